package se.upptack.encounter;

/** What became of taking a count back. */
public enum TakenBack {
    /** It no longer counts, from now or since before. */
    DONE,
    /** The day it was made is over; figures that others have read stay. */
    TOO_LATE
}
