package se.upptack.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of a survey.
 *
 * @param about  the result chain or effort that it belongs to, or null
 * @param closes the last day on which answers are taken
 * @param least  a group of fewer is never shown, and never kept with an anonymous answer
 * @param closed whether it has been closed before its time or after it
 */
public record Round(
        UUID id, String survey, String title, Definition definition, Mode mode, @Nullable String about, LocalDate opens, LocalDate closes, int least, String maker,
        boolean closed) {

    /** What is known of who answered. */
    public enum Mode {
        ANONYMOUS,
        CONFIDENTIAL,
        NAMED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Who was invited: a group without names, or one respondent. */
    public record Invited(long seq, int quantity, @Nullable String name, List<String> organisations, String unit, String line, String role) {}

    /** Something that was done with the round; {@code what} is {@code reminded}, {@code recruiting}, {@code closed} or {@code published}. */
    public record Event(String what, @Nullable Integer quantity, @Nullable String words, String maker, LocalDate day) {}

    /** How many have begun without sending, and how many have sent. */
    public record Counted(int begun, int sent) {}

    /** A round with how many have answered. */
    public record Listed(Round round, int invited, Counted counted) {}

    /** A link that has been made, shown once. */
    public record Made(String name, String link) {}

    /** Everything about a round that its leader sees; {@code answered} is empty in an anonymous round, where nobody knows. */
    public record Whole(Round round, List<Invited> invited, Set<Long> answered, Counted counted, List<Event> events) {

        public int total() {
            return invited.stream().mapToInt(Invited::quantity).sum();
        }
    }

    boolean takesAnswers(LocalDate today) {
        return !closed && !today.isBefore(opens) && !today.isAfter(closes);
    }

    boolean over(LocalDate today) {
        return closed || today.isAfter(closes);
    }
}
