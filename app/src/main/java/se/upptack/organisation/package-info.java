/**
 * Who there is: organisations, units, service lines, roles, networks and agreements, all dated, as the registers keep them.
 *
 * <p>Rules: what is shown for a day is what was in force that day (ORG-01); a person met is called what the organisation calls her
 * (ORG-04). Stores nothing of its own: its rows are register entries.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack"})
package se.upptack.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
