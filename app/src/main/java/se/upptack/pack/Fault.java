package se.upptack.pack;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/**
 * Something in a pack, or in a row typed into a form, that has to be put right first.
 *
 * @param file      the file's name within the pack
 * @param line      the line the row begins on, 1 for the header; 0 when the fault is in no line
 * @param column    the column, or null when the fault is not in one
 * @param key       message key of the explanation
 * @param arguments what the explanation fills in
 */
public record Fault(String file, int line, @Nullable String column, String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String file, int line, @Nullable String column, String key, Object... arguments) {
        return new Fault(file, line, column, "pack.fault." + key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static Fault in(Line line, @Nullable String column, String key, Object... arguments) {
        return of(line.file(), line.number(), column, key, arguments);
    }

    /** What is wrong and what to do, without the place. */
    public String explain(Messages messages, Language language) {
        return messages.text(language, key, arguments.toArray());
    }

    /** One line for an operator: {@code policies.csv:12: valid_to: the day is before valid_from}. */
    public String print(Messages messages, Language language) {
        return file + ":" + Math.max(line, 1) + ": " + (column == null ? "" : column + ": ") + explain(messages, language);
    }
}
