package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.effort.CompletionRows.Completion;
import se.upptack.effort.CompletionRows.Way;
import se.upptack.effort.Sheet.Line;
import se.upptack.effort.Sheet.Wrong;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;

/** Takes staff and completions from files: all of a file or, when a single line is wrong, nothing of it. */
@Component("effortFiles")
class Files {

    static final List<String> STAFF = List.of("user_name", "given_name", "family_name", "organisation", "unit", "role", "from", "to", "external_id");
    static final List<String> COMPLETIONS = List.of("user_name", "course", "completed");
    private static final Action STAFF_FILE = new Action("effort.staff-file");
    private static final Action COMPLETION_FILE = new Action("effort.completion-file");
    private static final String TWICE = "effort.file.person-twice";

    /** What became of a file: how many it took, or what is wrong with it. */
    record Outcome(int lines, int changed, List<Wrong> wrong) {}

    private final PersonBook book;
    private final StaffRows staff;
    private final CompletionRows completions;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    Files(PersonBook book, StaffRows staff, CompletionRows completions, RegisterBook registers, Ids ids, Clock clock) {
        this.book = book;
        this.staff = staff;
        this.completions = completions;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    /** People and when they worked where. Several lines for one person are periods that follow one another. */
    Outcome takeStaff(Actor actor, byte[] file) {
        var sheet = Sheet.read(file, STAFF, List.of("user_name", "unit", "from"));
        return book.open(actor, STAFF_FILE, opened -> {
            var wrong = new ArrayList<>(sheet.wrong());
            var lines = new LinkedHashMap<String, List<Line>>();
            sheet.lines().forEach(line -> lines.computeIfAbsent(line.cell("user_name").toLowerCase(Locale.ROOT), one -> new ArrayList<>()).add(line));
            var known = staff.byUserNames(lines.keySet());
            var external = new HashMap<String, Integer>();
            var changed = new ArrayList<Person>();
            lines.forEach((name, own) -> person(actor.agency(), name, own, Optional.ofNullable(known.get(name)), external, wrong).ifPresent(changed::add));
            if (wrong.isEmpty()) {
                staff.staffChanges();
                staff.put(changed);
            }
            return new Outcome(sheet.lines().size(), changed.size(), sorted(wrong));
        });
    }

    private Optional<Person> person(String agency, String name, List<Line> lines, Optional<Person> known, Map<String, Integer> external, List<Wrong> wrong) {
        var before = wrong.size();
        var first = lines.getFirst();
        if (name.isEmpty()) {
            lines.forEach(line -> wrong.add(Wrong.of(line.number(), "effort.file.user-name")));
            return Optional.empty();
        }
        var organisation = first.cell("organisation").isEmpty() ? agency : first.cell("organisation");
        var courses = new Courses(registers.current());
        if (registers.current().find("organisations", organisation).isEmpty() || !courses.agencyOf(organisation).equals(agency)) {
            wrong.add(Wrong.of(first.number(), "effort.file.organisation", organisation));
        }
        if (!first.cell("external_id").isEmpty()) {
            var other = external.putIfAbsent(first.cell("external_id"), first.number());
            if (other != null || staff.byExternalId(first.cell("external_id")).filter(person -> !person.userName().equals(name)).isPresent()) {
                wrong.add(Wrong.of(first.number(), "effort.file.external-id", other == null ? "–" : other));
            }
        }
        var periods = new LinkedHashMap<Person.Period, Integer>();
        for (var line : lines) {
            var period = period(agency, line, courses, wrong);
            if (period.isPresent()) {
                periods.entrySet().stream().filter(other -> other.getKey().meets(period.get())).findFirst()
                        .ifPresent(other -> wrong.add(Wrong.of(line.number(), TWICE, other.getValue())));
                periods.put(period.get(), line.number());
            }
        }
        if (wrong.size() > before) {
            return Optional.empty();
        }
        var person = new Person(
                known.map(Person::id).orElseGet(ids::next), name, first.cell("external_id").isEmpty() ? known.map(Person::externalId).orElse(null) : first.cell("external_id"),
                first.cell("given_name"), first.cell("family_name"), organisation, known.map(Person::periods).orElse(List.of()));
        var sorted = periods.keySet().stream().sorted(Comparator.comparing(Person.Period::from)).toList();
        return Optional.of(person.with(joined(person.periods(), sorted)));
    }

    /** What the file says holds from its first day on; what was known before that is kept and ends where the file begins. */
    private static List<Person.Period> joined(List<Person.Period> known, List<Person.Period> said) {
        var first = said.getFirst().from();
        var all = new ArrayList<Person.Period>();
        for (var period : known) {
            if (period.from().isBefore(first)) {
                all.add(period.holds(first) ? new Person.Period(period.from(), first.minusDays(1), period.unit(), period.role()) : period);
            }
        }
        all.addAll(said);
        return all;
    }

    private Optional<Person.Period> period(String agency, Line line, Courses courses, List<Wrong> wrong) {
        var from = day(line.cell("from"));
        var to = day(line.cell("to"));
        var unit = courses.unit(agency, line.cell("unit"));
        var role = line.cell("role").isEmpty() ? Optional.of("other") : courses.role(line.cell("role"), LocalDate.now(clock));
        if (from.isEmpty()) {
            wrong.add(Wrong.of(line.number(), "effort.file.day", "from"));
        } else if (to.isEmpty() && !line.cell("to").isEmpty() || to.filter(last -> last.isBefore(from.get())).isPresent()) {
            wrong.add(Wrong.of(line.number(), "effort.file.day", "to"));
        } else if (unit.isEmpty()) {
            wrong.add(Wrong.of(line.number(), "effort.file.unit", line.cell("unit")));
        } else if (role.isEmpty()) {
            wrong.add(Wrong.of(line.number(), "effort.file.role", line.cell("role")));
        } else {
            return Optional.of(new Person.Period(from.get(), to.orElse(null), unit.get().key(), role.get()));
        }
        return Optional.empty();
    }

    /** Completions out of a learning platform. The same once more changes nothing. */
    Outcome takeCompletions(Actor actor, byte[] file) {
        var sheet = Sheet.read(file, COMPLETIONS, COMPLETIONS);
        return book.open(actor, COMPLETION_FILE, opened -> {
            var wrong = new ArrayList<>(sheet.wrong());
            var courses = new Courses(registers.current());
            var people = staff.byUserNames(sheet.lines().stream().map(line -> line.cell("user_name").toLowerCase(Locale.ROOT)).distinct().toList());
            var found = new ArrayList<Completion>();
            for (var line : sheet.lines()) {
                var person = people.get(line.cell("user_name").toLowerCase(Locale.ROOT));
                var course = courses.meant(line.cell("course"));
                var day = day(line.cell("completed"));
                if (person == null) {
                    wrong.add(Wrong.of(line.number(), "effort.file.nobody"));
                } else if (course.isEmpty()) {
                    wrong.add(Wrong.of(line.number(), "effort.file.course", line.cell("course")));
                } else if (day.isEmpty()) {
                    wrong.add(Wrong.of(line.number(), "effort.file.day", "completed"));
                } else {
                    fault(person, day.get()).ifPresentOrElse(
                            key -> wrong.add(Wrong.of(line.number(), key)),
                            () -> found.add(new Completion(person.id(), course.get(), day.get(), Way.FILE)));
                }
            }
            if (!wrong.isEmpty()) {
                return new Outcome(sheet.lines().size(), 0, sorted(wrong));
            }
            staff.completionsCome();
            return new Outcome(sheet.lines().size(), completions.add(found.stream().distinct().toList()), List.of());
        });
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Why someone cannot have completed anything on the day: the message that says so, or nothing. */
    Optional<String> fault(Person person, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            return Optional.of("effort.file.coming");
        }
        return person.on(day).isPresent() ? Optional.empty()
                : person.periods().stream().allMatch(period -> period.from().isAfter(day))
                        ? Optional.of("effort.file.before-employed")
                        : Optional.of("effort.file.not-employed");
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Wrong> sorted(List<Wrong> wrong) {
        return wrong.stream().sorted(Comparator.comparingInt(Wrong::line)).toList();
    }
}
