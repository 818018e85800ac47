package se.upptack.library;

/**
 * How many of a group have read something. Told only where it points nobody out, as the figures do: a group of fewer than five is not shown,
 * nor a number that leaves one to four on either side.
 */
public record Share(int members, int readers) {

    /** The smallest number that may be told, besides 0. */
    static final int FEWEST = 5;

    public boolean told() {
        return members >= FEWEST && tellable(readers) && tellable(members - readers);
    }

    private static boolean tellable(int number) {
        return number == 0 || number >= FEWEST;
    }
}
