package se.upptack.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Missing;
import se.upptack.platform.Page;

/**
 * One request as a controller sees it: who, in which language, and the means to answer with a page. Declared as a parameter of a handler
 * method. Controllers never touch the request itself.
 */
public final class Visit {

    private final Pages pages;
    private final HttpServletRequest request;
    private final @Nullable Actor actor;
    private final Language language;

    Visit(Pages pages, HttpServletRequest request, @Nullable Actor actor, Language language) {
        this.pages = pages;
        this.request = request;
        this.actor = actor;
        this.language = language;
    }

    /** Who is signed in; on a route that is not open to everyone there always is someone. */
    public Actor actor() {
        if (actor == null) {
            throw new Missing();
        }
        return actor;
    }

    public Optional<Actor> actorIfAny() {
        return Optional.ofNullable(actor);
    }

    public Language language() {
        return language;
    }

    public Messages messages() {
        return pages.messages();
    }

    /** Whether a fragment is wanted in place of a whole page. */
    public boolean fragment() {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** A page: {@code template} is a path under the template folder, {@code title} a message key, {@code model} its typed model. */
    public View show(String template, String title, Object model) {
        return pages.view(this, request, template, title, model, 200);
    }

    /** The same page again after input that could not be used, with status 422. */
    public View showAgain(String template, String title, Object model) {
        return pages.view(this, request, template, title, model, 422);
    }

    /** See another page, with a sentence shown there once. The path holds nothing about a person beyond an opaque id. */
    public View see(String path, @Nullable String flashKey, Object... arguments) {
        if (flashKey != null) {
            request.getSession().setAttribute(Pages.FLASH, pages.messages().text(language, flashKey, arguments));
        }
        return new org.springframework.web.servlet.view.RedirectView(path, true, false, false);
    }

    Page page(String title) {
        return pages.page(this, request, title);
    }

    /** Values of a repeated form field, never null. */
    public List<String> values(String field) {
        var values = request.getParameterValues(field);
        return values == null ? List.of() : List.of(values);
    }
}
