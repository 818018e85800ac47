package se.upptack.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.view.AbstractView;
import se.upptack.platform.Missing;

/**
 * One answer for each kind of trouble, as a page or as a problem (RFC 9457). What is missing, forbidden or blocked is one and the same
 * answer. Nothing of what went wrong inside is ever shown.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final VisitResolver visits;
    private final ProblemWriter problems;

    ErrorPages(VisitResolver visits, ProblemWriter problems) {
        this.visits = visits;
        this.problems = problems;
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    @Nullable Object method(HttpRequestMethodNotSupportedException exception, HttpServletRequest request, HttpServletResponse response) {
        var allowed = exception.getSupportedMethods();
        if (allowed != null && interfaceOf(request)) {
            response.setHeader("Allow", String.join(", ", allowed));
            return answer(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
        return missing(request, response);
    }

    @ExceptionHandler({Missing.class, NoResourceFoundException.class, TypeMismatchException.class})
    @Nullable Object missing(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.NOT_FOUND, "missing");
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServletRequestBindingException.class, HttpMediaTypeException.class, MultipartException.class, BindException.class})
    @Nullable Object unreadable(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.BAD_REQUEST, "unreadable");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @Nullable Object tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    @ExceptionHandler(Exception.class)
    @Nullable Object broken(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        // The message of an exception may quote a row; only its kind and place go to the log.
        log.error("Request failed: {} at {}", exception.getClass().getName(), place(exception));
        log.debug("Request failed", exception);
        return answer(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "broken");
    }

    @RequestMapping("/error")
    @Access(everyone = true)
    @Nullable Object fallback(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        return answer(request, response, code >= 500 ? HttpStatus.INTERNAL_SERVER_ERROR
                : code == 400 ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND, code >= 500 ? "broken" : code == 400 ? "unreadable" : "missing");
    }

    private @Nullable Object answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind) {
        if (interfaceOf(request)) {
            problem(request, response, kind);
            return null;
        }
        request.setAttribute(Pages.TROUBLE, kind);
        var visit = visits.visit(request, null);
        var shown = visit.show("access/problem.jte", "problem." + kind + ".title", kind);
        return new AbstractView() {
            @Override
            protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest in, HttpServletResponse out) throws Exception {
                shown.render(model, in, new StatusKept(out, status.value()));
            }
        };
    }

    private static boolean interfaceOf(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original ? original : request.getRequestURI();
        var here = asked.substring(request.getContextPath().length());
        return here.startsWith("/api/") || here.startsWith("/scim/") || here.startsWith("/xapi/");
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, String kind) {
        try {
            problems.write(request, response, kind);
        } catch (IOException e) {
            // The other end has gone; there is nobody to answer.
            log.debug("Problem not sent", e);
        }
    }

    /** Rendering sets 200; a problem keeps its own status. */
    private static final class StatusKept extends jakarta.servlet.http.HttpServletResponseWrapper {

        StatusKept(HttpServletResponse response, int status) {
            super(response);
            super.setStatus(status);
        }

        @Override
        public void setStatus(int ignored) {}
    }

    private static String place(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var where = deepest.getStackTrace().length == 0 ? "?" : deepest.getStackTrace()[0].toString();
        for (var frame : deepest.getStackTrace()) {
            if (frame.getClassName().startsWith("se.upptack.")) {
                return deepest.getClass().getSimpleName() + " " + where + " from " + frame;
            }
        }
        return deepest.getClass().getSimpleName() + " " + where;
    }
}
