package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.CaseNote;
import se.upptack.content.Guidance;
import se.upptack.pack.CodeList;

/**
 * What the page after an answer shows: what is marked on the case, the step to take first, what else is left, and what is done.
 *
 * @param outcome message key of the outcome
 * @param marks   what whoever handles the case needs to see first
 * @param left    the steps that are not done, in order; the first is unfolded
 * @param done    those that are done or do not apply
 * @param counted those of the service undertaking, which are only counted
 * @param helpers where the worker herself gets help at once (ACT-19)
 * @param guidance texts for each kind of step (KNOW-02)
 * @param key     the key of the forms that only count
 * @param fault   what is left to say after a form that could not be used, or null
 */
public record AnswerPage(
        UUID occasionId,
        String reference,
        LocalDate occurred,
        String outcome,
        boolean affirmative,
        boolean usesViolence,
        List<CaseNote> marks,
        List<Item> left,
        List<Item> done,
        List<Item> counted,
        List<Helper> helpers,
        List<Item.Option> words,
        List<CodeList.Code> forms,
        List<CodeList.Code> languages,
        LocalDate suggestedFollowUp,
        LocalDate latestFollowUp,
        List<Door> doors,
        Map<StepKind, List<Guidance.Hint>> guidance,
        UUID key,
        @Nullable Fault fault) {

    /** Where the page is. */
    public static String path(UUID occasionId) {
        return "/work/answer/" + occasionId;
    }

    public String path() {
        return path(occasionId);
    }

    /** The texts that belong to a step of this kind. */
    public List<Guidance.Hint> guidance(StepKind kind) {
        return guidance.getOrDefault(kind, List.of());
    }

    /** Where a step stands on the page. What it is about is left out: an address is kept by the browser. */
    public static String anchor(String step) {
        return "s" + Integer.toHexString(step.hashCode());
    }

    /** The step that is unfolded: the one where something is left to say, otherwise the first that is left to do. */
    public String unfolded() {
        return fault != null ? fault.step() : left.isEmpty() ? "" : left.getFirst().id();
    }

    /**
     * A step as it stands.
     *
     * @param state   in one sentence how it stands, empty while it is open
     * @param said    what was answered in it, a sentence each
     * @param advice  what to do now because of the answers
     * @param undo    whether the mark can be taken back
     * @param onSupport whether to offer that there already is support as the ground for not needing it
     * @param paused  begun and put aside
     * @param second  how it stands with the second handler
     * @param version the version of the mark, 0 when there is none
     * @param way     the door it is done behind, or null
     */
    public record Item(
            String id, StepKind kind, String name, String responsibility, String help, boolean closed, String state, List<String> said,
            List<String> advice, boolean undo, boolean onSupport, boolean paused, boolean thin, Second second, int version, List<Field> fields,
            SupportSection.@Nullable Way way) {

        /** Where the step stands on the page. */
        public String anchor() {
            return AnswerPage.anchor(id);
        }

        /** Whether a colleague must stand behind the mark (ACT-20). */
        public enum Second {
            NOT_NEEDED,
            /** A colleague has to confirm; the one who marked cannot. */
            AWAITED,
            /** The reader can confirm. */
            YOURS,
            CONFIRMED
        }

        /** Something the step asks for. {@code when} says after which answers, as {@code field=value|value}, or is empty. */
        public record Field(
                String id, String input, String name, String help, boolean required, String when, List<Option> options, String value,
                @Nullable String error) {

            /** Whether the options are a few short words that stand beside each other. */
            public boolean inline() {
                return options.size() < 4 && options.stream().allMatch(option -> option.name().length() < 10);
            }
        }

        /** One thing to choose. */
        public record Option(String code, String name, String help, boolean chosen) {}
    }

    /** Someone who helps the worker. */
    public record Helper(String name, String phone, String hours) {}

    /** One of the three doors. */
    public record Door(SupportSection.Door door, List<SupportSection.Line> lines, List<SupportSection.Way> ways) {}

    /** A field that has to be filled in, the sentence that says so, and what had been typed into the form. */
    public record Fault(String step, String field, String message, Function<String, List<String>> typed) {

        static Fault of(String step, String field, String message) {
            return new Fault(step, field, message, name -> List.of());
        }
    }
}
