/**
 * The demonstration: made-up offices, made-up people to sign in as, and a made-up year of cases.
 *
 * <p>Rules: exists only where {@code upptack.demo.enabled} is true; every name says that it is made up; cases are delivered, asked about,
 * registered and taken care of through the same doors as real ones, so that each figure is exactly what registering would have given; the same seed gives the
 * same year. The year lies in the past, so the clock of the installation is moved by whole days, decided once when the cases are made.
 * Cases of one's own are never mixed with made-up ones.
 *
 * <p>Stores one row on what has been made. Behaviour follows the sources where they say anything: about half of the workers ask nearly
 * everyone under routine and four of ten rarely do (003:193), the commonest reason is that nothing had been perceived (003:195).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "activation", "asking", "encounter", "directory", "support", "concern", "referral", "statistics", "effort"})
package se.upptack.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
