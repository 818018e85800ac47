package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.upptack.activation.Statement;
import se.upptack.asking.CaseDelivery;
import se.upptack.asking.Mode;
import se.upptack.asking.Outcome;
import se.upptack.asking.Prompts;
import se.upptack.asking.Registrar;
import se.upptack.demo.Draw.Weighted;
import se.upptack.pack.RegisterSnapshot;

/** One agency's year, lived a day at a time: cases come in the morning, people meet, cases are closed. */
final class AgencyYear {

    private static final List<Weighted<String>> PROTECTION = Draw.weights("none 9940 confidential 35 protected-registration 15 assumed-identity 2 unknown 8");
    private static final List<Weighted<String>> SIGNS = Draw.weights(
            "person-hints 30 suspicion 22 threat 8 assault 6 paraphrase-in-notes 10 other-case-information 10 child-concern 6 low-degree-control 5 other 3");
    private static final List<Weighted<String>> NOTICED = Draw.weights("worker 86 colleague 7 medical-adviser 4 other-authority 3");

    /** Something that is going to happen on a day. */
    private sealed interface Coming {
        MadeCase about();

        record Step(MadeCase about, String name) implements Coming {}

        record Close(MadeCase about) implements Coming {}

        record Meeting(MadeCase about, UUID prompt, boolean inform, Mode mode, int round, boolean mayDefer) implements Coming {}

        record Sign(MadeCase about) implements Coming {}

        /** A talk that nothing had prompted. */
        record Unprompted(MadeCase about) implements Coming {}
    }

    /** How many cases an office gets in a service line, spread over the days. */
    private static final class Inflow {

        private final Office office;
        private final Profile profile;
        private final int cases;
        private final double start;
        private final double whole;
        private double come;

        Inflow(Office office, Profile profile, int cases, Draw draw) {
            this.office = office;
            this.profile = profile;
            this.cases = cases;
            this.start = draw.fraction();
            this.whole = Year.DAYS.stream().mapToDouble(this::weight).sum();
        }

        private double weight(LocalDate day) {
            return day.isBefore(profile.first()) ? 0 : Year.inflow(day, profile.line());
        }

        int on(LocalDate day) {
            var before = (long) (come / whole * cases + start);
            come += weight(day);
            // Adding up must not lose the last case to rounding.
            return (int) ((long) (Math.min(come / whole + 1e-12, 1) * cases + start) - before);
        }
    }

    private final String agency;
    private final PracticeDoors doors;
    private final Draw draw;
    private final Talks talks;
    private final Aftermath aftermath;
    private final Counters counters;
    private final List<Office> offices;
    private final List<Inflow> inflows = new ArrayList<>();
    private final Deque<Statement> statements;
    private final List<List<Coming>> calendar = IntStream.range(0, Year.DAYS.size()).<List<Coming>>mapToObj(day -> new ArrayList<>()).toList();
    private int made;
    private int keys;
    private int delivered;
    private int registered;

    /** @param cases how many of the 200 000 there are, for each office and service line */
    AgencyYear(String agency, List<Office> offices, Map<Office, Map<String, Integer>> cases, RegisterSnapshot registers, PracticeDoors doors,
            CareDoors care, long seed) {
        this.agency = agency;
        this.doors = doors;
        this.draw = Draw.of(seed, agency);
        this.statements = new ArrayDeque<>(Readiness.during(registers, offices, draw));
        var trained = new HashMap<UUID, LocalDate>();
        for (var statement : statements) {
            if (statement instanceof Statement.OfWorker(var account, var prerequisite, var met, var since) && prerequisite.equals("fk-aktivitetsersattning-trained")) {
                trained.put(account, since);
            }
        }
        this.talks = new Talks(draw, trained);
        this.aftermath = new Aftermath(agency, registers, care, seed);
        this.counters = new Counters(draw);
        this.offices = offices;
        for (var office : offices) {
            cases.get(office).forEach((line, number) -> inflows.add(new Inflow(office, Profile.of(line), number, draw)));
        }
    }

    int delivered() {
        return delivered;
    }

    int registered() {
        return registered;
    }

    void live(LocalDate day) {
        say(day);
        var coming = calendar.get(Year.placeOf(day));
        deliver(day, coming);
        meet(day, coming);
        notice(day, coming);
        coming.clear();
        for (var office : offices) {
            counters.on(office, day, "practice-" + day).forEach(meeting -> doors.count(draw.of(office.workers()), meeting));
        }
    }

    private void say(LocalDate day) {
        var said = new ArrayList<Statement>();
        while (!statements.isEmpty() && !statements.getFirst().since().isAfter(day)) {
            said.add(statements.removeFirst());
        }
        doors.state(agency, People.system(agency).account(), said);
    }

    private void deliver(LocalDate day, List<Coming> coming) {
        var deliveries = new ArrayList<CaseDelivery>();
        var stepping = new LinkedHashMap<MadeCase, String>();
        for (var inflow : inflows) {
            for (int i = inflow.on(day); i > 0; i--) {
                open(inflow, day, deliveries, stepping);
            }
        }
        var fresh = new ArrayList<>(stepping.keySet());
        for (var one : coming) {
            if (one instanceof Coming.Step(var about, var name) && !about.closed) {
                deliveries.add(about.happened(name, day));
                stepping.put(about, name);
            } else if (one instanceof Coming.Close(var about) && !stepping.containsKey(about)) {
                about.closed = true;
                deliveries.add(about.closed(day));
            }
        }
        if (deliveries.isEmpty()) {
            return;
        }
        var ids = doors.deliver(agency, deliveries);
        fresh.forEach(about -> about.id = ids.get(about.key()));
        delivered += fresh.size();
        stepping.values().removeIf(String::isEmpty);
        plan(day, stepping.keySet());
    }

    private void open(Inflow inflow, LocalDate day, List<CaseDelivery> deliveries, Map<MadeCase, String> stepping) {
        var profile = inflow.profile;
        var office = inflow.office;
        var course = profile.course(draw);
        var protection = draw.weighted(PROTECTION);
        var worker = protection.equals("none") ? draw.of(office.workers()) : office.workers().getLast();
        var about = new MadeCase(
                String.format("ÖVN-%s-%06d", agency.toUpperCase(Locale.ROOT).replaceAll("[^A-Z].*", ""), ++made), office, profile, course.caseType(),
                draw.day(day, -profile.openFrom(), 0), protection, worker, draw.chance(0.35));
        String first = null;
        for (var step : course.steps()) {
            if (step.latest() == 0) {
                first = step.name();
            } else if (draw.chance(step.share())) {
                on(draw.day(day, step.earliest(), step.latest()), new Coming.Step(about, step.name()));
            }
        }
        deliveries.add(about.happened(first, day));
        stepping.put(about, first == null ? "" : first);
        on(draw.day(day, profile.closesAtLeast(), profile.closesAtMost()), new Coming.Close(about));
        if (!protection.equals("unknown") && draw.chance(profile.signs())) {
            on(draw.day(day, 1, 25), new Coming.Sign(about));
        }
        if (!protection.equals("unknown") && draw.chance(0.012)) {
            on(draw.day(day, 1, 25), new Coming.Unprompted(about));
        }
    }

    /** Decides when each new prompt of the cases is taken up, if ever. */
    private void plan(LocalDate day, Set<MadeCase> of) {
        var ids = new ArrayList<UUID>();
        // Nobody sees a case whose protection is unknown, so nobody answers its prompts.
        of.stream().filter(about -> !about.protection.equals("unknown")).forEach(about -> ids.add(about.id()));
        var prompts = doors.waiting(agency, ids).stream().collect(Collectors.groupingBy(Prompts.Prompt::caseId));
        for (var about : of) {
            for (var prompt : prompts.getOrDefault(about.id(), List.of())) {
                if (about.first(prompt.id()) && !talks.leaves(about.worker, about.profile)) {
                    var from = prompt.opens().isBefore(day) ? day : prompt.opens();
                    on(draw.day(from, 1, about.worker.habit() == Worker.Habit.MOSTLY ? 9 : 16),
                            new Coming.Meeting(about, prompt.id(), prompt.kind().equals("inform"), prompt.mode(), prompt.round(), true));
                }
            }
        }
    }

    private void meet(LocalDate day, List<Coming> coming) {
        var said = new LinkedHashMap<Talk, MadeCase>();
        var answered = new HashSet<UUID>();
        var periodic = new LinkedHashSet<MadeCase>();
        for (var one : coming) {
            if (one.about().closed) {
                continue;
            }
            if (one instanceof Coming.Meeting meeting && answered.add(meeting.prompt())) {
                var talk = talks.answer(meeting.about(), meeting.prompt(), meeting.inform(), meeting.mode(), meeting.round(), meeting.mayDefer(), day);
                said.put(talk, meeting.about());
                if (talk.outcome == Outcome.DEFERRED) {
                    // One in eight is forgotten.
                    if (draw.chance(0.88)) {
                        on(draw.day(Objects.requireNonNull(talk.deferredTo), 0, 5), new Coming.Meeting(
                                meeting.about(), meeting.prompt(), meeting.inform(), meeting.mode(), meeting.round(), false));
                    }
                } else if (meeting.mode() == Mode.PERIODIC) {
                    periodic.add(meeting.about());
                }
            } else if (one instanceof Coming.Unprompted(var about)) {
                said.put(unprompted(about, day), about);
            }
        }
        var ids = doors.register(agency, said.entrySet().stream().map(one -> keyed(one.getValue(), one.getKey())).toList()).iterator();
        registered += said.size();
        var told = new ArrayList<Aftermath.Told>();
        said.forEach((talk, about) -> told.add(new Aftermath.Told(ids.next(), about, talk)));
        aftermath.on(day, told);
        plan(day, periodic);
    }

    private Talk unprompted(MadeCase about, LocalDate day) {
        var which = draw.fraction();
        return which < 0.35 ? talks.selfDisclosed(about, null, day)
                : which < 0.65 || !about.office.ready(day) ? talks.informed(about, null, day)
                : talks.asked(about, null, Mode.OWN_INITIATIVE, 1, day);
    }

    private Registrar.Keyed keyed(MadeCase about, Talk talk) {
        return new Registrar.Keyed(about.worker.actor(), talk.said(), "practice-" + agency + "-" + (++keys));
    }

    private void notice(LocalDate day, List<Coming> coming) {
        for (var one : coming) {
            if (one instanceof Coming.Sign(var about) && !about.closed) {
                var prompt = doors.sign(about, List.of(draw.weighted(SIGNS)), day, draw.weighted(NOTICED), "practice-" + agency + "-sign-" + (++keys));
                // A sign in a case where the question is due anyway leads to that question.
                if (prompt != null && about.first(prompt) && !talks.leaves(about.worker, about.profile)) {
                    on(draw.day(day, 1, 9), new Coming.Meeting(about, prompt, false, Mode.INDICATION, 1, true));
                }
            }
        }
    }

    private void on(LocalDate day, Coming coming) {
        var place = Year.placeOf(day);
        if (place < calendar.size()) {
            calendar.get(place).add(coming);
        }
    }
}
