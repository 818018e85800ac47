/**
 * Referral: from a service shown to a person, through what the person says to it, to how it ended (REF-04..07, REF-15, PERP-03).
 *
 * <p>Rules: the wish for support is asked first; nothing leaves the agency without a consent that names recipient, purpose, what and until
 * when and has been read back to the person, or a named provision with a reason. A consent can be withdrawn at any time and runs out by
 * itself. Where the agency's part is to inform (a service undertaking, REF-06), making the contact takes a choice of its own. That nothing
 * leaves the house is a choice that is noted, and while it stands there is no consent and no contact. Each state is a type of its own, so
 * that a transition takes only a state it may leave; the table enforces the same without them.
 *
 * <p>Stores {@code referral.referral}, {@code referral.referral_event} and {@code referral.stays_inside}, all insert-only. States one fact
 * for each referral, in the month it was offered and with the state it is in, and that a person was referred in a year.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "figure", "directory", "support"})
package se.upptack.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
