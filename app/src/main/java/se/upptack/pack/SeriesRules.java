package se.upptack.pack;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values and bands of official series are about areas that exist, and a value is one that such a series can have. */
final class SeriesRules {

    private static final String COUNTRY = "00";

    private SeriesRules() {}

    static void check(Content content, Consumer<Fault> faults) {
        var counties = content.lines("municipalities").stream().map(line -> line.cell("lan_code")).collect(Collectors.toSet());
        var areas = Stream.of(Set.of(COUNTRY), counties, keys(content, "municipalities"), keys(content, "police-regions"))
                .flatMap(Set::stream).collect(Collectors.toSet());
        for (var region : content.lines("police-regions")) {
            for (var county : Row.values(region.cell("counties"))) {
                if (!counties.contains(county)) {
                    faults.accept(Fault.in(region, "counties", "county", county));
                }
            }
        }
        for (var line : Stream.concat(content.lines("series-values").stream(), content.lines("published-bands").stream()).toList()) {
            if (!areas.contains(line.cell("area"))) {
                faults.accept(Fault.in(line, "area", "area", line.cell("area")));
            }
            value(line, content, faults);
        }
        for (var band : content.lines("published-bands")) {
            if (band.cell("series").isEmpty() == band.cell("goal_area").isEmpty()) {
                faults.accept(Fault.in(band, "series", "band"));
            }
        }
    }

    private static void value(Line line, Content content, Consumer<Fault> faults) {
        var value = line.cell("value");
        if (value.isEmpty()) {
            return;
        }
        boolean percent = content.lines("series").stream().anyMatch(series -> series.key().equals(line.cell("series")) && series.cell("unit").equals("percent"));
        if (!value.matches("[0-9]{1,12}(\\.[0-9]{1,9})?") || percent && new BigDecimal(value).compareTo(BigDecimal.valueOf(100)) > 0) {
            faults.accept(Fault.in(line, "value", "number", value));
        }
    }

    private static Set<String> keys(Content content, String register) {
        return content.lines(register).stream().map(Line::key).collect(Collectors.toSet());
    }
}
