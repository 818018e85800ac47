package se.upptack.concern;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.support.Provision;

/** What the law asks of a worker on a day (CHILD-01). */
public sealed interface Ruling {

    /** She must report, at once. */
    record Duty(Rule rule) implements Ruling {}

    /** She should report, and may decide not to with a ground (CHILD-13). */
    record Recommendation(Rule rule) implements Ruling {}

    /** No rule covers her. Never read as "need not". */
    record Undetermined() implements Ruling {}

    /** A rule of the register {@code duty-rules} with the provision it rests on. */
    record Rule(String id, Provision law, String textSv, String textEn) {

        public String text(Language language) {
            return language.of(textSv, textEn);
        }
    }

    default String code() {
        return switch (this) {
            case Duty _ -> "duty";
            case Recommendation _ -> "recommendation";
            case Undetermined _ -> "undetermined";
        };
    }

    /** The rule it rests on, null where none covers her. */
    default @Nullable Rule rule() {
        return null;
    }

    /** Whether not reporting can be chosen at all. */
    default boolean leavesAChoice() {
        return this instanceof Recommendation;
    }

    /**
     * The ruling of the rule that says most about the worker: one for her own organisation before one for the agency it works for, before
     * one for all; one for her role before one for any. Where two that say equally much differ, the duty holds.
     *
     * @param organisations her own first, then the agency she works for
     */
    static Ruling of(RegisterSnapshot registers, List<String> organisations, LegalRole role, LocalDate day) {
        return registers.rows("duty-rules").stream()
                .filter(row -> row.inForce(day) && row.covers("legal_role", role.code()))
                .filter(row -> row.text("organisation").equals("*") || organisations.contains(row.text("organisation")))
                .min(Comparator.<Row>comparingInt(row -> distance(row, organisations))
                        .thenComparingInt(row -> row.text("legal_role").equals("*") ? 1 : 0)
                        .thenComparingInt(row -> row.text("duty").equals("duty") ? 0 : 1)
                        .thenComparing(Row::key))
                .map(row -> ruling(registers, row))
                .orElse(new Undetermined());
    }

    private static int distance(Row row, List<String> organisations) {
        var place = organisations.indexOf(row.text("organisation"));
        return place < 0 ? organisations.size() : place;
    }

    private static Ruling ruling(RegisterSnapshot registers, Row row) {
        var rule = new Rule(
                row.key(), registers.find("laws", row.text("law")).map(Provision::of).orElseThrow(), row.text("text_sv"), row.text("text_en"));
        return row.text("duty").equals("duty") ? new Duty(rule) : new Recommendation(rule);
    }
}
