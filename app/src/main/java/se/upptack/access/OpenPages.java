package se.upptack.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the open pages may do in a browser. Their style stands in the page itself, so that the first sight of it needs one answer only; the
 * policy names that style by its sum and lets no other in.
 */
public final class OpenPages {

    private static final String STYLE = read();

    private OpenPages() {}

    /** The style, to be put into the page letter by letter. */
    public static String style() {
        return STYLE;
    }

    static String contentPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'sha256-" + sum() + "'; img-src data:; connect-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'";
    }

    private static String sum() {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read() {
        try (var in = OpenPages.class.getResourceAsStream("/static/assets/info.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of the open pages is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
