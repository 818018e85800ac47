package se.upptack.logreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.testing.AnswersTest;

/** What a search for a case and a refusal leave in the log, as its reviewer reads them. */
class LogPagesTest extends AnswersTest {

    private static final String LINE = "fk-underhallsstod";

    @Test
    void aSearchByReferenceFindsTheCaseAndTheReviewerSeesWhoSearched() {
        var worker = account("Hanna Handläggare", "fk", Set.of("fk-bf"), Role.CASEWORKER);
        var caseId = caseIn(worker, LINE, "");
        var reference = reference(caseId);
        var visitor = visitor(worker);
        assertThat(visitor.send("/cases", "/cases/find", "reference", "  " + reference + " ").location()).isEqualTo("/cases/" + caseId);
        assertThat(visitor.send("/cases", "/cases/find", "reference", reference + "x").status()).isEqualTo(422);
        var elsewhere = visitor(account("Elin Annan", "fk", Set.of("fk-forsakring"), Role.CASEWORKER));
        assertThat(elsewhere.send("/cases", "/cases/find", "reference", reference).status()).isEqualTo(422);
        assertThat(elsewhere.get("/cases/" + caseId).status()).isEqualTo(404);

        var reviewer = visitor(account("Lova Granskare", "fk", Set.of("*"), Role.LOG_REVIEWER));
        var log = reviewer.get("/log?account=" + worker.username());
        assertThat(log.status()).isEqualTo(200);
        assertThat(lines(log, worker, "sökte ett ärende på beteckning 1")).isEqualTo(1);
        assertThat(lines(log, worker, "sökte ett ärende på beteckning 0")).isEqualTo(1);
        assertThat(log.body()).doesNotContain(reference).doesNotContain(caseId.toString());
        assertThat(lines(reviewer.get("/log?account=" + worker.username() + "&action=asking.open-case"), worker, "")).isZero();
        assertThat(reviewer.get("/log?account=" + worker.username() + "&to=2021-11-30").text()).contains("Inget att visa för de valen.");
        assertThat(reviewer.get("/log?account=" + worker.username() + "&page=2").text()).contains("Inget att visa för de valen.");
        assertThat(reviewer.get("/log?refused=true").text()).contains("Nekad");
        assertThat(reviewer.get("/log").text()).contains("läste loggen");
        var other = visitor(account("Mio Granskare", "mv", Set.of("*"), Role.LOG_REVIEWER));
        assertThat(lines(other.get("/log?account=" + worker.username()), worker, "")).isZero();
    }

    private static int lines(Answer log, Actor worker, String what) {
        return log.text().split(worker.username() + " Handläggare " + what, -1).length - 1;
    }

    private static String reference(UUID caseId) {
        return database().sql("select reference from asking.case_file where id = ?").param(caseId).query(String.class).single();
    }
}
