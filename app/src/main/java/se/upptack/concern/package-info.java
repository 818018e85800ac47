/**
 * Concern for a child, when an adult is known to be exposed or to use violence, or at any other time (CHILD-01, CHILD-02, CHILD-08).
 *
 * <p>Rules: children are asked about; whether to report is a duty or a recommendation by the worker's own legal role and the day, not by the
 * agency; the ground is shown from the legal register, a section only where someone has checked it; under a duty, or where nothing can be
 * decided, not reporting cannot be chosen, and under a recommendation it has a ground. Suspicion is enough. What stands here is apart from
 * the adult's help.
 *
 * <p>Stores {@code concern.legal_role} (of staff), {@code concern.question} and {@code concern.decision}, insert-only with the latest
 * version in force. States facts that children were asked about and that a decision was made.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "figure", "support"})
package se.upptack.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
