package se.upptack.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agencies tell the public, against the common list: the shared open pages (INFO-04). The same list for all shows whether a person is
 * told the same wherever she turns.
 *
 * @param agencies the agencies with open pages of their own, by name
 */
public record ComparePage(List<String> agencies, List<Line> lines) {

    /** One item of the list: the shared page and what each agency says of it, in the order of the agencies. */
    public record Line(Text text, int languages, List<Cell> cells) {}

    /**
     * What an agency says: its own text, or the shared one when {@code own} is null.
     *
     * @param overtaken whether the shared text has changed since the own one was made from it (INFO-03)
     */
    public record Cell(@Nullable Text own, int languages, boolean overtaken) {}
}
