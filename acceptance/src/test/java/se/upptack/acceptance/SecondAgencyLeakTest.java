package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What belongs to another agency, to another unit, or to a person whose protection forbids it, is answered by the very bytes of what does
 * not exist. Asked for every route with an id.
 */
class SecondAgencyLeakTest {

    private record Onlooker(String account, Map<String, Map<String, String>> theirs, String why) {}

    @Test
    void nothingOfAnothersTellsThatItExists() {
        Map<String, Map<String, String>> open = Examples.variables();
        Map<String, Map<String, String>> guarded = Examples.make(Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("requires-investigation")
                .step("investigation", RunningApp.TODAY).protection("protected-registration").deliver());
        List<Onlooker> onlookers = List.of(
                new Onlooker("af-axel", open, "another agency"),
                new Onlooker("af-chef", open, "another agency's manager"),
                new Onlooker("fk-bodil", open, "another unit"),
                new Onlooker("fk-chef-bf", open, "another unit's manager"),
                new Onlooker("fk-anna", guarded, "protected, without clearance"));
        List<String> tried = new ArrayList<>();
        for (Onlooker onlooker : onlookers) {
            PlainUser user = PlainUser.of(onlooker.account());
            Api api = Api.of(onlooker.account());
            for (Routes.Route route : Routes.all()) {
                Optional<String> theirs = Examples.address(route, onlooker.theirs());
                if (!route.hasId() || theirs.isEmpty() || forEveryone(route) || forColleagues(route) && onlooker.account().startsWith(World.AGENCY + "-")) {
                    continue;
                }
                String nobodys = Examples.address(route, strangers(onlooker.theirs())).orElseThrow();
                tried.add(route + " " + onlooker.why());
                if (route.ofInterface()) {
                    assertThat(plain(api, route, theirs.get())).as("%s (%s)", route, onlooker.why()).isEqualTo(plain(api, route, nobodys));
                } else if (route.method().equals("GET")) {
                    assertThat(user.get(theirs.get()).without(id(theirs.get()))).as("%s (%s)", route, onlooker.why())
                            .isEqualTo(user.get(nobodys).without(id(nobodys)));
                } else {
                    Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "outcome", "asked-no", "presence", "alone", "channel", "physical",
                            "occurred", "2020-04-30", "askedAbout", "exposure");
                    assertThat(user.post(theirs.get(), fields).without(id(theirs.get()))).as("%s (%s)", route, onlooker.why())
                            .isEqualTo(user.post(nobodys, fields).without(id(nobodys)));
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(50);
    }

    @Test
    void aCaseWhoseProtectionIsUnknownIsSeenByNobody() {
        Case unknown = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("requires-investigation").step("investigation", RunningApp.TODAY).protection("unknown").deliver();
        for (String account : List.of("fk-anna", "fk-clara", "fk-chef")) {
            PlainUser user = PlainUser.of(account);
            assertThat(user.get("/cases/" + unknown.id()).without(unknown.id().toString())).as(account)
                    .isEqualTo(user.get("/cases/" + new UUID(7, 7)).without(new UUID(7, 7).toString()));
            assertThat(user.get("/work").body()).as(account).doesNotContain(unknown.reference());
        }
        assertThat(Api.of("fk-system").get("/api/v1/cases/" + unknown.id()).status()).isEqualTo(404);
    }

    @Test
    void listsAndSearchesNeverHoldAnothersCases() {
        Case theirs = Case.underRoutine(2);
        for (String account : List.of("af-axel", "mv-maria", "fk-bodil", "samf-siv", "falun-ida")) {
            PlainUser user = PlainUser.of(account);
            for (Routes.Route route : Routes.all()) {
                if (!route.hasId() && route.method().equals("GET") && !route.ofInterface()) {
                    assertThat(user.get(route.pattern()).body()).as("%s of %s", route, account).doesNotContain(theirs.reference(), theirs.id().toString());
                }
            }
            PlainUser.Answer found = user.post("/cases/find", Map.of("reference", theirs.reference()));
            PlainUser.Answer missing = user.post("/cases/find", Map.of("reference", "TEST-0000"));
            assertThat(found.without(theirs.reference())).as(account).isEqualTo(missing.without("TEST-0000"));
            assertThat(Api.of(account).get("/api/v1/prompts?limit=100").body()).as(account).doesNotContain(theirs.reference());
        }
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPageAndAMachineIsToldToSignIn() {
        PlainUser anyone = PlainUser.anyone();
        for (String path : List.of("/", "/work", "/cases", "/registers", "/support", "/log", "/there-is-no-such-page")) {
            assertThat(anyone.get(path).leadsToSignIn()).as(path).isTrue();
        }
        Api.Answer answer = Api.withoutToken().get("/api/v1/prompts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("www-authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    }

    /** The trail knows who tried, and the supplier of a refused answer does not. */
    @Test
    void anAttemptToSeeAnothersCaseLeavesARowInTheTrail() {
        Case theirs = Case.underRoutine(2);
        PlainUser.of("af-axel").get("/cases/" + theirs.id());
        assertThat(RunningApp.shared().database()
                        .sql("select count(*) from trail.entry where agency = 'af' and actor = 'af-axel' and subject = ?::uuid and outcome = 'refused'")
                        .param(theirs.id().toString()).query(Integer.class).single())
                .isEqualTo(1);
    }

    private static Map<String, Map<String, String>> strangers(Map<String, Map<String, String>> variables) {
        Map<String, Map<String, String>> strangers = new LinkedHashMap<>();
        variables.forEach((beginning, values) -> {
            Map<String, String> random = new LinkedHashMap<>();
            values.forEach((name, value) -> random.put(name, value.length() == 36 ? "019d0000-0000-7000-8000-" + value.substring(24) : value));
            strangers.put(beginning, random);
        });
        return strangers;
    }

    /** What an agency has published is there for everyone to read, and holds no person; only drafts are its own. */
    private static boolean forEveryone(Routes.Route route) {
        return route.method().equals("GET") && route.pattern().matches("(/api/v1)?/publications/.*");
    }

    /** What an agency offers its staff or asks them is there for all of them, whatever their unit; what they answered is protected. */
    private static boolean forColleagues(Routes.Route route) {
        return route.pattern().startsWith("/training/occasions/") || route.pattern().startsWith("/surveys/rounds/");
    }

    private static String id(String address) {
        return address.replaceAll(".*([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
    }

    private static String plain(Api api, Routes.Route route, String address) {
        Api.Answer answer = route.method().equals("GET") ? api.get(address) : api.post(address, "{}");
        return answer.status() + " " + answer.body().replaceAll("urn:uuid:[0-9a-f-]{36}", "OCCURRENCE").replace(id(address), "ID");
    }
}
