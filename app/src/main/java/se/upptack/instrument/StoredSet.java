package se.upptack.instrument;

import java.time.Instant;

/**
 * A set of questions as it is kept.
 *
 * @param licence   the terms on which it may be used
 * @param permitted what gives the agency the right to
 * @param file      the file as it was sent
 */
record StoredSet(long number, String url, String version, String title, String licence, String permitted, String file, String maker, Instant madeAt) {}
