package se.upptack.concern;

import java.util.List;
import java.util.UUID;
import se.upptack.platform.FormError;

/**
 * The answer to a saving that went on while the worker wrote.
 *
 * @param at the time, {@code 09:15}, empty when it was not saved
 */
public record PaperSaved(int version, UUID window, String at, boolean conflict, List<FormError> errors) {}
