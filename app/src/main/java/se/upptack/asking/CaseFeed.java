package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;

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
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFeed(
            PersonBook book, CaseRows rows, PromptRows prompts, RegisterBook registers, Rulebook rulebook, Accounts accounts, Ids ids, Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.rows = rows;
        this.prompts = prompts;
        this.registers = registers;
        this.rulebook = rulebook;
        this.accounts = accounts;
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
            var received = write(actor.agency(), read.deliveries(), check);
            opened.saw(received.ids().values());
            return received;
        });
    }

    private FeedOutcome.Received write(String agency, List<CaseDelivery> deliveries, DeliveryCheck check) {
        var registry = registers.current();
        var cases = new HashMap<String, CaseRows.Stored>();
        // One case may be delivered with several steps; the last row says how the case stands.
        var latest = new HashMap<String, CaseDelivery>();
        deliveries.forEach(delivery -> latest.put(key(delivery), delivery));
        var offered = latest.values().stream()
                .map(delivery -> new CaseRows.Row(ids.next(), delivery, organisation(registry, delivery.unit()), check.account(delivery.contact())))
                .toList();
        var stored = rows.save(offered);
        // A case that was known keeps the id it had.
        var fresh = offered.stream().map(CaseRows.Row::id).collect(Collectors.toCollection(HashSet::new));
        fresh.retainAll(stored.stream().map(CaseRows.Stored::id).toList());
        stored.forEach(row -> cases.put(row.reference() + "|" + row.line(), row));

        var steps = deliveries.stream()
                .filter(delivery -> delivery.step() != null)
                .map(delivery -> new CaseRows.Step(cases.get(key(delivery)).id(), delivery.step(), delivery.stepDate()))
                .distinct()
                .toList();
        var newSteps = new HashSet<>(rows.addSteps(steps));
        var planner = new Planner(rulebook.policies());
        var planned = new ArrayList<PromptRows.NewPrompt>();
        var facts = new ArrayList<Fact>();
        for (var delivery : deliveries) {
            var row = cases.get(key(delivery));
            if (delivery.step() == null || !newSteps.remove(new CaseRows.Step(row.id(), delivery.step(), delivery.stepDate()))) {
                continue;
            }
            var place = row.place(agency);
            for (var prompt : planner.onStep(place, delivery.step(), delivery.stepDate())) {
                if (row.closed() == null || !prompt.opens().isAfter(row.closed())) {
                    planned.add(new PromptRows.NewPrompt(ids.next(), row.id(), place, prompt, null));
                }
            }
        }
        var added = prompts.add(planned);
        added.forEach(prompt -> facts.add(PromptFacts.due(prompt)));
        for (var lapsed : prompts.lapseOfClosedCases(stored.stream().filter(row -> row.closed() != null).map(CaseRows.Stored::id).toList())) {
            facts.add(PromptFacts.lapsed(lapsed));
        }
        events.publishEvent(new FactsStated(facts));
        var found = new HashMap<String, UUID>();
        cases.forEach((key, row) -> found.put(key, row.id()));
        return new FeedOutcome.Received(cases.size(), added.size(), Map.copyOf(found), Set.copyOf(fresh));
    }

    private static String key(CaseDelivery delivery) {
        return delivery.reference() + "|" + delivery.line();
    }

    private static String organisation(RegisterSnapshot registers, String unit) {
        return registers.find("units", unit).orElseThrow().text("organisation");
    }

    /** The facts a prompt states. */
    static final class PromptFacts {

        private PromptFacts() {}

        static Fact due(PromptRows.NewPrompt prompt) {
            return fact(prompt.place(), prompt.planned().due(), prompt.planned().policy().mode(), prompt.planned().round());
        }

        /** The prompt left one place for another, and the sign behind it with it. */
        static List<Fact> moved(PromptRows.Moved moved) {
            var facts = new ArrayList<>(List.of(
                    fact(moved.from(), moved.due(), moved.mode(), moved.round()).withdrawn(), fact(moved.to(), moved.due(), moved.mode(), moved.round())));
            if (moved.observed() != null) {
                facts.add(OccasionFacts.sign(moved.from(), moved.observed(), moved.mode()).withdrawn());
                facts.add(OccasionFacts.sign(moved.to(), moved.observed(), moved.mode()));
            }
            return facts;
        }

        /** The case ended before anything was done: told apart when the window had opened, otherwise it never was due. */
        static Fact lapsed(PromptRows.Lapsed lapsed) {
            var fact = fact(lapsed.place(), lapsed.due(), lapsed.mode(), lapsed.round());
            return lapsed.neverOpened() ? fact.withdrawn() : fact.with(Dimension.STATE, "lapsed");
        }

        private static Fact fact(CasePlace place, LocalDate due, Mode mode, int round) {
            return new Fact(
                    place.agency(), place.organisation(), place.unit(), place.line(), place.caseType(), se.upptack.platform.Month.of(due),
                    Fact.Kind.PROMPT, Map.of(Dimension.MODE, mode.code(), Dimension.ROUND, round == 1 ? "first" : "repeat"), 1);
        }
    }

    /** Finds every fault of every row before anything is written. */
    private static final class DeliveryCheck {

        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
        private static final List<String> PROTECTION =
                List.of("none", "confidential", "protected-registration", "assumed-identity", "unknown");

        private final RegisterSnapshot registers;
        private final Actor actor;
        private final LocalDate today;
        private final Map<String, UUID> contacts = new HashMap<>();

        DeliveryCheck(RegisterSnapshot registers, Actor actor, LocalDate today, List<Accounts.Account> accounts) {
            this.registers = registers;
            this.actor = actor;
            this.today = today;
            accounts.forEach(account -> contacts.put(account.actor().username(), account.actor().account()));
        }

        @Nullable UUID account(@Nullable String username) {
            return username == null ? null : contacts.get(username);
        }

        void check(CaseDelivery row, int line, List<CaseFault> faults) {
            if (row.reference().isBlank() || row.reference().length() > 60 || UNPRINTABLE.matcher(row.reference()).find()) {
                faults.add(CaseFault.of(line, "reference", "asking.feed.reference"));
            }
            var unit = registers.find("units", row.unit());
            var own = unit.filter(found -> actor.seesUnit(row.unit()) && tenant(found.text("organisation")).equals(actor.agency()));
            // A unit of another agency and a unit that does not exist get the same answer.
            if (own.isEmpty()) {
                faults.add(CaseFault.of(line, "unit", "asking.feed.unit", row.unit()));
            }
            var serviceLine = registers.find("service-lines", row.line());
            if (serviceLine.isEmpty()) {
                faults.add(CaseFault.of(line, "service_line", "asking.feed.line-unknown", row.line()));
            } else if (own.isPresent() && !belongs(serviceLine.get().text("organisation"), own.get().text("organisation"))) {
                faults.add(CaseFault.of(line, "service_line", "asking.feed.line-elsewhere", row.line()));
            } else {
                checkCaseType(row, line, faults);
                checkStep(row, line, faults);
            }
            if (row.closed() != null && row.closed().isBefore(row.opened())) {
                faults.add(CaseFault.of(line, "closed", "asking.feed.closed-before-opened"));
            }
            if (row.opened().isAfter(today)) {
                faults.add(CaseFault.of(line, "opened", "asking.feed.future"));
            }
            if (!PROTECTION.contains(row.protection())) {
                faults.add(CaseFault.of(line, "protection", "asking.feed.protection", String.join(", ", PROTECTION)));
            }
            if (row.contact() != null && !contacts.containsKey(row.contact())) {
                faults.add(CaseFault.of(line, "contact", "asking.feed.contact"));
            }
        }

        private void checkCaseType(CaseDelivery row, int line, List<CaseFault> faults) {
            var types = registers.rows("case-types").where("service_line", row.line()).stream().map(type -> type.text("id")).toList();
            if (types.isEmpty() ? !row.caseType().isEmpty() : !types.contains(row.caseType())) {
                faults.add(CaseFault.of(line, "case_type", "asking.feed.case-type", types.isEmpty() ? "–" : String.join(", ", types)));
            }
        }

        private void checkStep(CaseDelivery row, int line, List<CaseFault> faults) {
            if (row.step() == null) {
                return;
            }
            var steps = registers.rows("triggers").where("service_line", row.line()).stream().map(step -> step.text("id")).toList();
            if (!steps.contains(row.step())) {
                faults.add(CaseFault.of(line, "step", "asking.feed.step", steps.isEmpty() ? "–" : String.join(", ", steps)));
            }
            if (row.stepDate() == null || row.stepDate().isBefore(row.opened()) || row.stepDate().isAfter(today)) {
                faults.add(CaseFault.of(line, "step_date", "asking.feed.step-date"));
            }
        }

        private boolean belongs(String lineOrganisation, String unitOrganisation) {
            return lineOrganisation.equals("*")
                    || lineOrganisation.equals(unitOrganisation)
                    || lineOrganisation.equals(tenant(unitOrganisation));
        }

        private String tenant(String organisation) {
            return registers.find("organisations", organisation).flatMap(row -> row.find("tenant")).orElse(organisation);
        }
    }
}
