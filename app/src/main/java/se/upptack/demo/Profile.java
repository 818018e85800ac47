package se.upptack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.upptack.demo.Draw.Weighted;

/**
 * How a service line lives in the demonstration. Shares are made up, within what the sources let one believe.
 *
 * @param first     the first day cases come
 * @param asking    how much likelier or less likely than elsewhere the question is put
 * @param yes       share of those asked by rule who tell of violence
 * @param signs     share of the cases in which a sign is noted
 * @param informed  share informed although the answer is no
 * @param before    channels before the pandemic
 * @param since     channels since
 * @param abroad    share met with an interpreter
 * @param openFrom  days a case has been open when it is first delivered: at most
 * @param closes    days until it is closed: at least and at most
 * @param courses   what the cases are and which steps they take
 */
record Profile(
        String line, LocalDate first, double asking, double yes, double signs, double informed, List<Weighted<String>> before, List<Weighted<String>> since,
        double abroad, int openFrom, int closesAtLeast, int closesAtMost, List<Course> courses) {

    /** One way a case may go. */
    record Course(double share, String caseType, List<Step> steps) {}

    /** A step of the case that is delivered this many days after the case itself; the first one comes with it. */
    record Step(String name, double share, int earliest, int latest) {

        static Step atOnce(String name) {
            return new Step(name, 1, 0, 0);
        }
    }

    private static final List<Course> PLAIN = List.of(new Course(1, "", List.of()));
    private static final String AF_BEFORE = "physical 84 telephone 12 video 4";
    private static final String AF_SINCE = "telephone 55 video 35 physical 10";
    private static final String PILOT_BEFORE = "physical 68 form 27 telephone 5";
    private static final String PILOT_SINCE = "telephone 45 video 40 form 10 physical 5";

    private static final Map<String, Profile> ALL = Map.ofEntries(
            line("fk-sjukpenning", Year.FIRST, 1.0, 0.055, 0.008, 0.45, "telephone 58 physical 38 video 4", "telephone 92 video 6 physical 2", 0.05, 40, 20, 150,
                    List.of(new Course(0.6, "requires-investigation", List.of(Step.atOnce("investigation"))), new Course(0.4, "other", List.of()))),
            line("fk-underhallsstod", Year.FIRST, 1.25, 0.085, 0.006, 0.55, "telephone 84 written 16", "telephone 84 written 16", 0.08, 10, 18, 80,
                    List.of(new Course(0.58, "", List.of(Step.atOnce("application"))), new Course(0.42, "", List.of(Step.atOnce("continued-entitlement"))))),
            line("fk-aktivitetsersattning", Year.FIRST, 0.9, 0.2, 0.035, 0.5, "physical 60 telephone 38 video 2", "telephone 90 video 10", 0.03, 90, 60, 330, PLAIN),
            line("fk-sgi-kundmote", LocalDate.of(2020, 1, 1), 0.9, 0.1, 0.014, 0.4, "physical 50 telephone 50", "telephone 95 video 5", 0.1, 3, 3, 40, PLAIN),
            line("af-fordjupat-stod", Year.FIRST, 0.95, 0.06, 0.02, 0.5, AF_BEFORE, AF_SINCE, 0.14, 60, 60, 300,
                    List.of(new Course(1, "", List.of(Step.atOnce("mapping"))))),
            line("af-arbetssokande", Year.FIRST, 0.9, 0.05, 0.016, 0.4, AF_BEFORE, AF_SINCE, 0.16, 14, 30, 260, PLAIN),
            line("af-arbetslivsinriktad-rehabilitering", Year.FIRST, 0.9, 0.08, 0.03, 0.5, AF_BEFORE, AF_SINCE, 0.06, 60, 60, 300, PLAIN),
            line("af-rusta-matcha", LocalDate.of(2020, 1, 7), 0.8, 0.06, 0.09, 0.4, AF_BEFORE, AF_SINCE, 0.12, 5, 60, 300, PLAIN),
            line("mv-asyl", Year.FIRST, 1.0, 0.07, 0.02, 1, "written 62 physical 32 group 6", "written 80 physical 20", 0.85, 3, 120, 400,
                    List.of(new Course(1, "", List.of(Step.atOnce("first-contact"), new Step("asylum-introduction", 0.85, 12, 35))))),
            line("mv-boende", Year.FIRST, 1.0, 0.05, 0.015, 1, "physical 90 written 10", "physical 80 written 20", 0.8, 2, 60, 400,
                    List.of(new Course(1, "", List.of(Step.atOnce("move-in"))))),
            line("mv-tillstand", Year.FIRST, 1.0, 0.03, 0.006, 1, "written 70 e-service 30", "written 55 e-service 45", 0.5, 200, 10, 60,
                    List.of(new Course(1, "", List.of(Step.atOnce("permit-decision"))))),
            line("mv-utlandsmyndighet", Year.FIRST, 1.0, 0.03, 0.004, 1, "written 100", "written 100", 0.6, 120, 10, 40,
                    List.of(new Course(1, "", List.of(Step.atOnce("permit-notified"))))),
            pilot("samf-karlskoga-degerfors", "entry-karlskoga-degerfors"),
            pilot("samf-skelleftea-norsjo", "entry-skelleftea-norsjo"),
            pilot("samf-sodertalje", "entry-sodertalje"));

    static Profile of(String line) {
        var profile = ALL.get(line);
        if (profile == null) {
            throw new IllegalArgumentException("The demonstration knows no such service line: " + line);
        }
        return profile;
    }

    private static Map.Entry<String, Profile> pilot(String association, String entry) {
        return line(association + "-pilot", Year.FIRST, 2.2, 0.16, 0.02, 0.8, PILOT_BEFORE, PILOT_SINCE, 0.1, 5, 100, 400,
                List.of(new Course(1, "", List.of(Step.atOnce(entry)))));
    }

    private static Map.Entry<String, Profile> line(
            String line, LocalDate first, double asking, double yes, double signs, double informed, String before, String since, double abroad,
            int openFrom, int closesAtLeast, int closesAtMost, List<Course> courses) {
        return Map.entry(line, new Profile(
                line, first, asking, yes, signs, informed, Draw.weights(before), Draw.weights(since), abroad, openFrom, closesAtLeast, closesAtMost, courses));
    }

    Course course(Draw draw) {
        return courses.size() == 1 ? courses.getFirst() : draw.weighted(courses.stream().map(course -> new Weighted<>(course, course.share())).toList());
    }

    String channel(Draw draw, LocalDate day) {
        return draw.weighted(Year.pandemic(day) ? since : before);
    }

    /** The Migration Agency informs before anyone asks. */
    boolean informs() {
        return line.startsWith("mv-");
    }

    /** How settled the question is: a decision takes half a year to become a habit, and heavy load wears on it. */
    double settled(LocalDate day) {
        var began = switch (line) {
            case "fk-sjukpenning" -> LocalDate.of(2019, 7, 1);
            case "af-fordjupat-stod" -> LocalDate.of(2020, 1, 1);
            default -> LocalDate.of(2016, 1, 1);
        };
        var months = java.time.temporal.ChronoUnit.DAYS.between(began, day) / 30.0;
        var habit = 0.62 + 0.38 * Math.clamp(months / 6, 0, 1);
        return line.equals("fk-sjukpenning") && Year.pandemic(day) ? habit * 0.78 : habit;
    }
}
