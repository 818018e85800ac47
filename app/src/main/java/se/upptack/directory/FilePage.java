package se.upptack.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of files shows.
 *
 * @param taken what was taken from the file just sent, or null
 * @param wrong what is wrong with it, by line
 * @param lines how many lines are wrong
 */
public record FilePage(@Nullable Taken taken, List<Wrong> wrong, long lines, List<String> columns) {

    /** How many services were new, changed and the same. */
    public record Taken(int added, int changed, int same) {}

    /** One fault: the line, the column or nothing, and what to do. */
    public record Wrong(int line, String column, String text) {}
}
