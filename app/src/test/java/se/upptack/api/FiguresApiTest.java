package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** Corrections, meetings without a case, and the figures that follow. */
class FiguresApiTest extends RunningInterface {

    @Test
    void aCorrectionIsANewVersionWithAReason() {
        var fk = system("fk");
        var id = fk.post("/api/v1/occasions", askedNo(fk.promptOf(fk.applicationCase()))).expect(201).json().get("id").asString();
        var key = UUID.randomUUID().toString();
        var path = "/api/v1/occasions/" + id + "/corrections";
        var corrected = fk.post(path, correction(Map.of("channel", "physical")), key).expect(201);
        assertThat(corrected.header("Location")).isEqualTo("/api/v1/occasions/" + id);
        var now = fk.get(corrected.header("Location")).expect(200).json();
        assertThat(now.get("version").asInt()).isEqualTo(2);
        assertThat(now.get("channel").asString()).isEqualTo("physical");
        fk.post(path, correction(Map.of("channel", "physical")), key).expect(201);
        fk.post(path, correction(Map.of("channel", "video")), key).problem(409, "idempotency-key-reused");
        assertThat(fk.get("/api/v1/occasions/" + id).json().get("version").asInt()).isEqualTo(2);

        assertThat(fk.post(path, "{}").faults(422, "not-accepted")).containsExactly("/correctionReason api.fault.required", "/occasion api.fault.required");
        assertThat(fk.post(path, correction(Map.of("promptId", id, "occurred", "x"))).faults(422, "not-accepted"))
                .containsExactly("/occasion/promptId api.fault.stays", "/occasion/occurred api.fault.day");
        assertThat(fk.post(path, correction(Map.of("presence", "family", "channel", "pigeon"))).faults(422, "not-accepted"))
                .contains("/occasion/presence asking.rule.not-alone", "/occasion/channel asking.rule.code");
        assertThat(fk.post(path, correction(Map.of()).replace("Fel kanal", "x".repeat(201))).faults(422, "not-accepted"))
                .containsExactly("/correctionReason asking.rule.correction-reason");
        system("mv").post(path, correction(Map.of())).problem(404, "missing");
        fk.post("/api/v1/occasions/" + UUID.randomUUID() + "/corrections", correction(Map.of())).problem(404, "missing");
    }

    @Test
    void aMeetingWithoutACaseIsCountedOnce() {
        var mv = system("mv");
        var key = UUID.randomUUID().toString();
        var call = Map.of("unit", "mv-kontaktcenter", "line", "mv-kontaktcenter", "customer", "mv", "told", true, "channel", "telephone", "language", "sv",
                "presence", "alone");
        var counted = mv.post("/api/v1/encounters", json(call), key).expect(201);
        assertThat(mv.post("/api/v1/encounters", json(call), key).expect(201).response().body()).isEqualTo(counted.response().body());
        mv.post("/api/v1/encounters", json(call).replace("\"sv\"", "\"en\""), key).problem(409, "idempotency-key-reused");
        assertThat(mv.get(counted.header("Location")).expect(200).json().get("told").asBoolean()).isTrue();
        system("mv").get(counted.header("Location")).problem(404, "missing");
        assertThat(mv.post("/api/v1/encounters", json(Map.of("unit", "fk-sf", "line", "nothing", "customer", "mv", "channel", "x", "language", "y")))
                .faults(422, "not-accepted")).contains("/unit encounter.error.unit", "/line encounter.error.line", "/channel encounter.error.channel");
        assertThat(mv.post("/api/v1/encounters", "{}").faults(422, "not-accepted")).contains("/unit api.fault.required", "/customer api.fault.required");
        // Agencies that meet people in cases count nothing here.
        assertThat(system("fk").post("/api/v1/encounters", json(call)).faults(422, "not-accepted")).contains("/line encounter.error.line");
    }

    @Test
    void anIndicatorComesWithItsDefinitionItsBaseAndItsInterval() {
        var fk = system("fk");
        fk.post("/api/v1/occasions", askedNo(fk.promptOf(fk.applicationCase()))).expect(201);
        var value = fk.get("/api/v1/indicators/ind-s-1?from=2020-04&to=2020-05&by=month").expect(200).json();
        assertThat(value.at("/indicator/definition").asString()).isNotBlank();
        assertThat(value.at("/indicator/sourceKind").asString()).isEqualTo("registered");
        assertThat(value.get("from").asString()).isEqualTo("2020-04");
        assertThat(value.at("/value/kind").asString()).isEqualTo("share");
        assertThat(value.at("/value/part").asInt()).isPositive().isLessThanOrEqualTo(value.at("/value/whole").asInt());
        assertThat(value.at("/value/interval/low").asDouble()).isLessThanOrEqualTo(value.at("/value/share").asDouble());
        assertThat(value.get("groups").size()).isPositive();
        assertThat(fk.with("Accept-Language", "en").get("/api/v1/indicators/ind-s-1").expect(200).json().at("/indicator/name").asString())
                .isNotEqualTo(value.at("/indicator/name").asString());
        assertThat(fk.get("/api/v1/indicators/ind-fk-1").expect(200).json().at("/value/kind").asString()).isEqualTo("missing");
    }

    @Test
    void figuresReachThoseWhoMaySeeThem() {
        for (var role : List.of(Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST)) {
            caller("fk", Set.of("*"), role).get("/api/v1/indicators/ind-s-1").expect(200);
        }
        for (var role : List.of(Role.LOG_REVIEWER, Role.ADMINISTRATOR)) {
            caller("fk", Set.of(), role).get("/api/v1/indicators").problem(404, "missing");
        }
        var mv = system("mv");
        assertThat(mv.get("/api/v1/indicators").expect(200).json().get("indicators").valueStream().map(one -> one.get("organisation").asString()))
                .isNotEmpty().allSatisfy(organisation -> assertThat(organisation).isIn("mv", "*"));
        mv.get("/api/v1/indicators/ind-fk-3").problem(404, "missing");
        mv.get("/api/v1/indicators/nothing").problem(404, "missing");
        assertThat(mv.get("/api/v1/indicators/ind-s-1?from=2020-05&to=2020-04&by=worker").faults(400, "invalid-parameter"))
                .containsExactly("from api.fault.months", "by api.fault.one-of");
        assertThat(mv.get("/api/v1/indicators/ind-s-1?from=2020-13&to=april").faults(400, "invalid-parameter"))
                .containsExactly("to api.fault.month", "from api.fault.month");
    }

    private static String correction(Map<String, Object> changes) {
        var said = new HashMap<>(parsed(askedNo("")));
        said.remove("promptId");
        said.putAll(changes);
        return json(Map.of("correctionReason", "Fel kanal", "occasion", said));
    }
}
