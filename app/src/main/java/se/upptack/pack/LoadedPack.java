package se.upptack.pack;

import java.time.LocalDate;
import se.upptack.platform.Language;

/**
 * A pack that is loaded: one assignment.
 *
 * @param validTo the last day of the assignment
 */
public record LoadedPack(String id, String version, String titleSv, String titleEn, LocalDate validFrom, LocalDate validTo) {

    public String title(Language language) {
        return language.of(titleSv, titleEn);
    }
}
