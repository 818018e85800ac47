package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.Citation;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;

/** Turns rows and sums into what pages show, in the reader's language. */
@Component("effortViews")
class Views {

    /** Below this many persons, only those who lead or coordinate see a share. */
    private static final int SMALL = 10;
    private static final int RATE_DAYS = 90;

    private final RegisterBook registers;
    private final Clock clock;

    Views(RegisterBook registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Courses courses() {
        return new Courses(registers.current());
    }

    static boolean leads(Actor actor) {
        return actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR);
    }

    /** The units whose sums the actor sees by themselves, with those below; empty for all units of the agency. */
    Set<String> units(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR) || actor.seesUnit("*") ? Set.of() : courses().below(actor.units());
    }

    String name(Visit visit, String register, String key) {
        return key.equals("*") ? visit.messages().text(visit.language(), "effort.everyone") : registers.current().name(register, key, visit.language());
    }

    /** A closed value of a register in words. */
    String word(Visit visit, String column, String value) {
        return value.isEmpty() ? "" : visit.messages().find(visit.language(), "pack.value." + column + "." + value)
                .orElseGet(() -> visit.messages().text(visit.language(), "pack.value." + value));
    }

    String words(Visit visit, String column, List<String> values) {
        return values.stream().map(value -> word(visit, column, value)).collect(Collectors.joining(", "));
    }

    String codes(Visit visit, String list, List<String> codes) {
        return codes.stream().map(code -> registers.current().versions(list).stream().flatMap(version -> version.find(code).stream()).findFirst()
                .map(found -> found.name(visit.language())).orElse(code)).collect(Collectors.joining(", "));
    }

    List<Citation> sources(Row row) {
        return Citation.of(row, registers.current());
    }

    /** A period no more exact than the source is. */
    String when(Visit visit, Row row) {
        var from = row.date("valid_from");
        var to = row.date("valid_to");
        var pattern = switch (row.text("precision")) {
            case "year" -> "yyyy";
            case "month" -> "MMMM yyyy";
            default -> "d MMMM yyyy";
        };
        var format = java.time.format.DateTimeFormatter.ofPattern(pattern, visit.language().locale());
        if (from == null) {
            return to == null ? "" : visit.messages().text(visit.language(), "effort.until", format.format(to));
        }
        var first = format.format(from);
        return to == null ? visit.messages().text(visit.language(), "effort.from", first)
                : first.equals(format.format(to)) ? first : first + "–" + format.format(to);
    }

    EffortPage.CourseLine line(Visit visit, Row row) {
        var courses = courses();
        return new EffortPage.CourseLine(
                row.key(), row.text("name", visit.language()), name(visit, "organisations", row.text("organisation")), word(visit, "kind", row.text("kind")),
                row.text("format").equals("not-stated") ? "" : word(visit, "format", row.text("format")), words(visit, "forms", row.list("forms")),
                row.text("audience", visit.language()), codes(visit, "violence-area", row.list("areas")), when(visit, row), word(visit, "state", row.text("state")),
                row.text("with"), courses.targets(row.key()).stream().map(target -> word(visit, "strength", target.text("strength"))).distinct().toList());
    }

    List<EffortPage.Published> published(Visit visit, List<Row> rows) {
        return rows.stream().map(row -> new EffortPage.Published(
                row.text("name", visit.language()), row.text("value"), row.text("of"), word(visit, "basis", row.text("basis")), row.text("year"), row.text("note"), sources(row))).toList();
    }

    /** The agency's own target groups, its suppliers' too. */
    List<Row> targets(Actor actor) {
        var courses = courses();
        return registers.current().rows("course-targets").stream()
                .filter(row -> courses.agencyOf(row.text("organisation")).equals(actor.agency()))
                .toList();
    }

    /** A target group with its steps; computed for what the actor may see. */
    EffortPage.TargetLine target(Visit visit, Row row, @Nullable Trained trained, LocalDate day) {
        var courses = courses();
        var actor = visit.actor();
        var own = courses.agencyOf(row.text("organisation")).equals(actor.agency());
        var group = narrowed(courses.group(row), units(actor), leads(actor));
        var course = row.text("course");
        var share = trained == null || !own ? null : trained.share(course, group, day);
        var shown = share == null || !share.known() || !leads(actor) && share.employed() < SMALL ? null : share;
        var from = row.date("valid_from");
        var inTime = (from == null || !day.isBefore(from)) && row.inForce(day);
        return new EffortPage.TargetLine(
                row.key(), name(visit, Courses.REGISTER, course), groupWords(visit, row), word(visit, "strength", row.text("strength")), row.text("strength"),
                row.text("decision", visit.language()), row.whole("size").isPresent() ? (Integer) row.whole("size").getAsInt() : null, when(visit, row),
                inTime ? shown : null,
                courses.steps(row.key()).stream().map(step -> step(visit, step, course, group, shown == null ? null : trained)).toList(), sources(row));
    }

    /** Whoever leads some units only sees those; the whole agency's share is told to everyone else. */
    static Group narrowed(Group group, Set<String> units, boolean leads) {
        if (!leads || units.isEmpty()) {
            return group;
        }
        var both = new HashSet<>(units);
        if (!group.units().isEmpty()) {
            both.retainAll(group.units());
        }
        return new Group(group.organisations(), both.isEmpty() ? Set.of("-") : both, group.roles());
    }

    private String groupWords(Visit visit, Row row) {
        var parts = new ArrayList<String>();
        parts.add(name(visit, "organisations", row.text("organisation")));
        if (!row.list("units").isEmpty()) {
            parts.add(row.list("units").stream().map(unit -> name(visit, "units", unit)).collect(Collectors.joining(", ")));
        }
        if (!row.list("roles").isEmpty()) {
            parts.add(codes(visit, "staff-role", row.list("roles")));
        }
        return String.join(" · ", parts);
    }

    private EffortPage.StepLine step(Visit visit, Row row, String course, Group group, @Nullable Trained trained) {
        var t = visit.messages();
        var language = visit.language();
        var due = java.util.Objects.requireNonNull(row.date("due"));
        var day = due.isBefore(today()) ? due : today();
        var percent = row.whole("percent");
        var persons = row.whole("persons");
        var wanted = percent.isPresent() ? percent.getAsInt() + " %" : persons.isPresent() ? t.text(language, "effort.persons", persons.getAsInt()) : "";
        var computed = "";
        Boolean reached = null;
        var projected = "";
        if (trained != null && trained.anyStaff()) {
            var share = trained.share(course, group, day);
            if (percent.isPresent() && share.known()) {
                computed = t.text(language, "effort.share", share.trained(), share.employed(), share.percent());
                reached = share.reaches(percent.getAsInt());
                if (due.isAfter(day)) {
                    projected = projection(visit, trained, course, group, share, day, due);
                }
            } else if (persons.isPresent()) {
                var since = row.date("since");
                var count = trained.between(course, group, since == null ? LocalDate.EPOCH : since, day);
                computed = t.text(language, "effort.persons", count);
                reached = count >= persons.getAsInt();
            }
        }
        return new EffortPage.StepLine(row.text("name", language), due, wanted, computed, reached, word(visit, "verdict", row.text("verdict")),
                row.text("verdict", language), projected, row.text("note"), sources(row), Citation.of(row.text("verdict_source"), registers.current()));
    }

    private static String projection(Visit visit, Trained trained, String course, Group group, Share share, LocalDate day, LocalDate due) {
        var before = trained.share(course, group, day.minusDays(RATE_DAYS));
        var perDay = Math.max(0, share.trained() - before.trained()) / (double) RATE_DAYS;
        var then = Math.min(share.employed(), Math.round(share.trained() + perDay * ChronoUnit.DAYS.between(day, due)));
        return visit.messages().text(visit.language(), "effort.projected", Math.floorDiv(100 * then, share.employed()), Math.max(0, share.trained() - before.trained()));
    }

    List<EffortPage.Part> parts(Visit visit, String register, Map<String, Share> shares) {
        var named = new TreeMap<String, EffortPage.Part>(java.text.Collator.getInstance(visit.language().locale()));
        shares.forEach((key, share) -> {
            var name = register.equals("staff-role") ? codes(visit, register, List.of(key)) : name(visit, register, key);
            named.put(name + " " + key, new EffortPage.Part(name, share));
        });
        return List.copyOf(named.values());
    }

    List<EffortPage.Choice> choices(Visit visit, List<Row> rows) {
        return rows.stream().map(row -> new EffortPage.Choice(row.key(), row.text("name", visit.language())))
                .sorted(Comparator.comparing(EffortPage.Choice::name, java.text.Collator.getInstance(visit.language().locale()))).toList();
    }
}
