package se.upptack.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.upptack.statistics.AreaMap.Area;
import se.upptack.statistics.AreaMap.Step;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Rate;
import se.upptack.statistics.Value.Share;
import se.upptack.statistics.Value.Withheld;

/**
 * Draws Sweden by county or by municipality. Counties have their outlines (Natural Earth). There is no outline of municipalities that may be
 * shipped, so each is a square, placed as near as it goes to where it lies while counties hold together (ADR 0018).
 */
@Component
public class SwedenMap {

    private static final int COLOURS = 5;
    private static final int TILE = 10;
    private static final String COUNTRY = "0 0 174 384";

    private record County(String path, String x, String y) {}

    private record Tile(int column, int row) {}

    private final Map<String, County> counties = new TreeMap<>();
    private final Map<String, Tile> municipalities = new TreeMap<>();

    SwedenMap() {
        read("map/counties.csv", row -> counties.put(row.get(0), new County(row.get(3), row.get(1), row.get(2))));
        read("map/municipalities.csv", row -> municipalities.put(row.get(0), new Tile(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)))));
    }

    /** The words that a map needs. */
    public record Words(String title, String withheld, String nothing, Function<String, String> name) {}

    /** The counties with their values; those without a value are drawn empty. */
    public AreaMap counties(Map<String, Value> values, Words words) {
        var scale = Scale.of(values);
        var areas = new ArrayList<Area>();
        counties.forEach((code, county) -> {
            var value = values.get(code);
            areas.add(new Area(scale.look(value), county.path(), county.x(), county.y(), "", scale.text(value, words)));
        });
        return new AreaMap("counties", words.title(), summary(values, words), COUNTRY, areas, scale.steps(words));
    }

    /**
     * The municipalities with their values.
     *
     * @param county only those of this county, or of all when it is empty
     */
    public AreaMap municipalities(String county, Map<String, Value> values, Words words) {
        var scale = Scale.of(values);
        var areas = new ArrayList<Area>();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        boolean named = !county.isEmpty();
        int width = named ? 2 * TILE : TILE;
        for (var one : municipalities.entrySet()) {
            if (!one.getKey().startsWith(county)) {
                continue;
            }
            int x = one.getValue().column() * width;
            int y = one.getValue().row() * TILE;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + width);
            bottom = Math.max(bottom, y + TILE);
            var value = values.get(one.getKey());
            areas.add(new Area(scale.look(value), "M%d %dh%dv%dh-%dz".formatted(x, y, width, TILE, width), Chart.at(x + width / 2.0), Chart.at(y + (named ? 8 : 6.5)),
                    named ? words.name().apply(one.getKey()) : "", scale.text(value, words)));
        }
        return new AreaMap("municipalities", words.title(), summary(values, words), "%d %d %d %d".formatted(left - 1, top - 1, right - left + 2, bottom - top + 2), areas,
                scale.steps(words));
    }

    private static String summary(Map<String, Value> values, Words words) {
        var scale = Scale.of(values);
        var said = new ArrayList<String>();
        values.forEach((code, value) -> {
            if (!code.isEmpty()) {
                said.add(words.name().apply(code) + " " + scale.text(value, words));
            }
        });
        return String.join(", ", said);
    }

    private static void read(String file, java.util.function.Consumer<List<String>> row) {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofCsvRecord(reader)) {
            csv.stream().skip(1).forEach(record -> row.accept(record.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the colours mean: shares in fifths of the whole, so that maps of different times are alike; numbers in fifths of a round number.
     *
     * @param any   whether there is a value at all
     * @param share whether the values are per cent
     * @param step  how much one colour covers
     */
    private record Scale(boolean any, boolean share, boolean perHundred, long step) {

        static Scale of(Map<String, Value> values) {
            boolean share = values.values().stream().anyMatch(Share.class::isInstance);
            boolean rate = values.values().stream().anyMatch(Rate.class::isInstance);
            double most = values.values().stream().mapToDouble(Scale::number).max().orElse(-1);
            return new Scale(most >= 0, share, rate, share ? 100 / COLOURS : nice(Math.max(0, most) / COLOURS));
        }

        private static double number(Value value) {
            return switch (value) {
                case Counted(var count) -> count;
                case Share share -> 100 * share.share();
                case Rate rate -> 100 * rate.rate();
                case Withheld _, Value.CannotBeAssessed _, Value.Missing _, Value.Nothing _ -> -1;
            };
        }

        private static long nice(double wanted) {
            for (long scale = 1; ; scale *= 10) {
                for (long one : new long[] {1, 2, 5}) {
                    if (one * scale >= wanted) {
                        return one * scale;
                    }
                }
            }
        }

        String look(@org.jspecify.annotations.Nullable Value value) {
            double number = value == null ? -1 : number(value);
            return value instanceof Withheld ? "kept" : number < 0 ? "none" : "m" + Math.clamp((long) Math.ceil(number / step), 1, COLOURS);
        }

        String text(@org.jspecify.annotations.Nullable Value value, Words words) {
            return value instanceof Withheld ? words.withheld() : value == null || number(value) < 0 ? "" : String.valueOf(Math.round(number(Objects.requireNonNull(value))));
        }

        List<Step> steps(Words words) {
            var steps = new LinkedHashSet<Step>();
            for (int i = 1; any && i <= COLOURS; i++) {
                steps.add(new Step("m" + i, (i == 1 ? 0 : (i - 1) * step + (share || step == 1 ? 0 : 1)) + "–" + i * step + (share ? " %" : perHundred ? " / 100" : "")));
            }
            steps.add(new Step("kept", words.withheld()));
            steps.add(new Step("none", words.nothing()));
            return List.copyOf(steps);
        }
    }
}
