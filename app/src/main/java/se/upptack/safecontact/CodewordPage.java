package se.upptack.safecontact;

import java.util.List;
import java.util.UUID;
import se.upptack.platform.FormError;

/** The page where a word is agreed on; {@code agreed} when there is one already, which is never shown. */
public record CodewordPage(UUID caseId, String reference, boolean agreed, List<FormError> errors) {}
