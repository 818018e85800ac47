package se.upptack.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ./upptack bench NAME}: measures, prints budget and result side by side, and ends with 1 when a budget is missed. */
public final class Bench {

    /** One line of the table. */
    record Line(String what, String budget, String result, boolean kept) {}

    private final List<Line> lines = new ArrayList<>();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "list" : arguments[0];
        var bench = new Bench();
        switch (name) {
            case "registration" -> new RegistrationBench(bench).run();
            case "pages" -> new PagesBench(bench).run();
            case "directory" -> new DirectoryBench(bench).run();
            case "followup" -> new FollowupBench(bench, List.of(arguments).subList(1, arguments.length)).run();
            case "staff" -> new StaffBench(bench).run();
            case "reports" -> new ReportsBench(bench).run();
            case "surveys" -> new SurveysBench(bench, List.of(arguments).subList(1, arguments.length)).run();
            case "list" -> {
                System.out.println("registration   registering occasions over HTTP, against a bare JDBC loop on the same database");
                System.out.println("pages          work list and figures against their SQL alone, bytes, warm start");
                System.out.println("followup       figures over ten years of occasions: --occasions N, 1000000 when not said");
                System.out.println("surveys        5 000 respondents of 41 questions within ten minutes, with a kill -9 in the middle: surveys N for fewer");
                System.out.println("directory      nearest support among ten thousand services, against its SQL alone");
                System.out.println("reports        the review of a pack ten times the real one");
                System.out.println("staff          who is trained at any date among 60 000 staff, against its SQL alone");
                return;
            }
            default -> {
                System.err.println("upptack: there is no measurement called " + name + ". There is: registration, pages, directory, followup, surveys, staff, reports");
                System.exit(2);
            }
        }
        System.exit(bench.print() ? 0 : 1);
    }

    void budget(String what, String budget, String result, boolean kept) {
        lines.add(new Line(what, budget, result, kept));
    }

    /** Something to know that no budget is set for. */
    void note(String what, String result) {
        lines.add(new Line(what, "", result, true));
    }

    void say(String text) {
        System.out.println(text);
    }

    private boolean print() {
        System.out.println();
        System.out.printf("%-62s %-14s %-22s%n", "what", "budget", "result");
        for (var line : lines) {
            System.out.printf("%-62s %-14s %-22s %s%n", line.what(), line.budget(), line.result(), line.budget().isEmpty() ? "" : line.kept() ? "pass" : "MISS");
        }
        var missed = lines.stream().filter(line -> !line.kept()).count();
        System.out.println(missed == 0 ? "All budgets are kept." : missed + " missed.");
        return missed == 0;
    }

    /** A value of a sorted sample; {@code share} 0.95 is p95. */
    static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /** How long each of {@code times} calls took, the fastest first, after {@code warm} that are not counted. */
    static long[] times(int warm, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            var from = System.nanoTime();
            work.call();
            took[i] = System.nanoTime() - from;
        }
        Arrays.sort(took);
        return took;
    }

    static String ms(long nanos) {
        return String.format(java.util.Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
