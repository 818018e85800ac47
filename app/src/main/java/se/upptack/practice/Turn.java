package se.upptack.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands after some choices.
 *
 * @param before  what was said and done up to the latest choice
 * @param now     what has happened since
 * @param choices what can be chosen; empty at the end
 */
public record Turn(List<Line> before, List<Line> now, List<String> choices) {

    /** How a line is shown. */
    public enum Kind {
        /** Someone in the story says something. */
        SAYS,
        /** What happens. */
        TELLS,
        /** What the one who plays said or did. */
        CHOSEN,
        /** Feedback on what helped. */
        WELL,
        /** Feedback on something to think about. */
        THINK,
        /** A question for a group to talk about. */
        DISCUSS,
        /** For the one who leads a group. */
        LEAD
    }

    /**
     * A line.
     *
     * @param who       who says it; null unless someone does
     * @param principle the principle that feedback is about; null unless it is feedback
     */
    public record Line(Kind kind, String text, @Nullable String who, @Nullable String principle) {}

    public Turn {
        before = List.copyOf(before);
        now = List.copyOf(now);
        choices = List.copyOf(choices);
    }

    public boolean ended() {
        return choices.isEmpty();
    }

    List<Line> now(Kind... kinds) {
        var wanted = Set.of(kinds);
        return now.stream().filter(line -> wanted.contains(line.kind())).toList();
    }

    /** What the one who plays alone reads. */
    static List<Line> story(List<Line> lines) {
        return lines.stream().filter(line -> line.kind() != Kind.DISCUSS && line.kind() != Kind.LEAD).toList();
    }

    /** The feedback of the whole conversation of one kind, in the order it came, each principle once. */
    List<Line> feedback(Kind kind) {
        var all = new ArrayList<>(before);
        all.addAll(now);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).kind() == kind)
                .filter(i -> IntStream.range(0, i).noneMatch(earlier -> all.get(earlier).kind() == kind
                        && String.valueOf(all.get(earlier).principle()).equals(String.valueOf(all.get(i).principle()))))
                .mapToObj(all::get)
                .collect(Collectors.toUnmodifiableList());
    }
}
