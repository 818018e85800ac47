package se.upptack.disclosure;

import java.util.Set;

/**
 * The rules a release is protected under. Immutable and named, so that a publication can say which rules held for it.
 *
 * @param version a name for exactly these rules
 * @param threshold counts below it are sensitive; an attacker must not be able to rule out that a sensitive count is zero, nor that it
 *     reaches this
 * @param zerosSensitive whether zero is sensitive too. It should be where a suppressed small count next to open zeros would say "somebody"
 * @param outcomes ids of dimensions that tell what came out (exposed, not exposed): a count below the threshold in them is sensitive even
 *     when zeros are open elsewhere, since everybody being in one category tells something of each (group disclosure)
 * @param leastDenominator where the total over an outcome dimension is smaller, the categories are sensitive; 0 for no such rule
 * @param pPercent magnitudes: a cell is sensitive when the second largest respondent can estimate the largest within this many percent; 0 for no such rule
 * @param dominant magnitudes: how many of the largest respondents are looked at together
 * @param dominantPercent magnitudes: a cell is sensitive when they hold more than this many percent; 0 for no such rule
 * @param wholeUpTo the largest model, in unknowns, for which the proofs must be tables in whole numbers. Above it a table with fractions is
 *     enough, which is what stands against a linear attack
 * @param leastPublishedPercent a release that would publish a smaller part of its cells is refused as useless
 */
public record Policy(
        String version, int threshold, boolean zerosSensitive, Set<String> outcomes, int leastDenominator, int pPercent, int dominant, int dominantPercent,
        int wholeUpTo, int leastPublishedPercent) {

    public Policy {
        outcomes = Set.copyOf(outcomes);
        if (version.isBlank() || threshold < 1 || leastDenominator < 0 || pPercent < 0 || dominant < 0 || dominantPercent < 0 || dominantPercent > 100
                || wholeUpTo < 0 || leastPublishedPercent < 0 || leastPublishedPercent > 100) {
            throw new IllegalArgumentException("a policy needs a version, a threshold of at least 1 and no negative number");
        }
    }

    /** Counts of persons: everything below the threshold is sensitive, zeros too; whole numbers are demanded up to 150 unknowns. */
    public static Policy counts(String version, int threshold) {
        return new Policy(version, threshold, true, Set.of(), 0, 0, 0, 0, 150, 0);
    }

    /** As this, with zeros open: only where nobody can draw a conclusion from "somebody". */
    public Policy withOpenZeros() {
        return new Policy(version, threshold, false, outcomes, leastDenominator, pPercent, dominant, dominantPercent, wholeUpTo, leastPublishedPercent);
    }

    /** As this, with outcome dimensions and the smallest total whose parts may be shown. */
    public Policy withOutcomes(Set<String> dimensions, int least) {
        return new Policy(version, threshold, zerosSensitive, dimensions, least, pPercent, dominant, dominantPercent, wholeUpTo, leastPublishedPercent);
    }

    /** As this, refusing what would leave too little. */
    public Policy withLeastPublished(int percent) {
        return new Policy(version, threshold, zerosSensitive, outcomes, leastDenominator, pPercent, dominant, dominantPercent, wholeUpTo, percent);
    }

    /** Magnitudes with the p-percent rule; counts of contributors are not looked at. */
    public static Policy pPercent(String version, int percent) {
        return new Policy(version, 1, false, Set.of(), 0, percent, 0, 0, 150, 0);
    }

    /** Magnitudes with the dominance rule: the largest {@code n} must not hold more than {@code percent}. */
    public static Policy dominance(String version, int n, int percent) {
        return new Policy(version, 1, false, Set.of(), 0, 0, n, percent, 150, 0);
    }
}
