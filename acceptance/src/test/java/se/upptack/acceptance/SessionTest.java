package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.DemoAccounts;
import se.upptack.access.Role;

/** What a session of the pages may do and how long: never more or longer than its account. */
class SessionTest {

    private static RunningApp app() {
        return RunningApp.shared();
    }

    /** Someone of Försäkringskassan's sickness benefit whom no other test knows. */
    private static Actor someone(Role role, String unit) {
        String name = "session-" + UUID.randomUUID().toString().substring(0, 8);
        return save(new Actor(UUID.randomUUID(), name, name, "fk", "fk", Set.of(role), Set.of(unit), false));
    }

    private static Actor save(Actor actor) {
        app().bean(DemoAccounts.class).save(List.of(actor));
        return actor;
    }

    @Test
    void aClosedAccountIsOutAtItsNextRequest() {
        Actor actor = someone(Role.CASEWORKER, World.UNIT);
        PlainUser user = PlainUser.of(actor.username());
        assertThat(user.get("/work").status()).isEqualTo(200);
        app().bean(Accounts.class).disable(actor.username(), true);
        assertThat(user.get("/work").leadsToSignIn()).isTrue();
        user.get("/sign-in");
        assertThat(user.post("/sign-in", Map.of("username", actor.username(), "password", DemoAccounts.PASSWORD)).header("location")).contains("failed");
        // Opening it again does not revive a session.
        app().bean(Accounts.class).disable(actor.username(), false);
        assertThat(user.get("/work").leadsToSignIn()).isTrue();
    }

    @Test
    void aClosedAccountCanNotSendWhatItHadBegun() {
        Actor actor = someone(Role.CASEWORKER, World.UNIT);
        PlainUser user = PlainUser.of(actor.username());
        Case subject = Case.underRoutine(2);
        String prompt = app().database().sql("select id::text from asking.prompt where case_id = ?").param(subject.id()).query(String.class).single();
        assertThat(user.get("/work/" + prompt).status()).isEqualTo(200);
        app().bean(Accounts.class).disable(actor.username(), true);
        assertThat(user.post("/work/" + prompt, Map.of("outcome", "asked-no", "channel", "physical", "presence", "alone")).leadsToSignIn()).isTrue();
        assertThat(app().database().sql("select count(*) from asking.occasion where case_id = ?").param(subject.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void anotherUnitIsAnotherViewFromTheNextRequestOn() {
        Actor actor = someone(Role.CASEWORKER, World.UNIT);
        PlainUser user = PlainUser.of(actor.username());
        Case subject = Case.underRoutine(2);
        assertThat(user.get("/cases/" + subject.id()).status()).isEqualTo(200);
        save(new Actor(actor.account(), actor.username(), actor.name(), "fk", "fk", actor.roles(), Set.of("fk-bf"), false));
        assertThat(user.get("/cases/" + subject.id()).status()).isEqualTo(404);
        save(actor);
        assertThat(user.get("/cases/" + subject.id()).status()).isEqualTo(200);
    }

    @Test
    void anotherRoleOpensAndClosesPagesFromTheNextRequestOn() {
        Actor actor = someone(Role.CASEWORKER, World.UNIT);
        PlainUser user = PlainUser.of(actor.username());
        assertThat(user.get("/work").status()).isEqualTo(200);
        assertThat(user.get("/figures").status()).isEqualTo(200);
        save(new Actor(actor.account(), actor.username(), actor.name(), "fk", "fk", Set.of(Role.LOG_REVIEWER), Set.of(), false));
        assertThat(user.get("/work").status()).isEqualTo(404);
        assertThat(user.get("/log").status()).isEqualTo(200);
        assertThat(user.get("/there-is-no-such-page").body()).as("the menu of an error page too").contains("href=\"/log\"").doesNotContain("href=\"/work\"");
    }

    @Test
    void aProtectedPersonIsOutOfSightWhenTheClearanceIsTakenBack() {
        Actor actor = someone(Role.CASEWORKER, World.UNIT);
        Actor cleared = save(new Actor(actor.account(), actor.username(), actor.name(), "fk", "fk", actor.roles(), actor.units(), true));
        PlainUser user = PlainUser.of(cleared.username());
        Case subject = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("requires-investigation").protection("confidential").step("investigation", RunningApp.TODAY.minusDays(2)).deliver();
        assertThat(user.get("/cases/" + subject.id()).status()).isEqualTo(200);
        save(actor);
        assertThat(user.get("/cases/" + subject.id()).status()).isEqualTo(404);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        assertThat(cookies("http")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure"));
    }

    @Test
    void theCookieIsForHttpsOnlyWhenTheProxySaysHttps() throws Exception {
        assertThat(cookies("https")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
    }

    /** Every cookie of the sign-in page: the session's and the language's. */
    private static List<String> cookies(String scheme) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(app().at("/sign-in?lang=en")).header("X-Forwarded-Proto", scheme).build(), BodyHandlers.discarding());
            List<String> cookies = answer.headers().allValues("set-cookie");
            assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID=")).anyMatch(cookie -> cookie.startsWith("lang="));
            return cookies;
        }
    }

    @Test
    void aSessionThatIsLeftAloneForHalfAnHourEnds() throws Exception {
        PlainUser left = PlainUser.of("fk-anna");
        assertThat(app().sessions()).isNotEmpty().allSatisfy(session -> assertThat(session.getMaxInactiveInterval()).as("seconds").isEqualTo(1800));
        var mine = app().sessions().stream().max(java.util.Comparator.comparingLong(org.apache.catalina.Session::getLastAccessedTimeInternal)).orElseThrow();
        assertThat(left.get("/work").status()).isEqualTo(200);
        // Half an hour is made a second for this one session, for the container counts real time.
        mine.setMaxInactiveInterval(1);
        Thread.sleep(2_100);
        assertThat(left.get("/work").leadsToSignIn()).isTrue();
    }
}
