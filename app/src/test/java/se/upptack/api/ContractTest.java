package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.upptack.access.Accounts;
import se.upptack.access.Role;

/** What holds for every request: keys, strictness, sizes, sign-in and how trouble is told. */
class ContractTest extends RunningInterface {

    private static final List<String> POSTS = List.of("/api/v1/cases", "/api/v1/occasions", "/api/v1/indications");

    @Test
    void everyPostNeedsAKey() {
        var fk = system("fk");
        for (var path : POSTS) {
            fk.with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString("{}")).problem(400, "idempotency-key-missing");
            fk.post(path, "{}", "short").problem(400, "idempotency-key-missing");
            fk.post(path, "{}", "with blank in it").problem(400, "idempotency-key-missing");
            fk.post(path, "{}", "x".repeat(201)).problem(400, "idempotency-key-missing");
        }
    }

    @Test
    void theSameRequestHasOneEffectAndOneAnswer() {
        var fk = system("fk");
        var key = UUID.randomUUID().toString();
        var content = maintenance(UUID.randomUUID().toString());
        var first = fk.post("/api/v1/cases", content, key).expect(201);
        var again = fk.post("/api/v1/cases", content, key).expect(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        fk.post("/api/v1/cases", maintenance("other"), key).problem(409, "idempotency-key-reused");
        // The key belongs to the account.
        system("fk").post("/api/v1/cases", content, key).expect(200);

        var registration = askedNo(fk.promptOf(first.json().get("id").asString()));
        var occasion = fk.post("/api/v1/occasions", registration, key).expect(201);
        assertThat(fk.post("/api/v1/occasions", registration, key).expect(201).response().body()).isEqualTo(occasion.response().body());
        fk.post("/api/v1/occasions", registration.replace("telephone", "video"), key).problem(409, "idempotency-key-reused");
    }

    @Test
    void requestsThatComeAtTheSameTimeHaveOneEffect() throws Exception {
        var fk = system("fk");
        var prompt = fk.promptOf(fk.applicationCase());
        for (var request : Map.of("/api/v1/cases", maintenance(UUID.randomUUID().toString()), "/api/v1/occasions", askedNo(prompt)).entrySet()) {
            var key = UUID.randomUUID().toString();
            try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = many.invokeAll(IntStream.range(0, 12)
                        .<java.util.concurrent.Callable<Answer>>mapToObj(i -> () -> fk.post(request.getKey(), request.getValue(), key)).toList());
                for (var answer : answers) {
                    assertThat(answer.get().expect(201).response().body()).isEqualTo(answers.getFirst().get().response().body());
                }
            }
        }
        assertThat(database().sql("select count(*) from asking.occasion where prompt_id = ?::uuid").param(prompt).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestMayBePutRightUnderTheSameKey() {
        var fk = system("fk");
        var key = UUID.randomUUID().toString();
        var content = maintenance(UUID.randomUUID().toString());
        fk.post("/api/v1/cases", content.replace("fk-bf", "nothing"), key).problem(422, "not-accepted");
        fk.post("/api/v1/cases", content, key).expect(201);
    }

    @Test
    void whatIsNotInTheContractIsRefusedByName() {
        var fk = system("fk");
        var good = maintenance("strict");
        assertThat(fk.post("/api/v1/cases", good.replace("{", "{\"colour\":1,")).faults(400, "unreadable")).containsExactly("/colour api.fault.unknown-field");
        assertThat(fk.post("/api/v1/cases", "{\"cases\":[" + good + "," + good.replace("\"step\"", "\"stepp\"") + "]}").faults(400, "unreadable"))
                .containsExactly("/cases/1/stepp api.fault.unknown-field");
        assertThat(fk.post("/api/v1/cases", good.replace("}", ",\"cases\":[]}")).faults(400, "unreadable")).containsExactly("/cases api.fault.one-or-list");
        assertThat(fk.post("/api/v1/occasions", "{\"outcome\":\"asked-no\",\"name\":\"x\"}").faults(400, "unreadable")).containsExactly("/name api.fault.unknown-field");
        assertThat(fk.post("/api/v1/occasions?dryRun=true", "{}").faults(400, "invalid-parameter")).containsExactly("dryRun api.fault.unknown-parameter");
        assertThat(fk.get("/api/v1/policies?colour=red").faults(400, "invalid-parameter")).containsExactly("colour api.fault.unknown-parameter");
    }

    @Test
    void whatIsNotPlainJsonIsRefused() {
        var fk = system("fk");
        for (var body : List.of("", "null", "[]", "{", "\"x\"", "{} {}", "{\"outcome\":\"a\",\"outcome\":\"b\"}", "{\"outcome\":\"" + "x".repeat(3_000) + "\"}",
                "[".repeat(5_000))) {
            assertThat(fk.post("/api/v1/occasions", body).problem(400, "unreadable").get("errors")).as(body).hasSize(1);
        }
        for (var body : List.of("{\"outcome\":1}", "{\"informed\":\"true\"}", "{\"informed\":1}", "{\"forms\":\"x\"}", "{\"forms\":[null]}", "{\"forms\":[1]}",
                "{\"outcome\":{}}", "{\"channel\":\"a\\u0000b\"}", "{\"channel\":\"\\ud800\"}")) {
            assertThat(fk.post("/api/v1/occasions", body).faults(400, "unreadable")).as(body).singleElement().asString().endsWith("api.fault.wrong-type");
        }
        assertThat(fk.post("/api/v1/occasions", "{\"\\ud800\":1}").faults(400, "unreadable")).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        var fk = system("fk");
        fk.post("/api/v1/occasions", "x".repeat(65 * 1024)).problem(413, "too-large");
        fk.post("/api/v1/cases", "x".repeat(5 * 1024 * 1024)).problem(413, "too-large");
        // Without a length said beforehand.
        var stream = new java.io.ByteArrayInputStream(new byte[1024 * 1024]);
        fk.with("Content-Type", "application/json").with("Idempotency-Key", "chunked-1")
                .send("POST", "/api/v1/indications", BodyPublishers.ofInputStream(() -> stream)).problem(413, "too-large");
    }

    @Test
    void otherKindsOfContentAreRefused() {
        var fk = system("fk").with("Idempotency-Key", "media-types");
        var body = BodyPublishers.ofString("{}");
        fk.send("POST", "/api/v1/occasions", body).problem(415, "unsupported-media-type");
        for (var type : List.of("text/plain", "text/csv", "application/json; charset=iso-8859-1", "application/x-www-form-urlencoded", "multipart/form-data", "x")) {
            fk.with("Content-Type", type).send("POST", "/api/v1/occasions", body).problem(415, "unsupported-media-type");
        }
        fk.with("Content-Type", "application/json").with("Content-Encoding", "gzip").send("POST", "/api/v1/occasions", body).problem(415, "unsupported-media-type");
        fk.with("Content-Type", "application/json; charset=UTF-8").send("POST", "/api/v1/occasions", body).problem(422, "not-accepted");
    }

    @Test
    void withoutATokenThatHoldsNothingIsAnswered() {
        var nobody = new Caller(system("fk").actor(), "");
        for (var path : List.of("/api/v1/prompts", "/api/v1/cases/" + UUID.randomUUID(), "/api/v1/nothing", "/api/v2/prompts", "/api/")) {
            var answer = nobody.get(path);
            answer.problem(401, "sign-in-required");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        var fk = system("fk");
        for (var token : List.of("x", "a.b.c", token(fk.actor().username()).replaceAll("\\.[^.]*$", ".AAAA"), token("no-such-account"))) {
            new Caller(fk.actor(), token).post("/api/v1/cases", maintenance("x")).problem(401, "sign-in-required");
        }
    }

    @Test
    void aClosedAccountIsRefusedWithinSeconds() throws InterruptedException {
        var fk = system("fk");
        fk.get("/api/v1/prompts").expect(200);
        bean(Accounts.class).disable(fk.actor().username(), true);
        var until = System.nanoTime() + 5_000_000_000L;
        while (fk.get("/api/v1/prompts").status() == 200 && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        fk.get("/api/v1/prompts").problem(401, "sign-in-required");
    }

    @Test
    void whatIsMissingOrNotAllowedLooksTheSame() {
        var reviewer = caller("fk", Set.of(), Role.LOG_REVIEWER);
        var told = List.of(reviewer.get("/api/v1/prompts"), reviewer.get("/api/v1/nothing"), reviewer.get("/api/v1/cases/" + UUID.randomUUID())).stream()
                .map(answer -> answer.problem(404, "missing")).map(problem -> problem.get("title").asString() + problem.get("detail").asString()).distinct();
        assertThat(told).hasSize(1);
        var other = system("fk").send("DELETE", "/api/v1/prompts", BodyPublishers.noBody());
        other.problem(405, "method-not-allowed");
        assertThat(other.header("Allow")).contains("GET");
    }

    @Test
    void troubleIsToldInTheLanguageAskedFor() {
        var fk = system("fk");
        assertThat(fk.get("/api/v1/nothing").problem(404, "missing").get("title").asString()).isEqualTo("Det finns inget här");
        for (var english : List.of("en", "en-GB,en;q=0.9", "de, en;q=0.5, sv;q=0.4")) {
            var answer = fk.with("Accept-Language", english).get("/api/v1/nothing");
            assertThat(answer.problem(404, "missing").get("title").asString()).isEqualTo("There is nothing here");
            assertThat(answer.header("Content-Language")).isEqualTo("en");
        }
        for (var swedish : List.of("sv-SE, en;q=0.8", "fi", "*", "@", "en;q=0")) {
            assertThat(fk.with("Accept-Language", swedish).get("/api/v1/nothing").header("Content-Language")).isEqualTo("sv");
        }
    }

    @Test
    void noSessionIsKept() {
        assertThat(system("fk").get("/api/v1/prompts").expect(200).response().headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void everyKindOfProblemIsExplainedToEveryone() {
        var nobody = new Caller(system("fk").actor(), "");
        for (var kind : Problem.Kind.values()) {
            assertThat(nobody.get("/problems/" + kind.code()).expect(200).response().body()).contains("<h1>").contains(kind.code());
            assertThat(nobody.get("/problems/" + kind.code() + "?lang=en").expect(200).response().body()).contains("lang=\"en\"");
        }
        nobody.get("/problems/nothing").expect(404);
    }

    @Test
    void theRegistersCanBeRead() {
        var fk = system("fk");
        assertThat(fk.get("/api/v1/policies?line=fk-sjukpenning&on=2020-01-01").expect(200).json().get("policies")).hasSize(2)
                .allSatisfy(policy -> assertThat(policy.get("organisation").asString()).isIn("fk", "*"));
        assertThat(fk.get("/api/v1/code-lists/channel").expect(200).json().get("codes").valueStream().map(code -> code.get("code").asString()))
                .contains("telephone");
        assertThat(fk.with("Accept-Language", "en").get("/api/v1/code-lists/channel").json().get("name").asString()).isEqualTo("Channel");
        fk.get("/api/v1/code-lists/nothing").problem(404, "missing");
    }
}
