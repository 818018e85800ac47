package se.upptack.directory;

import java.time.LocalDate;
import java.util.List;
import se.upptack.pack.Citation;
import se.upptack.pack.CodeList;

/**
 * What the page of one service shows.
 *
 * @param place    the names of the places it is for, or the words for the whole country
 * @param owner    the name of the organisation that keeps the entry; empty when it belongs to all
 * @param mayKeep  whether who reads may change and verify it
 * @param shared   the agreements by which municipalities share it, in words (PERP-07)
 * @param advice   how often the reader's organisation has sought advice here in the last twelve months
 * @param history  what has happened to the entry, the latest first
 */
public record EntryPage(
        Service service, String place, List<CodeList.Code> areas, List<CodeList.Code> languages, String owner, boolean mayKeep, List<Happened> history,
        List<Citation> sources, int advice, List<String> shared) {

    /** One change: {@code what} is a word of {@code directory.what}. */
    public record Happened(LocalDate day, String what, String by) {}
}
