/**
 * Content items: every text of the product that is more than a sentence, for the public and for staff, in versions and languages (INFO-02,
 * KNOW-01, KNOW-09, KNOW-10, KNOW-12).
 *
 * <p>Two halves. What a text <em>is</em> (owner, audience, service lines, step, channel, role, lineage, evidence, review dates) is a row of the
 * register {@code texts}. What it <em>says</em> is a version in a language, Markdown, delivered with a pack ({@code texts/<id>/<language>.md})
 * or written in the application.
 *
 * <p>Rules owned here: a version is never overwritten; what is shown is the latest version that a named reviewer has approved; a text in
 * Swedish, easy Swedish or English that came with a pack is shown before that, as a draft, and every other language never; nobody approves
 * what the same account wrote; a text with broken direction marks, control characters or more than 40 000 characters is refused with the line
 * to mend; no HTML in a text is ever sent to a browser.
 *
 * <p>Stores {@code content.version} and {@code content.decision}, insert-only, shared by all agencies: no person that an agency meets
 * stands there. Announces nothing; {@link se.upptack.content.Texts#current} is the way in for other modules.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack"})
package se.upptack.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
