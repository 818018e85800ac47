package se.upptack.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of staff has gone through a scenario for the first time in this version and way. Announced within the transaction that notes it.
 *
 * @param scenario id of the text of kind {@code exercise}
 * @param group    whether it was gone through in a group
 */
public record ScenarioCompleted(String agency, UUID account, String scenario, boolean group, Instant at) {}
