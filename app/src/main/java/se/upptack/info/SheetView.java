package se.upptack.info;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.OpenPages;

/** Renders open pages with their style in them: one answer is all a slow telephone has to wait for. */
@Component
class SheetView {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.upptack.jte");

    SheetView() {
        engine.setBinaryStaticContent(true);
    }

    byte[] render(Sheet sheet) {
        var output = new Utf8ByteOutput();
        engine.render("info/page.jte", Map.of("sheet", sheet, "style", OpenPages.style()), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

}
