package se.upptack.disclosure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code java -jar upptack-disclosure-control.jar [year quarter recommended month]}: protects and independently audits a nation's lattices with
 * made-up counts, prints time and what is left beside the budgets, and ends with 1 when one is missed.
 */
public final class Bench {
    private record Budget(National.Lattice lattice, String what, int seconds, int published) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget(National.Lattice.YEAR, "place x area, year", 5, 780),
            new Budget(National.Lattice.QUARTER, "place x quarter x area", 60, 1850),
            new Budget(National.Lattice.RECOMMENDED, "recommended lattice with sex", 120, 1870),
            // No bar for what is left of months: they are not recommended for publication.
            new Budget(National.Lattice.MONTH, "place x month x area", 600, 0));

    private Bench() {}

    public static void main(String[] arguments) {
        var policy = Policy.counts("bench-5", 5);
        boolean kept = true;
        System.out.printf("%-30s %8s %10s %10s %10s %14s %14s %10s %8s%n", "lattice", "cells", "sensitive", "for others", "published", "at least", "seconds", "budget", "CPU s");
        for (var budget : BUDGETS) {
            if (arguments.length > 0 && !Arrays.asList(arguments).contains(budget.lattice().name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            kept &= measure(budget, policy);
        }
        System.out.println(kept ? "All budgets are kept." : "A budget is missed.");
        System.exit(kept ? 0 : 1);
    }

    private static boolean measure(Budget budget, Policy policy) {
        var national = National.of(budget.lattice());
        var release = new Release(budget.what(), national.data(), national.tables(), List.of(), List.of(), Map.of());
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long began = System.nanoTime();
        var protector = new Protector(release, policy, 20_260_101);
        var protection = protector.protect(false);
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        return switch (protection) {
            case Protection.Protected done -> {
                long published = done.publication().cells().values().stream().filter(Publication.Value.class::isInstance).count();
                long others = done.decisions().values().stream().filter(decision -> decision.equals(new Decision.Suppressed(Decision.Reason.SECONDARY))).count();
                boolean kept = seconds <= budget.seconds() && published >= budget.published();
                System.out.printf(Locale.ROOT, "%-30s %8d %10d %10d %10d %14d %14.1f %10d %8.1f  %s%n", budget.what(), done.publication().cells().size(),
                        done.publication().cells().size() - published - others, others, published, budget.published(), seconds, budget.seconds(), used, kept ? "pass" : "MISS");
                System.out.printf("%30s %d sensitive cells in the model, both proofs in whole numbers for %d; withheld by elimination %d, for room %d, after attacks %d%n", "",
                        done.audit().sensitive(), done.audit().whole(), protector.stages[0], protector.stages[1], protector.stages[2]);
                yield kept;
            }
            case Protection.Refused refused -> {
                System.out.printf(Locale.ROOT, "%-30s refused after %.1f s (CPU %.1f): %s %d cells%n", budget.what(), seconds, used, refused.explanation(), refused.cells().size());
                yield false;
            }
        };
    }
}
