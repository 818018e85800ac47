package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** Delivering cases: one, many, and as a file. */
class CasesApiTest extends RunningInterface {

    @Test
    void oneCaseIsReceivedAndLeadsToItsQuestion() {
        var fk = system("fk");
        var reference = UUID.randomUUID().toString();
        var received = fk.post("/api/v1/cases", maintenance(reference).replace("fk-bf", "fk-rattsavdelningen")).expect(201);
        var id = received.json().get("id").asString();
        assertThat(received.header("Location")).isEqualTo("/api/v1/cases/" + id);
        assertThat(received.json().get("reference").asString()).isEqualTo(reference);
        assertThat(fk.get("/api/v1/cases/" + id).expect(200).json().get("line").asString()).isEqualTo("fk-underhallsstod");
        var narrow = fk.get("/api/v1/prompts?line=fk-underhallsstod&mode=routine&unit=fk-rattsavdelningen").expect(200).json();
        assertThat(narrow.get("total").asInt()).isEqualTo(1);
        var prompt = narrow.get("prompts").get(0);
        assertThat(prompt.get("caseId").asString()).isEqualTo(id);
        assertThat(prompt.get("policy").asString()).isEqualTo("fk-underhallsstod-application-2016");
        assertThat(prompt.get("due").asString()).isEqualTo("2020-05-04");
    }

    @Test
    void deliveringTheSameAgainChangesNothingAndSaysSo() {
        var fk = system("fk");
        var content = maintenance(UUID.randomUUID().toString());
        var first = fk.post("/api/v1/cases", content).expect(201).json();
        var again = fk.post("/api/v1/cases", content).expect(200);
        assertThat(again.json().get("id")).isEqualTo(first.get("id"));
        assertThat(again.json().get("created").asBoolean()).isFalse();
        assertThat(again.header("Location")).isEmpty();
    }

    @Test
    void manyAreReceivedTogether() {
        var fk = system("fk");
        var cases = IntStream.range(0, 5_000).mapToObj(i -> parsed(maintenance(UUID.randomUUID().toString()))).toList();
        var answer = fk.post("/api/v1/cases", json(Map.of("cases", cases))).expect(200).json();
        assertThat(answer.get("received").asInt()).isEqualTo(5_000);
        assertThat(answer.get("prompts").asInt()).isEqualTo(5_000);
        assertThat(answer.get("cases").get(4_999).get("reference").asString()).isEqualTo(cases.get(4_999).get("reference"));

        var more = IntStream.range(0, 5_001).mapToObj(i -> Map.of("reference", "r" + i)).toList();
        fk.post("/api/v1/cases", json(Map.of("cases", more))).problem(413, "too-large");
        assertThat(fk.post("/api/v1/cases", "{\"cases\":[]}").faults(422, "not-accepted")).containsExactly("/cases api.fault.no-cases");
    }

    @Test
    void everyFaultOfEveryRowIsToldAndNothingIsReceived() {
        var fk = system("fk");
        var good = UUID.randomUUID().toString();
        var bad = new HashMap<>(parsed(maintenance("x".repeat(61))));
        bad.put("unit", "mv-boenden");
        bad.put("protection", "secret");
        bad.put("contact", "nobody");
        bad.put("closed", "2020-03-01");
        bad.put("stepDate", "2020-05-01");
        var days = new HashMap<>(parsed(maintenance("days")));
        days.put("opened", "1 april");
        days.put("stepDate", "2020-04-31");
        var strange = new HashMap<>(parsed(maintenance("strange")));
        strange.put("line", "nothing");
        strange.put("opened", "2020-05-01");
        var answer = fk.post("/api/v1/cases", json(Map.of("cases", List.of(parsed(maintenance(good)), bad, days, strange, Map.of()))));
        assertThat(answer.faults(422, "not-accepted")).containsExactly(
                "/cases/1/reference asking.feed.reference", "/cases/1/unit asking.feed.unit", "/cases/1/stepDate asking.feed.step-date",
                "/cases/1/closed asking.feed.closed-before-opened", "/cases/1/protection asking.feed.protection", "/cases/1/contact asking.feed.contact",
                "/cases/2/opened asking.feed.date", "/cases/2/stepDate asking.feed.date",
                "/cases/3/line asking.feed.line-unknown", "/cases/3/opened asking.feed.future",
                "/cases/4/opened asking.feed.opened");
        assertThat(answer.json().get("errors").get(0).get("line").asInt()).isEqualTo(2);
        // The first row was without fault and was not received either.
        assertThat(database().sql("select count(*) from asking.case_file where reference = ?").param(good).query(Integer.class).single()).isZero();
        // A unit that does not exist and a unit of another agency get the same answer.
        bad.put("unit", "no-such-unit");
        assertThat(fk.post("/api/v1/cases", json(bad)).faults(422, "not-accepted")).contains("/unit asking.feed.unit");
    }

    @Test
    void aFileIsReceivedAndItsFaultsNameLineAndColumn() {
        var fk = system("fk").with("Content-Type", "text/csv; charset=utf-8");
        var one = UUID.randomUUID();
        var header = "reference;unit;service_line;opened;protection;step;step_date\r\n";
        var received = fk.with("Idempotency-Key", "file-" + one)
                .send("POST", "/api/v1/cases", BodyPublishers.ofString(header + one + ";fk-bf;fk-underhallsstod;2020-04-01;none;application;2020-04-20\r\n"))
                .expect(200).json();
        assertThat(received.get("received").asInt()).isEqualTo(1);
        assertThat(received.get("cases").get(0).get("reference").asString()).isEqualTo(one.toString());

        var faulty = fk.with("Idempotency-Key", "file-" + UUID.randomUUID()).send("POST", "/api/v1/cases",
                BodyPublishers.ofString(header + "a;fk-bf;fk-underhallsstod;2020-04-01;none;;\r\n\r\nb;fk-bf;fk-underhallsstod;i går;none;;\r\nc;fk-bf\r\n"));
        assertThat(faulty.faults(422, "not-accepted")).containsExactly("opened asking.feed.date", "- asking.feed.cells");
        assertThat(faulty.json().get("errors").get(0).get("line").asInt()).isEqualTo(4);
        assertThat(fk.with("Idempotency-Key", "file-" + UUID.randomUUID()).send("POST", "/api/v1/cases", BodyPublishers.ofString("reference,colour\r\na,b\r\n"))
                .faults(422, "not-accepted")).contains("unit asking.feed.column-missing", "colour asking.feed.column-unknown");
        assertThat(fk.with("Idempotency-Key", "file-" + UUID.randomUUID()).send("POST", "/api/v1/cases", BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 10}))
                .faults(422, "not-accepted")).containsExactly("- asking.feed.utf8");
    }

    @Test
    void onlyTheUnitsOfTheAccountTakeCases() {
        var narrow = caller("fk", Set.of("fk-sf"), Role.INTEGRATION_CLIENT);
        assertThat(narrow.post("/api/v1/cases", maintenance("n-1")).faults(422, "not-accepted")).containsExactly("/unit asking.feed.unit");
        caller("fk", Set.of("*"), Role.MANAGER).post("/api/v1/cases", maintenance("n-2")).problem(404, "missing");
    }

    @Test
    void anotherAgencyFindsNothing() {
        var id = system("fk").applicationCase();
        var mv = system("mv");
        mv.get("/api/v1/cases/" + id).problem(404, "missing");
        mv.get("/api/v1/cases/" + UUID.randomUUID()).problem(404, "missing");
        mv.get("/api/v1/cases/not-an-id").problem(404, "missing");
        assertThat(database().sql("select count(*) from trail.entry where agency = 'mv' and action = 'api.show-case' and outcome = 'refused' and subject = ?::uuid")
                .param(id).query(Integer.class).single()).isEqualTo(1);
    }
}
