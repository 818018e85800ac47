package se.upptack.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.upptack.access.Role;

/** Life on the pages: cases with every outcome, an answer with steps, a consented referral, a follow-up and a decision about a child. */
final class Scene {

    private static final List<Map<String, Object>> SAID = List.of(
            Map.of("outcome", "asked-no", "askedAbout", List.of("exposure")),
            Map.of("outcome", "asked-no", "askedAbout", List.of("exposure", "use"), "informed", true, "informationForm", "oral-individual", "informationLanguage", "sv"),
            Map.of("outcome", "asked-no", "askedAbout", List.of("exposure")),
            Map.of("outcome", "asked-yes", "askedAbout", List.of("exposure"), "exposure", "present", "supportWish", "yes"),
            Map.of("outcome", "declined", "askedAbout", List.of("exposure"), "reason", "not-stated"),
            Map.of("outcome", "not-asked", "reason", "workload"),
            Map.of("outcome", "not-asked", "reason", "not-perceived-exposed", "understood", true),
            Map.of("outcome", "deferred", "reason", "not-alone", "presence", "family", "deferredTo", "2020-05-04"));

    private Scene() {}

    /** Writes it all down, for {@link World#UNIT} and the account that is nothing but a caseworker there. */
    static void live() {
        Api worker = Api.of("fk-clara");
        for (int i = 0; i < SAID.size(); i++) {
            Case subject = Case.underRoutine(12 + 5 * i);
            Map<String, Object> content = new LinkedHashMap<>(Map.of("occurred", "2020-04-30", "channel", "physical", "presence", "alone"));
            content.put("promptId", RunningApp.shared().database().sql("select id::text from asking.prompt where case_id = ? and state = 'open'")
                    .param(subject.id()).query(String.class).single());
            content.putAll(SAID.get(i));
            worker.post("/api/v1/occasions", Api.json(content)).expect(201);
        }
        PlainUser user = PlainUser.of(World.account(Role.CASEWORKER));
        String answer = "/work/answer/" + Examples.variables().get("/work/answer/").get("occasionId");
        saved(user.post(answer + "/steps", Map.of("step", "common-safety", "outcome", "done")));
        saved(user.post(answer + "/children/asked", Map.of("answer", "concern")));
        saved(user.post(answer + "/children/role", Map.of("role", "other")));
        saved(user.post(answer + "/children/decision", Map.of("decision", "not-report", "suspected-day", "2020-04-30", "suspected-time", "09:15", "ground", "other-reports")));
        PlainUser counter = PlainUser.of("mv-karim");
        String form = counter.get("/encounters").body();
        saved(counter.post("/encounters", Map.of("what", "both", "key", field(form, "key"), "unit", "mv-kontaktcenter", "line", field(form, "line"),
                "customer", field(form, "customer"), "channel", "telephone", "language", "sv", "presence", "alone")));
    }

    /** What a field of the page holds when it is shown: a hidden value, or the first option. */
    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\"(?: value=\"([^\"]*)\"|>\\s*<option value=\"([^\"]*)\")").matcher(page);
        if (!found.find()) {
            throw new AssertionError("No field " + name + " in " + page);
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static void saved(PlainUser.Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError("Not saved: " + answer.status() + " " + answer.body());
        }
    }
}
