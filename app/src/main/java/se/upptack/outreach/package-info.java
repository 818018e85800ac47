/**
 * Outreach: information that is given in a process, put up in premises, ordered and sent, and the campaigns around it (INFO-06, 07, 09, 10,
 * 14, 18–20, 22).
 *
 * <p>The plan stands in two registers, {@code touchpoints} (when in a process what is given, how and at most how much) and {@code efforts}
 * (campaigns and other outreach with channel and result). What was done stands in one table of counts.
 *
 * <p>Rules owned here: a record of something given says how many, never who; something is dispatched only in answer to an order of the same
 * agency and never more than was ordered; a touchpoint with more texts than it has room for is shown as too full.
 *
 * <p>Stores {@code outreach.entry}, insert-only, one agency each, no person met. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content", "info"})
package se.upptack.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
