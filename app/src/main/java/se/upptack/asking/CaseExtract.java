package se.upptack.asking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a case to others than those who work with it: on the person's own pages, to a representative, a guardian, or family with
 * access to the case (SEC-05). It is made from the case file alone, so it reads the same whether or not anything was ever asked, told, referred or
 * reported, and nobody can tell from it that something is left out.
 *
 * @param reference the agency's own reference
 * @param line      the service line, an id of the registers
 */
public record CaseExtract(String reference, String line, LocalDate opened, @Nullable LocalDate closed) {

    /** The extract of a case. Unit and protection stay inside: either can tell where someone is or that someone hides. */
    public static CaseExtract of(CaseView view) {
        return new CaseExtract(view.reference(), view.line(), view.opened(), view.closed());
    }
}
