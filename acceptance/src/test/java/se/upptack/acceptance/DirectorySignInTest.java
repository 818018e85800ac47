package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;

/** Signing in as in production: without demonstration accounts, through the organisation's own provider, here a real Keycloak. */
class DirectorySignInTest {

    private static final String PERSON = "5d0f3a3e-0c5e-4a55-9a52-000000000001";
    private static final String CASE_SYSTEM = "5d0f3a3e-0c5e-4a55-9a52-000000000003";
    private static final String OTHER_SYSTEM = "5d0f3a3e-0c5e-4a55-9a52-000000000004";

    private static Keycloak keycloak;
    private static RunningApp app;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.begin();
        app = RunningApp.start("directory", Map.of(
                "upptack.demo.enabled", "false",
                "upptack.oidc.issuer", keycloak.issuer(),
                "upptack.oidc.client-id", "upptack",
                "upptack.oidc.client-secret", Keycloak.SECRET,
                "upptack.oidc.audience", "upptack"));
        keycloak.ready();
        save("karin", Accounts.Kind.DIRECTORY, PERSON, Role.MANAGER);
        save("case-system", Accounts.Kind.MACHINE, CASE_SYSTEM, Role.INTEGRATION_CLIENT);
        save("other-system", Accounts.Kind.MACHINE, OTHER_SYSTEM, Role.INTEGRATION_CLIENT);
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.stop();
        }
    }

    private static void save(String username, Accounts.Kind kind, String subject, Role role) {
        Actor actor = new Actor(UUID.fromString(subject), username, username, "fk", "fk", Set.of(role), Set.of(), false);
        app.bean(Accounts.class).save(actor, kind, subject, null, false);
    }

    private static Page signIn(String username) {
        Page page = Browser.ofAnyoneAt(app).open("/sign-in");
        page.locator("main a.button").click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(Keycloak.SECRET);
        page.locator("#kc-login").click();
        return page;
    }

    @Test
    void aPersonSignsInAtHerOrganisationAndLandsWhereHerDayBegins() {
        Page page = signIn("karin");
        assertThat(page).hasURL(app.at("/figures/mine").toString());
        assertThat(page.locator("header .name")).hasText("karin");
    }

    @Test
    void signingOutEndsTheSessionAtTheOrganisationToo() {
        Page page = signIn("karin");
        page.locator("header form button").click();
        assertThat(page).hasURL(app.at("/sign-in?out").toString());
        page.locator("main a.button").click();
        assertThat(page.locator("#kc-login")).isVisible();
    }

    @Test
    void someoneWithoutAnAccountHereIsToldSoAndWhatToDo() {
        Page page = signIn("okand");
        assertThat(page).hasURL(app.at("/sign-in?unknown").toString());
        assertThat(page.locator("main [role=alert]")).containsText("administratör");
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void aClosedAccountIsRefused() {
        app.bean(Accounts.class).disable("karin", true);
        try {
            assertThat(signIn("karin")).hasURL(app.at("/sign-in?unknown").toString());
        } finally {
            app.bean(Accounts.class).disable("karin", false);
        }
    }

    @Test
    void aSessionMayDoWhatItsAccountMayDoNow() {
        Page page = signIn("karin");
        assertThat(page).hasURL(app.at("/figures/mine").toString());
        save("karin", Accounts.Kind.DIRECTORY, PERSON, Role.LOG_REVIEWER);
        page.navigate("/log");
        assertThat(page.locator("header .role")).containsText("granskare");
        save("karin", Accounts.Kind.DIRECTORY, PERSON, Role.MANAGER);
        page.navigate("/figures");
        app.bean(Accounts.class).disable("karin", true);
        try {
            page.navigate("/figures");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        } finally {
            app.bean(Accounts.class).disable("karin", false);
        }
    }

    @Test
    void noDemonstrationAccountIsOfferedOrAccepted() {
        Page page = Browser.ofAnyoneAt(app).open("/sign-in");
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.locator(".synthetic")).hasCount(0);
    }

    @Test
    void aCaseSystemUsesTheInterfaceWithItsOwnToken() {
        assertThat(Api.withToken(app, keycloak.tokenOf("case-system")).get("/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void aTokenMeantForAnotherApplicationIsRefused() {
        assertThat(Api.withToken(app, keycloak.tokenOf("other-system")).get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(Api.withToken(app, keycloak.tokenOf("case-system") + "x").get("/api/v1/nothing").status()).isEqualTo(401);
    }
}
