package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.BatchInsert;

/** The tables of staff. Every method belongs inside a transaction to which the agency is bound. */
@Component("effortStaffRows")
class StaffRows {

    private record Employed(UUID staff, Person.Period period) {}

    private static final String PEOPLE = "select id, user_name, external_id, given_name, family_name, organisation from effort.staff s";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final BatchInsert<Person> people;
    private final BatchInsert<Employed> periods;

    StaffRows(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.people = BatchInsert.<Person>into("effort.staff")
                .column("id", "uuid", Person::id).column("user_name", "text", Person::userName).column("external_id", "text", Person::externalId)
                .column("given_name", "text", Person::givenName).column("family_name", "text", Person::familyName)
                .column("organisation", "text", Person::organisation)
                .column("made_at", "timestamptz", person -> now()).column("changed_at", "timestamptz", person -> now())
                .onConflict("""
                        on conflict (agency, id) do update set user_name = excluded.user_name, external_id = excluded.external_id,
                            given_name = excluded.given_name, family_name = excluded.family_name, organisation = excluded.organisation,
                            changed_at = excluded.changed_at""");
        this.periods = BatchInsert.<Employed>into("effort.employment")
                .column("staff", "uuid", Employed::staff).column("from_day", "date", row -> row.period().from()).column("to_day", "date", row -> row.period().to())
                .column("unit", "text", row -> row.period().unit()).column("role", "text", row -> row.period().role());
    }

    /** Counts up before something is changed, so that changes come one after another. */
    void staffChanges() {
        change(1, 0);
    }

    /** The same before completions are added. */
    void completionsCome() {
        change(0, 1);
    }

    private void change(int staff, int completions) {
        jdbc.sql("""
                insert into effort.version (agency, staff, number) values (platform.current_agency(), ?, ?)
                on conflict (agency) do update set staff = effort.version.staff + excluded.staff, number = effort.version.number + excluded.number""")
                .params(staff, completions).update();
    }

    /** Writes people and their periods as they are now. */
    void put(Collection<Person> changed) {
        people.run(template, List.copyOf(changed));
        jdbc.sql("delete from effort.employment where staff = any(?)").param(changed.stream().map(Person::id).toArray(UUID[]::new)).update();
        periods.run(template, changed.stream().flatMap(person -> person.periods().stream().map(period -> new Employed(person.id(), period))).toList());
    }

    Optional<Person> byId(UUID id) {
        return people(jdbc.sql(PEOPLE + " where s.id = ?").param(id)).stream().findFirst();
    }

    Optional<Person> byUserName(String userName) {
        return people(jdbc.sql(PEOPLE + " where s.user_name = ?").param(userName.toLowerCase(java.util.Locale.ROOT))).stream().findFirst();
    }

    Optional<Person> byExternalId(String externalId) {
        return people(jdbc.sql(PEOPLE + " where s.external_id = ?").param(externalId)).stream().findFirst();
    }

    /** Who an account belongs to: the same name, with or without what follows an at sign; nobody when two are called so. */
    Optional<Person> byAccount(String username) {
        var found = people(jdbc.sql(PEOPLE + " where split_part(s.user_name, '@', 1) = ?").param(username));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Everyone, in the order of their names in the register, a page at a time. */
    List<Person> page(int offset, int count) {
        return people(jdbc.sql(PEOPLE + " order by s.user_name offset ? limit ?").params(offset, count));
    }

    /** Those with these user names, by user name. */
    Map<String, Person> byUserNames(Collection<String> names) {
        var found = new HashMap<String, Person>();
        people(jdbc.sql(PEOPLE + " where s.user_name = any(?)").param(names.toArray(String[]::new))).forEach(person -> found.put(person.userName(), person));
        return found;
    }

    /** What these people are called, in the order of their names. */
    List<String> names(Collection<UUID> people) {
        return people(jdbc.sql(PEOPLE + " where s.id = any(?)").param(people.toArray(UUID[]::new))).stream().map(Person::fullName).sorted().toList();
    }

    int count() {
        return jdbc.sql("select count(*) from effort.staff").query(Integer.class).single();
    }

    private List<Person> people(JdbcClient.StatementSpec asked) {
        var found = new LinkedHashMap<UUID, Person>();
        asked.query(row -> {
            var id = row.getObject(1, UUID.class);
            found.put(id, new Person(id, row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), List.of()));
        });
        var byPerson = new HashMap<UUID, List<Person.Period>>();
        if (!found.isEmpty()) {
            jdbc.sql("select staff, from_day, to_day, unit, role from effort.employment where staff = any(?)")
                    .param(found.keySet().toArray(UUID[]::new))
                    .query(row -> {
                        byPerson.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>()).add(new Person.Period(
                                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5)));
                    });
        }
        found.replaceAll((id, person) -> person.with(byPerson.getOrDefault(id, List.of())));
        return List.copyOf(found.values());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
