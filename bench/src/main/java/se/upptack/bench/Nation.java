package se.upptack.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Ten years of questions in the whole country, made up: the offices of the demonstration with their sizes, lines, channels and habits, each
 * five times over. The same seed gives the same occasions.
 */
final class Nation {

    /** Where the question is put in one service line. */
    record Office(int place, String agency, String organisation, String unit, String line, double weight, Line habits) {}

    /** How a line works; the numbers are those of the demonstration. */
    record Line(double asking, double yes, double signs, double informed, Weights channels, double abroad, boolean informs) {}

    /** One occasion, and what else the figure book learns with it. */
    static final class Occasion {
        String mode = "";
        String outcome = "";
        String reason = "";
        String channel = "";
        String presence = "";
        boolean informed;
        String exposure = "";
        boolean usesViolence;
        boolean childWitness;
        String wish = "";
        boolean repeat;
        boolean closes;
        String after = "";
        boolean monthEnd;
        int day;
        boolean firstOfYear;
    }

    /** A few words with a weight each. */
    record Weights(String[] words, double[] upTo) {

        static Weights of(String text) {
            var parts = text.split(" ");
            var words = new String[parts.length / 2];
            var upTo = new double[words.length];
            var all = 0.0;
            for (int i = 0; i < words.length; i++) {
                words[i] = parts[2 * i];
                all += Double.parseDouble(parts[2 * i + 1]);
                upTo[i] = all;
            }
            return new Weights(words, upTo);
        }

        String draw(SplittableRandom random) {
            var at = random.nextDouble() * upTo[upTo.length - 1];
            int i = 0;
            while (upTo[i] < at) {
                i++;
            }
            return words[i];
        }
    }

    static final int COPIES = 5;
    static final int MONTHS = 120;

    private static final Weights REASONS = Weights.of(
            "not-perceived-exposed 34 workload 14 lacks-knowledge 6 uncomfortable 4 not-alone 14 no-contact 18 information-overload 5 other 5");
    private static final Weights DEFERRAL = Weights.of("not-alone 60 no-interpreter 25 not-enough-time 15");
    private static final Weights COMPANY = Weights.of("family 60 representative 40");
    private static final Weights AFTER = Weights.of("same-day 70 within-week 20 within-month 7 later 3");
    private static final Weights EXPOSED = Weights.of("present 50 past 40 both 10");
    private static final String AF = "physical 60 telephone 28 video 12";

    private static final Map<String, Line> LINES = Map.ofEntries(
            line("fk-sjukpenning", 1.0, 0.055, 0.008, 0.45, "telephone 70 physical 25 video 5", 0.05),
            line("fk-underhallsstod", 1.25, 0.085, 0.006, 0.55, "telephone 84 written 16", 0.08),
            line("fk-aktivitetsersattning", 0.9, 0.2, 0.035, 0.5, "physical 50 telephone 45 video 5", 0.03),
            line("fk-sgi-kundmote", 0.9, 0.1, 0.014, 0.4, "physical 45 telephone 55", 0.1),
            line("af-fordjupat-stod", 0.95, 0.06, 0.02, 0.5, AF, 0.14),
            line("af-arbetssokande", 0.9, 0.05, 0.016, 0.4, AF, 0.16),
            line("af-arbetslivsinriktad-rehabilitering", 0.9, 0.08, 0.03, 0.5, AF, 0.06),
            line("af-rusta-matcha", 0.8, 0.06, 0.09, 0.4, AF, 0.12),
            line("mv-asyl", 1.0, 0.07, 0.02, 1, "written 65 physical 30 group 5", 0.85),
            line("mv-boende", 1.0, 0.05, 0.015, 1, "physical 88 written 12", 0.8),
            line("mv-tillstand", 1.0, 0.03, 0.006, 1, "written 66 e-service 34", 0.5),
            line("mv-utlandsmyndighet", 1.0, 0.03, 0.004, 1, "written 100", 0.6));

    private final List<Office> offices = new ArrayList<>();
    private final double weight;

    Nation() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(Nation.class.getResourceAsStream("/demo/offices.csv"), StandardCharsets.UTF_8))) {
            var rows = in.lines().skip(1).map(row -> row.split(",", -1)).filter(row -> LINES.containsKey(row[2])).toList();
            for (int copy = 1; copy <= COPIES; copy++) {
                for (var row : rows) {
                    var agency = row[0].substring(0, 2);
                    var unit = copy == 1 ? row[0] : row[0] + "-" + copy;
                    offices.add(new Office(offices.size() + 1, agency, agency, unit, row[2], Double.parseDouble(row[3]), LINES.get(row[2])));
                }
            }
        }
        weight = offices.stream().mapToDouble(Office::weight).sum();
    }

    private static Map.Entry<String, Line> line(String line, double asking, double yes, double signs, double informed, String channels, double abroad) {
        return Map.entry(line, new Line(asking, yes, signs, informed, Weights.of(channels), abroad, line.startsWith("mv-")));
    }

    List<Office> offices() {
        return offices;
    }

    /** How many occasions an office has in a month, of so many in all: few in July, and never a round number. */
    int count(Office office, YearMonth month, long all, SplittableRandom random) {
        var season = switch (month.getMonth()) {
            case JULY -> 0.59;
            case JUNE, AUGUST, DECEMBER -> 0.91;
            default -> 1.08;
        };
        var mean = all * office.weight() / weight / MONTHS * season;
        return (int) Math.floor(mean + random.nextDouble());
    }

    /** The next occasion of an office. */
    void next(Office office, int days, SplittableRandom random, Occasion made) {
        var habits = office.habits();
        boolean own = random.nextInt(100) < 2;
        boolean sign = !own && random.nextDouble() < habits.signs();
        made.mode = own ? "own-initiative" : sign ? "indication" : habits.informs() && random.nextBoolean() ? "inform-first" : "routine";
        made.repeat = random.nextInt(6) == 0;
        made.channel = habits.channels().draw(random);
        made.reason = "";
        made.exposure = "none";
        made.usesViolence = false;
        made.childWitness = false;
        made.wish = "";
        made.informed = random.nextDouble() < habits.informed();
        made.presence = random.nextDouble() < habits.abroad() ? "interpreter" : "alone";
        made.outcome = outcome(made, habits, random);
        switch (made.outcome) {
            case "asked-yes", "self-disclosed" -> {
                made.usesViolence = random.nextInt(12) == 0;
                made.exposure = made.usesViolence && random.nextBoolean() ? "none" : EXPOSED.draw(random);
                made.childWitness = random.nextInt(4) == 0;
                made.wish = random.nextInt(8) == 0 ? "unknown" : random.nextInt(3) == 0 ? "no" : random.nextInt(5) == 0 ? "later" : "yes";
            }
            case "not-asked" -> made.reason = REASONS.draw(random);
            case "deferred" -> made.reason = DEFERRAL.draw(random);
            case "declined", "declined-participation" -> made.reason = "not-stated";
            case "informed" -> made.informed = true;
            default -> { }
        }
        if (made.reason.equals("not-alone")) {
            made.presence = COMPANY.draw(random);
        }
        made.closes = !own && !made.outcome.equals("deferred");
        made.day = 1 + random.nextInt(days);
        made.after = AFTER.draw(random);
        made.monthEnd = !made.after.equals("same-day") && random.nextInt(9) == 0;
        made.firstOfYear = random.nextInt(10) < 6;
    }

    private static String outcome(Occasion made, Line habits, SplittableRandom random) {
        if (made.mode.equals("own-initiative")) {
            return random.nextBoolean() ? "self-disclosed" : "asked-yes";
        }
        var fate = random.nextDouble();
        if (made.mode.equals("inform-first")) {
            return fate < 0.85 ? "informed" : "not-asked";
        }
        var asked = Math.min(0.92, 0.55 * habits.asking() + (made.mode.equals("indication") ? 0.3 : 0));
        if (fate < asked) {
            var yes = made.mode.equals("indication") ? 0.35 : habits.yes();
            return random.nextDouble() < yes ? "asked-yes" : "asked-no";
        }
        return fate < asked + 0.02 ? "declined" : fate < asked + 0.025 ? "declined-participation" : fate < asked + 0.07 ? "deferred" : fate < asked + 0.078 ? "self-disclosed" : "not-asked";
    }
}
