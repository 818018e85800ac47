package se.upptack.platform;

/**
 * Nothing here for you. Thrown alike for what does not exist, what is forbidden and what is blocked, so that the answer never tells
 * which; always shown as the same page (or problem) with status 404.
 */
public final class Missing extends RuntimeException {

    public Missing() {
        super("missing", null, false, false);
    }
}
