package se.upptack.support;

import java.time.LocalDate;
import se.upptack.asking.CaseNote;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * What whoever handles a case needs to see first, with its rule. It follows from what has been answered in the steps and is stored nowhere
 * else, so that it cannot be forgotten when an answer changes.
 *
 * @param since     the day it was said
 * @param support   only for those who support the person, never for whoever handles control (ACT-26)
 * @param extraDays how many days longer everything in the case may take (ACT-09)
 */
record CaseMark(String id, int sort, Step.Text name, Step.Text rule, LocalDate since, boolean support, int extraDays) {

    static CaseMark of(Row row, LocalDate since) {
        return new CaseMark(
                row.key(), row.whole("sort").orElse(0), new Step.Text(row.text("name_sv"), row.text("name_en")),
                new Step.Text(row.text("rule_sv"), row.text("rule_en")), since, row.text("seen_by").equals("support"), row.whole("extra_days").orElse(0));
    }

    /** The same with one more sentence in its rule. */
    CaseMark with(Step.Text sentence) {
        return new CaseMark(
                id, sort, name, new Step.Text(rule.sv() + " " + sentence.sv(), rule.en() + " " + sentence.en()), since, support, extraDays);
    }

    /** As a page shows it. */
    CaseNote in(Language language) {
        return new CaseNote(name.in(language), rule.in(language), since);
    }
}
