/**
 * Safe contact: how the person has said that she can be reached, and the one gate through which anything to her must pass (SEC-05, SEC-14).
 *
 * <p>Rules: each channel is asked about by itself; what nobody has said is unknown, and unknown means no. A channel is safe for thirty days,
 * and no longer than until the person tells anything new. "Leave no message" is the default. The product itself sends nothing to a person;
 * what a worker wants to tell a recipient about reaching her, or do herself, asks here first.
 *
 * <p>A person and the worker can agree on a codeword. Whoever calls is asked for it before anything is said; a wrong word is answered like a case
 * that does not exist, and leaves no trace of whom it was about (AB09).
 *
 * <p>Stores {@code safecontact.channel_answer} and {@code safecontact.codeword}, insert-only with the latest version in force, and
 * {@code safecontact.call}. Announces nothing, and says nothing to the
 * figures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "asking"})
package se.upptack.safecontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
