package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * What applies to the reader on a day.
 *
 * @param role     null while she has not said what she is in the eyes of the law
 * @param rules    on secrecy and disclosure, those of her own organisation first
 * @param template the guideline in force, or null
 */
public record AppliesPage(
        String organisation, LocalDate day, LocalDate today, @Nullable LegalRole role, @Nullable Ruling ruling, List<Rule> rules,
        @Nullable PaperTemplate template) {

    /** @param law the provision with its section where that has been checked, or empty */
    public record Rule(String topic, String text, String law) {}

    public String rulingCode() {
        return ruling == null ? "" : ruling.code();
    }

    public String ruleText(Language language) {
        var rule = ruling == null ? null : ruling.rule();
        return rule == null ? "" : rule.text(language);
    }

    public String lawName(Language language) {
        var rule = ruling == null ? null : ruling.rule();
        return rule == null ? "" : rule.law().name(language);
    }
}
