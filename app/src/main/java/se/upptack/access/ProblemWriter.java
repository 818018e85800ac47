package se.upptack.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes trouble at the interface as a problem (RFC 9457). Implemented by the module that keeps the interface, so that access does not
 * depend on it.
 */
public interface ProblemWriter {

    /**
     * Writes the whole answer: status, headers and body.
     *
     * @param kind {@code sign-in-required}, {@code missing}, {@code method-not-allowed}, {@code unreadable}, {@code unsupported-media-type},
     *             {@code too-large} or {@code broken}
     */
    void write(HttpServletRequest request, HttpServletResponse response, String kind) throws IOException;
}
