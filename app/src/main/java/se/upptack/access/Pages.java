package se.upptack.access;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Page;
import se.upptack.platform.Page.SentForm;
import se.upptack.platform.ShiftedClock;

/** Renders typed templates. Each takes {@code page} and {@code model}; all are compiled at build time. */
@Component
class Pages {

    static final String FLASH = "flash";

    /** So many places fit beside each other. */
    private static final int FLAT = 6;

    /** Set on a request whose answer tells of trouble instead of what was asked for. */
    static final String TROUBLE = Pages.class.getName() + ".trouble";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.upptack.jte");
    private final Messages messages;
    private final ShiftedClock clock;
    private final List<NavItem> menu;
    private final OrganisationNames names;
    private final Places places;
    private final boolean demo;

    Pages(Messages messages, ShiftedClock clock, List<NavItem> menu, OrganisationNames names, Places places, @Value("${upptack.demo.enabled:false}") boolean demo) {
        this.messages = messages;
        this.clock = clock;
        this.menu = menu.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.names = names;
        this.places = places;
        this.demo = demo;
        engine.setBinaryStaticContent(true);
    }

    Messages messages() {
        return messages;
    }

    View view(Visit visit, HttpServletRequest request, String template, String title, Object model, int status) {
        var page = page(visit, request, title);
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> ignored, HttpServletRequest rendered, jakarta.servlet.http.HttpServletResponse response)
                    throws java.io.IOException {
                var output = new Utf8ByteOutput();
                engine.render(template, Map.of("page", page, "model", model), output);
                response.setStatus(status);
                response.setLocale(visit.language().locale());
                response.setContentType(getContentType());
                response.setContentLength(output.getContentLength());
                output.writeTo(response.getOutputStream());
            }
        };
    }

    Page page(Visit visit, HttpServletRequest request, String title) {
        var language = visit.language();
        var actor = visit.actorIfAny().orElse(null);
        var sent = !"GET".equals(request.getMethod());
        var path = sent ? places.nearestPage(asked(request), actor) : asked(request);
        var shown = actor == null ? List.<NavItem>of() : menu.stream().filter(item -> item.shownTo(actor)).toList();
        // One place is the current one: /work/follow-ups belongs to /work too, and is named by its own item.
        var here = shown.stream().map(NavItem::path).filter(path::startsWith).max(Comparator.comparingInt(String::length)).orElse("");
        var groups = groups(shown, here, language);
        var signedIn = actor == null
                ? null
                : new Page.SignedIn(
                        actor.name(),
                        actor.roles().stream().sorted().map(role -> messages.text(language, "role." + role.code()))
                                .collect(java.util.stream.Collectors.joining(", ")),
                        names.name(actor.organisation(), language));
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                messages, language, title, path, sent ? "" : queryWithoutLanguage(request), sent ? sentForm(request) : null, signedIn, groups,
                token == null ? "" : token.getToken(), demo, LocalDate.now(clock), flash(request));
    }

    /** The menu in a line: what belongs together folds when there is much, and when it is more than one place. */
    private List<Page.Group> groups(List<NavItem> shown, String here, Language language) {
        var groups = new ArrayList<Page.Group>();
        shown.stream().collect(java.util.stream.Collectors.groupingBy(item -> shown.size() <= FLAT ? "" : item.group(), LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((group, items) -> groups.add(new Page.Group(
                        group.isEmpty() || items.size() == 1 ? "" : messages.text(language, "layout.group." + group),
                        items.stream().map(item -> new Page.Link(item.path(), messages.text(language, item.messageKey()), item.path().equals(here))).toList(),
                        items.stream().anyMatch(item -> item.path().equals(here)))));
        return groups;
    }

    /** The address that was asked for, also when trouble with it is told from another one. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original ? original : request.getRequestURI();
    }

    /** What was sent, so that the same answer can be had in the other language; a file cannot be sent again, and trouble need not be. */
    private static @Nullable SentForm sentForm(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || request.getAttribute(TROUBLE) != null) {
            return null;
        }
        var fields = new ArrayList<SentForm.Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang") && !name.equals("_csrf")) {
                List.of(values).forEach(value -> fields.add(new SentForm.Field(name, value)));
            }
        });
        return new SentForm(request.getRequestURI(), fields);
    }

    private static String queryWithoutLanguage(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return java.util.Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    /** Told on the next page that is a page: one that says that nothing is here says nothing else, and is the same for everyone. */
    private static @Nullable String flash(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || request.getAttribute(TROUBLE) != null || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return null;
        }
        var flash = (String) session.getAttribute(FLASH);
        if (flash != null) {
            session.removeAttribute(FLASH);
        }
        return flash;
    }
}
