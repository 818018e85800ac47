package se.upptack.outside;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page where files of official statistics are delivered.
 *
 * @param series what can be chosen: name by id
 * @param chosen what was chosen
 * @param source what was typed
 * @param taken  what was taken from the file just sent, or null
 * @param wrong  what is wrong with it, in its order
 * @param faults how many faults there are, of which the first are listed
 */
public record FileView(Map<String, String> series, String chosen, String source, boolean sourceMissing, @Nullable Taken taken, List<Wrong> wrong, int faults) {

    /** How many values were new or changed, and how many stood already. */
    public record Taken(int changed, int same) {}

    /** A fault: a line number, or another place in the file, or nothing. */
    public record Wrong(String where, String text) {

        /** Whether the place is a line. */
        public boolean line() {
            return where.matches("[0-9]+");
        }
    }
}
