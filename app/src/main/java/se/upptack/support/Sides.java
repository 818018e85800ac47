package se.upptack.support;

import java.time.LocalDate;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.pack.RegisterSnapshot;

/** Support and control are kept apart: whoever works in a unit that handles control is never told what is meant for support (ACT-26). */
final class Sides {

    private Sides() {}

    /** Whether the actor is on the side of support, by the register of handling rules. */
    static boolean supports(Actor actor, RegisterSnapshot registers, LocalDate day) {
        return actor.is(Role.CASEWORKER) && registers.rows("handling-rules").where("rule", "control").stream()
                .noneMatch(row -> row.inForce(day) && row.text("organisation").equals(actor.organisation())
                        && (row.text("unit").isEmpty() || actor.units().contains(row.text("unit"))));
    }

    /** Whether the organisation has said which of its units handle control. Until then nobody can be kept out by it. */
    static boolean known(RegisterSnapshot registers, String organisation, LocalDate day) {
        return registers.rows("handling-rules").where("rule", "control").stream()
                .anyMatch(row -> row.inForce(day) && row.text("organisation").equals(organisation));
    }

    /** Whether a step can put a mark that only support may see; then the step itself is theirs alone. */
    static boolean onlySupport(RegisterSnapshot registers, Step step, LocalDate day) {
        return StepForm.of(registers, step.id(), day).effects().stream()
                .filter(effect -> effect.does() == StepEffect.Does.MARK)
                .flatMap(effect -> registers.find("case-marks", effect.target()).stream())
                .anyMatch(mark -> mark.text("seen_by").equals("support"));
    }

    /** The steps that this actor may see. */
    static StepList seen(StepList list, Actor actor, RegisterSnapshot registers, Answer answer, LocalDate today) {
        return supports(actor, registers, today)
                ? list
                : new StepList(list.steps().stream().filter(step -> !onlySupport(registers, step, answer.occurred())).toList());
    }
}
