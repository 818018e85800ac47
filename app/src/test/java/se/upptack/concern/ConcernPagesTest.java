package se.upptack.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Missing;
import se.upptack.testing.AnswersTest;
import se.upptack.trail.Action;

/** Concern for a child, from the question to the decision (CHILD-01, CHILD-02, CHILD-08, CHILD-13). */
class ConcernPagesTest extends AnswersTest {

    @Test
    void childrenAreAskedAboutWhenAnAdultTells() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        var answer = "/work/answer/" + occasion;
        assertThat(visitor.get(answer).text()).contains("Frågan om barn är inte ställd.");
        stated.clear();
        var page = answer + "/children";
        assertThat(visitor.get(page).body()).contains("<title>Frågan om barn");
        assertThat(visitor.send(page, page + "/asked", "answer", "not-asked").location()).isEqualTo(answer + "#door-child");
        assertThat(stated).isEmpty();
        visitor.send(page, page + "/asked", "answer", "no-concern");
        visitor.send(page, page + "/asked", "answer", "no-concern");
        assertThat(sums(Fact.Kind.STEP, Dimension.REASON)).isEqualTo(Map.of("children-asked", 1));
        assertThat(visitor.get(answer).text()).contains("Frågat: barn finns, ingen oro.").doesNotContain("Avgör om du ska anmäla");
        assertThat(visitor.send(page, page + "/asked", "answer", "concern").location()).isEqualTo(page + "#report");
        assertThat(sums(Fact.Kind.STEP, Dimension.REASON)).isEqualTo(Map.of("children-asked", 1));
        assertThat(visitor.get(answer).text()).contains("Avgör om du ska anmäla").contains("Följ riktlinjerna 2016:02");
    }

    @Test
    void theRoleIsAskedOnceAndDecides() {
        var worker = worker("fk", "fk-bf");
        var visitor = visitor(worker);
        var page = "/work/answer/" + told(worker, "fk-underhallsstod", "", Told.EXPOSED) + "/children";
        assertThat(visitor.get(page).text()).contains("Vad stämmer på dig?").doesNotContain("Jag anmäler inte");
        assertThat(visitor.send(page, page + "/decision", "decision", "report").text()).contains("Välj vad som stämmer på dig.");
        assertThat(visitor.send(page, page + "/role").status()).isEqualTo(422);
        visitor.send(page, page + "/role", "role", "other");
        assertThat(visitor.get(page).text()).contains("Du bör anmäla.").contains("Du arbetar på Försäkringskassan").contains("14 kap. 1 c §")
                .contains("Jag anmäler inte");
        var next = "/work/answer/" + told(worker, "fk-underhallsstod", "", Told.USES_VIOLENCE) + "/children";
        assertThat(visitor.get(next).text()).contains("Du bör anmäla.");

        visitor.send(page, page + "/role", "role", "health-care-staff", "since", "2021-11-01");
        assertThat(visitor.get(page).text()).contains("Du är skyldig att anmäla, genast.").contains("14 kap. 1 §").doesNotContain("Jag anmäler inte");
        var refused = visitor.send(page, page + "/decision", "decision", "not-report", "suspected-day", "2021-12-01", "suspected-time", "08:30", "ground",
                "consulted");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Du kan inte välja att låta bli.");
    }

    @Test
    void aDecisionHasItsTimesAndItsGround() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.CHILD);
        var visitor = visitor(worker);
        var page = "/work/answer/" + occasion + "/children";
        visitor.send(page, page + "/role", "role", "other");
        stated.clear();
        assertThat(visitor.send(page, page + "/decision").text()).contains("Välj om du anmäler.").contains("Fyll i vilken dag");
        assertThat(decide(visitor, page, "report", "2021-12-01", "10:00", "", "", "").text()).contains("Tiden har inte varit än.");
        assertThat(decide(visitor, page, "report", "2021-12-01", "08:30", "2021-12-01", "08:00", "").text()).contains("före misstanken");
        var noGround = decide(visitor, page, "not-report", "2021-11-30", "15:10", "", "", "");
        assertThat(noGround.text()).contains("Välj varför du inte anmäler.");
        assertThat(noGround.body()).contains("value=\"15:10\"");
        assertThat(stated).isEmpty();

        decide(visitor, page, "not-report", "2021-11-30", "15:10", "", "", "consulted");
        assertThat(visitor.get("/work/answer/" + occasion).text()).contains("Beslut att inte anmäla är noterat.");
        decide(visitor, page, "report", "2021-11-30", "15:10", "", "", "");
        assertThat(visitor.get("/work/answer/" + occasion).text()).contains("Anmälan är inte gjord.");
        assertThat(decide(visitor, page, "report", "2021-11-30", "15:10", "2021-12-01", "08:45", "").text()).contains("Välj vad som väger tyngst i oron.");
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.CAUSE)).isEmpty();
        for (var cause : java.util.List.of("other-neglect", "witnessed")) {
            visitor.send(page, page + "/decision", "decision", "report", "suspected-day", "2021-11-30", "suspected-time", "15:10", "reported-day",
                    "2021-12-01", "reported-time", "08:45", "cause", cause);
        }
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.CAUSE)).isEqualTo(Map.of("witnessed", 1));
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.ABOUT_VIOLENCE)).isEqualTo(Map.of("yes", 1));
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.REPORTER)).isEqualTo(Map.of("other", 1));
        assertThat(visitor.get(page).text()).contains("Misstanke 2021-11-30 15:10.").contains("Anmält 2021-12-01 08:45.");
        assertThat(sums(Fact.Kind.STEP, Dimension.STATE)).isEqualTo(Map.of("report", 1));
        assertThat(trail("fk")).contains("concern.decide done", "concern.view done", "concern.say-role done");
    }

    @Test
    void nobodyElseFindsAnything() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.CHILD);
        bean(Concerns.class).asked(worker, occasion, ChildAnswer.CONCERN);
        for (var other : java.util.List.of(worker("mv", "mv-boenden"), worker("fk", "fk-gf"))) {
            assertThat(visitor(other).get("/work/answer/" + occasion + "/children").status()).isEqualTo(404);
            assertThatThrownBy(() -> bean(Concerns.class).asked(other, occasion, ChildAnswer.NO_CHILDREN)).isInstanceOf(Missing.class);
        }
        bean(PersonBook.class).openAsSystem("mv", new Action("concern.test"), opened -> {
            assertThat(bean(JdbcClient.class).sql("select count(*) from concern.question where occasion_id = ?").param(occasion).query(Integer.class).single())
                    .isZero();
            assertThatThrownBy(() -> bean(JdbcClient.class).sql("update concern.decision set decision = 'report'").update())
                    .rootCause().hasMessageContaining("permission denied");
            return true;
        });
    }

    private static Answer decide(
            Visitor visitor, String page, String decision, String day, String time, String reportedDay, String reportedTime, String ground) {
        return visitor.send(page, page + "/decision", "decision", decision, "suspected-day", day, "suspected-time", time, "reported-day", reportedDay,
                "reported-time", reportedTime, "ground", ground);
    }

    private Actor worker(String agency, String unit) {
        return account("Hanna Handläggare", agency, Set.of(unit), Role.CASEWORKER);
    }
}
