package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Messages;

/**
 * Every page there is, opened by someone who may: in Swedish and English, light and dark, on a wide screen and a phone, with scripts and
 * without. The pages are those the application itself knows; a new one is met here as soon as it has an example in {@link Examples}.
 */
@Order(1)
class EveryPageTest {

    /** Who opens a page that is not for everyone: the first of these who may. */
    private static final List<Role> VISITORS = List.of(Role.ADMINISTRATOR, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.MANAGER, Role.CASEWORKER,
            Role.LOG_REVIEWER, Role.COUNTY_STRATEGIST, Role.NATIONAL_COORDINATOR, Role.INTEGRATION_CLIENT);

    /** Pages whose example stands for nothing, so that there is nothing to see here: their own tests look at them. */
    private static final Set<String> SEEN_ELSEWHERE = Set.of("/support/campaigns/{id}");

    /** What is kept or read by a programme. */
    private static final Pattern NOT_PAGES = Pattern.compile("\\.(csv|pdf|xml|json|zip|ics|xlsx|rdf)$|/\\{file}$|^/hsds/");

    /** Other states of a page than the one it has at first. */
    private static final Map<String, List<String>> STATES = Map.of(
            "/sign-in", List.of("?failed", "?out"),
            "/work", List.of("?state=late", "?state=deferred"),
            "/work/{id}", List.of("?presence=alone&channel=physical", "?presence=representative&channel=telephone"),
            "/work/{id}/register", List.of("?sheet=2&presence=alone&channel=physical", "?sheet=5&channel=physical", "?sheet=6",
                    "?sheet=3&presence=alone", "?sheet=8"),
            "/figures", List.of("?line=fk-sjukpenning", "?line=fk-sgi-kundmote"),
            "/figures/units", List.of("?line=fk-sjukpenning"),
            "/figures/change", List.of("?line=fk-sjukpenning"),
            "/registers/{id}", List.of("?all=yes&words=finns%20inte"));

    private static final String PAGE_OF_NOTHING = "/there-is-no-such-page";
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_OF_A_KIND = 5;
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** One page as one user opens it. */
    private record Stop(String account, String address, boolean missing) {}

    /** How a page is opened. */
    private enum Way { SWEDISH, ENGLISH, WITHOUT_SCRIPTS }

    private final Set<String> faults = new TreeSet<>();
    private final Map<String, Page> windows = new HashMap<>();
    private final Tongues tongues = new Tongues(RunningApp.shared().bean(Messages.class),
            Stream.concat(RunningApp.shared().bean(RegisterBook.class).current().rows("laws").stream().map(law -> law.text("statute")),
                    Stream.of("Gender, Gender Identity and Sexual Orientation")).toList());
    private final Map<String, Integer> sizes = new HashMap<>();

    @Test
    void everyPageIsFitToBeSeen() {
        List<Stop> stops = stops();
        Scene.live();
        Map<String, Set<String>> links = new LinkedHashMap<>();
        for (Stop stop : stops) {
            try {
                visit(stop, links.computeIfAbsent(stop.account(), _ -> new LinkedHashSet<>()));
            } catch (RuntimeException e) {
                fault(stop, "cannot be looked at: " + e.getMessage());
            }
        }
        for (Role role : Role.values()) {
            links.computeIfAbsent(World.account(role), _ -> new LinkedHashSet<>()).add("/");
        }
        links.forEach(this::follow);
        assertThat(faults).as("faults on %d pages", stops.size()).isEmpty();
    }

    private void visit(Stop stop, Set<String> links) {
        Page swedish = window(stop, Way.SWEDISH);
        Map<String, Object> seen = look(stop, swedish, "sv");
        axe(stop, swedish);
        fits(stop, swedish, 390);
        fits(stop, swedish, 320);
        swedish.setViewportSize(1280, 800);
        strings(seen, "links").forEach(links::add);

        Page english = window(stop, Way.ENGLISH);
        look(stop, english, "en");
        darkAndNarrow(stop, english);
        fits(stop, english, 390);
        fits(stop, english, 320);
        english.setViewportSize(390, 844);

        Map<String, Object> plain = look(stop, window(stop, Way.WITHOUT_SCRIPTS), "sv");
        List<String> withoutScripts = strings(plain, "controls");
        strings(seen, "controls").stream().filter(control -> !withoutScripts.contains(control)).forEach(control -> fault(stop, "needs scripts: " + control));
    }

    /** Opens the page and looks at everything that one look can tell. */
    private Map<String, Object> look(Stop stop, Page page, String language) {
        Browser.Window window = Browser.window(page);
        window.requests().clear();
        window.responses().clear();
        // The open pages have their language in the address; their front page is in Swedish and leads to the others.
        String address = language.equals("en") ? stop.address().replaceFirst("^/(info|at-work)/sv", "/$1/en") : stop.address();
        Response response = page.navigate(address);
        if (response.status() != (stop.missing() ? 404 : 200)) {
            fault(stop, "status " + response.status());
        }
        try {
            Accessible.silent(page, stop.address().matches(".*[0-9a-f-]{36}.*"));
        } catch (AssertionError e) {
            fault(stop, e.getMessage());
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> seen = (Map<String, Object>) page.evaluate(LOOK);
        int sent = sent(response) + strings(seen, "parts").stream().mapToInt(part -> sizes.computeIfAbsent(part, EveryPageTest::size)).sum();
        if (sent > MOST_BYTES) {
            fault(stop, "transfers " + sent + " bytes");
        }
        String expected = address.equals("/info") || address.equals("/at-work") ? "sv" : language;
        if (!seen.get("lang").equals(expected)) {
            fault(stop, "is said to be in " + seen.get("lang") + ", not " + expected);
        }
        if (!seen.get("headings").equals(1)) {
            fault(stop, seen.get("headings") + " main headings");
        }
        for (Object pair : (List<?>) seen.get("texts")) {
            List<?> said = (List<?>) pair;
            String wrong = tongues.fault((String) said.get(0), (String) said.get(1));
            if (wrong != null) {
                fault(stop, "in " + language + ": " + wrong);
            }
        }
        strings(seen, "nowhere").forEach(link -> fault(stop, "leads nowhere: " + link));
        strings(seen, "outward").forEach(link -> fault(stop, "tells another site where one came from: " + link));
        strings(seen, "unseen").forEach(element -> fault(stop, "focus does not show: " + element));
        strings(seen, "unsent").forEach(form -> fault(stop, "a form without a button: " + form));
        return seen;
    }

    /** The bytes of a page as it is sent; the browser tells only what they became. */
    private static int sent(Response response) {
        byte[] body = response.body();
        if (!response.headers().getOrDefault("content-encoding", "").equals("gzip")) {
            return body.length;
        }
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.size();
    }

    /** The bytes of a sheet, a script or a picture as they are sent. */
    private static int size(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(RunningApp.shared().at(path)).header("Accept-Encoding", "gzip").build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void axe(Stop stop, Page page) {
        Accessible.axe(page).withTags(STANDARDS).analyze().getViolations().forEach(rule -> rule.getNodes().forEach(node ->
                fault(stop, "axe " + rule.getId() + ": " + shortened(node.getHtml()))));
    }

    /** What can differ in the dark and on a phone; everything else was looked at in the light. */
    private void darkAndNarrow(Stop stop, Page page) {
        Accessible.axe(page).withRules(List.of("color-contrast", "target-size", "scrollable-region-focusable")).analyze().getViolations()
                .forEach(rule -> rule.getNodes().forEach(node -> fault(stop, "axe in the dark on a phone " + rule.getId() + ": " + shortened(node.getHtml()))));
    }

    private void fits(Stop stop, Page page, int width) {
        page.setViewportSize(width, 800);
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            fault(stop, "scrolls sideways: " + needed + " of " + width + " pixels");
        }
    }

    /** Every link leads somewhere for whoever sees it. A few of each kind are enough where a list has hundreds. */
    private void follow(String account, Set<String> links) {
        PlainUser user = user(account);
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (String link : links) {
            String kind = link.replaceAll("[0-9a-f-]{36}", "{id}").replaceAll("(/(registers/[^/?]+|units|organisations|support|code-lists|indicators))/[^/?]+", "$1/{key}")
                    .replaceAll("=[^&]*", "=");
            if (!link.contains("lang=") && asked.add(link) && kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                PlainUser.Answer answer = user.get(link);
                String onward = URI.create(answer.header("location")).getPath();
                if (answer.status() / 100 == 3 && !answer.leadsToSignIn()) {
                    answer = user.get(onward);
                }
                if (answer.status() >= 400 || !account.isEmpty() && answer.leadsToSignIn()) {
                    faults.add("a link leads " + (account.isEmpty() ? "anyone" : account) + " to " + link + ", which answers " + answer.status());
                }
            }
        }
    }

    private Page window(Stop stop, Way way) {
        return windows.computeIfAbsent(stop.account() + way, _ -> {
            return switch (way) {
                case SWEDISH -> (stop.account().isEmpty() ? Browser.ofAnyone() : Browser.of(stop.account())).open("");
                case ENGLISH -> Browser.alsoOf(windows.get(stop.account() + Way.SWEDISH)).inEnglish().dark().onPhone().open("");
                case WITHOUT_SCRIPTS -> Browser.alsoOf(windows.get(stop.account() + Way.SWEDISH)).withoutScripts().onPhone().open("");
            };
        });
    }

    /** Every page of the application with its states, each with someone who may open it. */
    private static List<Stop> stops() {
        Map<String, PlainUser> users = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.method().equals("GET") || route.ofInterface() || NOT_PAGES.matcher(route.pattern()).find()
                    || SEEN_ELSEWHERE.contains(route.pattern())) {
                continue;
            }
            Optional<String> address = Examples.address(route);
            assertThat(address).as("%s is a page without an example: add one in Examples", route.pattern()).isPresent();
            Optional<String> account = Stream.concat(Stream.of(""), VISITORS.stream().map(role -> Examples.account(route, role)))
                    .filter(name -> opens(users.computeIfAbsent(name, EveryPageTest::user), address.get())).findFirst();
            assertThat(account).as("%s is a page that nobody here can open: give it an example that can be opened, or a visitor", route.pattern()).isPresent();
            stops.add(new Stop(account.get(), address.get(), false));
            STATES.getOrDefault(route.pattern(), List.of()).forEach(state -> stops.add(new Stop(account.get(), address.get() + state, false)));
        }
        stops.add(new Stop(World.account(Role.CASEWORKER), "/activation", false));
        stops.add(new Stop(World.account(Role.CASEWORKER), PAGE_OF_NOTHING, true));
        stops.add(new Stop("jamy-jonas", "/figures", false));
        return stops;
    }

    private static boolean opens(PlainUser user, String address) {
        PlainUser.Answer answer = user.get(address);
        return answer.status() < 400 && !answer.leadsToSignIn();
    }

    private static PlainUser user(String account) {
        return account.isEmpty() ? PlainUser.anyone() : PlainUser.of(account);
    }

    private void fault(Stop stop, String what) {
        faults.add(stop.address().replaceAll("[0-9a-f-]{36}", "{id}") + " as " + (stop.account().isEmpty() ? "anyone" : stop.account()) + ": " + what);
    }

    private static String shortened(String html) {
        return html.substring(0, Math.min(html.length(), 160));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> seen, String name) {
        return (List<String>) seen.get(name);
    }

    private static final String LOOK = look();

    private static String look() {
        try (var file = EveryPageTest.class.getResourceAsStream("/look.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
