package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;

/**
 * People and groups as a directory writes them (RFC 7643), and what a directory's change means for the staff register: whoever is deactivated has
 * her last day today, whoever gets another unit or role has it from today. Every method belongs inside a transaction to which the agency is bound.
 */
@Component("effortScim")
class Scim {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    /** Employment with days, for a directory that knows them: unit, role, organisation, from, to. */
    static final String EMPLOYMENT = "urn:upptack:params:scim:schemas:extension:employment:1.0:User";
    static final List<String> EXTENSIONS = List.of(ENTERPRISE, EMPLOYMENT);

    private final StaffRows rows;
    private final GroupRows groups;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    Scim(StaffRows rows, GroupRows groups, RegisterBook registers, Ids ids, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    Map<String, Object> shown(Person person) {
        var today = LocalDate.now(clock);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("schemas", List.of(USER, ENTERPRISE, EMPLOYMENT));
        shown.put("id", person.id().toString());
        putIf(shown, "externalId", person.externalId());
        shown.put("userName", person.userName());
        shown.put("name", Map.of("givenName", person.givenName(), "familyName", person.familyName(), "formatted", person.fullName()));
        shown.put("displayName", person.fullName());
        shown.put("active", active(person, today));
        person.nearest(today).ifPresent(period -> {
            shown.put("userType", period.role());
            shown.put(ENTERPRISE, Map.of("department", period.unit(), "organization", person.organisation()));
            var employment = new LinkedHashMap<String, Object>(Map.of("unit", period.unit(), "role", period.role(), "from", period.from().toString()));
            if (period.to() != null) {
                employment.put("to", period.to().toString());
            }
            shown.put(EMPLOYMENT, employment);
        });
        shown.put("meta", Map.of("resourceType", "User", "location", "/scim/v2/Users/" + person.id()));
        return shown;
    }

    private static boolean active(Person person, LocalDate today) {
        return person.periods().stream().anyMatch(period -> period.to() == null || period.to().isAfter(today));
    }

    Person create(String agency, Map<String, Object> resource) {
        rows.staffChanges();
        var name = userName(resource);
        if (rows.byUserName(name).isPresent()) {
            throw new ScimProblem(409, "uniqueness", "userName is taken.");
        }
        return put(agency, new Person(ids.next(), name, null, "", "", agency, List.of()), resource);
    }

    Person replace(String agency, Person before, Map<String, Object> resource) {
        rows.staffChanges();
        var other = rows.byUserName(userName(resource));
        if (other.isPresent() && !other.get().id().equals(before.id())) {
            throw new ScimProblem(409, "uniqueness", "userName is taken.");
        }
        return put(agency, before, resource);
    }

    /** Her last day is today; what she has completed is kept, so that figures of the past stay right. */
    void deactivate(Person person) {
        rows.staffChanges();
        rows.put(List.of(person.left(LocalDate.now(clock))));
    }

    private Person put(String agency, Person before, Map<String, Object> resource) {
        var today = LocalDate.now(clock);
        var name = inner(resource, "name");
        var enterprise = inner(resource, ENTERPRISE);
        var employment = inner(resource, EMPLOYMENT);
        var courses = new Courses(registers.current());
        var external = text(resource, "externalId");
        if (!external.isEmpty() && rows.byExternalId(external).filter(other -> !other.id().equals(before.id())).isPresent()) {
            throw new ScimProblem(409, "uniqueness", "externalId is taken.");
        }
        var family = text(name, "familyName");
        var person = new Person(before.id(), userName(resource), external.isEmpty() ? null : external, text(name, "givenName"),
                family.isEmpty() && text(name, "givenName").isEmpty() ? text(resource, "displayName") : family,
                organisation(agency, employment, enterprise, courses), before.periods());
        var changed = truth(resource.get("active")) ? employed(agency, person, resource, enterprise, employment, courses, today) : active(person, today) ? person.left(today) : person;
        rows.put(List.of(changed));
        return changed;
    }

    private Person employed(
            String agency, Person person, Map<String, Object> resource, Map<String, Object> enterprise, Map<String, Object> employment, Courses courses, LocalDate today) {
        var department = first(text(employment, "unit"), text(enterprise, "department"));
        var unit = courses.unit(agency, department)
                .orElseThrow(() -> ScimProblem.value("department \"" + department + "\" is not a unit of this agency; use its key or name in the register of units.")).key();
        var said = first(text(employment, "role"), text(resource, "userType"));
        var role = said.isEmpty() ? courses.role(text(resource, "title"), today).orElse("other")
                : courses.role(said, today).orElseThrow(() -> ScimProblem.value("userType \"" + said + "\" is not a role of the list staff-role."));
        var from = day(employment, "from");
        var to = day(employment, "to");
        if (person.periods().isEmpty()) {
            return person.with(List.of(period(from.orElse(today), to.orElse(null), unit, role)));
        }
        var now = person.nearest(today).orElseThrow();
        var periods = new ArrayList<>(person.periods());
        var dated = from.filter(day -> !day.equals(now.from())).isPresent() || to.isPresent() && !to.get().equals(now.to());
        if (dated && active(person, today)) {
            periods.remove(now);
            periods.add(period(from.orElse(now.from()), to.orElse(now.to()), unit, role));
            return checked(person.with(periods));
        }
        if (!active(person, today)) {
            if (now.holds(today) && now.unit().equals(unit) && now.role().equals(role)) {
                periods.remove(now);
                periods.add(period(now.from(), null, unit, role));
                return person.with(periods);
            }
            var open = person.moved(today, unit, role);
            var reopened = new ArrayList<>(open.periods());
            var last = reopened.removeLast();
            reopened.add(period(last.from(), null, last.unit(), last.role()));
            return open.with(reopened);
        }
        if (now.from().isAfter(today)) {
            periods.remove(now);
            periods.add(period(now.from(), now.to(), unit, role));
            return person.with(periods);
        }
        return person.moved(today, unit, role);
    }

    private static Person checked(Person person) {
        for (int i = 1; i < person.periods().size(); i++) {
            if (person.periods().get(i - 1).meets(person.periods().get(i))) {
                throw ScimProblem.value("from and to overlap another period of employment.");
            }
        }
        return person;
    }

    private static Person.Period period(LocalDate from, @Nullable LocalDate to, String unit, String role) {
        if (to != null && to.isBefore(from)) {
            throw ScimProblem.value("to is before from.");
        }
        return new Person.Period(from, to, unit, role);
    }

    Map<String, Object> shown(GroupRows.StaffGroup group) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("schemas", List.of(GROUP));
        shown.put("id", group.id().toString());
        putIf(shown, "externalId", group.externalId());
        shown.put("displayName", group.name());
        shown.put("members", group.members().stream().map(member -> Map.of("value", member.toString(), "$ref", "/scim/v2/Users/" + member)).toList());
        shown.put("meta", Map.of("resourceType", "Group", "location", "/scim/v2/Groups/" + group.id()));
        return shown;
    }

    /** Keeps a group. Who is in a group that is called as a unit or a role has that unit or role from today. */
    GroupRows.StaffGroup put(String agency, GroupRows.@Nullable StaffGroup before, Map<String, Object> resource) {
        rows.staffChanges();
        var name = text(resource, "displayName");
        if (name.isEmpty()) {
            throw ScimProblem.value("displayName is required.");
        }
        var members = new ArrayList<UUID>();
        var moved = new ArrayList<Person>();
        var courses = new Courses(registers.current());
        var today = LocalDate.now(clock);
        for (var id : ScimPatch.members(resource.get("members"))) {
            var person = id(id).flatMap(rows::byId).orElseThrow(() -> ScimProblem.value("A member is not a user here."));
            members.add(person.id());
            person.on(today).ifPresent(now -> {
                var unit = courses.unit(agency, name).map(se.upptack.pack.Row::key).orElse(now.unit());
                var role = courses.role(name, today).orElse(now.role());
                if (!unit.equals(now.unit()) || !role.equals(now.role())) {
                    moved.add(person.moved(today, unit, role));
                }
            });
        }
        var external = text(resource, "externalId");
        var group = new GroupRows.StaffGroup(before == null ? ids.next() : before.id(), name, external.isEmpty() ? null : external, members);
        groups.put(group);
        if (!moved.isEmpty()) {
            rows.put(moved);
        }
        return group;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String organisation(String agency, Map<String, Object> employment, Map<String, Object> enterprise, Courses courses) {
        var said = first(text(employment, "organisation"), text(enterprise, "organization"));
        return courses.registers().find("organisations", said).filter(row -> courses.agencyOf(row.key()).equals(agency)).map(se.upptack.pack.Row::key).orElse(agency);
    }

    private static String userName(Map<String, Object> resource) {
        var name = text(resource, "userName").toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 200) {
            throw ScimProblem.value("userName is required.");
        }
        return name;
    }

    /** Directories write truth as a word too. Nothing said means active. */
    private static boolean truth(@Nullable Object said) {
        return switch (said) {
            case null -> true;
            case Boolean yes -> yes;
            case String word when word.equalsIgnoreCase("true") -> true;
            case String word when word.equalsIgnoreCase("false") -> false;
            default -> throw ScimProblem.value("active is true or false.");
        };
    }

    private static Optional<LocalDate> day(Map<String, Object> of, String name) {
        try {
            var said = text(of, name);
            return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            throw ScimProblem.value(name + " is a day, like 2020-03-31.");
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static String text(Map<String, Object> of, String name) {
        return switch (of.get(name)) {
            case null -> "";
            case String text -> text.strip();
            default -> throw ScimProblem.value(name + " is a text.");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> resource, String name) {
        return resource.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static void putIf(Map<String, Object> shown, String name, @Nullable String value) {
        if (value != null) {
            shown.put(name, value);
        }
    }
}
