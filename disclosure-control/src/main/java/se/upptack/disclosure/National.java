package se.upptack.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The lattices of a nation: counts by municipality, period, area and sex, split from a file of counts by municipality, quarter and area. */
final class National {
    enum Lattice { YEAR, QUARTER, RECOMMENDED, MONTH }

    record Case(Data data, List<Table> tables) {}

    private National() {}

    /** The lattice with the counts that come with this library: made up, about ten thousand in a year. */
    static Case of(Lattice lattice) {
        var file = lattice == Lattice.YEAR ? "synth_Y.csv" : "synth_Q4.csv";
        try (var in = Objects.requireNonNull(National.class.getResourceAsStream(file))) {
            return of(lattice, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), 1, 75);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param rows kommun,lan,tid,omr,freq after a heading; tid is t1..t4, or only t1
     * @param womenPercent how many of a hundred are women in the lattice with sex
     */
    static Case of(Lattice lattice, List<String> rows, long seed, int womenPercent) {
        var random = new SplittableRandom(seed);
        var counties = new LinkedHashMap<String, List<String>>();
        var values = new LinkedHashMap<Key, Long>();
        var areas = List.of("A0", "A1", "A2", "A3", "A4");
        for (var row : rows.subList(1, rows.size())) {
            var parts = row.split(",");
            var municipalities = counties.computeIfAbsent(parts[1], c -> new ArrayList<>());
            if (!municipalities.contains(parts[0])) {
                municipalities.add(parts[0]);
            }
            int quarter = Integer.parseInt(parts[2].substring(1));
            for (int i = 0; i < Integer.parseInt(parts[4]); i++) {
                var key = switch (lattice) {
                    case YEAR -> Key.of(parts[0], parts[3]);
                    case QUARTER -> Key.of(parts[0], "q" + quarter, parts[3]);
                    case MONTH -> Key.of(parts[0], month(3 * quarter - random.nextInt(3)), parts[3]);
                    case RECOMMENDED -> Key.of(parts[0], "q" + quarter, parts[3], random.nextInt(100) < womenPercent ? "w" : "m");
                };
                values.merge(key, 1L, Long::sum);
            }
        }
        var place = Dimension.grouped("place", "SE", "county", counties);
        var area = Dimension.flat("area", "any", areas);
        var quarters = Dimension.flat("time", "year", List.of("q1", "q2", "q3", "q4"));
        var everywhere = List.of("all", "county", "place");
        return switch (lattice) {
            case YEAR -> new Case(Data.counts(List.of(place, area), values),
                    List.of(new Table("place-area", Map.of("place", everywhere, "area", List.of("all", "area")))));
            case QUARTER -> new Case(Data.counts(List.of(place, quarters, area), values),
                    List.of(new Table("place-quarter-area", Map.of("place", everywhere, "time", List.of("all", "time"), "area", List.of("all", "area")))));
            case MONTH -> {
                var months = new ArrayList<String>();
                for (int m = 1; m <= 12; m++) {
                    months.add(month(m));
                }
                yield new Case(Data.counts(List.of(place, Dimension.flat("time", "year", months), area), values),
                        List.of(new Table("place-month-area", Map.of("place", everywhere, "time", List.of("all", "time"), "area", List.of("all", "area")))));
            }
            case RECOMMENDED -> {
                var sex = Dimension.flat("sex", "both", List.of("w", "m"));
                yield new Case(Data.counts(List.of(place, quarters, area, sex), values), List.of(
                        new Table("nation", Map.of("time", List.of("all", "time"), "area", List.of("all", "area"), "sex", List.of("all", "sex"))),
                        new Table("county-quarter", Map.of("place", List.of("county"), "time", List.of("all", "time"), "area", List.of("all", "area"))),
                        new Table("county-sex", Map.of("place", List.of("county"), "area", List.of("all", "area"), "sex", List.of("all", "sex"))),
                        new Table("municipality-area", Map.of("place", List.of("place"), "area", List.of("all", "area"))),
                        new Table("municipality-sex", Map.of("place", List.of("place"), "sex", List.of("all", "sex"))),
                        new Table("municipality-quarter", Map.of("place", List.of("place"), "time", List.of("all", "time")))));
            }
        };
    }

    private static String month(int number) {
        return (number < 10 ? "m0" : "m") + number;
    }
}
