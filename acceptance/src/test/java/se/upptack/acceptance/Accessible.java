package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What every page must be: usable by everyone, silent about what it is for, and kept by nobody. */
final class Accessible {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> NARROW = List.of(390, 320);
    private static final int MOST_TABS = 400;

    /** Words that would tell someone who looks over a shoulder, into a history or at an address bar. */
    private static final Pattern TELLING = Pattern.compile(
            "våld|vald(?!a)|violen|\\butsatt|\\butsätt|misshand|kvinnofrid|övergrepp|overgrepp|heder|honou?r|abus|victim|offer|perpetrat|förövar|\\bhot\\b|threat|disclos",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Accessible() {}

    /** Checks a page whose main action is the first button or button-like link of its content, where it has one. */
    static void check(Page page) {
        Locator first = page.locator("main button:visible, main a.button:visible, main [data-row] a[data-open]").first();
        check(page, first.count() == 0 ? null : first);
    }

    /** Checks a page whose main action is given; {@code null} when it only shows something. */
    static void check(Page page, Locator mainAction) {
        // A click is over when the next page begins, which may be before its style is there.
        page.waitForLoadState();
        var violations = axe(page).withTags(STANDARDS).analyze().getViolations();
        assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .as("accessibility of %s", page.url())
                .isEmpty();
        assertThat(page.locator("h1").count()).as("one main heading on %s", page.url()).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isIn("sv", "en");
        silent(page);
        fits(page);
        if (mainAction != null) {
            reachable(page, mainAction);
        }
    }

    /** Nothing in title or address tells what the page is about, nothing is asked of anyone else, and nothing is kept. */
    static void silent(Page page) {
        silent(page, true);
    }

    /** The same; an address that leads to nobody, as of a list of codes, may tell what it is about. */
    static void silent(Page page, boolean ofSomeone) {
        assertThat(page.title()).as("title").doesNotContainPattern(TELLING).isNotBlank();
        URI here = URI.create(page.url());
        if (ofSomeone) {
            assertThat(here.getPath() + "?" + here.getQuery()).as("address").doesNotContainPattern(TELLING);
        }
        for (Request request : Browser.window(page).requests()) {
            URI asked = URI.create(request.url());
            assertThat(asked.getHost() + ":" + asked.getPort()).as("only this server is asked").isEqualTo(here.getHost() + ":" + here.getPort());
        }
        for (Response response : Browser.window(page).responses()) {
            String path = URI.create(response.url()).getPath();
            if (!path.startsWith("/assets/") && !path.startsWith("/webjars/")) {
                assertThat(response.headers().getOrDefault("cache-control", "")).as("cache-control of %s", path).contains("no-store");
            }
        }
    }

    /** No sideways scrolling on a phone, nor at 320 pixels, which is what 400 % zoom leaves of an ordinary screen. */
    static void fits(Page page) {
        var before = page.viewportSize();
        for (int width : NARROW) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s at %d pixels", page.url(), width)
                    .isEqualTo(width);
        }
        page.setViewportSize(before.width, before.height);
    }

    /** The action can be reached with the Tab key alone, and shows that it has the focus. */
    static void reachable(Page page, Locator action) {
        page.evaluate("document.activeElement && document.activeElement.blur(); window.scrollTo(0, 0)");
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(action.evaluate("element => element === document.activeElement"))) {
                assertThat(action.evaluate("element => getComputedStyle(element).outlineStyle")).as("focus shows").isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("The main action of " + page.url() + " cannot be reached with Tab");
    }

    /** The examiner, told to run where the page is and to tell only what is wrong: no page here has frames, and the rest is never read. */
    static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }
}
