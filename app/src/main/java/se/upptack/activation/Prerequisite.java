package se.upptack.activation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * Something that must be in place before the question is asked, a row of the register {@code prerequisites}.
 *
 * @param id   the key in the register
 * @param line the service line that asks for it, or empty when it is asked for whatever the line
 * @param from the first day it is asked for, or null when it always was
 */
public record Prerequisite(String id, String nameSv, String nameEn, String line, @Nullable LocalDate from) {

    static Prerequisite of(Row row) {
        var line = row.text("service_line");
        return new Prerequisite(row.key(), row.text("name_sv"), row.text("name_en"), line.equals("*") ? "" : line, row.date("valid_from"));
    }

    public String name(Language language) {
        return language.of(nameSv, nameEn);
    }
}
