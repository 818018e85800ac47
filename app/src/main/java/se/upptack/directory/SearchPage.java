package se.upptack.directory;

import java.util.List;
import se.upptack.pack.CodeList;

/** What the search page shows. */
public record SearchPage(Choices choices, Search search, List<Service> services) {

    /** What one can choose among. */
    public record Choices(List<Places.County> counties, List<CodeList.Code> areas, List<CodeList.Code> languages, List<String> kinds) {}
}
