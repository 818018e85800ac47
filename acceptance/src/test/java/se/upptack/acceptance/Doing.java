package se.upptack.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a user does on the pages of asking, in her own words. */
final class Doing {

    private static final String GATE = "form[method=get]:has(input[name=presence][type=radio])";

    private Doing() {}

    /** The row of a case in the work list. */
    static Locator row(Page page, Case subject) {
        return page.locator("tr[data-row]", new Page.LocatorOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(subject.reference()))));
    }

    /** Goes to what waits in a case, by way of the case. */
    static void openWhatWaits(Page page, Case subject) {
        page.navigate("/cases/" + subject.id());
        page.locator("section[aria-labelledby=waiting] li a").first().click();
    }

    /** Goes to the form of an outcome from the page of a prompt, after the gate: {@code presence} and {@code channel} as the page names them. */
    static void passTheGate(Page page, String presence, String channel) {
        Locator again = page.locator("details:has(" + GATE + ") > summary");
        if (again.count() > 0) {
            again.click();
        }
        choose(page, GATE, presence);
        page.locator(GATE + " select").selectOption(channel);
        page.locator(GATE + " button").click();
    }

    /** Ticks the first option that begins with {@code text} in a part of the page. */
    static void choose(Page page, String part, String text) {
        Pattern beginning = Pattern.compile("^\\s*" + text.replaceAll("([.*+?^${}()|\\[\\]\\\\/])", "\\\\$1"));
        page.locator(part).locator("label").filter(new Locator.FilterOptions().setHasText(beginning)).first().locator("input").check();
    }

    /** Unfolds a step after an answer, if it is folded. */
    static void unfold(Page page, String step) {
        Locator folded = page.locator("#step-" + step + " > details:not([open]) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
    }

    /** Presses a button with exactly this text. */
    static void press(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true)).first().click();
    }

    /** Follows a link with exactly this text, which may be folded away in the menu. */
    static void follow(Page page, String text) {
        page.waitForLoadState();
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
        if (link.count() == 0) {
            page.locator("nav details:not([open])", new Page.LocatorOptions().setHas(page.locator("a:text-is('" + text + "')"))).locator("summary").first().click();
        }
        link.first().click();
    }
}
