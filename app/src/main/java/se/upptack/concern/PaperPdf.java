package se.upptack.concern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Sets a paper on A4 as a tagged PDF: headings and paragraphs that a screen reader can follow, the language, the font within. The title in the
 * file's data is neutral, and nothing else there says who made it, when, or what it is about. The same paper gives the same bytes.
 */
final class PaperPdf {

    private static final float MARGIN = 57;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TEXT = 11;
    private static final String TITLE = "Dokument";
    private static final COSName ID = COSName.getPDFName("MCID");

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PDStructureElement root;
    private final List<COSArray> parents = new ArrayList<>();
    private PDPage page;
    private PDPageContentStream stream;
    private float y;

    private PaperPdf() throws IOException {
        font = PDType0Font.load(document, PaperFont.open(), true);
        root = prepare();
        stream = begin();
    }

    static byte[] of(PaperText paper) {
        try {
            return new PaperPdf().write(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(PaperText paper) throws IOException {
        try (document) {
            block("H1", paper.title(), 18, 8);
            for (var line : paper.head()) {
                block("P", line, TEXT, 2);
            }
            for (var section : paper.sections()) {
                y -= 8;
                block("H2", section.heading(), 13, 3);
                for (var line : section.lines()) {
                    block("P", line, TEXT, 4);
                }
            }
            stream.close();
            numbers();
            var tree = new PDNumberTreeNode(PDParentTreeValue.class);
            Map<Integer, COSObjectable> values = new LinkedHashMap<>();
            for (int i = 0; i < parents.size(); i++) {
                values.put(i, new PDParentTreeValue(parents.get(i)));
            }
            tree.setNumbers(values);
            var structure = document.getDocumentCatalog().getStructureTreeRoot();
            structure.setParentTree(tree);
            structure.setParentTreeNextKey(parents.size());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PDStructureElement prepare() throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setDocumentId(1L);
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(TITLE);
        catalog.setLanguage("sv-SE");
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        var whole = new PDStructureElement("Document", tree);
        tree.appendKid(whole);
        return whole;
    }

    private PDPageContentStream begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        parents.add(new COSArray());
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** One heading or paragraph; a blank line within it is kept. */
    private void block(String type, String text, float size, float after) throws IOException {
        var element = new PDStructureElement(type, root);
        root.appendKid(element);
        var lines = lines(text, size);
        int at = 0;
        while (at < lines.size()) {
            if (y - size * 1.4f < MARGIN + 20) {
                stream.close();
                stream = begin();
            }
            var ids = parents.getLast();
            stream.beginMarkedContent(COSName.getPDFName(type), properties(ids.size()));
            while (at < lines.size() && y - size * 1.4f >= MARGIN + 20) {
                y -= size * 1.4f;
                stream.beginText();
                stream.setFont(font, size);
                stream.newLineAtOffset(MARGIN, y);
                stream.showText(lines.get(at++));
                stream.endText();
            }
            stream.endMarkedContent();
            var kid = new COSDictionary();
            kid.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            kid.setItem(COSName.PG, page);
            kid.setInt(ID, ids.size());
            element.appendKid(new org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference(kid));
            ids.add(element);
        }
        y -= after;
    }

    private static PDPropertyList properties(int id) {
        var dictionary = new COSDictionary();
        dictionary.setInt(ID, id);
        return PDPropertyList.create(dictionary);
    }

    /** Page numbers, which a screen reader passes over. */
    private void numbers() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (var foot = new PDPageContentStream(document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                foot.beginMarkedContent(COSName.ARTIFACT);
                foot.beginText();
                foot.setFont(font, 9);
                foot.newLineAtOffset(MARGIN, MARGIN - 15);
                foot.showText("Sida " + (i + 1) + " av " + pages);
                foot.endText();
                foot.endMarkedContent();
            }
        }
    }

    /** Broken at spaces, and within a word only when it is wider than the page. */
    private List<String> lines(String text, float size) throws IOException {
        var lines = new ArrayList<String>();
        for (var part : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : part.split(" ")) {
                var rest = word;
                if (!line.isEmpty() && width(line + " " + rest, size) > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                for (int fits = fitting(rest, size); fits < rest.length(); fits = fitting(rest, size)) {
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** How many characters of a word one line holds, at least one. */
    private int fitting(String word, float size) throws IOException {
        float wide = 0;
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            wide += width(Character.toString(word.codePointAt(i)), size);
            if (wide > WIDTH && i > 0) {
                return i;
            }
        }
        return word.length();
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Dokument</rdf:li></rdf:Alt></dc:title>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";
}
