package se.upptack.statistics;

import java.util.List;

/** What a figure came to. Never a bare number: a share carries its base, and the lack of a number says what it is a lack of. */
public sealed interface Value {

    /** Of rounded counts a share is given when its base is this many times what they are rounded to. */
    int SMALL_BASE = 4;

    /** A number of occasions, prompts, persons or worker-months; the definition says which. */
    record Counted(long count) implements Value {}

    /**
     * A part of a whole.
     *
     * @param part  how many; at most {@code whole}
     * @param whole the base, never 0
     * @param low   lower end of the 95 per cent interval, between 0 and 1
     * @param high  upper end of the same
     */
    record Share(long part, long whole, double low, double high) implements Value {

        /** Between 0 and 1. */
        public double share() {
            return (double) part / whole;
        }
    }

    /**
     * So many for each of a base, which they are no part of: several referrals may follow one answer.
     *
     * @param part  how many, never negative
     * @param whole the base, never 0
     * @param low   lower end of the exact 95 per cent interval, for each of the base
     * @param high  upper end of the same
     */
    record Rate(long part, long whole, double low, double high) implements Value {

        public double rate() {
            return (double) part / whole;
        }
    }

    /** There is something to count but no honest share of it (IND-06). */
    record CannotBeAssessed(Reason reason) implements Value {}

    /**
     * No registration answers this.
     *
     * @param needs the sources that will: {@code training}, {@code survey}, {@code external}, {@code directory}
     */
    record Missing(List<String> needs) implements Value {

        public Missing {
            needs = List.copyOf(needs);
        }
    }

    /** Kept back because it is small, or because something small would follow from it. Does not say which. */
    record Withheld() implements Value {}

    /** 0 of 0: there was nothing to ask, so there is nothing to judge. Shown as a dash. */
    record Nothing() implements Value {}

    /** Why no share can be given. */
    enum Reason {
        /** The line asks on indication only: nobody knows how many should have been asked. */
        INDICATION,
        /** What is counted does not carry the chosen filter or breakdown; a question that is due has no channel yet. */
        NOT_DIVIDED,
        /** The part is larger than the whole it is to be a part of: the two count different things in this selection. */
        PART_EXCEEDS_WHOLE;

        /** The name in data and messages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A count; those who see no cases ({@code exact} is false) are not told of nobody, since nobody and a few look alike to them. */
    static Value counted(long count, boolean exact) {
        return count == 0 && !exact ? new Withheld() : new Counted(count);
    }

    /**
     * A share for those who see the cases, or of rounded counts for the others: then not of a small base, and neither of none nor of all,
     * which would tell of each.
     *
     * @param base what the counts are rounded to
     */
    static Value share(long part, long whole, boolean exact, int base) {
        return exact ? share(part, whole) : whole < (long) SMALL_BASE * base || part == 0 || part >= whole ? new Withheld() : share(part, whole);
    }

    /** The same for a rate. */
    static Value rate(long part, long whole, boolean exact, int base) {
        return exact ? rate(part, whole) : whole < (long) SMALL_BASE * base || part == 0 ? new Withheld() : rate(part, whole);
    }

    /** The rate of {@code part} to {@code whole} with its exact interval, or what stands in its place. */
    static Value rate(long part, long whole) {
        if (whole == 0 && part == 0) {
            return new Nothing();
        }
        if (whole <= 0 || part < 0) {
            return new CannotBeAssessed(Reason.PART_EXCEEDS_WHOLE);
        }
        var interval = Rates.exact(part, whole);
        return new Rate(part, whole, interval.low(), interval.high());
    }

    /** The share of {@code part} in {@code whole} with its interval, or what stands in its place. */
    static Value share(long part, long whole) {
        if (whole == 0 && part == 0) {
            return new Nothing();
        }
        if (part > whole || part < 0) {
            return new CannotBeAssessed(Reason.PART_EXCEEDS_WHOLE);
        }
        var interval = Shares.wilson(part, whole);
        return new Share(part, whole, interval.low(), interval.high());
    }
}
