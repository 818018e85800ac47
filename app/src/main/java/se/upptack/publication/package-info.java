/**
 * Publications: figures that leave the product, for anyone to read. A publication is an act (SEC-09): defined, protected once for all its
 * tables, attacked, approved by somebody else, numbered, and from then on never changed. It can be withdrawn with a reason and stays listed.
 *
 * <p>Rules owned here: only months that are over; every earlier publication of the same months is taken account of, also a withdrawn one;
 * tables that cannot be made safe are refused, with coarser ones when there are any; who made a publication does not approve it; one that
 * was protected before another was approved must be protected anew. What counts as small is data: the register {@code disclosure-limits}.
 *
 * <p>Stores {@code publication.draft}, {@code publication.approval} and {@code publication.withdrawal}, insert-only: sums, no person, shared
 * by all agencies; drafts are shown to their own organisation. The audit stays there too. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack", "statistics", "disclosure"})
package se.upptack.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
