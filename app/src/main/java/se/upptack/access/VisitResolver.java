package se.upptack.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;

/** Makes the {@link Visit} of a request, and for the interface the {@link Actor}. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    private static final String LANGUAGE_COOKIE = "lang";

    private final Pages pages;

    VisitResolver(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binder) {
        if (parameter.getParameterType() == Actor.class) {
            return Optional.ofNullable(actor()).orElseThrow(Missing::new);
        }
        return visit(web.getNativeRequest(HttpServletRequest.class), web.getNativeResponse(HttpServletResponse.class));
    }

    Visit visit(HttpServletRequest request, @Nullable HttpServletResponse response) {
        return new Visit(pages, request, actor(), language(request, response));
    }

    static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor
                : authentication != null && authentication.getPrincipal() instanceof DirectoryUser user ? user.actor() : null;
    }

    private static Language language(HttpServletRequest request, @Nullable HttpServletResponse response) {
        var chosen = request.getParameter("lang");
        if (chosen != null) {
            var language = Language.from(chosen);
            if (response != null) {
                var cookie = new Cookie(LANGUAGE_COOKIE, language.code());
                cookie.setPath("/");
                cookie.setHttpOnly(true);
                cookie.setSecure(request.isSecure());
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
            }
            return language;
        }
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (LANGUAGE_COOKIE.equals(cookie.getName())) {
                    return Language.from(cookie.getValue());
                }
            }
        }
        return Language.SV;
    }
}
