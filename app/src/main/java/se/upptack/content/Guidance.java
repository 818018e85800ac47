package se.upptack.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;

/** The texts that belong to a moment in the work, for the pages of the work to point at (KNOW-02, KNOW-20). Costs no SQL. */
@Component
public class Guidance {

    /** How many are pointed at in one place. */
    private static final int MOST = 5;

    /**
     * A text to point at.
     *
     * @param draft whether nobody has approved it yet
     */
    public record Hint(String id, String name, boolean draft) {

        /** Its page in the library. */
        public String path() {
            return "/library/texts/" + id;
        }
    }

    private final Texts texts;
    private final RegisterBook registers;

    Guidance(Texts texts, RegisterBook registers) {
        this.texts = texts;
        this.registers = registers;
    }

    /**
     * Those that fit, the closest first: what is written for where the actor works, then the organisation's own, then what is for this service
     * line. A text that one of the others was adapted from is left out.
     *
     * @param where a step is always given
     */
    public List<Hint> at(Actor actor, Text.Where where, Language language) {
        var now = texts.current();
        var snapshot = registers.current();
        var mine = Audiences.of(actor, snapshot);
        var special = Audiences.special(actor, snapshot);
        var fitting = now.texts().stream()
                .filter(text -> text.steps().contains(where.step()) && text.fits(where) && text.audiences().stream().anyMatch(mine::contains))
                .filter(text -> text.of(actor.organisation()) || text.of(actor.agency()))
                .filter(text -> text.roles().isEmpty() || actor.roles().stream().anyMatch(role -> text.roles().contains(role.code())))
                .filter(text -> shown(now, text, language).isPresent())
                .toList();
        var adapted = fitting.stream()
                .filter(text -> text.owner().equals(actor.organisation()) || special.filter(text.audiences()::contains).isPresent())
                .flatMap(text -> text.originalIfAny().stream())
                .collect(Collectors.toUnmodifiableSet());
        return fitting.stream()
                .filter(text -> !adapted.contains(text.id()))
                .sorted(Comparator.comparing((Text text) -> special.filter(text.audiences()::contains).isEmpty())
                        .thenComparing(text -> !text.owner().equals(actor.organisation()))
                        .thenComparing(text -> !names(text.lines(), where.line()))
                        .thenComparing(Text::sort)
                        .thenComparing(Text::id))
                .limit(MOST)
                .map(text -> new Hint(text.id(), text.name(language), shown(now, text, language).filter(Version::approved).isEmpty()))
                .toList();
    }

    /** What is shown of a text to someone who reads this language first. */
    public static Optional<Version> shown(TextSnapshot now, Text text, Language language) {
        return now.shownInAny(text.id(), language.code(), TextLanguage.SWEDISH, TextLanguage.ENGLISH);
    }

    private static boolean names(Set<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }
}
