package se.upptack.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of open data shows.
 *
 * @param taken    what was taken from the file just sent, or null
 * @param wrong    what is wrong with it, by place
 * @param known    what is worth knowing about what was taken
 * @param kind     what was chosen for services that do not say it; so with {@code groups}, {@code coverage} and {@code tier}
 * @param checked  whether the services are said to have been checked
 */
public record OpenPage(
        @Nullable Taken taken, List<Said> wrong, List<Said> known, String kind, Set<String> groups, String coverage, String tier, boolean checked,
        List<Where> places) {

    /** How many services were new, changed and the same, and how many objects the file had. */
    public record Taken(int added, int changed, int same, int objects) {}

    /** Something about a place of the file; the place is empty when the form is meant. */
    public record Said(String place, String text) {}

    /** A place to choose. */
    public record Where(String code, String name) {}

    public List<String> kinds() {
        return Kinds.ALL;
    }
}
