package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Referrals over the interface: nothing leaves without a consent or a named provision. */
class ReferralsApiTest extends RunningInterface {

    @Test
    void aReferralGoesFromOfferToEndOnAConsent() {
        var fk = system("fk");
        var offered = fk.post("/api/v1/referrals", offer(yes(fk))).expect(201);
        var path = offered.header("Location");
        assertThat(offered.json().get("state").asString()).isEqualTo("offered");
        assertThat(fk.post(path + "/events", "{\"type\":\"contact-made\"}").faults(422, "not-accepted")).containsExactly("- referral.refused.not-from-here");
        assertThat(fk.post(path + "/events", "{\"type\":\"consented\"}").faults(422, "not-accepted")).contains(
                "/consent/purpose referral.refused.purpose-missing", "/consent/share referral.refused.what-missing",
                "/consent/until referral.refused.until-wrong", "/consent/readBack referral.refused.not-read-back");
        var consent = Map.of("purpose", "get-in-touch", "share", List.of("name-and-safe-contact"), "until", "2020-07-31", "readBack", true);
        assertThat(state(fk, path, Map.of("type", "consented", "consent", consent))).isEqualTo("consented");
        assertThat(state(fk, path, Map.of("type", "contact-made"))).isEqualTo("contact-made");
        assertThat(state(fk, path, Map.of("type", "received"))).isEqualTo("received");
        assertThat(state(fk, path, Map.of("type", "ended", "outcome", "support-obtained"))).isEqualTo("ended");
        assertThat(fk.get(path).expect(200).json().get("state").asString()).isEqualTo("ended");
    }

    @Test
    void aRepeatedRequestGetsTheAnswerItGotThen() {
        var fk = system("fk");
        var path = fk.post("/api/v1/referrals", offer(yes(fk))).expect(201).header("Location");
        var key = UUID.randomUUID().toString();
        var informed = "{\"type\":\"information-given\",\"informationForm\":\"oral-individual\",\"informationLanguage\":\"sv\"}";
        var first = fk.post(path + "/events", informed, key).expect(200);
        state(fk, path, Map.of("type", "ended", "outcome", "unknown"));
        assertThat(fk.post(path + "/events", informed, key).expect(200).response().body()).isEqualTo(first.response().body());
        fk.post(path + "/events", "{\"type\":\"declined\"}", key).problem(409, "idempotency-key-reused");
    }

    @Test
    void faultsAreToldAndStrangersFindNothing() {
        var fk = system("fk");
        assertThat(fk.post("/api/v1/referrals", "{}").faults(422, "not-accepted"))
                .containsExactly("/occasionId api.fault.required", "/service api.fault.required", "/need api.fault.required");
        var occasion = yes(fk);
        assertThat(fk.post("/api/v1/referrals", offer(occasion).replace("kvinnofridslinjen", "nothing")).faults(422, "not-accepted"))
                .containsExactly("/service referral.refused.service-unknown");
        var path = fk.post("/api/v1/referrals", offer(occasion)).expect(201).header("Location");
        assertThat(fk.post(path + "/events", "{\"type\":\"received\",\"outcome\":\"unknown\"}").faults(422, "not-accepted"))
                .containsExactly("/outcome api.fault.other-type");
        assertThat(fk.post(path + "/events", "{\"type\":\"gone\"}").faults(422, "not-accepted")).containsExactly("/type api.fault.one-of");
        var mv = system("mv");
        mv.post("/api/v1/referrals", offer(occasion)).problem(404, "missing");
        mv.post(path + "/events", "{\"type\":\"declined\"}").problem(404, "missing");
        mv.get(path).problem(404, "missing");
        // The refusals within a request that is carried out once stand in the trail all the same.
        assertThat(database().sql("select count(*) from trail.entry where account = ? and outcome = 'refused'").param(mv.actor().account())
                .query(Integer.class).single()).isEqualTo(3);
    }

    private static String state(Caller fk, String path, Map<String, Object> event) {
        return fk.post(path + "/events", json(event)).expect(200).json().get("state").asString();
    }

    private static String offer(String occasion) {
        return json(Map.of("occasionId", occasion, "service", "kvinnofridslinjen", "need", "exposed"));
    }

    /** An occasion with a yes, and a wish for support. */
    private static String yes(Caller fk) {
        var said = new HashMap<>(parsed(askedNo(fk.promptOf(fk.applicationCase()))));
        said.putAll(Map.of("outcome", "asked-yes", "exposure", "present", "supportWish", "yes"));
        return fk.post("/api/v1/occasions", json(said)).expect(201).json().get("id").asString();
    }
}
