/**
 * The library for everyone who works with this: what support there is, found by its words, read, and known (KNOW).
 *
 * <p>What stands in the library is the texts of {@code content} that are meant for people at work. The rest is registers with a view: laws with
 * the texts that cite them, how each agency uses the words, lessons, assignments of others, research needs and supports that were looked over.
 *
 * <p>Rules owned here: what is searched for is sent and never part of an address; that someone has read a text is shown to that person only,
 * others see how many of a unit have, and only where it points nobody out; a section of a law that nobody has checked is never shown; a tip
 * reaches the owner of the library it is for and is answered with a reason.
 *
 * <p>Stores {@code library.acknowledgement} (one agency each), {@code library.tip} and {@code library.tip_answer} (shared, about material);
 * all insert-only. No person met stands there. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content"})
package se.upptack.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
