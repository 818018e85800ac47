/**
 * The directory of support: where someone can turn, for whom, in which language and how to get in touch (REF-01, REF-03, REF-10).
 *
 * <p>Rules: what is near stands first (municipality, county, nation); a service says when someone last checked it and who, its owner is
 * reminded after nine months, and after twelve it is shown to staff only, as old (REF-11); what nobody has confirmed is shown to nobody as
 * support; what is for staff only is never given to the public; a protected address is never held, neither as a place nor in a text.
 * Looking something up says nothing about anyone: no case and no person goes into a search.
 *
 * <p>The register {@code services} is the seed: its rows are taken over until someone changes them here (ADR 0012). Everything a search needs
 * is in memory.
 *
 * <p>Stores {@code directory.service}, which holds no person that an agency meets and is shared by all agencies, and {@code directory.change},
 * insert-only. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack"})
package se.upptack.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
