package se.upptack.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;

/**
 * One version of a code list: what each code means and what the agencies call it (TAX-01 to TAX-13).
 *
 * @param versions all versions, the latest first
 * @param terms    each organisation's own words with the codes they stand for (TAX-06)
 * @param added    codes that the version before did not have, and {@code gone} those that only it had
 */
public record CodeListPage(
        String id,
        String name,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note,
        List<Integer> versions,
        boolean hasWho,
        List<Code> codes,
        List<Term> terms,
        List<Paraphrase> paraphrases,
        List<String> added,
        List<String> gone,
        List<Citation> sources) {

    /** @param part whether it is a part of another code, {@code who} whose word or type it is */
    public record Code(String code, String name, boolean part, String examples, String who, String otherLanguage) {}

    public record Term(String organisation, String term, String codes, String note, List<Citation> sources) {}

    /** An expression under which violence hides in a text, and what it may mean (TAX-11). */
    public record Paraphrase(String phrase, String meaning, String list, String context, boolean ownText) {}

    /** All lists, and the look-up of paraphrases. */
    public record Index(List<ListLine> lists, String words, boolean searched, List<Paraphrase> found, int paraphrases) {}

    public record ListLine(String id, String name, int version, LocalDate validFrom, int codes, int terms) {}
}
