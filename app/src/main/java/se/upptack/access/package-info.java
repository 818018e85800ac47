/**
 * Access: who is here, what they may do, and the one door into the person book.
 *
 * <p>Rules: every route names the roles that may use it ({@link se.upptack.access.Access}); a route without the annotation is closed.
 * Missing, forbidden and blocked look the same from outside. A person's data is reached only through {@link se.upptack.access.PersonBook},
 * which binds the agency and writes the trail row in the same transaction. Demonstration accounts exist only in demonstration mode;
 * otherwise people sign in through the organisation's OpenID Connect provider.
 *
 * <p>Stores accounts (staff, never the persons met). Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "trail"})
package se.upptack.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
