/**
 * Log review: the trail as a reviewer reads it, one sentence a row. The reviewer sees who did what and when, never a case's content.
 *
 * <p>Rules: reading the trail leaves a row in the trail; what the system does on its own is kept apart from what people do; refused acts
 * are shown as such. Stores nothing. Requirement SEC-06.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail"})
package se.upptack.logreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
