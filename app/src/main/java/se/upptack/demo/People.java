package se.upptack.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.demo.Worker.Habit;
import se.upptack.pack.RegisterSnapshot;

/** Everyone in the demonstration: those one can sign in as, their colleagues, and the systems that deliver cases. All are made up, and their names say so. */
final class People {

    private static final List<String> BEGINNINGS = List.of(
            "Alm", "Berg", "Björk", "Dal", "Ek", "Fors", "Gran", "Hag", "Hed", "Lind", "Löv", "Mo", "Nor", "Ny", "Rosen", "Sand", "Sjö", "Strand", "Sund", "Väster");
    private static final List<String> ENDS = List.of("gren", "kvist", "lund", "mark", "ström", "stedt", "ing", "man", "dahl", "blad");

    private final List<Actor> signIns;
    private final Map<String, List<Worker>> workers = new LinkedHashMap<>();
    private final List<Actor> colleagues = new ArrayList<>();

    /** @param offices rows of the table of offices */
    People(RegisterSnapshot registers, List<Map<String, String>> offices) {
        signIns = Table.rows("people.csv").stream()
                .map(row -> actor(
                        row.get("username"), row.get("name"), row.get("agency"), row.get("organisation"),
                        Table.values(row.get("roles")).stream().map(code -> Role.of(code).orElseThrow()).collect(Collectors.toSet()),
                        Set.copyOf(Table.values(row.get("units"))), row.get("clearance").equals("yes")))
                .toList();
        var named = 0;
        for (var office : offices) {
            var unit = office.get("unit");
            if (!workers.containsKey(unit)) {
                named = staff(registers, unit, Integer.parseInt(office.get("workers")), named);
            }
        }
    }

    private int staff(RegisterSnapshot registers, String unit, int number, int named) {
        var organisation = registers.find("units", unit).orElseThrow().text("organisation");
        var agency = registers.find("organisations", organisation).flatMap(row -> row.find("tenant")).orElse(organisation);
        var here = new ArrayList<Worker>();
        signIns.stream().filter(actor -> actor.is(Role.CASEWORKER) && actor.units().contains(unit)).forEach(actor -> here.add(new Worker(actor, Habit.MOSTLY)));
        var draw = Draw.of(unit.hashCode(), "habits");
        for (int i = here.size(); i < number; i++) {
            var name = "Övning " + BEGINNINGS.get(named % BEGINNINGS.size()) + ENDS.get((named / 2 + named / 20) % ENDS.size());
            // One in each office may handle persons with protected identity.
            var colleague = actor(unit + "-" + (i + 1), name, agency, organisation, Set.of(Role.CASEWORKER), Set.of(unit), i == number - 1);
            colleagues.add(colleague);
            here.add(new Worker(colleague, habit(draw, i, number)));
            named++;
        }
        workers.put(unit, List.copyOf(here));
        return named;
    }

    /** About half ask nearly everyone and four of ten rarely do, in every office as far as its size allows. */
    private static Habit habit(Draw draw, int place, int number) {
        var share = (place + draw.fraction()) / number;
        return share < 0.48 ? Habit.MOSTLY : share < 0.6 ? Habit.SOMETIMES : Habit.RARELY;
    }

    private static Actor actor(String username, String name, String agency, String organisation, Set<Role> roles, Set<String> units, boolean clearance) {
        return new Actor(UUID.nameUUIDFromBytes(("demo " + username).getBytes(StandardCharsets.UTF_8)), username, name, agency, organisation, roles, units, clearance);
    }

    List<Actor> signIns() {
        return signIns;
    }

    List<Actor> colleagues() {
        return List.copyOf(colleagues);
    }

    /** The workers of an office, the one that can be signed in as first. */
    List<Worker> workers(String unit) {
        return workers.get(unit);
    }

    /** The case system of each agency that keeps cases: {@code fk-system}. */
    List<Actor> systems() {
        return agencies().stream().map(People::system).toList();
    }

    static Actor system(String agency) {
        return actor(agency + "-system", "Ärendesystem (övning)", agency, agency, Set.of(Role.INTEGRATION_CLIENT), Set.of("*"), true);
    }

    private Set<String> agencies() {
        var agencies = new TreeSet<String>();
        workers.values().forEach(here -> here.forEach(worker -> agencies.add(worker.actor().agency())));
        return agencies;
    }
}
