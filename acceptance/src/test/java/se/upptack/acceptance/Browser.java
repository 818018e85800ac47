package se.upptack.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of one user: Chromium with a session of its own. Describe the user, then {@link #open}. The window is closed when the test
 * that opened it ends; a failed test leaves a picture and the page in {@code target/failures}.
 */
final class Browser {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // All pages are of one site: one process for a window is enough.
            "--process-per-site", "--disable-site-isolation-trials");
    /** Of the thread of the test, since a test that runs beside it must not close its windows. */
    private static final ThreadLocal<List<Window>> OPEN = ThreadLocal.withInitial(ArrayList::new);
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = ThreadLocal.withInitial(Browser::launch);

    /** A page with everything the server answered to it. */
    record Window(BrowserContext context, Page page, List<Request> requests, List<Response> responses) {}

    private final RunningApp app;
    private final @Nullable String account;
    private int width = 1280;
    private int height = 800;
    private boolean scripts = true;
    private ColorScheme scheme = ColorScheme.LIGHT;
    private String language = "sv";
    private List<Cookie> cookies = List.of();

    private Browser(RunningApp app, @Nullable String account) {
        this.app = app;
        this.account = account;
    }

    /** A user who signs in with a demonstration account. */
    static Browser of(String account) {
        return new Browser(RunningApp.shared(), account);
    }

    /** Someone who has not signed in. */
    static Browser ofAnyone() {
        return new Browser(RunningApp.shared(), null);
    }

    /** Someone who has not signed in, at another application than the shared one. */
    static Browser ofAnyoneAt(RunningApp app) {
        return new Browser(app, null);
    }

    /** The user of another window, who need not sign in again. */
    static Browser alsoOf(Page page) {
        Browser browser = new Browser(RunningApp.shared(), null);
        browser.cookies = page.context().cookies().stream().filter(cookie -> !cookie.name.equals("lang")).toList();
        return browser;
    }

    Browser onPhone() {
        width = 390;
        height = 844;
        return this;
    }

    Browser withoutScripts() {
        scripts = false;
        return this;
    }

    Browser dark() {
        scheme = ColorScheme.DARK;
        return this;
    }

    Browser inEnglish() {
        language = "en";
        return this;
    }

    /** Goes to {@code path}, signed in where an account was given. Typing a password is tried in the tests of signing in; here it would cost half a second a window. */
    Page open(String path) {
        BrowserContext context = CHROMIUM.get().newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(scheme)
                .setLocale(language.equals("sv") ? "sv-SE" : "en-GB")
                .setTimezoneId("Europe/Stockholm")
                .setBaseURL(app.at("").toString()));
        context.setDefaultTimeout(30_000);
        context.addCookies(List.of(new Cookie("lang", language).setUrl(app.at("/").toString())));
        context.addCookies(cookies);
        if (account != null) {
            context.addCookies(List.of(new Cookie(PlainUser.SESSION, PlainUser.of(app, account).session()).setUrl(app.at("/").toString()).setHttpOnly(true)));
        }
        Page page = context.newPage();
        Window window = new Window(context, page, new ArrayList<>(), new ArrayList<>());
        OPEN.get().add(window);
        context.onRequest(window.requests()::add);
        context.onResponse(window.responses()::add);
        if (!path.isEmpty()) {
            page.navigate(path);
        }
        return page;
    }

    /** The window a page belongs to. */
    static Window window(Page page) {
        return OPEN.get().stream().filter(window -> window.context() == page.context()).findFirst().orElseThrow();
    }

    private static com.microsoft.playwright.Browser launch() {
        // Beside other tests, a page may have to wait for its turn.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("upptack.chromium", "/usr/bin/chromium")))
                .setChromiumSandbox(false)
                .setArgs(ARGUMENTS));
    }

    /** Closes what a test opened. {@code failed} names the test when it failed. */
    static void testEnded(@Nullable String failed) {
        for (int i = 0; i < OPEN.get().size(); i++) {
            Window window = OPEN.get().get(i);
            if (failed != null) {
                keep(window.page(), "failures/" + failed + "-" + i);
            }
            window.context().close();
        }
        OPEN.get().clear();
    }

    private static void keep(Page page, String name) {
        try {
            Files.writeString(Repository.built(name + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
            page.screenshot(new Page.ScreenshotOptions().setPath(Repository.built(name + ".png")).setFullPage(true));
        } catch (java.io.IOException | RuntimeException e) {
            System.err.println("No picture of the failed page: " + e.getMessage());
        }
    }
}
