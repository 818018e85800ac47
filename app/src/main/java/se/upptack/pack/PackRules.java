package se.upptack.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that must be true of the lines of a pack. The same rules judge a file and a row typed into a form. */
final class PackRules {

    private static final String EXTENDS = "extends";
    private static final List<String> PACK_KEYS = List.of("id", "version", "title_sv", "title_en", "valid_from", "valid_to");
    private static final List<String> KNOWN_KEYS = Stream.concat(PACK_KEYS.stream(), Stream.of(EXTENDS)).toList();

    private PackRules() {}

    /** The id of the pack that this one adds to, when it is no whole pack of its own. */
    static Optional<String> extended(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.register().id().equals("pack") && line.cell("key").equals(EXTENDS))
                .map(line -> line.cell("value"))
                .findFirst();
    }

    /** All faults, in the order of the format's files and of the lines in them. */
    static List<Fault> check(List<Line> lines) {
        var content = new Content(lines);
        var faults = new ArrayList<Fault>();
        for (var line : lines) {
            CellRules.check(line, faults::add);
            ReferenceRules.check(line, content, faults::add);
        }
        for (var register : Registers.all()) {
            keys(content.lines(register.id()), faults::add);
        }
        policies(content, faults::add);
        clashes(content.lines("policies"), List.of("organisation", "service_line", "case_type", "trigger"), "policy-clash", "mode",
                (one, other) -> !one.cell("mode").equals(other.cell("mode")) || one.cell("topic").equals(other.cell("topic")),
                faults::add);
        clashes(content.lines("channel-rules"), List.of("organisation", "service_line", "channel"), "channel-clash", "rule",
                (one, other) -> true, faults::add);
        clashes(content.lines("code-lists"), List.of("id"), "version-clash", "valid_from", (one, other) -> true, faults::add);
        StepRules.check(content, faults::add);
        SeriesRules.check(content, faults::add);
        SurveyRules.check(content, faults::add);
        ExpressionRules.indicators(content, faults::add);
        shares(content, faults::add);
        municipalities(content, faults::add);
        pack(content, faults::add);
        return sorted(faults);
    }

    static List<Fault> sorted(List<Fault> faults) {
        var order = new HashMap<String, Integer>();
        for (var register : Registers.all()) {
            order.put(register.file(), order.size());
        }
        return faults.stream()
                .sorted(Comparator.<Fault>comparingInt(fault -> order.getOrDefault(fault.file(), Integer.MAX_VALUE))
                        .thenComparing(Fault::file)
                        .thenComparingInt(Fault::line))
                .toList();
    }

    private static void keys(List<Line> lines, Consumer<Fault> faults) {
        var seen = new HashMap<String, Line>();
        for (var line : lines) {
            var first = seen.putIfAbsent(line.key(), line);
            if (first != null) {
                faults.accept(Fault.in(line, line.register().key().getFirst(), "key-twice", line.key(), first.place()));
            }
        }
    }

    private static void policies(Content content, Consumer<Fault> faults) {
        for (var policy : content.lines("policies")) {
            boolean periodic = policy.cell("mode").equals("periodic");
            if (periodic == policy.cell("interval_months").isEmpty()) {
                faults.accept(Fault.in(policy, "interval_months", periodic ? "interval-missing" : "interval-idle", policy.cell("mode")));
            }
            var due = whole(policy.cell("due_days"));
            var until = whole(policy.cell("until_days"));
            if (due.isPresent() && until.isPresent() && until.get() < due.get()) {
                faults.accept(Fault.in(policy, "until_days", "window", until.get(), due.get()));
            }
            own(policy, content, faults);
            within(policy, "case_type", "case-types", content, faults);
            within(policy, "trigger", "triggers", content, faults);
        }
    }

    /** An organisation decides for its own service lines, and for those of the organisations it acts for. */
    private static void own(Line policy, Content content, Consumer<Fault> faults) {
        var organisation = policy.cell("organisation");
        content.find("service-lines", policy.cell("service_line"))
                .map(line -> line.cell("organisation"))
                .filter(owner -> !owner.equals("*") && !owner.equals(organisation))
                .filter(owner -> content.find("organisations", organisation)
                        .map(acting -> !Row.values(acting.cell("acts_for")).contains(owner))
                        .orElse(organisation.equals("*")))
                .ifPresent(owner -> faults.accept(
                        Fault.in(policy, "service_line", "line-of-another", policy.cell("service_line"), owner)));
    }

    /** A case type or trigger of another service line would never come up, and nobody would notice. */
    private static void within(Line policy, String column, String register, Content content, Consumer<Fault> faults) {
        content.find(register, policy.cell(column))
                .map(target -> target.cell("service_line"))
                .filter(line -> !line.equals("*") && !line.equals(policy.cell("service_line")))
                .ifPresent(line -> faults.accept(Fault.in(policy, column, "line-elsewhere", policy.cell(column), line)));
    }

    /** Two rows about the same thing may not both be in force on a day. */
    private static void clashes(
            List<Line> lines, List<String> about, String key, String column, BiPredicate<Line, Line> differ, Consumer<Fault> faults) {
        var groups = new LinkedHashMap<List<String>, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(about.stream().map(line::cell).toList(), cells -> new ArrayList<>()).add(line));
        for (var group : groups.values()) {
            for (int later = 1; later < group.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    var one = group.get(earlier);
                    var other = group.get(later);
                    if (overlap(one, other) && differ.test(one, other)) {
                        faults.accept(Fault.in(other, column, key, one.key(), one.place(), one.cell(column), other.cell(column)));
                    }
                }
            }
        }
    }

    private static boolean overlap(Line one, Line other) {
        return !from(one).isAfter(to(other)) && !from(other).isAfter(to(one));
    }

    private static LocalDate from(Line line) {
        return CellRules.day(line.cell("valid_from")).orElse(LocalDate.MIN);
    }

    private static LocalDate to(Line line) {
        return CellRules.day(line.cell("valid_to")).orElse(LocalDate.MAX);
    }

    /** A share is given in per cent, or as how many of how many, or both; never more than all. */
    private static void shares(Content content, Consumer<Fault> faults) {
        for (var share : content.lines("asked-shares")) {
            var asked = whole(share.cell("asked"));
            var registered = whole(share.cell("registered"));
            if (whole(share.cell("percent")).isEmpty() && (asked.isEmpty() || registered.isEmpty())) {
                faults.accept(Fault.in(share, "percent", "share-missing"));
            }
            if (whole(share.cell("percent")).filter(percent -> percent > 100).isPresent()
                    || asked.isPresent() && registered.isPresent() && asked.get() > registered.get()) {
                faults.accept(Fault.in(share, "percent", "share-over"));
            }
        }
        for (var role : content.lines("role-assignments")) {
            if (whole(role.cell("share_percent")).filter(percent -> percent > 100).isPresent()) {
                faults.accept(Fault.in(role, "share_percent", "share-over"));
            }
        }
    }

    private static void municipalities(Content content, Consumer<Fault> faults) {
        var names = new HashMap<String, Line>();
        for (var line : content.lines("municipalities")) {
            var code = line.cell("code");
            var county = line.cell("lan_code");
            if (!code.matches("\\d{4}") || !county.matches("\\d{2}") || !code.startsWith(county)) {
                faults.accept(Fault.in(line, "code", "municipality", code, county));
            }
            var first = names.putIfAbsent(county, line);
            if (first != null && !first.cell("lan_name").equals(line.cell("lan_name"))) {
                faults.accept(Fault.in(line, "lan_name", "county-name", county, first.cell("lan_name"), first.place()));
            }
        }
    }

    private static void pack(Content content, Consumer<Fault> faults) {
        var file = Registers.get("pack").file();
        Map<String, String> facts = new HashMap<>();
        for (var line : content.lines("pack")) {
            facts.putIfAbsent(line.cell("key"), line.cell("value"));
            if (!KNOWN_KEYS.contains(line.cell("key"))) {
                faults.accept(Fault.in(line, "key", "value", line.cell("key"), String.join(", ", KNOWN_KEYS)));
            } else if (line.cell("key").startsWith("valid_") && CellRules.day(line.cell("value")).isEmpty()) {
                faults.accept(Fault.in(line, "value", "day", line.cell("value")));
            } else if (line.cell("key").equals("id") && !line.cell("value").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                faults.accept(Fault.in(line, "value", "id", line.cell("value")));
            }
        }
        if (!content.lines("pack").isEmpty()) {
            PACK_KEYS.stream()
                    .filter(key -> !facts.containsKey(key))
                    .forEach(key -> faults.accept(Fault.of(file, 1, null, "pack-key", key)));
        }
        var from = CellRules.day(facts.getOrDefault("valid_from", ""));
        var to = CellRules.day(facts.getOrDefault("valid_to", ""));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.accept(Fault.of(file, 1, null, "period", to.get(), from.get()));
        }
    }

    private static Optional<Integer> whole(String cell) {
        return cell.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
    }
}
