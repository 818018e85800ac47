package se.upptack.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who said it and when; {@code day} is the day at the agency. */
public record Moment(UUID by, Instant at, LocalDate day) {}
