package se.upptack.practice;

import com.bladecoder.ink.runtime.Choice;
import com.bladecoder.ink.runtime.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.practice.Turn.Kind;
import se.upptack.practice.Turn.Line;

/** A conversation scenario in one language, as compiled ink. A play of it is its choices; nothing else is kept. */
final class Scenario {

    /** How many choices or lines may follow on each other before a scenario counts as endless. */
    static final int MOST = 200;

    private final String compiled;
    private final List<String> head;
    private final Set<String> people;

    /** @throws IllegalArgumentException when the text is not a compiled scenario */
    Scenario(String compiled) {
        this.compiled = compiled;
        this.head = Optional.ofNullable(tried(() -> open().getGlobalTags())).orElse(List.of());
        this.people = Set.copyOf(named("people"));
    }

    /** What stands after a name at the beginning of the file, between commas. */
    List<String> named(String name) {
        return head.stream().filter(tag -> tag.startsWith(name + ":"))
                .flatMap(tag -> Arrays.stream(tag.substring(name.length() + 1).split(","))).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** Which version of the scenario this is; empty when it says none. */
    String version() {
        return named("version").stream().findFirst().orElse("");
    }

    /** The conversation after some choices, or nothing when they cannot be made. */
    Optional<Turn> after(List<Integer> choices) {
        if (choices.size() > MOST) {
            return Optional.empty();
        }
        return tried(() -> {
            var story = open();
            var before = new ArrayList<Line>();
            var now = new ArrayList<>(until(story, null));
            for (int choice : choices) {
                var offered = story.getCurrentChoices();
                if (choice < 0 || choice >= offered.size()) {
                    return Optional.empty();
                }
                var text = offered.get(choice).getText();
                story.chooseChoiceIndex(choice);
                before.addAll(now);
                now.clear();
                now.addAll(until(story, text));
            }
            return Optional.of(new Turn(before, now, story.getCurrentChoices().stream().map(Choice::getText).toList()));
        });
    }

    Story open() throws Exception {
        return new Story(compiled);
    }

    /** What a story says until something can be chosen or it ends; longer than {@link #MOST} lines it is given up. */
    List<Line> until(Story story, @Nullable String chosen) throws Exception {
        var lines = new ArrayList<Line>();
        while (story.canContinue()) {
            var text = story.Continue().strip();
            if (lines.size() > MOST) {
                throw new IllegalStateException("more than " + MOST + " lines without a choice");
            }
            if (!text.isEmpty()) {
                lines.add(lines.isEmpty() && text.equals(chosen) ? new Line(Kind.CHOSEN, text, null, null) : line(text, story.getCurrentTags()));
            }
        }
        return lines;
    }

    private Line line(String text, List<String> tags) {
        for (var tag : tags) {
            switch (tag) {
                case "discuss" -> {
                    return new Line(Kind.DISCUSS, text, null, null);
                }
                case "lead" -> {
                    return new Line(Kind.LEAD, text, null, null);
                }
                default -> {
                    if (tag.startsWith("well:") || tag.startsWith("think:")) {
                        return new Line(tag.startsWith("well:") ? Kind.WELL : Kind.THINK, text, null, tag.substring(tag.indexOf(':') + 1).strip());
                    }
                }
            }
        }
        int colon = text.indexOf(": ");
        return colon > 0 && people.contains(text.substring(0, colon))
                ? new Line(Kind.SAYS, text.substring(colon + 2), text.substring(0, colon), null)
                : new Line(Kind.TELLS, text, null, null);
    }

    private interface Trial<T> {
        T run() throws Exception;
    }

    /** The library declares every exception there is. */
    private static <T> T tried(Trial<T> trial) {
        try {
            return trial.run();
        } catch (Exception e) {
            throw new IllegalArgumentException("This is not a scenario that can be gone through", e);
        }
    }
}
