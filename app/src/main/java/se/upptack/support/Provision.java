package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * A provision of the legal register as it may be shown: its section only where someone has checked it against the source (CHILD-01).
 *
 * @param section empty when there is none, or when it has not been checked
 */
public record Provision(String id, String statute, String section, String titleSv, String titleEn) {

    public static Provision of(Row law) {
        return new Provision(
                law.key(), law.text("statute"), law.yes("verified") ? law.text("section") : "", law.text("title_sv"), law.text("title_en"));
    }

    /** The provisions in force on the day. */
    public static List<Provision> inForce(RegisterSnapshot registers, LocalDate day) {
        return registers.rows("laws").inForce(day).stream().map(Provision::of).toList();
    }

    /** Statute, section if it may be shown, and what it is about. */
    public String name(Language language) {
        return statute + (section.isEmpty() ? "" : ", " + section) + ": " + language.of(titleSv, titleEn);
    }
}
