package se.upptack.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import se.upptack.access.PersonBook;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.Fact.Kind;
import se.upptack.figure.FactsStated;
import se.upptack.platform.Month;
import se.upptack.trail.Action;

/** Makes facts as registrations would state them and puts them into the figure book the way they arrive there. */
final class MadeFacts {

    /** A unit that asks: how many questions fall due each month and how large a share of them is put. */
    record Place(String agency, String organisation, String unit, String line, String mode, int workers, int perMonth, double asked) {

        Place(String agency, String unit, String line, String mode, int perMonth, double asked) {
            this(agency, agency, unit, line, mode, 6, perMonth, asked);
        }
    }

    private static final List<String> CHANNELS = List.of("telephone", "telephone", "physical", "video", "written");
    private static final List<String> REASONS = List.of("not-perceived-exposed", "not-perceived-exposed", "workload", "lacks-knowledge", "uncomfortable", "not-alone", "no-contact");

    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> stated = new ArrayList<>();
    private final Random random;

    MadeFacts(long seed) {
        random = new Random(seed);
    }

    List<Fact> facts() {
        return facts;
    }

    /** A fact said outright. */
    MadeFacts add(Place place, int month, Kind kind, int count, String... dimensionsAndValues) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        for (int i = 0; i < dimensionsAndValues.length; i += 2) {
            values.put(Dimension.of(dimensionsAndValues[i]).orElseThrow(), dimensionsAndValues[i + 1]);
        }
        facts.add(new Fact(place.agency(), place.organisation(), place.unit(), place.line(), "", month, kind, values, count));
        return this;
    }

    /** All that a month brings to a place. */
    MadeFacts month(Place place, int month, boolean current) {
        if (place.mode().equals("indication")) {
            int signs = random.nextInt(place.perMonth() / 6 + 2);
            for (int i = 0; i < signs; i++) {
                add(place, month, Kind.INDICATION, 1, "mode", "indication");
                add(place, month, Kind.PROMPT, 1, "mode", "indication", "round", "first");
                if (random.nextDouble() < place.asked()) {
                    add(place, month, Kind.INDICATION, 1, "mode", "indication", "state", "asked");
                    asked(place, month, 0.35);
                }
            }
            return this;
        }
        int due = (int) Math.round(place.perMonth() * (0.8 + 0.4 * random.nextDouble()));
        for (int i = 0; i < due; i++) {
            add(place, month, Kind.PROMPT, 1, "mode", place.mode(), "round", i % 5 == 0 ? "repeat" : "first");
            double fate = random.nextDouble();
            if (current && random.nextBoolean()) {
                continue;
            }
            if (place.mode().equals("inform-first")) {
                if (fate < place.asked()) {
                    occasion(place, month, "informed", "yes", Map.of(Dimension.INFORMED, "yes"));
                } else if (fate < 0.9) {
                    occasion(place, month, "not-asked", "yes", Map.of(Dimension.REASON, "information-overload"));
                }
            } else if (fate < place.asked()) {
                asked(place, month, 0.06);
            } else if (fate < place.asked() + (1 - place.asked()) * 0.55) {
                var reason = REASONS.get(random.nextInt(REASONS.size()));
                occasion(place, month, "not-asked", "yes",
                        Map.of(Dimension.REASON, reason, Dimension.PRESENCE, reason.equals("not-alone") ? "representative" : "alone"));
            } else if (fate < place.asked() + (1 - place.asked()) * 0.62) {
                add(place, month, Kind.PROMPT, 1, "mode", place.mode(), "round", "first", "state", "lapsed");
            } else if (fate < place.asked() + (1 - place.asked()) * 0.75) {
                occasion(place, month, "deferred", "no", Map.of(Dimension.REASON, "not-alone", Dimension.PRESENCE, "family"));
            }
        }
        add(place, month, Kind.WORKER_MONTH, place.workers(), "state", "scoped");
        add(place, month, Kind.WORKER_MONTH, (int) Math.round(place.workers() * Math.min(1, place.asked() + 0.2)), "state", "asked");
        if (random.nextInt(3) == 0) {
            occasion(place, month, "self-disclosed", "no", detected());
            add(place, month, Kind.PERSON_YEAR, 1, "state", "self-disclosed");
        }
        return this;
    }

    private void asked(Place place, int month, double yes) {
        add(place, month, Kind.PERSON_YEAR, 1, "state", "asked");
        double answer = random.nextDouble();
        if (answer < yes) {
            occasion(place, month, "asked-yes", "yes", detected());
            add(place, month, Kind.PERSON_YEAR, 1, "state", "answered-yes");
            add(place, month, Kind.PERSON_YEAR, 1, "state", "detected-exposed");
            if (random.nextInt(2) == 0) {
                var state = random.nextInt(2) == 0 ? "received" : "contact-made";
                add(place, month, Kind.REFERRAL, 1, "mode", place.mode(), "state", state);
            }
        } else if (answer < yes + 0.03) {
            occasion(place, month, "declined", "yes", Map.of(Dimension.REASON, "not-stated"));
        } else {
            occasion(place, month, "asked-no", "yes", Map.of());
        }
    }

    private Map<Dimension, String> detected() {
        return Map.of(
                Dimension.EXPOSURE, random.nextInt(3) == 0 ? "past" : "present",
                Dimension.USES_VIOLENCE, random.nextInt(10) == 0 ? "yes" : "no",
                Dimension.CHILD_WITNESS, random.nextInt(4) == 0 ? "yes" : "no",
                Dimension.WANTS_SUPPORT, random.nextInt(3) == 0 ? "no" : "yes");
    }

    private void occasion(Place place, int month, String outcome, String closes, Map<Dimension, String> more) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        values.put(Dimension.MODE, closes.equals("yes") || !outcome.equals("self-disclosed") ? place.mode() : "own-initiative");
        values.put(Dimension.OUTCOME, outcome);
        values.put(Dimension.CHANNEL, CHANNELS.get(random.nextInt(CHANNELS.size())));
        values.put(Dimension.PRESENCE, "alone");
        values.put(Dimension.INFORMED, random.nextInt(2) == 0 ? "yes" : "no");
        values.put(Dimension.EXPOSURE, "none");
        values.put(Dimension.USES_VIOLENCE, "no");
        values.put(Dimension.CHILD_WITNESS, "no");
        values.put(Dimension.ROUND, random.nextInt(5) == 0 ? "repeat" : "first");
        values.put(Dimension.CLOSES, closes);
        values.putAll(more);
        facts.add(new Fact(place.agency(), place.organisation(), place.unit(), place.line(), "", month, Kind.OCCASION, values, 1));
    }

    /** States everything made so far, agency by agency, and forgets it. */
    void state(ApplicationContext app) {
        var book = app.getBean(PersonBook.class);
        facts.stream().map(Fact::agency).distinct().sorted().forEach(agency -> book.openAsSystem(agency, new Action("test.facts"), opened -> {
            app.publishEvent(new FactsStated(facts.stream().filter(fact -> fact.agency().equals(agency)).toList()));
            return true;
        }));
        stated.addAll(facts);
        facts.clear();
    }

    /** Takes back everything stated, as corrections do, so that nothing of it is left in any sum. */
    void withdraw(ApplicationContext app) {
        stated.stream().map(Fact::withdrawn).forEach(facts::add);
        state(app);
        stated.clear();
    }

    /** The months from one to another, both included. */
    static List<Integer> months(int from, int to) {
        var months = new ArrayList<Integer>();
        for (var month = Month.yearMonth(from); Month.of(month) <= to; month = month.plusMonths(1)) {
            months.add(Month.of(month));
        }
        return months;
    }
}
