package se.upptack.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Page;

/**
 * The days on which a row is in force; null is no limit.
 *
 * @param precision how well the source dates it: {@code day}, {@code month}, {@code year}, {@code assumed}, or empty
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, String precision) {

    static Period of(Row row) {
        return new Period(
                row.register().has("valid_from") ? row.date("valid_from") : null,
                row.register().has("valid_to") ? row.date("valid_to") : null,
                row.register().has("precision") ? row.text("precision") : "");
    }

    public boolean unlimited() {
        return from == null && to == null;
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** In words, as exactly as the source says it: a year when only the year is known. A dash when nothing limits it. */
    public String in(Page page) {
        if (unlimited()) {
            return "–";
        }
        var text = from == null ? page.t("organisation.period.to", day(page, to))
                : to == null ? page.t("organisation.period.from", day(page, from))
                : day(page, from).equals(day(page, to)) ? day(page, from)
                : page.t("organisation.period.both", day(page, from), day(page, to));
        return precision.equals("assumed") ? page.t("organisation.period.assumed", text) : text;
    }

    private String day(Page page, @Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        // A year that begins in January or ends in December is told as the year alone.
        boolean whole = precision.equals("year") && (day.getDayOfYear() == 1 || day.getDayOfYear() == day.lengthOfYear());
        return whole ? String.valueOf(day.getYear()) : page.day(day);
    }
}
