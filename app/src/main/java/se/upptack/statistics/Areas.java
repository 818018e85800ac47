package se.upptack.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.statistics.FigureTable.Line;

/** In which county and municipality a unit lies: as its own row says, otherwise the one above it, otherwise its organisation. */
record Areas(RegisterSnapshot registers) {

    private static final int HIGHEST = 12;

    /** The area of a unit by its code; empty when the registers do not say. */
    String of(Breakdown breakdown, String unit) {
        var row = registers.find("units", unit);
        var organisation = row.flatMap(one -> registers.find("organisations", one.text("organisation")));
        var municipality = row.flatMap(one -> one.find("municipality")).or(() -> organisation.flatMap(one -> one.find("municipality"))).orElse("");
        if (breakdown == Breakdown.MUNICIPALITY) {
            return municipality;
        }
        for (int i = 0; row.isPresent() && i < HIGHEST; i++) {
            var county = row.get().find("county");
            if (county.isPresent()) {
                return county.get();
            }
            row = row.get().find("parent").flatMap(parent -> registers.find("units", parent));
        }
        return organisation.flatMap(one -> one.find("county")).orElse(municipality.isEmpty() ? "" : municipality.substring(0, 2));
    }

    /** The units of an area, of those that were chosen and those within reach; null stands for all. */
    Set<String> units(String area, @Nullable Set<String> chosen, @Nullable Set<String> reached) {
        var breakdown = area.length() == 2 ? Breakdown.COUNTY : Breakdown.MUNICIPALITY;
        return registers.rows("units").stream().map(Row::key)
                .filter(unit -> (chosen == null || chosen.contains(unit)) && (reached == null || reached.contains(unit)) && area.equals(of(breakdown, unit)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String name(String area) {
        return area.length() == 2 ? registers.counties().getOrDefault(area, area)
                : registers.find("municipalities", area).map(row -> row.text("name")).orElse(area);
    }

    /** Lines by unit added up to lines by area. */
    List<Line> add(List<Line> byUnit, Breakdown by) {
        var sums = new LinkedHashMap<String, long[]>();
        for (var line : byUnit) {
            var into = sums.computeIfAbsent(of(by, line.key(Breakdown.UNIT)), area -> new long[line.sums().length]);
            for (int i = 0; i < into.length; i++) {
                into[i] += line.sum(i);
            }
        }
        return sums.entrySet().stream().map(entry -> new Line(Map.of(by, entry.getKey()), entry.getValue())).toList();
    }
}
