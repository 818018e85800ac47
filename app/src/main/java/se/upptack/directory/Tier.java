package se.upptack.directory;

/** For whose eyes the directory is opened (REF-10). */
public enum Tier {
    /** Anyone, also without signing in. */
    PUBLIC,
    /** Signed-in staff: everything in the public tier, and what is for staff only. */
    STAFF
}
