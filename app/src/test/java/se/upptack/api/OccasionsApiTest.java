package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.activation.Activations;
import se.upptack.activation.Statement;
import se.upptack.trail.Action;

/** Registering what came of asking, and the signs that lead to a question. */
class OccasionsApiTest extends RunningInterface {

    @Test
    void aRegistrationClosesThePromptAndCanBeReadAgain() {
        var fk = system("fk");
        var caseId = fk.applicationCase();
        var prompt = fk.promptOf(caseId);
        var registered = fk.post("/api/v1/occasions", askedNo(prompt)).expect(201);
        var id = registered.json().get("id").asString();
        assertThat(registered.header("Location")).isEqualTo("/api/v1/occasions/" + id);
        var occasion = fk.get("/api/v1/occasions/" + id).expect(200).json();
        assertThat(occasion.get("outcome").asString()).isEqualTo("asked-no");
        assertThat(occasion.get("mode").asString()).isEqualTo("routine");
        assertThat(occasion.get("promptId").asString()).isEqualTo(prompt);
        assertThat(database().sql("select state from asking.prompt where id = ?::uuid").param(prompt).query(String.class).single()).isEqualTo("closed");
        assertThat(fk.post("/api/v1/occasions", askedNo(prompt)).faults(422, "not-accepted")).containsExactly("/outcome asking.rule.already");
    }

    @Test
    void aRegistrationWithoutAPromptNamesTheCase() {
        var fk = system("fk");
        var caseId = fk.applicationCase();
        var said = new HashMap<>(parsed(askedNo("")));
        said.remove("promptId");
        said.put("caseId", caseId);
        var id = fk.post("/api/v1/occasions", json(said)).expect(201).json().get("id").asString();
        assertThat(fk.get("/api/v1/occasions/" + id).json().get("mode").asString()).isEqualTo("own-initiative");
        said.put("promptId", fk.promptOf(caseId));
        assertThat(fk.post("/api/v1/occasions", json(said)).faults(422, "not-accepted")).containsExactly("/promptId api.fault.prompt-or-case");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var fk = system("fk");
        assertThat(fk.post("/api/v1/occasions", json(Map.of("promptId", "1", "occurred", "i går", "outcome", "maybe", "worker", "nobody", "supportWish", "perhaps")))
                .faults(422, "not-accepted")).containsExactly(
                        "/promptId api.fault.id", "/outcome api.fault.one-of", "/occurred api.fault.day", "/channel api.fault.required",
                        "/presence api.fault.required", "/supportWish api.fault.one-of", "/worker api.fault.worker");
        var prompt = fk.promptOf(fk.applicationCase());
        var said = new HashMap<>(parsed(askedNo(prompt)));
        said.put("presence", "partner");
        said.put("occurred", "2020-05-02");
        said.put("askedAbout", List.of());
        assertThat(fk.post("/api/v1/occasions", json(said)).faults(422, "not-accepted")).contains(
                "/occurred asking.rule.future", "/presence asking.rule.not-alone", "/askedAbout asking.rule.asked-about");
    }

    @Test
    void aDeliveryIsRegisteredWholeOrNotAtAllAndOnce() {
        var fk = system("fk");
        var prompts = List.of(fk.promptOf(fk.applicationCase()), fk.promptOf(fk.applicationCase()));
        var good = prompts.stream().map(prompt -> parsed(askedNo(prompt))).toList();
        var bad = new HashMap<>(parsed(askedNo(fk.promptOf(fk.applicationCase()))));
        bad.put("presence", "family");
        assertThat(fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", List.of(good.get(0), bad, good.get(1))))).faults(422, "not-accepted"))
                .containsExactly("/occasions/1/presence asking.rule.not-alone");
        // One prompt is answered once, also within a delivery.
        assertThat(fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", List.of(good.get(0), good.get(0))))).faults(422, "not-accepted"))
                .containsExactly("/occasions/1/outcome asking.rule.already");
        var stranger = new HashMap<>(parsed(askedNo(UUID.randomUUID().toString())));
        fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", List.of(good.get(0), stranger)))).expect(404);
        assertThat(fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", List.of()))).faults(422, "not-accepted")).containsExactly("/occasions api.fault.required");
        fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", java.util.Collections.nCopies(1_001, good.get(0))))).expect(413);
        prompts.forEach(prompt -> assertThat(database().sql("select state from asking.prompt where id = ?::uuid").param(prompt).query(String.class).single()).isEqualTo("open"));
        var key = UUID.randomUUID().toString();
        var first = fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", good)), key).expect(200);
        assertThat(fk.post("/api/v1/occasion-deliveries", json(Map.of("occasions", good)), key).expect(200).response().body()).isEqualTo(first.response().body());
        prompts.forEach(prompt -> assertThat(database().sql("select state from asking.prompt where id = ?::uuid").param(prompt).query(String.class).single()).isEqualTo("closed"));
        fk.get("/api/v1/occasions/" + first.json().get("occasions").get(1).get("id").asString()).expect(200);
    }

    @Test
    void aUnitWaitsForWhatOneServiceLineAsksForAndWhatIsMissingIsToldInTheLanguageAskedFor() {
        var af = system("af");
        var inLine = hinted(af, "af-arbetslivsinriktad-rehabilitering");
        var elsewhere = hinted(af, "af-arbetssokande");
        video(af, false);
        var swedish = af.post("/api/v1/occasions", askedNo(inLine));
        assertThat(swedish.faults(422, "not-accepted")).containsExactly("/outcome asking.rule.not-ready");
        assertThat(swedish.json().get("errors").get(0).get("detail").asString()).contains("Enheten har den säkra krypterade videotjänsten").doesNotContain("The unit");
        assertThat(af.with("Accept-Language", "en").post("/api/v1/occasions", askedNo(inLine)).json().get("errors").get(0).get("detail").asString())
                .contains("Missing: The unit has the secure encrypted video service").doesNotContain("Enheten");
        af.post("/api/v1/occasions", askedNo(elsewhere)).expect(201);
        video(af, true);
        af.post("/api/v1/occasions", askedNo(inLine)).expect(201);
    }

    @Test
    void aForbiddenChannelIsExplainedInTheLanguageAskedFor() {
        var fk = system("fk");
        var caseId = fk.post("/api/v1/cases", json(Map.of("reference", UUID.randomUUID().toString(), "unit", "fk-sf", "line", "fk-sjukpenning",
                "caseType", "other", "opened", "2019-01-07", "protection", "none"))).expect(201).json().get("id").asString();
        var said = new HashMap<>(parsed(askedNo("")));
        said.remove("promptId");
        said.putAll(Map.of("caseId", caseId, "occurred", "2019-02-01", "channel", "telephone"));
        var english = fk.with("Accept-Language", "en").post("/api/v1/occasions", json(said));
        assertThat(english.faults(422, "not-accepted")).contains("/channel asking.rule.channel");
        assertThat(english.response().body()).contains("The question was asked only in meetings in person").doesNotContain("Frågan");
    }

    @Test
    void aCaseSystemNamesTheWorkerWhoAsked() {
        var fk = system("fk");
        var worker = caller("fk", Set.of("fk-bf"), Role.CASEWORKER);
        ready(worker.actor());
        var said = new HashMap<>(parsed(askedNo(fk.promptOf(fk.applicationCase()))));
        said.put("worker", worker.actor().username());
        var id = fk.post("/api/v1/occasions", json(said)).expect(201).json().get("id").asString();
        assertThat(database().sql("select worker from asking.occasion where id = ?::uuid").param(id).query(UUID.class).single())
                .isEqualTo(worker.actor().account());
        assertThat(database().sql("select actor from trail.entry where action = 'asking.register-occasion' and account = ?")
                .param(fk.actor().account()).query(String.class).list()).containsExactly(fk.actor().username());
        // Nobody speaks for a worker of another agency, for someone who is no caseworker, or for a colleague.
        for (var other : List.of(caller("mv", Set.of("*"), Role.CASEWORKER), caller("fk", Set.of("*"), Role.MANAGER))) {
            said.put("worker", other.actor().username());
            assertThat(fk.post("/api/v1/occasions", json(said)).faults(422, "not-accepted")).containsExactly("/worker api.fault.worker");
        }
        said.put("worker", fk.actor().username());
        assertThat(worker.post("/api/v1/occasions", json(said)).faults(422, "not-accepted")).containsExactly("/worker api.fault.worker");
    }

    @Test
    void anotherAgencyAndAnotherUnitFindNothing() {
        var fk = system("fk");
        var caseId = fk.applicationCase();
        var prompt = fk.promptOf(caseId);
        var id = fk.post("/api/v1/occasions", askedNo(prompt)).expect(201).json().get("id").asString();
        for (var stranger : List.of(system("mv"), caller("fk", Set.of("fk-sf"), Role.CASEWORKER))) {
            stranger.post("/api/v1/occasions", askedNo(prompt)).problem(404, "missing");
            stranger.get("/api/v1/occasions/" + id).problem(404, "missing");
            stranger.post("/api/v1/indications", indication(caseId)).problem(404, "missing");
            assertThat(stranger.get("/api/v1/prompts?state=closed").expect(200).json().get("total").asInt()).isZero();
        }
        assertThat(database().sql("select count(*) from trail.entry where agency = 'mv' and action = 'asking.note-indication' and outcome = 'refused'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aSignLeadsToAQuestionWherePolicySaysSo() {
        var fk = system("fk");
        var caseId = fk.post("/api/v1/cases", json(Map.of("reference", UUID.randomUUID().toString(), "unit", "fk-sgi-kundmote", "line", "fk-sgi-kundmote",
                "opened", "2020-04-01", "protection", "none"))).expect(201).json().get("id").asString();
        var noted = fk.post("/api/v1/indications", indication(caseId)).expect(201);
        assertThat(noted.json().get("promptId").asString()).isEqualTo(fk.promptOf(caseId));
        var read = fk.get(noted.header("Location")).expect(200).json();
        assertThat(read.get("codes").get(0).asString()).isEqualTo(sign());
        assertThat(read.get("caseId").asString()).isEqualTo(caseId);
        assertThat(fk.post("/api/v1/indications", json(Map.of("caseId", caseId, "observed", "2020-05-02", "codes", List.of("nothing"), "noticedBy", "me")))
                .faults(422, "not-accepted")).containsExactly(
                        "/codes asking.indication.codes", "/observed asking.indication.observed", "/noticedBy asking.indication.noticed-by");
        system("mv").get(noted.header("Location")).problem(404, "missing");
    }

    @Test
    void theListOfPromptsIsFilteredPagedAndLeavesATrail() {
        var fk = caller("fk", Set.of("fk-gf"), Role.INTEGRATION_CLIENT);
        var later = case_(fk, "2020-04-25");
        var sooner = case_(fk, "2020-04-10");
        var page = fk.get("/api/v1/prompts?unit=fk-gf&limit=1&page=1").expect(200).json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("prompts").get(0).get("caseId").asString()).isEqualTo(sooner);
        assertThat(fk.get("/api/v1/prompts?limit=1&page=2").json().get("prompts").get(0).get("caseId").asString()).isEqualTo(later);
        assertThat(fk.get("/api/v1/prompts?dueBefore=2020-05-01").json().get("total").asInt()).isEqualTo(1);
        assertThat(fk.get("/api/v1/prompts?mode=periodic").json().get("total").asInt()).isZero();
        assertThat(fk.get("/api/v1/prompts?unit=fk-sf").json().get("total").asInt()).isZero();
        assertThat(database().sql("""
                select s.subjects[1] from trail.entry e join trail.subject s on s.agency = e.agency and s.entry = e.id
                 where e.account = ? and e.action = 'api.list-prompts' order by e.id""").param(fk.actor().account()).query(UUID.class).list())
                .startsWith(UUID.fromString(sooner), UUID.fromString(later));
        assertThat(fk.get("/api/v1/prompts?unit=a&unit=b&line=%00&%ff=1").faults(400, "invalid-parameter"))
                .containsExactly("unit api.fault.parameter", "line api.fault.parameter", "\ufffd api.fault.unknown-parameter");
        assertThat(fk.get("/api/v1/prompts?limit=0&page=x&state=all&mode=own-initiative&dueBefore=now&colour=red").faults(400, "invalid-parameter"))
                .containsExactly("state api.fault.one-of", "mode api.fault.one-of", "dueBefore api.fault.day", "limit api.fault.whole",
                        "page api.fault.whole", "colour api.fault.unknown-parameter");
    }

    /** The question that a sign leads to in a new case of the unit {@code af-region-1}. */
    private String hinted(Caller af, String line) {
        var caseId = af.post("/api/v1/cases", json(Map.of("reference", UUID.randomUUID().toString(), "unit", "af-region-1", "line", line,
                "opened", "2020-04-01", "protection", "none"))).expect(201).json().get("id").asString();
        af.post("/api/v1/indications", indication(caseId)).expect(201);
        return af.promptOf(caseId);
    }

    private void video(Caller af, boolean inPlace) {
        bean(PersonBook.class).open(af.actor(), new Action("test.settle"), opened -> bean(Activations.class).state(
                "af", af.actor().account(), List.of(new Statement.OfUnit("af-region-1", "af-arbetslivsinriktad-video", inPlace, TODAY))));
    }

    private static String case_(Caller fk, String stepDate) {
        return fk.post("/api/v1/cases", json(Map.of("reference", UUID.randomUUID().toString(), "unit", "fk-gf", "line", "fk-underhallsstod", "opened",
                "2020-04-01", "protection", "none", "step", "application", "stepDate", stepDate))).expect(201).json().get("id").asString();
    }

    private String sign() {
        return bean(se.upptack.pack.RegisterBook.class).current().codes("indication", TODAY).orElseThrow().codes().getFirst().code();
    }

    private String indication(String caseId) {
        return json(Map.of("caseId", caseId, "observed", "2020-04-28", "codes", List.of(sign()), "noticedBy", "worker"));
    }
}
