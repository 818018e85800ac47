package se.upptack.asking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * Words a worker can say aloud, for this service line, channel and round (ASK-24). They are a help, never a script: what was used is
 * recorded, no wording is enforced (ASK-25).
 */
record Words(RegisterSnapshot registers, CasePlace place, String channel, int round, LocalDate day, Language language) {


    List<WordGroup> of(String... purposes) {
        return java.util.Arrays.stream(purposes).map(this::group).filter(group -> !group.lines().isEmpty()).toList();
    }

    private WordGroup group(String purpose) {
        var fitting = registers.rows("wordings").where("purpose", purpose).stream()
                .filter(row -> row.inForce(day))
                .filter(row -> row.covers("organisation", place.organisation()) || row.text("organisation").equals(place.agency()))
                .filter(row -> row.covers("service_line", place.line()) && row.covers("channel", channel) && row.covers("round", round == 1 ? "first" : "repeat"))
                .toList();
        // The narrowest words win: a service line's own question replaces the common one.
        var narrowest = fitting.stream().mapToInt(Words::precision).max().orElse(0);
        var chosen = fitting.stream().filter(row -> precision(row) == narrowest).sorted(Comparator.comparing(row -> row.whole("sort").orElse(0))).toList();
        return new WordGroup(
                purpose, chosen.stream().map(row -> row.text("text", language)).distinct().toList(),
                chosen.stream().anyMatch(row -> row.text("evidence").equals("evidence-lacking")));
    }

    private static int precision(Row row) {
        return (row.text("service_line").equals("*") ? 0 : 4) + (row.text("organisation").equals("*") ? 0 : 2) + (row.text("round").equals("*") ? 0 : 1);
    }
}
