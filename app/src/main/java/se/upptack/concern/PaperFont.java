package se.upptack.concern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The one font of the papers: Liberation Sans, which travels with PDFBox. It has Latin, Greek and Cyrillic letters. */
final class PaperFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final CmapLookup LETTERS = letters();

    private PaperFont() {}

    static InputStream open() {
        var file = org.apache.pdfbox.pdmodel.PDDocument.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("The font of the papers is missing: " + FILE);
        }
        return file;
    }

    /** The first character that cannot be printed; a paper that leaves out a letter of a name is wrong. */
    static Optional<String> firstWithoutGlyph(String text) {
        return text.codePoints()
                .filter(letter -> letter != '\n' && (Character.isISOControl(letter) || LETTERS.getGlyphId(letter) == 0))
                .mapToObj(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT
                        ? "U+" + Integer.toHexString(letter).toUpperCase(java.util.Locale.ROOT)
                        : Character.toString(letter))
                .findFirst();
    }

    private static CmapLookup letters() {
        try (var file = open(); var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
