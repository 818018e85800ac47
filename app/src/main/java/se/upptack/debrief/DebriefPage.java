package se.upptack.debrief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * The page of talks afterwards.
 *
 * @param key     a new id for the form, so that sending it twice books once
 * @param own     what the visitor has asked for
 * @param asked   what others have asked the visitor for
 * @param sums    talks by unit and cost bearer; empty for those who neither lead nor coordinate
 * @param few     whether sums of one to four are told only as few
 */
public record DebriefPage(
        String key, Typed typed, List<Choice> units, List<Choice> providers, List<Choice> bearers, List<Item> own, List<Item> asked, boolean answers,
        List<Sum> sums, boolean few, List<FormError> errors) {

    /** What was typed into the form. */
    public record Typed(String unit, String provider, String bearer, String way, String wanted) {}

    /** One choice. */
    public record Choice(String code, String name) {}

    /** A talk as lists show it; {@code who} is empty in one's own list. */
    public record Item(
            UUID id, String who, String unit, String provider, String bearerCode, String bearer, boolean group, @Nullable LocalDate wanted,
            @Nullable LocalDate agreed, String state) {

        public boolean open() {
            return state.equals("asked") || state.equals("confirmed");
        }
    }

    /** How many talks of a unit one bears the cost of. */
    public record Sum(String unit, String bearer, int asked, int confirmed, int held) {}
}
