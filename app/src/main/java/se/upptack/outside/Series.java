package se.upptack.outside;

import java.util.List;
import java.util.Optional;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * An official series, as the register tells it (IND-08).
 *
 * @param row what the register says of it
 */
record Series(Row row) {

    static final String REGISTER = "series";

    /** The areas that the values are about. */
    enum Level {
        COUNTY,
        MUNICIPALITY,
        POLICE_REGION;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static List<Series> all(RegisterSnapshot registers) {
        return registers.rows(REGISTER).stream().map(Series::new).toList();
    }

    static Optional<Series> find(RegisterSnapshot registers, String id) {
        return registers.find(REGISTER, id).map(Series::new);
    }

    /** By our own id or by Kolada's. */
    static SeriesNames names(RegisterSnapshot registers) {
        return name -> registers.rows(REGISTER).stream()
                .filter(row -> row.key().equals(name) || !name.isEmpty() && row.text("kolada").equalsIgnoreCase(name))
                .map(Row::key).findFirst();
    }

    String id() {
        return row.key();
    }

    String name(Language language) {
        return row.text("name", language);
    }

    Direction direction() {
        return Direction.of(row.text("direction"));
    }

    Level level() {
        return Level.valueOf(row.text("level").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** Whether the values are per cent. */
    boolean share() {
        return row.text("unit").equals("percent");
    }

    /** The areas of goals that it says something of. */
    List<String> goalAreas() {
        return row.list("goal_areas");
    }
}
