package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** The other language is one press away on every page, also on one that answers a sent form. */
class LanguageTest {

    private static final Pattern LINK = Pattern.compile("class=\"language\" href=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button class=\"quiet language\" name=\"lang\" value=\"(sv|en)\"");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"(sv|en)\"");

    /** Every form is sent empty, by those who may and by those who may not. */
    @Test
    void everyAnswerToASentFormLeadsToTheOtherLanguage() {
        Map<String, Map<String, String>> subject = Examples.make(Case.underRoutine(2));
        for (Role role : List.of(Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.ADMINISTRATOR, Role.LOG_REVIEWER)) {
            PlainUser user = PlainUser.of(World.account(role));
            for (Routes.Route route : Routes.all()) {
                if (!route.ofInterface() && route.method().equals("POST")) {
                    String address = Examples.address(route, subject).or(() -> Examples.address(route)).orElseThrow();
                    var answer = user.post(address, Map.of());
                    if (address.startsWith("/info/")) {
                        // The open pages have their language in the address, so that they need no cookie.
                        assertThat(answer.body()).as(address).contains("hreflang=\"en\"");
                    } else if (answer.body().contains("<html")) {
                        assertLeadsToTheOther(user, address, answer);
                    }
                }
            }
        }
    }

    private static void assertLeadsToTheOther(PlainUser user, String address, PlainUser.Answer answer) {
        var link = LINK.matcher(answer.body());
        var button = BUTTON.matcher(answer.body());
        String before = language(answer);
        PlainUser.Answer other;
        if (link.find()) {
            other = user.get(link.group(1).replace("&amp;", "&"));
            // Who is told that something is missing may find the page above it missing too.
            assertThat(other.status()).as("%s leads to %s", address, link.group(1)).isIn(200, 302, 303, answer.status() == 404 ? 404 : 200);
        } else {
            assertThat(button.find()).as("%s has a way to the other language", address).isTrue();
            assertThat(button.group(1)).isNotEqualTo(before);
            other = user.post(address, Map.of("lang", button.group(1)));
            assertThat(other.status()).as(address).isEqualTo(answer.status());
        }
        if (other.status() != 302 && other.status() != 303) {
            assertThat(language(other)).as(address).isNotEqualTo(before);
        }
    }

    private static String language(PlainUser.Answer answer) {
        var found = LANGUAGE.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whatWasTypedIsStillThereInTheOtherLanguage() {
        Page page = Browser.of("fk-anna").open("/cases");
        var form = page.locator("form[action='/cases']");
        form.locator("#new-reference").fill("  ÖVN \"1\" & <2>");
        form.locator("#opened").fill("2031-01-02");
        form.locator("#protection").selectOption("none");
        form.locator("button").click();
        assertThat(page.locator(".errors")).containsText("behöver rättas");
        page.locator("button.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".errors")).isVisible();
        assertThat(page.locator("#opened")).hasValue("2031-01-02");
        assertThat(page.locator("#protection")).hasValue("none");
        assertThat(page.locator("#new-reference")).hasValue(Pattern.compile(".*ÖVN \"1\" & <2>"));
        Accessible.check(page);
        page.locator("button.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
    }

    @Test
    void aFileThatWasSentLeadsBackToItsPage() {
        Page page = Browser.of("fk-anna").open("/cases");
        page.locator("#upload").setInputFiles(new com.microsoft.playwright.options.FilePayload("cases.csv", "text/csv", "no;such;columns\n".getBytes()));
        page.locator("form[action='/cases/file'] button").click();
        assertThat(page.locator(".errors")).isVisible();
        page.locator("a.language").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases\\?lang=en"));
        assertThat(page.locator("#upload")).isVisible();
    }
}
