package se.upptack.support;

import java.util.Comparator;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * Something to do after an answer.
 *
 * @param id             its id in the register {@code steps}, or that of a step the product adds itself
 * @param sort           where it stands among the others
 * @param ownKind        a step that the product adds because the register has none of the kind; its texts are then messages
 * @param responsibility whose it is, as the register says it
 * @param counted        belongs to the service undertaking: it is counted, and nothing is noted about the person (ACT-15)
 * @param thin           what is known about it is thin, and the page says so (PERP-02)
 */
record Step(
        String id, StepKind kind, int sort, boolean ownKind, Text name, Text responsibility, Text help, boolean counted, boolean thin) {

    record Text(String sv, String en) {

        static final Text NONE = new Text("", "");

        String in(Language language) {
            return language.of(sv, en);
        }
    }

    /** What is dangerous comes first whatever the numbers say, then as the register sorts. */
    static final Comparator<Step> IN_ORDER = Comparator.comparing((Step step) -> step.kind() == StepKind.SAFETY ? 0 : 1)
            .thenComparingInt(Step::sort)
            .thenComparing(Step::id);

    /** @param documentation how the service line is documented, where the step does not say it itself */
    static Step of(Row row, String documentation) {
        var kind = StepKind.of(row.text("does"));
        return new Step(
                row.key(), kind, row.whole("sort").orElse(0), false, text(row, "name"), text(row, "responsibility"), text(row, "help"),
                kind == StepKind.MARK && row.find("documentation").orElse(documentation).equals("service-undertaking"),
                row.text("evidence").equals("evidence-lacking"));
    }

    /** A step that the product always offers. */
    static Step own(StepKind kind, int sort) {
        return new Step("own-" + kind.code(), kind, sort, true, Text.NONE, Text.NONE, Text.NONE, false, false);
    }

    private static Text text(Row row, String stem) {
        return new Text(row.text(stem + "_sv"), row.text(stem + "_en"));
    }
}
