package se.upptack.activation;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.activation.Board.Choice;
import se.upptack.activation.Board.Item;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.platform.ShiftedClock;

/** Puts the pages of activation together. Every method belongs inside a transaction to which the actor's agency is bound. */
@Component
class Boards {

    private static final UUID SYSTEM = new UUID(0, 0);
    /** Kinds of units that lead others and meet nobody unless someone works there. */
    private static final Set<String> ABOVE = Set.of("head-office", "department", "region");

    private final RegisterBook registers;
    private final StatementRows rows;
    private final WorkersInPlace inPlace;
    private final Accounts accounts;
    private final Clock clock;

    Boards(RegisterBook registers, StatementRows rows, WorkersInPlace inPlace, Accounts accounts, Clock clock) {
        this.registers = registers;
        this.rows = rows;
        this.inPlace = inPlace;
        this.accounts = accounts;
        this.clock = clock;
    }

    static boolean mayState(Actor actor) {
        return actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR);
    }

    /** The units an actor sees here: her own; for the agency's coordinator all where someone works or could meet people. */
    Set<String> visible(Actor actor) {
        if (!actor.is(Role.AGENCY_COORDINATOR) && !actor.units().contains("*")) {
            return actor.units();
        }
        var scope = scope();
        var units = scope.registers().rows("units").inForce(scope.day());
        var staffed = accounts.ofAgency(actor.agency()).stream().flatMap(account -> account.actor().units().stream()).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> scope.agencyOf(unit.text("organisation")).equals(actor.agency()))
                .filter(unit -> staffed.contains(unit.key())
                        || units.where("parent", unit.key()).isEmpty() && !ABOVE.contains(unit.text("kind")))
                .map(Row::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Board board(Actor actor, Language language, boolean onlyMissing, Board.Form form, List<FormError> errors) {
        var scope = scope();
        var visible = visible(actor);
        var required = new LinkedHashMap<String, List<Row>>();
        visible.forEach(unit -> required.put(unit, scope.requiredInSomeLine(Holder.UNIT, scope.organisationOf(unit))));
        var inPlace = rows.inPlaceInUnits(visible, scope.day());
        var introductions = rows.introductions(visible, scope.day());
        var lines = visible.stream()
                .map(unit -> line(unit, required.get(unit), inPlace.getOrDefault(unit, Map.of()), introductions.get(unit), scope, language))
                .sorted(byName(Board.UnitLine::name, language))
                .toList();
        var all = required.values().stream().flatMap(List::stream).distinct().toList();
        return new Board(
                lines.stream().filter(line -> !onlyMissing || !line.ready()).toList(),
                (int) lines.stream().filter(Board.UnitLine::ready).count(),
                lines.size(),
                actor.is(Role.CASEWORKER) ? own(actor, scope, language) : List.of(),
                mayState(actor),
                onlyMissing,
                choices(all, scope.registers(), language),
                states(scope, language),
                form,
                errors);
    }

    Board.UnitPage unit(Actor actor, String unit, Language language, Board.Form form, List<FormError> errors) {
        if (!visible(actor).contains(unit)) {
            throw new Missing();
        }
        var scope = scope();
        var organisation = scope.organisationOf(unit);
        var required = scope.requiredInSomeLine(Holder.UNIT, organisation);
        var inPlace = rows.inPlaceInUnits(List.of(unit), scope.day()).getOrDefault(unit, Map.of());
        var introduction = rows.introductions(List.of(unit), scope.day()).get(unit);
        var everyone = accounts.ofAgency(actor.agency()).stream().map(Accounts.Account::actor).toList();
        var workers = mayState(actor) ? workersOf(unit, everyone) : List.<Actor>of();
        return new Board.UnitPage(
                unit,
                scope.registers().name("units", unit, language),
                scope.registers().name("organisations", organisation, language),
                items(required, inPlace, scope.registers(), language),
                introduction == null ? "" : stateName(introduction, language),
                introduction == null ? null : introduction.since(),
                mayState(actor),
                workers(workers, scope, language),
                choices(workers.stream().flatMap(worker -> scope.requiredInSomeLine(Holder.WORKER, worker.organisation()).stream()).distinct().toList(),
                        scope.registers(), language),
                history(unit, workers, everyone, language),
                form,
                errors);
    }

    /** The pairs of a unit or a worker and a prerequisite among those ticked that belong together; what does not apply is left unsaid. */
    boolean applies(Holder holder, String organisation, String prerequisite) {
        return scope().requiredInSomeLine(holder, organisation).stream().anyMatch(row -> row.key().equals(prerequisite));
    }

    String organisationOf(String unit) {
        return scope().organisationOf(unit);
    }

    /** The caseworkers of a unit, by name. */
    List<Actor> workersOf(String unit, String agency) {
        return workersOf(unit, accounts.ofAgency(agency).stream().map(Accounts.Account::actor).toList());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Actor> workersOf(String unit, List<Actor> everyone) {
        return everyone.stream().filter(actor -> actor.is(Role.CASEWORKER) && actor.units().contains(unit)).toList();
    }

    private Scope scope() {
        return new Scope(registers.current(), today());
    }

    private Board.UnitLine line(
            String unit, List<Row> required, Map<String, LocalDate> inPlace, StatementRows.@org.jspecify.annotations.Nullable State state, Scope scope,
            Language language) {
        var items = items(required, inPlace, scope.registers(), language);
        var missing = items.stream().filter(item -> item.since() == null).toList();
        return new Board.UnitLine(
                unit,
                scope.registers().name("units", unit, language),
                missing.stream().filter(item -> item.line().isEmpty()).map(Item::name).toList(),
                (int) items.stream().filter(item -> item.line().isEmpty()).count(),
                missing.stream().filter(item -> !item.line().isEmpty()).toList(),
                state == null ? "" : stateName(state, language),
                state == null ? null : state.since());
    }

    private List<Item> own(Actor actor, Scope scope, Language language) {
        return items(
                scope.requiredInSomeLine(Holder.WORKER, actor.organisation()),
                inPlace.of(List.of(actor.account()), keys(scope.requiredInSomeLine(Holder.WORKER, actor.organisation())), scope.day())
                        .getOrDefault(actor.account(), Map.of()),
                scope.registers(), language);
    }

    private static List<String> keys(List<Row> prerequisites) {
        return prerequisites.stream().map(Row::key).toList();
    }

    private List<Board.WorkerLine> workers(List<Actor> workers, Scope scope, Language language) {
        var inPlace = this.inPlace.of(workers.stream().map(Actor::account).toList(),
                workers.stream().map(Actor::organisation).distinct().flatMap(organisation -> keys(scope.requiredInSomeLine(Holder.WORKER, organisation)).stream()).toList(),
                scope.day());
        return workers.stream()
                .map(worker -> new Board.WorkerLine(worker.account(), worker.name(),
                        items(scope.requiredInSomeLine(Holder.WORKER, worker.organisation()),
                                inPlace.getOrDefault(worker.account(), Map.of()), scope.registers(), language)))
                .sorted(byName(Board.WorkerLine::name, language))
                .toList();
    }

    private List<Board.HistoryLine> history(String unit, List<Actor> workers, List<Actor> everyone, Language language) {
        var names = everyone.stream().collect(Collectors.toMap(Actor::account, Actor::name));
        var lines = new ArrayList<Board.HistoryLine>();
        rows.historyOfUnit(unit).forEach(told -> lines.add(line("", prerequisiteName(told.what(), language), false, told, names)));
        rows.historyOfIntroduction(unit).forEach(told -> lines.add(line("", stateName(told.what(), language), true, told, names)));
        rows.historyOfWorkers(workers.stream().map(Actor::account).toList()).forEach(told -> lines.add(
                line(names.getOrDefault(UUID.fromString(told.subject()), ""), prerequisiteName(told.what(), language), false, told, names)));
        lines.sort(Comparator.comparing(Board.HistoryLine::madeOn).reversed());
        return lines;
    }

    private static Board.HistoryLine line(String who, String what, boolean state, StatementRows.Told told, Map<UUID, String> names) {
        return new Board.HistoryLine(who, what, told.met(), state, told.since(),
                told.by().equals(SYSTEM) ? "" : names.getOrDefault(told.by(), ""), LocalDate.ofInstant(told.at(), ShiftedClock.ZONE));
    }

    private List<Item> items(List<Row> required, Map<String, LocalDate> inPlace, RegisterSnapshot registers, Language language) {
        return required.stream()
                .map(row -> new Item(row.key(), row.text("name", language), lineName(row, registers, language), inPlace.get(row.key()), row.date("valid_from")))
                .toList();
    }

    private static List<Choice> choices(List<Row> prerequisites, RegisterSnapshot registers, Language language) {
        var seen = new HashSet<String>();
        return prerequisites.stream()
                .filter(row -> seen.add(row.key()))
                .map(row -> new Choice(row.key(), row.text("name", language), lineName(row, registers, language)))
                .toList();
    }

    private static String lineName(Row row, RegisterSnapshot registers, Language language) {
        var line = row.text("service_line");
        return line.equals("*") ? "" : registers.name("service-lines", line, language);
    }

    private List<Choice> states(Scope scope, Language language) {
        return scope.registers().codes(Activations.STATES, scope.day()).stream()
                .flatMap(list -> list.codes().stream())
                .map(code -> new Choice(code.code(), code.name(language), code.examples(language)))
                .toList();
    }

    private String stateName(StatementRows.State state, Language language) {
        return stateName(state.state(), language);
    }

    private String stateName(String code, Language language) {
        return registers.current().versions(Activations.STATES).stream()
                .flatMap(list -> list.find(code).stream())
                .findFirst()
                .map(found -> found.name(language))
                .orElse(code);
    }

    private String prerequisiteName(String key, Language language) {
        return registers.current().name("prerequisites", key, language);
    }

    private static <T> Comparator<T> byName(java.util.function.Function<T, String> name, Language language) {
        var collator = Collator.getInstance(language.locale());
        return (one, other) -> collator.compare(name.apply(one), name.apply(other));
    }
}
