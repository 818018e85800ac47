package se.upptack.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import se.upptack.platform.Missing;

/** Lets a request through only to a route whose {@link Access} names a role of the actor. Everything else is missing. */
@Component
class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (handler instanceof HandlerMethod method && permits(method.getMethodAnnotation(Access.class), VisitResolver.actor())) {
            return true;
        }
        throw new Missing();
    }

    static boolean permits(@Nullable Access access, @Nullable Actor actor) {
        if (access == null) {
            return false;
        }
        if (access.everyone()) {
            return true;
        }
        return actor != null && (access.signedIn() || actor.is(access.value()));
    }
}
