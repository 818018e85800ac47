/**
 * Activation: what must be in place before a unit and a worker ask, and how far each unit has come in introducing it.
 *
 * <p>Rules owned here: a unit is switched on for asking when every prerequisite of the register in force that day is in place for it,
 * WHO's five among them (ASK-22); a worker when hers are, where the assignment says that trained staff ask (ASK-23); a unit without any
 * statement has everything left to do; a statement holds from its day until another says otherwise and is never changed. What a worker has
 * completed is read from the completions of {@code effort}. The state of
 * introduction (ASK-37) is told beside it and switches nothing on or off.
 *
 * <p>Stores statements about units and about staff accounts, no person met, no text. Announces nothing: {@code asking} asks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "figure", "effort"})
package se.upptack.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
