package se.upptack.asking;

import java.util.UUID;

/** An occasion was registered or corrected. Announced within the transaction; ids and codes only. */
public record OccasionRegistered(String agency, UUID caseId, UUID occasionId, int version, Outcome outcome) {}
