package se.upptack.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * One version of a code list. The version is kept with each record that uses it (TAX-13).
 *
 * @param validTo the last day of the version, or null while it is in force
 * @param codes   in the order in which they are shown
 */
public record CodeList(
        String id, int version, String nameSv, String nameEn, LocalDate validFrom, @Nullable LocalDate validTo, List<Code> codes) {

    /**
     * One code with its labels.
     *
     * @param parent     the code it is a part of, or empty
     * @param examplesSv empty when there are none, and the same in English
     * @param who        whose reason or word it is according to the source, or empty
     */
    public record Code(
            String code, String parent, int sort, String nameSv, String nameEn, String examplesSv, String examplesEn, String who) {

        public String name(Language language) {
            return language.of(nameSv, nameEn);
        }

        public String examples(Language language) {
            return language.of(examplesSv, examplesEn);
        }
    }

    public CodeList {
        codes = List.copyOf(codes);
    }

    public String name(Language language) {
        return language.of(nameSv, nameEn);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(candidate -> candidate.code().equals(code)).findFirst();
    }

    public boolean has(String code) {
        return find(code).isPresent();
    }
}
