package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.upptack.pack.RegisterSnapshot;

/** The made-up offices with their people. */
final class Offices {

    /** Where the demonstration can be told apart at a glance: a good example, and one where it has stalled. */
    private static final Map<String, Double> SPIRITS = Map.of(
            "fk-ovning-ekbacken", 1.08, "fk-ovning-lindangen", 0.5, "af-ovning-svalan", 1.05, "af-ovning-larkan", 0.6, "mv-ovning-norrsken", 1.0);

    private final List<Office> all = new ArrayList<>();
    private final People people;

    Offices(RegisterSnapshot registers) {
        var rows = Table.rows("offices.csv");
        people = new People(registers, rows);
        var cases = new LinkedHashMap<String, Map<String, Integer>>();
        for (var row : rows) {
            var here = cases.computeIfAbsent(row.get("unit"), unit -> new LinkedHashMap<>());
            if (!row.get("line").isEmpty()) {
                here.put(row.get("line"), Integer.valueOf(row.get("cases")));
            }
        }
        cases.forEach((unit, lines) -> {
            var workers = people.workers(unit);
            var actor = workers.getFirst().actor();
            var spirit = SPIRITS.getOrDefault(unit, 0.7 + 0.45 * Draw.of(unit.hashCode(), "spirit").fraction());
            all.add(new Office(unit, actor.agency(), actor.organisation(), workers, lines, spirit, Office.LATE.getOrDefault(unit, LocalDate.MIN)));
        });
    }

    List<Office> all() {
        return all;
    }

    People people() {
        return people;
    }

    /** The offices by agency, the agency with the most cases first. */
    Map<String, List<Office>> byAgency() {
        var byAgency = new LinkedHashMap<String, List<Office>>();
        all.forEach(office -> byAgency.computeIfAbsent(office.agency(), agency -> new ArrayList<>()).add(office));
        var sorted = new LinkedHashMap<String, List<Office>>();
        byAgency.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt((Map.Entry<String, List<Office>> entry) -> -cases(entry.getValue())).thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
        return sorted;
    }

    static int cases(List<Office> offices) {
        return offices.stream().flatMap(office -> office.cases().values().stream()).mapToInt(Integer::intValue).sum();
    }

    /** A sum over what offices and people are made from. */
    static String fingerprint() {
        return Integer.toHexString((Table.text("offices.csv") + Table.text("people.csv")).hashCode());
    }
}
