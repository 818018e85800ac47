package se.upptack.directory;

import java.util.List;
import se.upptack.pack.CodeList;

/**
 * What the page of one service shows.
 *
 * @param place the name of the municipality or county, or the words for the whole country
 */
public record EntryPage(Service service, String place, List<CodeList.Code> areas, List<CodeList.Code> languages) {}
