package se.upptack.effort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.pack.RegisterBook;
import se.upptack.trail.Action;

/**
 * Who is trained, for others to ask (IND-04, IND-05, words against deeds). What is read is kept in memory for each agency, without names, and is
 * read anew when staff have changed; new completions are added to what is there.
 */
@Component("effortCoverage")
public class Coverage {

    private static final Action READ = new Action("effort.coverage");
    private static final int AT_A_TIME = 20_000;

    /** What was read and how far. */
    private record Read(long staff, long changes, long last, Map<UUID, Integer> places, UUID[] people, Trained trained) {}

    private record State(long staff, long changes) {}

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final RegisterBook registers;
    private final ConcurrentHashMap<String, Read> read = new ConcurrentHashMap<>();

    Coverage(PersonBook book, JdbcClient jdbc, RegisterBook registers) {
        this.book = book;
        this.jdbc = jdbc;
        this.registers = registers;
    }

    /** Who is trained in the actor's own agency, with a row in the trail. Sums only; who may be shown which sums is the caller's to decide. */
    public Trained of(Actor actor) {
        return book.open(actor, READ, opened -> in(actor.agency()));
    }

    /** The same for the system itself, for figures that are made without anyone asking. */
    public Trained ofAgency(String agency) {
        return book.openAsSystem(agency, READ, opened -> in(agency));
    }

    /** The same inside a transaction to which the agency is bound already. */
    Trained in(String agency) {
        var now = jdbc.sql("select staff, number from effort.version")
                .query((row, number) -> new State(row.getLong(1), row.getLong(2))).optional().orElse(new State(0, 0));
        var before = read.get(agency);
        if (before == null || before.staff() != now.staff()) {
            before = staff(now);
        }
        if (before.changes() != now.changes() || before.last() < 0) {
            before = completions(before, now);
        }
        read.put(agency, before);
        var trained = before.trained();
        return new Trained(trained.periods(), trained.names(), trained.done(), new Courses(registers.current()));
    }

    /** Those employed in the group on the day who have something left, at most so many. Inside a transaction to which the agency is bound. */
    List<UUID> missing(String agency, String course, Group group, LocalDate day, int most) {
        var left = in(agency).missing(course, group, day);
        var people = java.util.Objects.requireNonNull(read.get(agency)).people();
        return left.stream().filter(place -> place < people.length).limit(most).mapToObj(place -> people[place]).toList();
    }

    private Read staff(State now) {
        var places = new HashMap<UUID, Integer>();
        var units = new Numbered();
        var roles = new Numbered();
        var organisations = new Numbered();
        var rows = new ArrayList<int[]>();
        jdbc.sql("""
                select e.staff, e.from_day, e.to_day, e.unit, e.role, s.organisation
                  from effort.employment e join effort.staff s on s.agency = e.agency and s.id = e.staff
                 order by e.staff""")
                .withFetchSize(AT_A_TIME)
                .query(row -> {
                    rows.add(new int[] {
                        places.computeIfAbsent(row.getObject(1, UUID.class), one -> places.size()),
                        (int) row.getObject(2, LocalDate.class).toEpochDay(), Trained.end(row.getObject(3, LocalDate.class)),
                        units.of(row.getString(4)), roles.of(row.getString(5)), organisations.of(row.getString(6))});
                });
        var periods = new Trained.Periods(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3), column(rows, 4), column(rows, 5), starts(rows, places.size()));
        var names = new Trained.Names(units.names(), roles.names(), organisations.names());
        var people = new UUID[places.size()];
        places.forEach((person, place) -> people[place] = person);
        return new Read(now.staff(), now.changes(), -1, places, people, new Trained(periods, names, Map.of(), new Courses(registers.current())));
    }

    private Read completions(Read before, State now) {
        var more = new HashMap<String, Numbers>();
        var last = new long[] {Math.max(0, before.last())};
        jdbc.sql("select staff, course, completed_on - date '1970-01-01', number from effort.completion where number > ? order by number")
                .param(before.last())
                .withFetchSize(AT_A_TIME)
                .query(row -> {
                    var place = before.places().get(row.getObject(1, UUID.class));
                    if (place != null) {
                        more.computeIfAbsent(row.getString(2), one -> new Numbers()).add(place, row.getInt(3));
                    }
                    last[0] = row.getLong(4);
                });
        var done = new HashMap<>(before.trained().done());
        more.forEach((course, numbers) -> done.merge(course, numbers.done(), (old, added) -> old.and(added.staff(), added.day())));
        return new Read(before.staff(), now.changes(), last[0], before.places(), before.people(),
                new Trained(before.trained().periods(), before.trained().names(), done, new Courses(registers.current())));
    }

    /** Where the rows of each person begin; the last is where all end. */
    private static int[] starts(List<int[]> rows, int persons) {
        var starts = new int[persons + 1];
        starts[persons] = rows.size();
        for (int i = rows.size() - 1; i >= 0; i--) {
            starts[rows.get(i)[0]] = i;
        }
        return starts;
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }

    /** Gives each text a number. */
    private static final class Numbered {
        private final Map<String, Integer> numbers = new HashMap<>();

        int of(String text) {
            return numbers.computeIfAbsent(text, one -> numbers.size());
        }

        String[] names() {
            var names = new String[numbers.size()];
            numbers.forEach((name, number) -> names[number] = name);
            return names;
        }
    }

    /** Two columns that grow. */
    private static final class Numbers {
        private int[] staff = new int[64];
        private int[] day = new int[64];
        private int size;

        void add(int person, int when) {
            if (size == staff.length) {
                staff = java.util.Arrays.copyOf(staff, size * 2);
                day = java.util.Arrays.copyOf(day, size * 2);
            }
            staff[size] = person;
            day[size++] = when;
        }

        Trained.Done done() {
            return new Trained.Done(java.util.Arrays.copyOf(staff, size), java.util.Arrays.copyOf(day, size));
        }
    }
}
