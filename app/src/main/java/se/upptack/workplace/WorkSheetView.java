package se.upptack.workplace;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.OpenPages;

/** Renders the open pages for employees with their style in them, as the other open pages. */
@Component
class WorkSheetView {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.upptack.jte");

    WorkSheetView() {
        engine.setBinaryStaticContent(true);
    }

    byte[] render(WorkSheet sheet) {
        var output = new Utf8ByteOutput();
        engine.render("workplace/at-work.jte", Map.of("sheet", sheet, "style", OpenPages.style()), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
