package se.upptack.access;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * What the open pages may do in a browser. Their style stands in the page itself, so that the first sight of it needs one answer only; the
 * policy names that style by its sum and lets no other in.
 */
public final class OpenPages {

    private static final String STYLE = read();
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.upptack.jte");

    static {
        ENGINE.setBinaryStaticContent(true);
    }

    private OpenPages() {}

    /**
     * A page with its style in it: one answer is all a slow telephone has to wait for.
     *
     * @param template a template with the parameters {@code sheet} and {@code style}
     */
    public static byte[] render(String template, Object sheet) {
        var output = new Utf8ByteOutput();
        ENGINE.render(template, Map.of("sheet", sheet, "style", STYLE), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
