/**
 * The ground the modules stand on: database, clock, ids, languages and page layout. Knows no domain.
 *
 * <p>Two books, two ways in. The person book is entered only through {@code access.PersonBook}, which binds the agency and writes
 * the trail row in the same transaction; {@code platform.current_agency()} raises when nothing is bound, so a forgotten binding
 * fails loudly instead of returning nothing. The figure book holds no person and is bound with a scope.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package se.upptack.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
