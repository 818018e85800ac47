package se.upptack.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * A publication or a draft as its page shows it.
 *
 * @param id       in addresses
 * @param state    {@code refused}, {@code draft}, {@code declined}, {@code published} or {@code withdrawn}
 * @param number   as {@code 2026:3}, or empty
 * @param coarser  the address of the form filled in with what could be published instead, or empty
 * @param decides  whether the reader may approve it
 * @param own      whether the reader made it
 * @param outdated whether another was approved since it was protected
 * @param keeps    whether the reader is one of those who publish for the organisation
 * @param again    the address of the form filled in with the same
 * @param audit    how the attack came out, for those who publish; null otherwise
 */
public record PublicationView(
        String id, String title, String state, String number, String period, String maker, LocalDate made, @Nullable String approver, @Nullable LocalDate approved,
        @Nullable String reason, @Nullable LocalDate withdrawn, @Nullable String refusal, String coarser, boolean decides, boolean own, boolean outdated,
        boolean keeps, String again, String policy, int threshold, int leastBase, boolean zerosHidden, List<Figure> figures, List<String> breaks,
        @Nullable Audit audit, List<FormError> errors) {

    /** An indicator with its tables. */
    public record Figure(String name, String definition, String caveat, String sourceKind, String counting, List<Grid> grids) {}

    /** A table: a head for each column, a line for each row. */
    public record Grid(String caption, String corner, List<String> heads, List<Line> lines) {}

    public record Line(String name, List<String> cells) {}

    /**
     * The attack.
     *
     * @param lines what the withheld cells can be
     */
    public record Audit(int sensitive, int whole, boolean exact, int shown, int withheld, List<Possible> lines) {}

    public record Possible(String name, String interval) {}
}
