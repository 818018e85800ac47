package se.upptack.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of periods along time: one row for each subject, bars for its periods. Measures are in the picture's own units; the page
 * shows the same as a table beside it.
 *
 * @param today where today is, or a negative number when it lies outside
 */
public record Timeline(int width, int height, List<Year> years, double today, List<Bar> bars) {

    private static final int WIDTH = 880;
    private static final int MARGIN = 8;
    private static final int ROW = 34;
    private static final int HEAD = 22;
    private static final int LABEL_FITS = 560;

    /** The first of January of a year. */
    public record Year(int year, double x) {}

    /** @param label {@code anchor} is {@code start} or {@code end}, {@code colour} a class of the sheet, {@code unsure} an assumed day */
    public record Bar(double x, double width, int y, String label, double labelX, String anchor, String colour, boolean unsure) {}

    /** One period of a subject. */
    record Span(LocalDate from, @Nullable LocalDate to, String label, String colour, boolean unsure) {}

    /**
     * @param rows each with the periods of one subject
     * @param from the first day of the picture
     * @param to   the last day; periods without an end go on to it
     */
    static Timeline of(List<List<Span>> rows, LocalDate from, LocalDate to, LocalDate today) {
        var scale = (WIDTH - 2.0 * MARGIN) / ChronoUnit.DAYS.between(from, to.plusDays(1));
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < rows.size(); i++) {
            for (var span : rows.get(i)) {
                var begins = span.from().isBefore(from) ? from : span.from();
                var ends = span.to() == null || span.to().isAfter(to) ? to : span.to();
                double x = x(begins, from, scale);
                double width = Math.max(3, x(ends.plusDays(1), from, scale) - x);
                boolean fits = x < LABEL_FITS;
                bars.add(new Bar(round(x), round(width), HEAD + i * ROW + 18, span.label(), round(fits ? x : x + width), fits ? "start" : "end",
                        span.colour(), span.unsure()));
            }
        }
        var years = new ArrayList<Year>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.add(new Year(year, round(x(LocalDate.of(year, 1, 1), from, scale))));
        }
        boolean shown = !today.isBefore(from) && !today.isAfter(to);
        return new Timeline(WIDTH, HEAD + rows.size() * ROW + 6, years, shown ? round(x(today, from, scale)) : -1, bars);
    }

    private static double x(LocalDate day, LocalDate from, double scale) {
        return MARGIN + ChronoUnit.DAYS.between(from, day) * scale;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
