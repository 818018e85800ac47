package se.upptack.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What an attacker can get out of a publication. Computed from true figures: stays inside.
 *
 * @param safe whether every sensitive cell keeps the room the policy demands
 * @param findings what is wrong; empty when safe
 * @param intervals for each withheld cell what it can be
 * @param sensitive how many sensitive cells, counted once each
 * @param whole for how many of them both proofs are tables in whole numbers
 * @param method how the intervals were found
 * @param policy the policy's version
 */
public record Audit(boolean safe, List<Finding> findings, Map<Key, Interval> intervals, int sensitive, int whole, Method method, String policy) {

    public Audit {
        findings = List.copyOf(findings);
        intervals = Map.copyOf(intervals);
    }

    /** How the intervals were found. */
    public enum Method {
        /** Both ends are what a linear attack reaches, exactly. */
        EXACT,
        /** An attacker's interval is at least this wide; how much wider was not computed. Only sensitive cells have one. */
        AT_LEAST
    }

    /**
     * What a cell can be.
     *
     * @param low not smaller than zero
     * @param high infinite when nothing bounds it
     */
    public record Interval(double low, double high) {}

    /**
     * A leak.
     *
     * @param key the cell
     * @param leak what can be told of it
     */
    public record Finding(Key key, Leak leak) {}

    /** What can be told of a cell. */
    public enum Leak {
        /** It is a sum and difference of published cells. */
        EXACTLY_KNOWN,
        /** It cannot be as small as the policy demands. */
        TOO_LARGE_AT_LEAST,
        /** It cannot be as large as the policy demands. */
        TOO_SMALL_AT_MOST,
        /** It is sensitive and published. */
        PUBLISHED,
        /** It is shown with another figure than the data have. */
        WRONG_FIGURE,
        /** It was published before with a figure that differs by less than the threshold. */
        SMALL_REVISION,
        /** No proof in whole numbers was found although the policy demands it. */
        UNRESOLVED
    }
}
