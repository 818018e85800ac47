package se.upptack.support;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;
import se.upptack.platform.Language;

/**
 * What stands behind one of the three doors of the page after an answer. Implemented by the module that owns it, so that the page is one
 * for the worker while what is behind the doors never mixes.
 */
public interface SupportSection {

    /** The three doors, in the order they are shown. */
    enum Door {
        /** Help for the adult. */
        ADULT,
        /** Concern for a child. */
        CHILD,
        /** Nothing leaves the house. */
        HOUSE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Door door();

    /** What to show of it now, in the words of the language. Called inside the opened person book. */
    Shown of(Actor actor, Answer answer, Language language);

    /**
     * What is shown.
     *
     * @param done         the kinds of step that are done by what stands behind the door
     * @param childConcern whether it makes the steps for a child apply
     * @param lines        the state in short sentences
     * @param way          what one can do
     */
    record Shown(Set<StepKind> done, boolean childConcern, List<Line> lines, Way way) {
        public Shown {
            done = Set.copyOf(done);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One sentence of state.
     *
     * @param arguments inserted into the message as they are
     * @param path      where it leads, or null
     * @param attention whether something should be done
     */
    record Line(String message, List<Object> arguments, @Nullable String path, boolean attention) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        public static Line of(String message, Object... arguments) {
            return new Line(message, List.of(arguments), null, false);
        }

        public Line leadingTo(String path) {
            return new Line(message, arguments, path, attention);
        }

        public Line needingAttention() {
            return new Line(message, arguments, path, true);
        }

        public Object[] argumentArray() {
            return arguments.toArray();
        }
    }

    /** A link, or with {@code value} a button that posts {@code choice=value} there. */
    record Way(String path, String message, @Nullable String value) {

        public static Way link(String path, String message) {
            return new Way(path, message, null);
        }

        public static Way button(String path, String message, String value) {
            return new Way(path, message, value);
        }
    }
}
