package se.upptack.library;

import java.util.Optional;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/** The legal register as the library shows it: never a section that nobody has checked (KNOW-13). */
final class Laws {

    private Laws() {}

    static Optional<LibraryPage.Law> of(RegisterSnapshot snapshot, String id, Language language) {
        return snapshot.find("laws", id).map(row -> law(row, language));
    }

    static LibraryPage.Law law(Row row, Language language) {
        boolean checked = row.yes("verified");
        return new LibraryPage.Law(row.key(), row.text("statute"), checked ? row.text("section") : "", row.text("title", language), checked);
    }
}
