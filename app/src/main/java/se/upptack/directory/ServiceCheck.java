package se.upptack.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterSnapshot;

/** The rules of one service, for the form and the file alike. The table refuses the same, without saying it as well. */
final class ServiceCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{1,28}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3} [0-9]{2}");
    /** A postal code and a town, wherever it stands in a text. */
    private static final Pattern ADDRESS = Pattern.compile("\\b[0-9]{3} ?[0-9]{2} +\\p{Lu}");
    /** Told in the message in place of a very long text. */
    private static final int QUOTED = 60;

    private final RegisterSnapshot registers;
    private final Set<String> places;
    private final Set<String> areas;
    private final Set<String> languages;

    ServiceCheck(RegisterSnapshot registers, LocalDate today) {
        this.registers = registers;
        places = new HashSet<>(registers.counties().keySet());
        registers.rows("municipalities").forEach(row -> places.add(row.key()));
        places.add(Service.COUNTRY);
        areas = codes("violence-area", today);
        languages = codes("language", today);
    }

    private Set<String> codes(String list, LocalDate today) {
        var codes = new HashSet<String>();
        registers.codes(list, today).map(CodeList::codes).orElse(List.of()).forEach(code -> codes.add(code.code()));
        return codes;
    }

    /** Everything that is wrong with the cells, in the order of the columns. */
    List<Fault> check(Map<String, String> cells) {
        var faults = new ArrayList<Fault>();
        var tooLong = new HashSet<Cell>();
        for (var cell : Cell.values()) {
            if (cell.in(cells).length() > cell.most()) {
                tooLong.add(cell);
                faults.add(Fault.of(cell, "directory.fault.long", cell.most(), cell.in(cells).length()));
            } else if (cell.in(cells).chars().anyMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\r')) {
                faults.add(Fault.of(cell, "directory.fault.control"));
                tooLong.add(cell);
            }
        }
        var rest = new ArrayList<Fault>();
        texts(cells, rest);
        lists(cells, rest);
        ages(cells, rest);
        days(cells, rest);
        hiding(cells, rest);
        rest.stream().filter(fault -> Cell.of(fault.cell()).filter(tooLong::contains).isEmpty()).forEach(faults::add);
        faults.sort(java.util.Comparator.comparingInt(fault -> Cell.NAMES.indexOf(fault.cell())));
        return faults;
    }

    private void texts(Map<String, String> cells, List<Fault> faults) {
        form(cells, Cell.ID, ID, "directory.fault.id", faults);
        needed(cells, Cell.NAME_SV, "directory.fault.name", faults);
        needed(cells, Cell.SOURCE, "directory.fault.source", faults);
        oneOf(cells, Cell.KIND, Kinds.ALL, true, faults);
        oneOf(cells, Cell.COST, Kinds.COSTS, false, faults);
        oneOf(cells, Cell.TIER, Kinds.TIERS, true, faults);
        oneOf(cells, Cell.STATE, Kinds.STATES, true, faults);
        oneOf(cells, Cell.PROTECTED_ADDRESS, List.of("yes", "no"), true, faults);
        form(cells, Cell.PHONE, PHONE, "directory.fault.phone", faults);
        form(cells, Cell.CONTACT_PHONE, PHONE, "directory.fault.phone", faults);
        form(cells, Cell.EMAIL, EMAIL, "directory.fault.email", faults);
        form(cells, Cell.WEB, WEB, "directory.fault.web", faults);
        form(cells, Cell.POSTAL_CODE, POSTAL_CODE, "directory.fault.postal-code", faults);
        if (!Cell.TIER.in(cells).equals("named") && !(Cell.CONTACT_NAME.in(cells).isEmpty() && Cell.CONTACT_PHONE.in(cells).isEmpty())) {
            faults.add(Fault.of(Cell.CONTACT_NAME, "directory.fault.named"));
        }
        var owner = Cell.OWNER.in(cells);
        if (!owner.isEmpty() && registers.find("organisations", owner).isEmpty()) {
            faults.add(Fault.of(Cell.OWNER, "directory.fault.owner", quoted(owner)));
        }
    }

    private void lists(Map<String, String> cells, List<Fault> faults) {
        someOf(cells, Cell.COVERAGE, places, "directory.fault.place", "directory.fault.place-missing", faults);
        var coverage = Cell.COVERAGE.listIn(cells);
        if (coverage.contains(Service.COUNTRY) && coverage.size() > 1) {
            faults.add(Fault.of(Cell.COVERAGE, "directory.fault.country-alone"));
        }
        var groups = Stream.of(TargetGroup.values()).map(TargetGroup::code).toList();
        someOf(cells, Cell.TARGET_GROUPS, groups, "directory.fault.value", "directory.fault.group-missing", faults);
        if (!Cell.AREAS.in(cells).equals("*")) {
            someOf(cells, Cell.AREAS, areas, "directory.fault.value", "directory.fault.area-missing", faults);
        }
        someOf(cells, Cell.LANGUAGES, languages, "directory.fault.value", null, faults);
        someOf(cells, Cell.CHANNELS, Kinds.CHANNELS, "directory.fault.value", null, faults);
    }

    private static void ages(Map<String, String> cells, List<Fault> faults) {
        for (var cell : List.of(Cell.MINIMUM_AGE, Cell.MAXIMUM_AGE)) {
            if (!cell.in(cells).isEmpty() && (!cell.in(cells).matches("[0-9]{1,3}") || Integer.parseInt(cell.in(cells)) > 120)) {
                faults.add(Fault.of(cell, "directory.fault.age"));
                return;
            }
        }
        var least = Cell.MINIMUM_AGE.in(cells);
        var most = Cell.MAXIMUM_AGE.in(cells);
        if (!least.isEmpty() && !most.isEmpty() && Integer.parseInt(least) > Integer.parseInt(most)) {
            faults.add(Fault.of(Cell.MAXIMUM_AGE, "directory.fault.ages"));
        }
    }

    private static void days(Map<String, String> cells, List<Fault> faults) {
        var checked = Cell.VERIFIED_ON.in(cells);
        if (checked.isEmpty()) {
            return;
        }
        if (day(checked).isEmpty()) {
            faults.add(Fault.of(Cell.VERIFIED_ON, "directory.fault.day", quoted(checked)));
        }
        if (Cell.VERIFIED_BY.in(cells).isEmpty()) {
            faults.add(Fault.of(Cell.VERIFIED_BY, "directory.fault.verified-by"));
        }
        if (Cell.STATE.in(cells).equals("unconfirmed")) {
            faults.add(Fault.of(Cell.STATE, "directory.fault.unconfirmed"));
        }
    }

    /** Where someone may live in hiding is never kept, in whatever cell it is written. */
    private static void hiding(Map<String, String> cells, List<Fault> faults) {
        var hidden = Cell.PROTECTED_ADDRESS.in(cells).equals("yes");
        if (Kinds.HIDDEN.contains(Cell.KIND.in(cells)) && !hidden) {
            faults.add(Fault.of(Cell.PROTECTED_ADDRESS, "directory.fault.hidden-kind"));
        }
        if (!hidden) {
            return;
        }
        for (var cell : List.of(Cell.ADDRESS, Cell.POSTAL_CODE, Cell.CITY)) {
            if (!cell.in(cells).isEmpty()) {
                faults.add(Fault.of(cell, "directory.fault.hidden"));
            }
        }
        for (var cell : List.of(Cell.NAME_SV, Cell.NAME_EN, Cell.HOURS_SV, Cell.HOURS_EN, Cell.DESCRIPTION_SV, Cell.DESCRIPTION_EN, Cell.ACCESSIBILITY_SV,
                Cell.ACCESSIBILITY_EN, Cell.NOTE)) {
            if (ADDRESS.matcher(cell.in(cells)).find()) {
                faults.add(Fault.of(cell, "directory.fault.hidden"));
            }
        }
        if (Cell.CHANNELS.listIn(cells).contains("visit")) {
            faults.add(Fault.of(Cell.CHANNELS, "directory.fault.hidden-visit"));
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static void needed(Map<String, String> cells, Cell cell, String key, List<Fault> faults) {
        if (cell.in(cells).isEmpty()) {
            faults.add(Fault.of(cell, key));
        }
    }

    private static void form(Map<String, String> cells, Cell cell, Pattern pattern, String key, List<Fault> faults) {
        var text = cell.in(cells);
        if (!text.isEmpty() && text.length() <= cell.most() && !pattern.matcher(text).matches()) {
            faults.add(Fault.of(cell, key, quoted(text)));
        }
    }

    private static void oneOf(Map<String, String> cells, Cell cell, Collection<String> values, boolean needed, List<Fault> faults) {
        var text = cell.in(cells);
        if (text.isEmpty() ? needed : !values.contains(text)) {
            faults.add(Fault.of(cell, text.isEmpty() ? "directory.fault.choose" : "directory.fault.value", quoted(text)));
        }
    }

    private static void someOf(
            Map<String, String> cells, Cell cell, Collection<String> values, String unknown, @Nullable String missing, List<Fault> faults) {
        var list = cell.listIn(cells);
        if (list.isEmpty() && missing != null) {
            faults.add(Fault.of(cell, missing));
        }
        list.stream().filter(value -> !values.contains(value)).findFirst().ifPresent(value -> faults.add(Fault.of(cell, unknown, quoted(value))));
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
