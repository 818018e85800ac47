package se.upptack.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * The page of units: what is in place in each, and one form for all that are ticked.
 *
 * @param units     the units shown, by name
 * @param ready     how many of all visible units lack nothing, and {@code total} of how many, whatever is shown
 * @param mine      what the signed-in caseworker herself has in place, empty for others
 * @param mayState  whether the form is there
 * @param filtered  whether only the units that lack something are shown
 */
public record Board(
        List<UnitLine> units,
        int ready,
        int total,
        List<Item> mine,
        boolean mayState,
        boolean filtered,
        List<Choice> prerequisites,
        List<Choice> states,
        Form form,
        List<FormError> errors) {

    /**
     * One unit: what it lacks, and how far it has come.
     *
     * @param missing       what is missing whatever the service line
     * @param required      how much is required whatever the service line
     * @param missingInLine what is missing only where a service line asks for it
     * @param state         the name of the state, empty when nothing has been said
     */
    public record UnitLine(
            String id, String name, List<String> missing, int required, List<Item> missingInLine, String state, @Nullable LocalDate stateSince) {

        public boolean ready() {
            return missing.isEmpty();
        }
    }

    /**
     * A prerequisite for one holder: since when it is in place, or null while it is missing; {@code line} names a service line, or is empty;
     * {@code required} is the first day it is asked for, or null when it always was.
     */
    public record Item(String id, String name, String line, @Nullable LocalDate since, @Nullable LocalDate required) {}

    /** Something to choose; {@code hint} may be empty. */
    public record Choice(String id, String name, String hint) {}

    /** What has been typed, kept when it could not be used. {@code subjects} are units or accounts. */
    public record Form(Set<String> subjects, Set<String> prerequisites, String met, String state, String since) {}

    /** The page of one unit. */
    public record UnitPage(
            String id,
            String name,
            String organisation,
            List<Item> items,
            String state,
            @Nullable LocalDate stateSince,
            boolean mayState,
            List<WorkerLine> workers,
            List<Choice> workerPrerequisites,
            List<HistoryLine> history,
            Form form,
            List<FormError> errors) {

        public boolean ready() {
            return items.stream().allMatch(item -> item.since() != null || !item.line().isEmpty());
        }

        /** The service lines in which the unit cannot ask, although it lacks nothing that is asked for whatever the line. */
        public List<String> closedLines() {
            return items.stream().filter(item -> item.since() == null && !item.line().isEmpty()).map(Item::line).distinct().toList();
        }
    }

    /** A worker of the unit with what she has in place. */
    public record WorkerLine(UUID account, String name, List<Item> items) {}

    /** One statement; {@code who} is the worker it is about, empty when it is about the unit. */
    public record HistoryLine(String who, String what, boolean met, boolean state, LocalDate since, String by, LocalDate madeOn) {}
}
