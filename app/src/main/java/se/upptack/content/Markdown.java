package se.upptack.content;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown as a page shows it. Nothing that a writer types becomes HTML of its own, no picture is fetched, and a link leads only to the web,
 * to mail or to a telephone. A heading may name itself, {@code ## Ekonomiskt våld {#economic}}, so that other pages can lead to it.
 */
public final class Markdown {

    private static final Pattern NAMED = Pattern.compile("^(.*?)\\s*\\{#([a-z0-9]+(?:-[a-z0-9]+)*)}\\s*$");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().stripNewlines(false).build();

    private Markdown() {}

    /** The text of the first heading. */
    public static String title(String body) {
        return body.lines().findFirst().map(line -> line.replaceFirst("^#\\s+", "").strip()).orElse("");
    }

    /** What follows the first heading, as HTML that is safe to put into a page as it is. */
    public static String html(String body) {
        var document = parse(body);
        return HTML.render(document);
    }

    /** The words without marks, for counting and searching; the title comes first. */
    public static String plain(String body) {
        return title(body) + "\n" + PLAIN.render(parse(body));
    }

    /** The names of the headings that have one, in order. */
    public static List<String> anchors(String body) {
        return body.lines().filter(line -> line.startsWith("#")).map(NAMED::matcher).filter(java.util.regex.Matcher::matches).map(found -> found.group(2)).toList();
    }

    private static Node parse(String body) {
        var document = PARSER.parse(body);
        if (document.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            first.unlink();
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLastChild() instanceof org.commonmark.node.Text words) {
                    var named = NAMED.matcher(words.getLiteral());
                    if (named.matches()) {
                        words.setLiteral(named.group(1));
                        heading.appendChild(new Name(named.group(2)));
                    }
                }
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                // What the picture was to show stays as words.
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.unlink();
            }
        });
        return document;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading && node.getLastChild() instanceof Name name) {
            attributes.put("id", name.name);
        }
        if (node instanceof Link) {
            attributes.put("rel", "noreferrer nofollow");
        }
    }

    /** The name of a heading; shows nothing. */
    private static final class Name extends org.commonmark.node.CustomNode {

        private final String name;

        Name(String name) {
            this.name = name;
        }
    }
}
