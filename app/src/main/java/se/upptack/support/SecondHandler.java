package se.upptack.support;

import java.time.LocalDate;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** When two handlers are needed: the register of handling rules says where, the steps say for what (ACT-20). */
final class SecondHandler {

    private SecondHandler() {}

    /** Whether the routine of the unit or line says two handlers on the day. */
    static boolean inRoutine(RegisterSnapshot registers, Answer answer, LocalDate day) {
        return registers.rows("handling-rules").where("rule", "two-handlers").stream()
                .anyMatch(row -> row.inForce(day) && concerns(row, answer.organisation(), answer.unit(), answer.line()));
    }

    private static boolean concerns(Row row, String organisation, String unit, String line) {
        return row.text("organisation").equals(organisation) && (row.text("unit").isEmpty() || row.text("unit").equals(unit))
                && row.covers("service_line", line);
    }

    /** Whether this mark is not settled until a colleague stands behind it. */
    static boolean needed(RegisterSnapshot registers, Answer answer, StepRecord row, LocalDate day) {
        return row.outcome() == StepOutcome.DONE && inRoutine(registers, answer, day)
                && StepForm.of(registers, row.step(), answer.occurred())
                        .following(row.detail().said(), StepEffect.Does.SECOND_HANDLER)
                        .findAny()
                        .isPresent();
    }
}
