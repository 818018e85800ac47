package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes in through an address or a form made by hand: never a failure of ours, and never more than the pages offer. */
class AskingPagesTest extends Asking {

    @Test
    void anAddressMadeByHandIsMissingOrTheFirstPageButNeverAFailure() {
        var office = new Office("af", "af-region-1", LINE);
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var worker = visitor(office.worker);
        for (var query : new String[] {"mode=perhaps", "state=never", "line=no-such-line", "line=%00", "page=99999999999", "own=maybe", "mode=own-initiative"}) {
            assertThat(worker.get("/work?" + query).status()).as(query).isEqualTo(404);
        }
        for (var query : new String[] {"page=-5", "page=0", "page=2147483647", "page=3", "state=late&page=2", "mode=routine&line=" + LINE}) {
            assertThat(worker.get("/work?" + query).status()).as(query).isEqualTo(200);
        }
        for (var query : new String[] {"presence=dog", "channel=smoke", "presence=%00&channel=%00", "presence=" + "x".repeat(2_000)}) {
            assertThat(worker.get("/work/" + prompt.id() + "?" + query).status()).as(query).isEqualTo(200);
            assertThat(worker.get("/work/" + prompt.id() + "/register?sheet=1&" + query).status()).as(query).isEqualTo(200);
        }
        assertThat(worker.get("/work/" + prompt.id() + "/register?sheet=perhaps").status()).isEqualTo(200);
        for (var path : new String[] {"/work/1", "/work/" + UUID.randomUUID(), "/cases/x", "/cases/" + UUID.randomUUID(), "/occasions/" + UUID.randomUUID() + "/correct"}) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aFormMadeByHandIsShownAgainAndNothingIsSaved() {
        var office = new Office("af", "af-region-1", LINE);
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var worker = visitor(office.worker);
        var page = "/work/" + prompt.id() + "?presence=alone";
        var path = "/work/" + prompt.id();
        var key = UUID.randomUUID().toString();
        assertThat(worker.send(page, path, "outcome", "perhaps").status()).isEqualTo(422);
        assertThat(worker.send(page, path, "key", key, "outcome", "asked-no", "presence", "alone", "channel", "physical", "occurred", "+999999999-01-01").status())
                .isEqualTo(422);
        assertThat(worker.send(page, path, "key", "kort", "outcome", "asked-no", "presence", "alone", "channel", "physical", "occurred", "2021-12-01",
                "askedAbout", "exposure").status()).isEqualTo(422);
        assertThat(worker.send(page, path, "key", key, "outcome", "asked-yes", "presence", "alone", "channel", "physical", "occurred", "2021-12-01",
                "askedAbout", "exposure", "usesViolence", "perhaps").status()).isEqualTo(400);
        assertThat(worker.send(page, path, "key", key, "outcome", "not-asked", "presence", "alone", "channel", "\0", "occurred", "2021-12-01", "reason", "x|\0")
                .status()).isEqualTo(422);
        assertThat(worker.send("/cases", "/cases/find", "reference", "nul\0").status()).isEqualTo(422);
        assertThat(worker.send("/cases", "/cases", "reference", "nul\0", "unit", office.unit, "service_line", LINE, "opened", "0001-01-01", "protection", "none")
                .status()).isEqualTo(422);
        assertThat(worker.send("/cases/" + prompt.caseId(), "/cases/" + prompt.caseId() + "/indications", "codes", "nul\0", "observed", "-0001-01-01",
                "noticedBy", "dog", "key", key).status()).isEqualTo(422);
        assertThat(waiting("af", prompt.caseId())).hasSize(1);
        assertThat(count("select count(*) from asking.occasion where case_id = ?", prompt.caseId())).isZero();
    }
}
