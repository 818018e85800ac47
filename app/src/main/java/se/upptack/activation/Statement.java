package se.upptack.activation;

import java.time.LocalDate;
import java.util.UUID;

/** Something said about a unit or a worker, true from a day on until another statement says otherwise. */
public sealed interface Statement {

    /** The first day for which it is said; never a coming day. */
    LocalDate since();

    /**
     * A prerequisite is in place in a unit, or no longer is.
     *
     * @param unit         key of the register {@code units}, of the agency whose book is open
     * @param prerequisite key of the register {@code prerequisites}
     */
    record OfUnit(String unit, String prerequisite, boolean met, LocalDate since) implements Statement {}

    /** A prerequisite is in place for a worker, or no longer is: training that has been done, knowledge that she has. */
    record OfWorker(UUID account, String prerequisite, boolean met, LocalDate since) implements Statement {}

    /**
     * How far a unit has come in introducing the question (ASK-37).
     *
     * @param state code of the list {@code introduction-state} in force when it is said
     */
    record OfIntroduction(String unit, String state, LocalDate since) implements Statement {}
}
