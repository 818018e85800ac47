/**
 * The trail: who read, wrote, searched or was refused what, written in the same transaction as the act itself.
 *
 * <p>Rules: no read of person data without its row (entering the person book <em>is</em> writing the row, see {@code trail.enter});
 * rows are only added, never changed (the application's database role lacks the right); actions have names decided here, never
 * taken from the outside; no names of persons met and no free text, only ids. Requirement SEC-06.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package se.upptack.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
