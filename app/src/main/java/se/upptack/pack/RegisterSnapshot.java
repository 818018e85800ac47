package se.upptack.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * All registers at one moment, in memory: immutable, safe to share between threads, no SQL behind any question. Take it once per request
 * from {@link RegisterBook#current()} and ask it everything, so that one answer never mixes two states.
 *
 * <p>Rows that an organisation added itself to a {@linkplain Register#secret() secret} register are only given to that organisation,
 * through {@link #rows(String, String)}.
 */
public final class RegisterSnapshot {

    private final long version;
    private final List<LoadedPack> packs;
    private final Map<String, Rows> everything;
    private final Map<String, Rows> open;
    private final Map<String, List<CodeList>> codeLists;
    private final Map<String, String> counties;

    RegisterSnapshot(long version, List<LoadedPack> packs, Map<String, List<Row>> rows) {
        this.version = version;
        this.packs = List.copyOf(packs);
        var everything = new HashMap<String, Rows>();
        var open = new HashMap<String, Rows>();
        for (var register : Registers.all()) {
            var all = new Rows(register, rows.getOrDefault(register.id(), List.of()));
            everything.put(register.id(), all);
            open.put(register.id(), register.secret() ? all.only(row -> row.origin().owner() == null) : all);
        }
        this.everything = Map.copyOf(everything);
        this.open = Map.copyOf(open);
        this.codeLists = codeLists(open.get("code-lists"), open.get("codes"));
        this.counties = counties(open.get("municipalities"));
    }

    /**
     * What the registers say when only the pack in this folder is loaded. For tests and tools that need no database.
     *
     * @throws IllegalArgumentException when the pack has faults
     */
    public static RegisterSnapshot of(Path folder) {
        return StoredRegisters.snapshot(PackFiles.ofFolder(folder));
    }

    /** Grows with every change of a register. */
    public long version() {
        return version;
    }

    /** The packs that are loaded, the latest last. Their own lines are not a register that one asks. */
    public List<LoadedPack> packs() {
        return packs;
    }

    /** All rows that everyone may see, past and coming ones too; narrow with {@link Rows#inForce}. */
    public Rows rows(String register) {
        return known(open, register);
    }

    /** All rows that this organisation may see: the shared ones and its own secret ones. */
    public Rows rows(String register, @Nullable String organisation) {
        var all = known(everything, register);
        return all.register().secret()
                ? all.only(row -> row.origin().owner() == null || row.origin().owner().equals(organisation))
                : all;
    }

    /** The row with this key, whenever it is or was in force. */
    public Optional<Row> find(String register, String key) {
        return rows(register).find(key);
    }

    /** The registers as they were in force on the day (ORG-01). The word of this snapshot about what was known is kept. */
    public RegisterSnapshot asOf(LocalDate day) {
        var rows = new HashMap<String, List<Row>>();
        everything.forEach((id, all) -> rows.put(id, all.inForce(day).list()));
        return new RegisterSnapshot(version, packs, rows);
    }

    /** The version of a code list in force on the day, or nothing when the list had none then. */
    public Optional<CodeList> codes(String list, LocalDate day) {
        return versions(list).stream()
                .filter(version -> !day.isBefore(version.validFrom()))
                .filter(version -> version.validTo() == null || !day.isAfter(version.validTo()))
                .findFirst();
    }

    /** A named version of a code list, for records that keep the version they were made with. */
    public Optional<CodeList> codes(String list, int version) {
        return versions(list).stream().filter(candidate -> candidate.version() == version).findFirst();
    }

    /** All versions of a code list, the latest first. */
    public List<CodeList> versions(String list) {
        return codeLists.getOrDefault(list, List.of());
    }

    /** The name of an entry in the language, or the key itself when there is no such entry. */
    public String name(String register, String key, Language language) {
        return find(register, key).map(row -> row.text("name", language)).orElse(key);
    }

    /** The word this organisation uses for the person met, in lower case (ORG-04); the neutral word when it has none. */
    public String personWord(String organisation, PersonForm form, Language language) {
        var words = rows("person-words");
        return words.find(organisation)
                .or(() -> words.find("*"))
                .map(row -> form.in(row, language))
                .orElseGet(() -> form.neutral(language));
    }

    /** The entries that have or had this other name, in any mix of capitals (ORG-15). */
    public List<Row> findByAlias(String register, String alias) {
        return rows("aliases").where("register", register).stream()
                .filter(row -> row.text("alias").equalsIgnoreCase(alias.strip()))
                .flatMap(row -> find(register, row.text("entry")).stream())
                .distinct()
                .toList();
    }

    /** The other names of an entry, as they stand in the register of aliases. */
    public List<Row> aliasesOf(String register, String key) {
        return rows("aliases").where("entry", key).stream().filter(row -> row.text("register").equals(register)).toList();
    }

    /** The counties: name by two-digit code, in the order of the codes. */
    public Map<String, String> counties() {
        return counties;
    }

    /**
     * The organisation whose row this is, or nothing when it belongs to none or to all.
     *
     * @see Register#owner()
     */
    public Optional<String> ownerOf(Row row) {
        return row.register().owner() == null ? Optional.empty() : ownerOf(row.register(), row.cells());
    }

    Optional<String> ownerOf(Register register, Map<String, String> cells) {
        var column = register.owner();
        var value = column == null ? "" : cells.getOrDefault(column, "");
        if (column == null || value.isEmpty() || value.equals("*")) {
            return Optional.empty();
        }
        if (register.id().equals("organisations")) {
            return Optional.of(value);
        }
        var leadsTo = register.column(column).map(Column::type).orElseThrow();
        if (!(leadsTo instanceof Column.Type.Reference(var registers, var any))) {
            throw new IllegalStateException("The owner of " + register.id() + " must be a reference");
        }
        return registers.contains("organisations")
                ? Optional.of(value)
                : find(registers.getFirst(), value).flatMap(this::ownerOf);
    }

    Map<String, Rows> everything() {
        return everything;
    }

    private static Rows known(Map<String, Rows> registers, String register) {
        var rows = registers.get(register);
        if (rows == null) {
            throw new IllegalArgumentException("No register is called " + register);
        }
        return rows;
    }

    private static Map<String, List<CodeList>> codeLists(Rows lists, Rows codes) {
        var byVersion = codes.stream().collect(Collectors.groupingBy(row -> row.text("list") + "~" + row.text("version")));
        var all = new HashMap<String, List<CodeList>>();
        for (var list : lists) {
            var from = list.date("valid_from");
            if (from == null) {
                throw new IllegalStateException("A code list without a first day was loaded: " + list.key());
            }
            var ordered = byVersion.getOrDefault(list.key(), List.of()).stream()
                    .map(RegisterSnapshot::code)
                    .sorted(Comparator.comparingInt(CodeList.Code::sort))
                    .toList();
            all.computeIfAbsent(list.text("id"), id -> new ArrayList<>())
                    .add(new CodeList(list.text("id"), list.whole("version").orElseThrow(), list.text("name_sv"), list.text("name_en"), from,
                            list.date("valid_to"), ordered));
        }
        all.values().forEach(versions -> versions.sort(Comparator.comparing(CodeList::validFrom).reversed()));
        all.replaceAll((id, versions) -> List.copyOf(versions));
        return Map.copyOf(all);
    }

    private static CodeList.Code code(Row row) {
        return new CodeList.Code(row.text("code"), row.text("parent"), row.whole("sort").orElse(0), row.text("name_sv"),
                row.text("name_en"), row.text("examples_sv"), row.text("examples_en"), row.text("who"));
    }

    private static Map<String, String> counties(Rows municipalities) {
        var counties = new TreeMap<String, String>();
        municipalities.forEach(row -> counties.put(row.text("lan_code"), row.text("lan_name")));
        return Collections.unmodifiableMap(counties);
    }
}
