package se.upptack.directory;

import java.util.List;
import se.upptack.pack.CodeList;

/**
 * What the search page shows.
 *
 * @param services the first of those found
 * @param more     how many there are besides
 * @param keeps    whether who searches may also add and verify
 * @param maps     whether the reader takes part in mapping campaigns
 * @param offices  whether the reader sees the offices' lists
 * @param toVerify how many of the own organisation's entries wait to be checked
 */
public record SearchPage(Choices choices, Search search, List<Service> services, int more, boolean keeps, boolean maps,
        boolean offices, int toVerify) {

    /** What one can choose among. */
    public record Choices(List<Places.County> counties, List<CodeList.Code> areas, List<CodeList.Code> languages, List<String> kinds) {}

    public int found() {
        return services.size() + more;
    }
}
