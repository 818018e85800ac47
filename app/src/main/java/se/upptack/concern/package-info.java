/**
 * Concern for a child, when an adult is known to be exposed or to use violence, or at any other time (CHILD-01, CHILD-02, CHILD-08).
 *
 * <p>Rules: children are asked about; whether to report is a duty or a recommendation by the worker's own legal role and the day, not by the
 * agency; the ground is shown from the legal register, a section only where someone has checked it; under a duty, or where nothing can be
 * decided, not reporting cannot be chosen, and under a recommendation it has a ground. Suspicion is enough. What stands here is apart from
 * the adult's help.
 *
 * <p>A report is written as a draft, read back, and becomes a paper that never changes; the worker prints it and hands it over, the product sends
 * nothing (CHILD-03). The one who reports, and the printed page that names her, stand in a table of their own and in no output but the paper. A
 * report is counted when it has been made, by cause and by what the reporter is (CHILD-05, CHILD-06, CHILD-11).
 *
 * <p>Stores {@code concern.legal_role} (of staff), {@code concern.question}, {@code concern.decision} with causes, {@code concern.report} (the
 * draft, the only thing that changes), {@code concern.paper} with causes, {@code concern.reporter}, {@code concern.handover} and
 * {@code concern.reply}, insert-only with the latest version in force. States facts that children were asked about,
 * that a decision was made, that a report was made and what came back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "figure", "support"})
package se.upptack.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
