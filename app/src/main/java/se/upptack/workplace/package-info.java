/**
 * The workplace: what an agency does as an employer, wholly apart from the persons it meets (STAFF-01..05, 07, 08, 10..12, INFO-17).
 *
 * <p>Three parts. <em>At work</em> is guidance for managers, HR, colleagues and safety representatives, and the page on where to turn oneself:
 * open to anyone, known to nobody, no session, no row and no count of readers. <em>Workplace meetings</em> says which theme a unit has talked
 * about and when: never who was there nor what was said. <em>Inside</em> is the internal page with news and staff TV, where a comment is
 * held until someone who moderates at the same organisation has approved it.
 *
 * <p>Rules owned here: nothing is kept about an employee as someone exposed or someone who uses violence, so there is nothing that a manager
 * could be shown; this module cannot reach a case, an occasion or a referral, because its dependencies do not name them, and none of those
 * depends on it (STAFF-11). A talk is a row of its own and no {@code outreach.entry}, which counts persons who were told something in a process.
 *
 * <p>Stores {@code workplace.talk}, {@code workplace.comment} and {@code workplace.comment_verdict}, insert-only. Announces nothing and says
 * nothing to the figures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content", "directory"})
package se.upptack.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
