package se.upptack.activation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;

/**
 * Says who may ask and what is missing for those who may not. Every method belongs inside a transaction to which the agency is bound
 * ({@code PersonBook}); each question costs at most one SQL statement, and none when the registers require nothing;
 * completions are asked for only when a statement is missing.
 */
@Component
public class Activations {

    static final String STATES = "introduction-state";

    private final RegisterBook registers;
    private final StatementRows rows;
    private final WorkersInPlace workers;
    private final Accounts accounts;
    private final Clock clock;

    Activations(RegisterBook registers, StatementRows rows, WorkersInPlace workers, Accounts accounts, Clock clock) {
        this.registers = registers;
        this.rows = rows;
        this.workers = workers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A unit, and a service line in which it is to ask. */
    public record Asking(String unit, String line) {}

    /**
     * What is missing in units whatever the service line (ASK-22). Prerequisites of one service line are left out, see
     * {@link #askingGaps(Collection, LocalDate)}.
     *
     * @param units keys of the register {@code units}
     * @return by unit, in the order of the register; a unit that lacks nothing has an empty list. Every unit given is there
     */
    public Map<String, List<Prerequisite>> unitGaps(Collection<String> units, LocalDate day) {
        var scope = new Scope(registers.current(), day);
        var required = new LinkedHashMap<String, List<Prerequisite>>();
        var byOrganisation = new HashMap<String, List<Prerequisite>>();
        units.forEach(unit -> required.put(unit, byOrganisation.computeIfAbsent(
                scope.organisationOf(unit), organisation -> scope.required(Holder.UNIT, organisation, null))));
        return missing(required, unit -> unit, day);
    }

    /**
     * What is missing before units ask in a service line: what every line asks for and what that line does besides (ASK-22).
     *
     * @return by place, in the order of the register; an empty list when nothing is missing. Every place given is there
     */
    public Map<Asking, List<Prerequisite>> askingGaps(Collection<Asking> places, LocalDate day) {
        var scope = new Scope(registers.current(), day);
        var required = new LinkedHashMap<Asking, List<Prerequisite>>();
        var byOrganisation = new HashMap<Asking, List<Prerequisite>>();
        places.forEach(place -> {
            var organisation = scope.organisationOf(place.unit());
            required.put(place, byOrganisation.computeIfAbsent(
                    new Asking(organisation, place.line()), rule -> scope.required(Holder.UNIT, organisation, place.line())));
        });
        return missing(required, Asking::unit, day);
    }

    /**
     * What is missing for workers in one service line (ASK-23).
     *
     * @param organisation the organisation they work for; a supplier's staff follow the rules of their principal as well
     * @return by account, in the order of the register; an empty list when nothing is missing. Every account given is there
     */
    public Map<UUID, List<Prerequisite>> workerGaps(Collection<UUID> accounts, String organisation, String line, LocalDate day) {
        var required = new Scope(registers.current(), day).required(Holder.WORKER, organisation, line);
        var wanted = new LinkedHashSet<>(accounts);
        var inPlace = required.isEmpty() || wanted.isEmpty() ? Map.<UUID, Map<String, LocalDate>>of() 
                : workers.of(wanted, required.stream().map(Prerequisite::id).toList(), day);
        var gaps = new LinkedHashMap<UUID, List<Prerequisite>>();
        wanted.forEach(account -> gaps.put(account, missing(required, inPlace.getOrDefault(account, Map.of()))));
        return gaps;
    }

    /** The state of introduction (a code of {@code introduction-state}) by unit; a unit of which nothing has been said is absent (ASK-37). */
    public Map<String, String> introductions(Collection<String> units, LocalDate day) {
        return units.isEmpty()
                ? Map.of()
                : rows.introductions(new LinkedHashSet<>(units), day).values().stream()
                        .collect(Collectors.toUnmodifiableMap(StatementRows.State::unit, StatementRows.State::state));
    }

    /**
     * Keeps statements: all of them or, when one cannot be right, none. Three SQL statements at most, whatever their number.
     *
     * @param agency the agency that is bound
     * @param by     the account that says it
     */
    public Stated state(String agency, UUID by, List<? extends Statement> statements) {
        var refusal = refusal(agency, statements);
        if (refusal.isPresent()) {
            return new Stated.Refused(refusal.get());
        }
        var units = new ArrayList<Statement.OfUnit>();
        var workers = new ArrayList<Statement.OfWorker>();
        var introductions = new ArrayList<Statement.OfIntroduction>();
        for (var statement : statements) {
            switch (statement) {
                case Statement.OfUnit unit -> units.add(unit);
                case Statement.OfWorker worker -> workers.add(worker);
                case Statement.OfIntroduction introduction -> introductions.add(introduction);
            }
        }
        rows.addUnits(by, units);
        rows.addWorkers(by, workers);
        registers.current().codes(STATES, LocalDate.now(clock))
                .ifPresent(list -> rows.addIntroductions(by, introductions, Integer.valueOf(list.version())));
        return new Stated.Kept(statements.size());
    }

    private Optional<Stated.Reason> refusal(String agency, List<? extends Statement> statements) {
        if (statements.isEmpty()) {
            return Optional.of(Stated.Reason.NOTHING);
        }
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        Set<UUID> known = statements.stream().anyMatch(Statement.OfWorker.class::isInstance)
                ? accounts.ofAgency(agency).stream().map(account -> account.actor().account()).collect(Collectors.toCollection(HashSet::new))
                : Set.of();
        return statements.stream().flatMap(statement -> refusal(agency, statement, snapshot, known, today).stream()).findFirst();
    }

    private static Optional<Stated.Reason> refusal(
            String agency, Statement statement, RegisterSnapshot registers, Set<UUID> workers, LocalDate today) {
        if (statement.since().isAfter(today)) {
            return Optional.of(Stated.Reason.COMING_DAY);
        }
        var scope = new Scope(registers, today);
        return Optional.ofNullable(switch (statement) {
            case Statement.OfUnit(var unit, var prerequisite, var met, var since) ->
                !owns(agency, unit, scope) ? Stated.Reason.UNKNOWN_UNIT
                        : !exists(Holder.UNIT, prerequisite, registers) ? Stated.Reason.UNKNOWN_PREREQUISITE : null;
            case Statement.OfWorker(var account, var prerequisite, var met, var since) ->
                !workers.contains(account) ? Stated.Reason.UNKNOWN_WORKER
                        : !exists(Holder.WORKER, prerequisite, registers) ? Stated.Reason.UNKNOWN_PREREQUISITE : null;
            case Statement.OfIntroduction(var unit, var state, var since) ->
                !owns(agency, unit, scope) ? Stated.Reason.UNKNOWN_UNIT
                        : registers.codes(STATES, today).filter(list -> list.has(state)).isEmpty()
                                ? Stated.Reason.UNKNOWN_STATE : null;
        });
    }

    private static boolean owns(String agency, String unit, Scope scope) {
        var organisation = scope.organisationOf(unit);
        return !organisation.isEmpty() && scope.agencyOf(organisation).equals(agency);
    }

    private static boolean exists(Holder holder, String prerequisite, RegisterSnapshot registers) {
        return registers.find("prerequisites", prerequisite).filter(row -> row.text("holder").equals(holder.code())).isPresent();
    }

    private <T> Map<T, List<Prerequisite>> missing(Map<T, List<Prerequisite>> required, Function<T, String> unitOf, LocalDate day) {
        var units = required.keySet().stream().filter(at -> !required.get(at).isEmpty()).map(unitOf).distinct().toList();
        var inPlace = units.isEmpty() ? Map.<String, Map<String, LocalDate>>of() : rows.inPlaceInUnits(units, day);
        required.replaceAll((at, all) -> missing(all, inPlace.getOrDefault(unitOf.apply(at), Map.of())));
        return required;
    }

    private static List<Prerequisite> missing(List<Prerequisite> required, Map<String, LocalDate> inPlace) {
        return required.stream().filter(prerequisite -> !inPlace.containsKey(prerequisite.id())).toList();
    }
}
