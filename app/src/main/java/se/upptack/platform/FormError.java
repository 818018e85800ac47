package se.upptack.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something typed that could not be used, as the summary at the top of the form tells it and the field repeats.
 *
 * @param field     the id of the field, which the summary links to
 * @param key       the message that says what to do
 * @param arguments what the message inserts
 */
public record FormError(String field, String key, List<Object> arguments) {

    public static FormError of(String field, String key, Object... arguments) {
        return new FormError(field, key, List.of(arguments));
    }

    /** The sentence in the page's language. */
    public String in(Page page) {
        return page.t(key, arguments.toArray());
    }

    /** The sentence of the first error about this field, or nothing. */
    public static @Nullable String at(List<FormError> errors, String field, Page page) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst().map(error -> error.in(page)).orElse(null);
    }

    /** Whether one of the errors is about this field. */
    public static boolean about(List<FormError> errors, String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
