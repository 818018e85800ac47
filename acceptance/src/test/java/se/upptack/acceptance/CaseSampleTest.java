package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Quality follow-up of cases: a manager draws a sample and writes down whether the question was put and the steps done. */
class CaseSampleTest {

    @Test
    @Requirement("IND-19")
    void aManagerDrawsASampleAndWritesDownWhatTheCasesShow() {
        for (int i = 0; i < 3; i++) {
            FiguresTest.maintenance(LocalDate.of(2020, 4, 13).plusDays(i));
        }
        Page page = Browser.of("fk-chef-bf").open("/work/standing");
        page.locator("main a[href='/work/samples']").click();
        page.locator("#f-size").fill("99");
        Doing.press(page, "Dra stickprovet");
        assertThat(page.locator("main")).containsText("Skriv ett antal från 1 till 50.");
        Accessible.check(page);
        page.locator("#f-from").fill("2019-01-01");
        page.locator("#f-size").fill("2");
        Doing.press(page, "Dra stickprovet");
        assertThat(page.locator(".flash")).hasText("Stickprovet är draget.");
        assertThat(page.locator("main form.card")).hasCount(2);
        Accessible.check(page);
        Locator first = page.locator("main form.card").first();
        first.locator("[name=question]").selectOption("yes");
        first.locator("button").click();
        assertThat(page.locator(".flash")).containsText("Inget sparades.");
        first.locator("[name=question]").selectOption("yes");
        first.locator("[name=steps]").selectOption("no");
        first.locator("button").click();
        assertThat(page.locator(".flash")).hasText("Svaret är sparat.");
        assertThat(page.locator("main .lead")).hasText("1 av 2 ärenden är lästa.");
        // A second look at the same case is a new version, and the latest holds.
        first.locator("[name=steps]").selectOption("yes");
        first.locator("button").click();
        assertThat(page.locator("dl.facts dd").last()).hasText("1 av 1");

        String path = page.url().replaceFirst("^https?://[^/]+", "");
        PlainUser other = PlainUser.of("fk-chef");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/1", Map.of("question", "yes", "steps", "yes")).status()).isEqualTo(404);
        assertThat(PlainUser.of("fk-bodil").get("/work/samples").status()).isEqualTo(404);
        assertThat(RunningApp.shared().database().sql("select count(*) from trail.entry where action = 'asking.sample-read' and actor = 'fk-chef-bf'")
                .query(Integer.class).single()).isPositive();
        first.locator("h2 a").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/[0-9a-f-]+$"));
    }
}
