package se.upptack.platform;

import java.time.Instant;

/** The keys by which a module knows a request that comes again. They are forgotten when it no longer can. */
public interface OldKeys {

    /**
     * Forgets the keys of an agency that are older than a request is promised to be known.
     *
     * @param most how many at the most, so that nobody waits
     * @return how many were forgotten; fewer than {@code most} when no more are that old, or when another instance is at it
     */
    int forget(String agency, Instant before, int most);
}
