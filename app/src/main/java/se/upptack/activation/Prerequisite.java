package se.upptack.activation;

import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * Something that must be in place before the question is asked, a row of the register {@code prerequisites}.
 *
 * @param id the key in the register
 */
public record Prerequisite(String id, String nameSv, String nameEn) {

    static Prerequisite of(Row row) {
        return new Prerequisite(row.key(), row.text("name_sv"), row.text("name_en"));
    }

    public String name(Language language) {
        return language.of(nameSv, nameEn);
    }
}
