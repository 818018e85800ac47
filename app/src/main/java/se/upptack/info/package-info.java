/**
 * The open pages: information and ways to help for anyone, without signing in, on a telephone that someone else may look into (INFO).
 *
 * <p>Rules owned here: no session, no cookie, nothing kept in the browser, nothing asked of anyone else; neutral titles and addresses; the way
 * out always in view and a real link; a page is one answer, style included, and stays below 60 kB; a language is shown only as far as
 * {@link se.upptack.content.Texts} shows it; what someone searches for is posted, never part of an address, and kept by nobody; reads are
 * counted by page, language and day and by nothing else.
 *
 * <p>Stores {@code info.reads}: sums, no person. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack", "content", "directory", "statistics"})
package se.upptack.info;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
