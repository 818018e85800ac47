/**
 * Measurements, each beside a yardstick taken in the same run on the same machine: {@code ./upptack bench registration} and
 * {@code ./upptack bench pages}. The application under measurement runs in a process of its own, with the options it is started with.
 */
@NullMarked
package se.upptack.bench;

import org.jspecify.annotations.NullMarked;
