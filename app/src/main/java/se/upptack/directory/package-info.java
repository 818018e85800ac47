/**
 * The directory of support: where someone can turn, for whom, in which language and how to get in touch (REF-01, REF-03, REF-10).
 *
 * <p>Rules: what is near stands first (municipality, county, nation); a service says when someone last checked it, or that nobody has
 * (REF-11); what is for staff only is never given to the public; a protected address is never held. Looking something up says nothing
 * about anyone: no case and no person goes into a search.
 *
 * <p>Stores nothing of its own: its rows are the register {@code services}. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack"})
package se.upptack.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
