package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import se.upptack.access.DemoAccounts;

/** Coming in and going out. */
class SignInTest {

    @Test
    void aWrongPasswordIsSaidInASentenceThatTellsWhatToDo() {
        Page page = Browser.ofAnyone().inEnglish().open("/sign-in");
        page.locator("#username").fill("nobody");
        page.locator("#password").fill("nothing");
        page.locator("form:has(#username) button").click();
        assertThat(page.locator("main")).containsText("Try again");
        Accessible.check(page);
    }

    @Test
    void aPageAskedForWithoutSigningInLeadsToTheSignInPageAndFromThereToOnesWork() {
        Page page = Browser.ofAnyone().open("/work");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in"));
        page.locator("#username").fill("fk-clara");
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.locator("form:has(#username) button").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/work(\\?.*)?$"));
    }
}
