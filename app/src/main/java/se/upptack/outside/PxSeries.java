package se.upptack.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.upptack.outside.Point.Sex;
import se.upptack.outside.SeriesFile.Placed;
import se.upptack.outside.SeriesFile.Read;

/**
 * One series from a PX file: a variable of areas, one of years, perhaps one of sex. Any other variable may have one value only, since a
 * series is one figure for each area and year.
 */
final class PxSeries {

    private static final Pattern LEADING_CODE = Pattern.compile("([0-9]{2}|[0-9]{4})\\b.*");
    private static final List<String> AREA_NAMES = List.of("region", "län", "kommun", "område", "area", "county", "municipality", "polisregion");
    private static final List<String> SEX_NAMES = List.of("kön", "sex", "gender");

    private PxSeries() {}

    static Read read(String text, String series) {
        if (series.isEmpty()) {
            return Read.refused(Fault.of("", "which-series"));
        }
        PxFile file;
        try {
            file = PxFile.parse(text);
        } catch (PxFile.NotPx e) {
            return Read.refused(Fault.of("", "px", e.getMessage()));
        }
        var variables = file.variables();
        if (variables.isEmpty()) {
            return Read.refused(Fault.of("", "px", "STUB"));
        }
        var roles = new HashMap<String, String>();
        for (var variable : variables) {
            role(file, variable).ifPresent(role -> roles.putIfAbsent(role, variable));
        }
        for (var role : List.of("area", "year")) {
            if (!roles.containsKey(role)) {
                return Read.refused(Fault.of("", "px-" + role));
            }
        }
        for (var variable : variables) {
            if (!roles.containsValue(variable) && file.codes(variable).size() > 1) {
                return Read.refused(Fault.of("", "px-variable", variable, file.codes(variable).size()));
            }
        }
        long cells = variables.stream().mapToLong(variable -> file.codes(variable).size()).reduce(1, (one, other) -> Math.min(Integer.MAX_VALUE, one * other));
        if (cells > SeriesFile.MOST_VALUES) {
            return Read.refused(Fault.of("", "many", SeriesFile.MOST_VALUES));
        }
        if (cells != file.data().size()) {
            return Read.refused(Fault.of("", "px-data", cells, file.data().size()));
        }
        return points(file, series, variables, roles);
    }

    private static Read points(PxFile file, String series, List<String> variables, Map<String, String> roles) {
        var points = new ArrayList<Placed>();
        var faults = new ArrayList<Fault>();
        var sizes = variables.stream().mapToInt(variable -> file.codes(variable).size()).toArray();
        for (int cell = 0; cell < file.data().size(); cell++) {
            var here = new HashMap<String, String>();
            int rest = cell;
            for (int v = variables.size() - 1; v >= 0; v--) {
                here.put(variables.get(v), file.codes(variables.get(v)).get(rest % sizes[v]));
                rest /= sizes[v];
            }
            var where = "DATA " + (cell + 1);
            var written = file.data().get(cell);
            var told = SeriesFile.cell(written, false);
            var sex = roles.containsKey("sex") ? SeriesFile.sex(here.get(roles.get("sex"))) : Optional.of(Sex.ALL);
            if (told.isEmpty()) {
                faults.add(Fault.of(where, "value", written));
            } else {
                points.add(new Placed(where, new Point(series, area(here.get(roles.get("area"))), Integer.parseInt(here.get(roles.get("year"))),
                        sex.orElseThrow(), told.get().state(), told.get().value().orElse(null))));
            }
        }
        return new Read(points, faults);
    }

    private static Optional<String> role(PxFile file, String variable) {
        var codes = file.codes(variable);
        var name = variable.toLowerCase(Locale.ROOT);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        if (codes.stream().allMatch(code -> code.matches("(19|20)[0-9]{2}")) && !AREA_NAMES.contains(name)) {
            return Optional.of("year");
        }
        if (SEX_NAMES.contains(name) && codes.stream().allMatch(code -> SeriesFile.sex(code).isPresent())) {
            return Optional.of("sex");
        }
        return AREA_NAMES.contains(name) || codes.stream().allMatch(code -> code.matches("[0-9]{2}|[0-9]{4}")) ? Optional.of("area") : Optional.empty();
    }

    /** {@code 20 Dalarnas län} is 20. */
    private static String area(String written) {
        var leading = LEADING_CODE.matcher(written.strip());
        return SeriesFile.area(leading.matches() ? leading.group(1) : written);
    }
}
