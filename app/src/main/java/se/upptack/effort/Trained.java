package se.upptack.effort;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Who of one agency's staff was trained on any day, in memory: immutable, without names, every answer a sum (TRAIN-04, TRAIN-05). Only those
 * employed on the day count, in the unit and role they had that day; what they had completed counts wherever they did it.
 */
public final class Trained {

    private static final int OPEN_END = Integer.MAX_VALUE;

    /** Periods of employment, one row each, as columns; unit, role and organisation are places in {@link Names}. The rows of a person begin at her start. */
    record Periods(int[] staff, int[] from, int[] to, int[] unit, int[] role, int[] organisation, int[] start) {

        int persons() {
            return start.length - 1;
        }
    }

    /** What the numbers of the periods stand for. */
    record Names(String[] units, String[] roles, String[] organisations) {}

    /** Completions of one course: who and when, in the order they came. */
    record Done(int[] staff, int[] day) {

        Done and(int[] moreStaff, int[] moreDays) {
            var staffs = Arrays.copyOf(staff, staff.length + moreStaff.length);
            var days = Arrays.copyOf(day, day.length + moreDays.length);
            System.arraycopy(moreStaff, 0, staffs, staff.length, moreStaff.length);
            System.arraycopy(moreDays, 0, days, day.length, moreDays.length);
            return new Done(staffs, days);
        }
    }

    private final Periods periods;
    private final Names names;
    private final Map<String, Done> done;
    private final Courses courses;

    Trained(Periods periods, Names names, Map<String, Done> done, Courses courses) {
        this.periods = periods;
        this.names = names;
        this.done = Map.copyOf(done);
        this.courses = courses;
    }

    Periods periods() {
        return periods;
    }

    Names names() {
        return names;
    }

    Map<String, Done> done() {
        return done;
    }

    /** Whether anyone is known to be employed at all; without staff nothing can be computed. */
    public boolean anyStaff() {
        return periods.persons() > 0;
    }

    /** How many persons are employed on the day. */
    public int employed(LocalDate day) {
        var counted = new BitSet(periods.persons());
        forEach(Group.EVERYONE, day, counted::set);
        return counted.cardinality();
    }

    /** The share of a group that has completed the course or one of its family, on the day. */
    public Share share(String course, Group group, LocalDate day) {
        var trained = trained(course, day);
        var counted = new BitSet(periods.persons());
        forEach(group, day, counted::set);
        int employed = counted.cardinality();
        counted.and(trained);
        return new Share(counted.cardinality(), employed);
    }

    /** The places of those employed in the group on the day who have not completed the course or one of its family. */
    BitSet missing(String course, Group group, LocalDate day) {
        var employed = new BitSet(periods.persons());
        forEach(group, day, employed::set);
        employed.andNot(trained(course, day));
        return employed;
    }

    /** The same by unit, in the order of their keys; a unit in which nobody is employed that day is absent. */
    public Map<String, Share> byUnit(String course, Group group, LocalDate day) {
        return by(course, group, day, periods.unit(), names.units());
    }

    /** The same by role. */
    public Map<String, Share> byRole(String course, Group group, LocalDate day) {
        return by(course, group, day, periods.role(), names.roles());
    }

    /** The same by organisation: the agency and its suppliers (SUPP-02). */
    public Map<String, Share> byOrganisation(String course, Group group, LocalDate day) {
        return by(course, group, day, periods.organisation(), names.organisations());
    }

    /** How many persons completed the course or one of its family from one day to another, both included, while they belonged to the group (TRAIN-07). */
    public int between(String course, Group group, LocalDate from, LocalDate to) {
        var persons = new BitSet(periods.persons());
        var wanted = rows(group);
        int first = (int) from.toEpochDay();
        int last = (int) to.toEpochDay();
        for (var id : courses.family(course)) {
            var of = done.get(id);
            for (int i = 0; of != null && i < of.staff().length; i++) {
                int when = of.day()[i];
                if (when >= first && when <= last) {
                    int person = of.staff()[i];
                    for (int row = periods.start()[person]; row < periods.start()[person + 1]; row++) {
                        if (wanted.get(row) && periods.from()[row] <= when && when <= periods.to()[row]) {
                            persons.set(person);
                        }
                    }
                }
            }
        }
        return persons.cardinality();
    }

    private Map<String, Share> by(String course, Group group, LocalDate day, int[] column, String[] name) {
        var trained = trained(course, day);
        var seen = new BitSet[name.length];
        int on = (int) day.toEpochDay();
        var wanted = rows(group);
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (periods.from()[i] <= on && on <= periods.to()[i]) {
                var place = column[i];
                seen[place] = seen[place] == null ? new BitSet(periods.persons()) : seen[place];
                seen[place].set(periods.staff()[i]);
            }
        }
        var shares = new TreeMap<String, Share>();
        for (int place = 0; place < seen.length; place++) {
            var persons = seen[place];
            if (persons != null) {
                int employed = persons.cardinality();
                persons.and(trained);
                shares.put(name[place], new Share(persons.cardinality(), employed));
            }
        }
        return shares;
    }

    private BitSet trained(String course, LocalDate day) {
        var trained = new BitSet(periods.persons());
        int on = (int) day.toEpochDay();
        for (var id : courses.family(course)) {
            var of = done.get(id);
            for (int i = 0; of != null && i < of.staff().length; i++) {
                if (of.day()[i] <= on) {
                    trained.set(of.staff()[i]);
                }
            }
        }
        return trained;
    }

    private void forEach(Group group, LocalDate day, java.util.function.IntConsumer person) {
        int on = (int) day.toEpochDay();
        var units = places(group.units(), names.units());
        var roles = places(group.roles(), names.roles());
        var organisations = places(group.organisations(), names.organisations());
        for (int i = 0; i < periods.staff().length; i++) {
            if (periods.from()[i] <= on && on <= periods.to()[i]
                    && units.test(periods.unit()[i]) && roles.test(periods.role()[i]) && organisations.test(periods.organisation()[i])) {
                person.accept(periods.staff()[i]);
            }
        }
    }

    private BitSet rows(Group group) {
        var units = places(group.units(), names.units());
        var roles = places(group.roles(), names.roles());
        var organisations = places(group.organisations(), names.organisations());
        var rows = new BitSet(periods.staff().length);
        for (int i = 0; i < periods.staff().length; i++) {
            if (units.test(periods.unit()[i]) && roles.test(periods.role()[i]) && organisations.test(periods.organisation()[i])) {
                rows.set(i);
            }
        }
        return rows;
    }

    private static IntPredicate places(Set<String> wanted, String[] names) {
        if (wanted.isEmpty()) {
            return place -> true;
        }
        var in = new BitSet(names.length);
        for (int i = 0; i < names.length; i++) {
            in.set(i, wanted.contains(names[i]));
        }
        return in::get;
    }

    static int end(@org.jspecify.annotations.Nullable LocalDate to) {
        return to == null ? OPEN_END : (int) to.toEpochDay();
    }
}
