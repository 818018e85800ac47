package se.upptack.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.asking.Outcome;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.testing.AnswersTest;
import se.upptack.trail.Action;

/** The page after an answer (ACT-01, ACT-02, ACT-07, ACT-17, ACT-18, REF-15). */
class AnswerPagesTest extends AnswersTest {

    @Test
    void stepsAreMarkedInAnyOrderPausedAndTakenUpAgain() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        var page = page(occasion);
        var first = visitor.get(page);
        assertThat(first.text()).contains("Efter svaret").contains("Ring 112").contains("Pröva särskilda skäl").contains("Fråga om barn i hemmet")
                .contains("Tänk på den som utövar våldet").contains("Du som möter personen");
        assertThat(first.body()).containsSubsequence("Är någon i fara nu?", "Ta emot det personen berättar");
        var total = Integer.parseInt(first.text().replaceAll(".*?0 av (\\d+) är klart.*", "$1"));
        stated.clear();

        assertThat(mark(visitor, occasion, "step", "fk-underhallsstod-special-reasons", "outcome", "done").text()).contains("Välj ett svar.");
        assertThat(mark(visitor, occasion, "step", "fk-underhallsstod-special-reasons", "outcome", "done", "f-manage", "no", "f-exists", "yes",
                        "f-grounds", "threats", "f-day", "2021-12-01").location())
                .isEqualTo(page + "#" + AnswerPage.anchor("fk-underhallsstod-special-reasons"));
        mark(visitor, occasion, "step", "common-safety", "outcome", "done");
        mark(visitor, occasion, "step", "common-safety", "outcome", "done");
        mark(visitor, occasion, "step", "common-case-effect", "outcome", "not-applicable");
        assertThat(visitor(worker).get(page).text()).contains("3 av " + total + " är klart").contains("Klart 2021-12-01, av dig")
                .contains("Inte aktuellt. Noterat 2021-12-01 av dig");
        assertThat(sums(Fact.Kind.STEP, Dimension.REASON)).isEqualTo(Map.of("fk-underhallsstod-special-reasons", 1, "common-safety", 1));

        mark(visitor, occasion, "step", "common-safety", "outcome", "open");
        assertThat(visitor.get(page).text()).contains("2 av " + total + " är klart");
        assertThat(sums(Fact.Kind.STEP, Dimension.REASON)).isEqualTo(Map.of("fk-underhallsstod-special-reasons", 1));
        var colleague = worker("fk", "fk-bf");
        assertThat(visitor(colleague).get(page).text()).contains("av en kollega");
        assertThat(trail("fk").subList(0, 3)).contains("support.view-answer done");
        assertThat(trail("fk")).contains("support.mark-step done");
    }

    @Test
    void informationIsGivenWhateverTheAnswerAndCountsAtOnce() {
        var worker = worker("fk", "fk-fv");
        ready(worker);
        var occasion = occasion(worker, caseIn(worker, "fk-aktivitetsersattning", ""), Outcome.DECLINED, Told.EXPOSED, TODAY);
        var visitor = visitor(worker);
        assertThat(visitor.get(page(occasion)).text()).contains("Personen ville inte svara.").contains("Berätta var det finns stöd")
                .doesNotContain("Ring 112").doesNotContain("Fråga om barn i hemmet");
        stated.clear();
        var missing = mark(visitor, occasion, "step", "common-information", "outcome", "done", "language", "ar");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Välj i vilken form du lämnade informationen.");
        assertThat(mark(visitor, occasion, "step", "common-information", "outcome", "done", "form", "drum", "language", "ar").status()).isEqualTo(422);
        assertThat(stated).isEmpty();

        mark(visitor, occasion, "step", "common-information", "outcome", "done", "form", "card", "language", "ar");
        assertThat(visitor.get(page(occasion)).text()).contains("Information är lämnad: Visitkort, Arabiska.");
        assertThat(sums(Fact.Kind.OCCASION, Dimension.INFORMED)).isEqualTo(Map.of("no", -1, "yes", 1));
        assertThat(sums(Fact.Kind.STEP, Dimension.STATE)).isEqualTo(Map.of("done", 1));

        mark(visitor, occasion, "step", "common-information", "outcome", "done", "form", "oral-individual", "language", "ar");
        assertThat(sums(Fact.Kind.OCCASION, Dimension.INFORMED)).isEqualTo(Map.of("no", -1, "yes", 1));
        assertThat(visitor.get(page(occasion)).text()).contains("Muntligt, enskilt, Arabiska.");
    }

    @Test
    void theWishForSupportIsAFactOfItsOwn() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        stated.clear();
        assertThat(mark(visitor, occasion, "step", "common-support-wish").text()).contains("Välj vad personen svarade: ja, nej eller inte nu.");
        mark(visitor, occasion, "step", "common-support-wish", "wish", "yes");
        assertThat(sums(Fact.Kind.OCCASION, Dimension.WANTS_SUPPORT)).isEqualTo(Map.of("unknown", -1, "yes", 1));
        assertThat(sums(Fact.Kind.PERSON_YEAR, Dimension.STATE)).isEqualTo(Map.of("wants-support", 1));
        mark(visitor, occasion, "step", "common-support-wish", "wish", "no");
        assertThat(sums(Fact.Kind.OCCASION, Dimension.WANTS_SUPPORT)).isEqualTo(Map.of("unknown", -1, "no", 1));
        assertThat(sums(Fact.Kind.PERSON_YEAR, Dimension.STATE)).isEmpty();
        assertThat(visitor.get(page(occasion)).text()).contains("Nej, personen vill inte ha stöd.");
    }

    @Test
    void coordinationIsClosedWhenThereAlreadyIsSupport() {
        var worker = worker("fk", "fk-sf");
        var occasion = told(worker, "fk-sjukpenning", "requires-investigation", Told.EXPOSED);
        var visitor = visitor(worker);
        assertThat(visitor.get(page(occasion)).text()).doesNotContain("Inte aktuellt: stöd finns redan");
        mark(visitor, occasion, "step", "common-existing-support", "has-support", "yes");
        assertThat(visitor.get(page(occasion)).text()).contains("Inte aktuellt: stöd finns redan").contains("Ja, det finns relevant stöd.");
        mark(visitor, occasion, "step", "fk-sjukpenning-coordination", "on-support", "true");
        assertThat(visitor.get(page(occasion)).text()).contains("Inte aktuellt eftersom det redan finns relevant stöd.");
    }

    @Test
    void aFollowUpFallsDueAndIsClosedWithItsOutcome() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        stated.clear();
        var path = page(occasion) + "/follow-up";
        assertThat(visitor.send(page(occasion), path, "step", "common-follow-up", "due", "2021-11-30").text()).contains("Välj en dag från i dag");
        assertThat(visitor.send(page(occasion), path, "step", "common-follow-up", "due", "i morgon").status()).isEqualTo(422);
        visitor.send(page(occasion), path, "step", "common-follow-up", "due", "2021-12-20");
        visitor.send(page(occasion), path, "step", "common-follow-up", "due", "2021-12-01");
        assertThat(visitor.get(page(occasion)).text()).contains("Följs upp 2021-12-01.");
        assertThat(sums(Fact.Kind.STEP, Dimension.REASON)).isEqualTo(Map.of("follow-up", 1));

        var list = visitor.get("/work/follow-ups");
        assertThat(list.text()).contains("Att följa upp nu (1)").contains("T ");
        assertThat(list.body()).contains("<title>Uppföljning");
        var id = found(Pattern.compile("/work/follow-ups/([0-9a-f-]{36})"), list.body());
        assertThat(visitor.send("/work/follow-ups", "/work/follow-ups/" + id, "outcome", "no-contact", "next", "snart").status()).isEqualTo(422);
        assertThat(visitor.send("/work/follow-ups", "/work/follow-ups/" + id, "outcome", "no-contact", "next", "2021-12-20").location())
                .isEqualTo("/work/follow-ups");
        assertThat(visitor.get("/work/follow-ups").text()).contains("Att följa upp nu (0)").contains("Kommande (1)");
        assertThat(visitor.send("/work/follow-ups", "/work/follow-ups/" + id, "outcome", "support-obtained").location()).isEqualTo("/work/follow-ups");
        assertThat(visitor.get("/work/follow-ups").text()).contains("Någon har redan sagt hur det gick.");
        assertThat(sums(Fact.Kind.STEP, Dimension.STATE)).isEqualTo(Map.of("done", 2, "no-contact", 1));
    }

    @Test
    void whatIsNoStepOfThisAnswerCannotBeMarked() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        assertThat(mark(visitor, occasion, "step", "af-threat", "outcome", "done").status()).isEqualTo(404);
        assertThat(mark(visitor, occasion, "step", "common-children", "outcome", "done").status()).isEqualTo(404);
        assertThat(mark(visitor, occasion, "step", "common-referral", "outcome", "done").status()).isEqualTo(404);
        assertThat(mark(visitor, occasion, "step", "common-safety", "outcome", "burnt").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseFindsAnything() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        visitor(worker).send(page(occasion), page(occasion) + "/follow-up", "step", "common-follow-up", "due", "2021-12-01");
        var elsewhere = visitor(worker("mv", "mv-boenden"));
        var otherUnit = visitor(worker("fk", "fk-gf"));
        var manager = visitor(account("Maja Ledare", "fk", Set.of("fk-bf"), Role.MANAGER));
        var unknown = elsewhere.get(page(UUID.randomUUID())).body();
        for (var someone : java.util.List.of(elsewhere, otherUnit, manager)) {
            assertThat(someone.get(page(occasion)).status()).isEqualTo(404);
        }
        assertThat(elsewhere.get(page(occasion)).body().replace(occasion.toString(), "")).hasSameSizeAs(unknown.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""));
        assertThat(otherUnit.get("/work/follow-ups").text()).contains("Att följa upp nu (0)");
        assertThat(elsewhere.get("/work/follow-ups").text()).contains("Att följa upp nu (0)");
        assertThat(elsewhere.send("/work/follow-ups?lang=sv", page(occasion) + "/steps", "step", "common-safety").status()).isEqualTo(404);
        assertThat(trail("fk")).contains("support.view-answer refused");
        bean(PersonBook.class).openAsSystem("mv", new Action("support.test"), opened -> {
            assertThat(bean(JdbcClient.class).sql("select count(*) from support.follow_up").query(Integer.class).single()).isZero();
            assertThatThrownBy(() -> bean(JdbcClient.class).sql("update support.step_done set outcome = 'open'").update())
                    .rootCause().hasMessageContaining("permission denied");
            return true;
        });
    }

    private Actor worker(String agency, String unit) {
        return account("Hanna Handläggare", agency, Set.of(unit), Role.CASEWORKER);
    }

    private static String page(UUID occasion) {
        return "/work/answer/" + occasion;
    }

    private static se.upptack.testing.PageTest.Answer mark(Visitor visitor, UUID occasion, String... fields) {
        return visitor.send(page(occasion), page(occasion) + "/steps", fields);
    }

    private static String found(Pattern pattern, String in) {
        var matcher = pattern.matcher(in);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
