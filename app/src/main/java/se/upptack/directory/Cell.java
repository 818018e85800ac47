package se.upptack.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a service, one word for each column of the table, the form and the file: a service is the same {@code Map<String, String>}
 * in all three, with lists joined by {@code |}.
 */
enum Cell {
    ID(Kind.TEXT, 100),
    NAME_SV(Kind.TEXT, 200),
    NAME_EN(Kind.TEXT, 200),
    ORGANISATION(Kind.TEXT, 200),
    KIND(Kind.TEXT, 40),
    COVERAGE(Kind.LIST, 2000),
    TARGET_GROUPS(Kind.LIST, 200),
    AREAS(Kind.LIST, 500),
    LANGUAGES(Kind.LIST, 500),
    CHANNELS(Kind.LIST, 100),
    PHONE(Kind.TEXT, 30),
    EMAIL(Kind.TEXT, 200),
    WEB(Kind.TEXT, 500),
    HOURS_SV(Kind.TEXT, 500),
    HOURS_EN(Kind.TEXT, 500),
    DESCRIPTION_SV(Kind.LONG, 2000),
    DESCRIPTION_EN(Kind.LONG, 2000),
    ACCESSIBILITY_SV(Kind.TEXT, 500),
    ACCESSIBILITY_EN(Kind.TEXT, 500),
    COST(Kind.TEXT, 10),
    MINIMUM_AGE(Kind.WHOLE, 3),
    MAXIMUM_AGE(Kind.WHOLE, 3),
    TIER(Kind.TEXT, 10),
    CONTACT_NAME(Kind.TEXT, 200),
    CONTACT_PHONE(Kind.TEXT, 30),
    PROTECTED_ADDRESS(Kind.YES_NO, 3),
    ADDRESS(Kind.TEXT, 200),
    POSTAL_CODE(Kind.TEXT, 6),
    CITY(Kind.TEXT, 100),
    OWNER(Kind.TEXT, 100),
    VERIFIED_ON(Kind.DAY, 10),
    VERIFIED_BY(Kind.TEXT, 200),
    STATE(Kind.TEXT, 20),
    SOURCE(Kind.TEXT, 500),
    NOTE(Kind.LONG, 1000);

    /** How a cell is kept in the table. */
    enum Kind {
        TEXT,
        LONG,
        LIST,
        WHOLE,
        YES_NO,
        DAY
    }

    static final List<String> NAMES = Arrays.stream(values()).map(Cell::code).toList();

    private final Kind kind;
    private final int most;

    Cell(Kind kind, int most) {
        this.kind = kind;
        this.most = most;
    }

    /** The name of the column: {@code name_sv}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** The longest text the cell takes, in characters. */
    int most() {
        return most;
    }

    String in(Map<String, String> cells) {
        return cells.getOrDefault(code(), "");
    }

    List<String> listIn(Map<String, String> cells) {
        var text = in(cells);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    static Optional<Cell> of(String code) {
        return Arrays.stream(values()).filter(cell -> cell.code().equals(code)).findFirst();
    }
}
