/**
 * The interface {@code /api/v1} for case systems and other machines: JSON by the Swedish REST API profile, problems by RFC 9457, described
 * by the OpenAPI document that it serves itself.
 *
 * <p>Rules: every POST carries an {@code Idempotency-Key}; the same key with the same content has one effect and one answer, with other
 * content it is a conflict. A field or parameter that is not in the contract is refused by name, so that a misspelt field never passes
 * for something left out. A delivery is received whole or not at all, and every fault of every row is told at once. Nothing about a
 * person stands in an address beyond an opaque id. What is missing, forbidden or blocked gets one and the same answer.
 *
 * <p>It knows no domain of its own: it translates between the contract and the modules that do the work. Stores the answers to requests
 * that may come again (schema {@code api}) and forgets them after 30 days. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "asking", "encounter", "statistics", "publication", "directory", "referral", "info"})
package se.upptack.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
