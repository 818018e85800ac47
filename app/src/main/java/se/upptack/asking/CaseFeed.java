package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;
import se.upptack.trail.Trail;
import se.upptack.trail.TrailRow;

/** Receives cases and writes down the prompts that become true with them. All or nothing; repeatable. */
@Component
public class CaseFeed {

    private static final Action DELIVER = new Action("asking.deliver-cases");

    private final PersonBook book;
    private final CaseRows rows;
    private final PromptRows prompts;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Accounts accounts;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFeed(
            PersonBook book, CaseRows rows, PromptRows prompts, RegisterBook registers, Rulebook rulebook, Accounts accounts, Trail trail,
            Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.book = book;
        this.rows = rows;
        this.prompts = prompts;
        this.registers = registers;
        this.rulebook = rulebook;
        this.accounts = accounts;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The columns of a delivery by file, in the order of the template that can be downloaded. */
    public static final List<String> COLUMNS =
            List.of("reference", "unit", "service_line", "case_type", "opened", "closed", "protection", "step", "step_date", "contact");

    /**
     * Cases as they were read, from a file or a list.
     *
     * @param deliveries the rows that could be read
     * @param lines      the line of each of them, for telling faults
     * @param faults     what was wrong with the others
     */
    public record Read(List<CaseDelivery> deliveries, List<Integer> lines, List<CaseFault> faults) {

        public Read {
            deliveries = List.copyOf(deliveries);
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }
    }

    /** Reads a CSV file: UTF-8, comma or semicolon, a header with {@link #COLUMNS} in any order. */
    public static Read read(byte[] csv) {
        return CaseCsv.read(csv);
    }

    /** Reads rows whose cells are known by the names of {@link #COLUMNS}; lines are counted from 1. */
    public static Read read(List<Map<String, String>> rows) {
        var deliveries = new ArrayList<CaseDelivery>(rows.size());
        var lines = new ArrayList<Integer>(rows.size());
        var faults = new ArrayList<CaseFault>();
        for (int i = 0; i < rows.size(); i++) {
            var before = faults.size();
            var delivery = CaseCsv.delivery(rows.get(i), i + 1, faults);
            if (faults.size() == before) {
                deliveries.add(delivery);
                lines.add(i + 1);
            }
        }
        return new Read(deliveries, lines, faults);
    }

    /**
     * Receives cases of the actor's agency.
     *
     * @param firstLine the line number of the first delivery, for the faults: 2 for a file with a header, 1 for a list
     */
    public FeedOutcome receive(Actor actor, List<CaseDelivery> deliveries, int firstLine) {
        return receive(actor, new Read(deliveries, IntStream.range(firstLine, firstLine + deliveries.size()).boxed().toList(), List.of()));
    }

    /** The same for what was read from a file or a list. The rows that could be read are judged too, so that one round is enough. */
    public FeedOutcome receive(Actor actor, Read read) {
        var check = new DeliveryCheck(registers.current(), actor, LocalDate.now(clock), accounts.ofAgency(actor.agency()));
        var faults = new ArrayList<>(read.faults());
        for (int i = 0; i < read.deliveries().size(); i++) {
            check.check(read.deliveries().get(i), read.lines().get(i), faults);
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CaseFault::line));
            return new FeedOutcome.Faulty(faults);
        }
        return book.open(actor, DELIVER, opened -> {
            var outcome = receive(actor, read, check);
            if (outcome instanceof FeedOutcome.Received received) {
                opened.saw(received.ids().values());
            }
            return outcome;
        });
    }

    private FeedOutcome receive(Actor actor, Read read, DeliveryCheck check) {
        // One case may be delivered with several steps; the last row says how the case stands. In order, so that two deliveries of the
        // same cases never wait for each other in a circle.
        var latest = new TreeMap<String, Integer>();
        for (int i = 0; i < read.deliveries().size(); i++) {
            latest.put(key(read.deliveries().get(i)), i);
        }
        var known = rows.lock(latest.values().stream().map(read.deliveries()::get).toList());
        var faults = new ArrayList<CaseFault>();
        for (var row : known) {
            var at = latest.get(row.reference() + "|" + row.line());
            if (!check.mayChange(row)) {
                faults.add(CaseFault.of(read.lines().get(at), "reference", "asking.feed.elsewhere"));
                trail.write(List.of(new TrailRow(actor.account(), actor.username(), actor.roleCodes(), DELIVER, row.id(), TrailRow.Outcome.REFUSED)));
            } else if (endsBeforeItBegins(read.deliveries().get(at), row)) {
                faults.add(CaseFault.of(read.lines().get(at), "closed", "asking.feed.closed-before-opened"));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CaseFault::line));
            return new FeedOutcome.Faulty(faults);
        }
        return write(actor.agency(), read.deliveries(), latest.values().stream().map(read.deliveries()::get).toList(), known, check);
    }

    /** A case that has been closed stays closed, so a later opening may not come after that. */
    private static boolean endsBeforeItBegins(CaseDelivery delivery, CaseRows.Known known) {
        return delivery.closed() == null && known.closed() != null && known.closed().isBefore(delivery.opened());
    }

    private FeedOutcome.Received write(
            String agency, List<CaseDelivery> deliveries, List<CaseDelivery> latest, List<CaseRows.Known> known, DeliveryCheck check) {
        var registry = registers.current();
        var stored = rows.save(latest.stream()
                .map(delivery -> new CaseRows.Row(ids.next(), delivery, organisation(registry, delivery.unit()), check.account(delivery.contact())))
                .toList());
        var cases = stored.stream().collect(Collectors.toMap(row -> row.reference() + "|" + row.line(), Function.identity()));
        var before = known.stream().map(CaseRows.Known::id).collect(Collectors.toSet());
        var facts = new ArrayList<Fact>();
        // What waited before this delivery follows its case; what becomes due now is due where the case is.
        prompts.follow(before).forEach(moved -> facts.addAll(PromptFacts.moved(moved)));

        var added = prompts.add(planned(agency, deliveries, cases));
        added.forEach(prompt -> facts.add(PromptFacts.due(prompt)));
        prompts.lapseOfClosedCases(stored.stream().filter(row -> row.closed() != null).map(CaseRows.Stored::id).toList())
                .forEach(lapsed -> facts.add(PromptFacts.lapsed(lapsed)));
        events.publishEvent(new FactsStated(facts));
        return new FeedOutcome.Received(
                cases.size(), added.size(),
                cases.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().id())),
                stored.stream().map(CaseRows.Stored::id).filter(id -> !before.contains(id)).collect(Collectors.toUnmodifiableSet()));
    }

    /** What becomes due with the steps that were not known before. */
    private List<PromptRows.NewPrompt> planned(String agency, List<CaseDelivery> deliveries, Map<String, CaseRows.Stored> cases) {
        var fresh = rows.addSteps(deliveries.stream()
                .filter(delivery -> delivery.step() != null)
                .map(delivery -> new CaseRows.Step(cases.get(key(delivery)).id(), delivery.step(), delivery.stepDate()))
                .distinct()
                .toList());
        var byId = cases.values().stream().collect(Collectors.toMap(CaseRows.Stored::id, Function.identity()));
        var planner = new Planner(rulebook.policies());
        var all = new ArrayList<PromptRows.NewPrompt>();
        for (var step : fresh) {
            var row = byId.get(step.caseId());
            for (var prompt : planner.onStep(row.place(agency), step.step(), step.happened())) {
                if (row.closed() == null || !prompt.opens().isAfter(row.closed())) {
                    all.add(new PromptRows.NewPrompt(ids.next(), row.id(), row.place(agency), prompt, null, null));
                }
            }
        }
        return oneSeriesEach(all);
    }

    /** A case in which a periodic question waits already has its series; another entry in the case system starts no second one. */
    private List<PromptRows.NewPrompt> oneSeriesEach(List<PromptRows.NewPrompt> planned) {
        var periodic = planned.stream().filter(CaseFeed::periodic).map(PromptRows.NewPrompt::caseId).collect(Collectors.toSet());
        var series = new HashSet<>(prompts.withPeriodicQuestion(periodic));
        return planned.stream().filter(prompt -> !periodic(prompt) || series.add(prompt.caseId())).toList();
    }

    private static boolean periodic(PromptRows.NewPrompt prompt) {
        return prompt.planned().policy().mode() == Mode.PERIODIC;
    }

    private static String key(CaseDelivery delivery) {
        return delivery.reference() + "|" + delivery.line();
    }

    private static String organisation(RegisterSnapshot registers, String unit) {
        return registers.find("units", unit).orElseThrow().text("organisation");
    }
}
