package se.upptack.effort;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** What the registers say of courses, families, target groups and units. */
record Courses(RegisterSnapshot registers) {

    static final String REGISTER = "courses";
    /** By this a learning platform can name every course, also one without a name of its own there. */
    static final String URN = "urn:upptack:course:";

    Optional<Row> find(String id) {
        return registers.find(REGISTER, id);
    }

    /** The course and all that were made from it, whoever completes any of them has completed it (TRAIN-05). */
    Set<String> family(String course) {
        var family = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(course));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (family.add(next)) {
                registers.rows(REGISTER).where("family", next).forEach(row -> waiting.add(row.key()));
            }
        }
        return family;
    }

    /** The course that a learning platform, a file or a person means. */
    Optional<String> meant(String name) {
        var sought = name.strip();
        var id = sought.startsWith(URN) ? sought.substring(URN.length()) : sought;
        return find(id).map(Row::key)
                .or(() -> registers.rows(REGISTER).stream()
                        .filter(row -> row.list("identifiers").contains(sought))
                        .findFirst().map(Row::key))
                .or(() -> registers.findByAlias(REGISTER, sought).stream().findFirst().map(Row::key));
    }

    /** The target groups of a course, the latest first. */
    List<Row> targets(String course) {
        return registers.rows("course-targets").where("course", course);
    }

    List<Row> steps(String target) {
        return registers.rows("course-steps").where("course_target", target).stream()
                .sorted(java.util.Comparator.comparing(row -> row.text("due"))).toList();
    }

    /** The people a target group means: the units with all below them, and the roles; nothing named means everyone. */
    Group group(Row target) {
        return new Group(Set.of(target.text("organisation")), below(target.list("units")), Set.copyOf(target.list("roles")));
    }

    /** The units and every unit below them. */
    Set<String> below(Iterable<String> units) {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<String>();
        units.forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (found.add(next)) {
                registers.rows("units").where("parent", next).forEach(row -> waiting.add(row.key()));
            }
        }
        return found;
    }

    /** The agency in whose book an organisation's people stand. */
    String agencyOf(String organisation) {
        return registers.find("organisations", organisation).flatMap(row -> row.find("tenant")).orElse(organisation);
    }

    /** A unit of the agency, or of one of its suppliers, by key, name or another name. */
    Optional<Row> unit(String agency, String name) {
        var sought = name.strip();
        var units = registers.rows("units");
        return units.find(sought)
                .or(() -> units.stream().filter(row -> row.text("name_sv").equalsIgnoreCase(sought) || row.text("name_en").equalsIgnoreCase(sought)).findFirst())
                .or(() -> registers.findByAlias("units", sought).stream().findFirst())
                .filter(row -> agencyOf(row.text("organisation")).equals(agency));
    }

    /** A role by code or name. */
    Optional<String> role(String name, LocalDate day) {
        var sought = name.strip();
        return registers.codes("staff-role", day).stream()
                .flatMap(list -> list.codes().stream())
                .filter(code -> code.code().equalsIgnoreCase(sought) || code.nameSv().equalsIgnoreCase(sought) || code.nameEn().equalsIgnoreCase(sought))
                .findFirst()
                .map(code -> code.code());
    }
}
