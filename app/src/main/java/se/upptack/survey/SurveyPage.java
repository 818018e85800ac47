package se.upptack.survey;

import java.util.List;
import java.util.Map;
import se.upptack.pack.Citation;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** What the pages of surveys are made of. */
public final class SurveyPage {

    private SurveyPage() {}

    /** A survey in the list. */
    public record Item(String id, String name, String kind, String mode, int questions) {}

    /** A round in the list; {@code state} is {@code coming}, {@code open} or {@code closed}. */
    public record RoundItem(Round round, String state, int invited, int sent) {}

    public record ListPage(List<Item> surveys, List<RoundItem> rounds, boolean leads, boolean dialogue) {}

    /** What a report has published: {@code value} is how the words are read, empty where no number can be. */
    public record Finding(
            String text, String when, String line, String of, String written, String gives, String relation, String value, String base, String baseText, String note,
            List<Citation> sources) {}

    /** A question with what has been published of it. */
    public record Asked(Definition.Question question, List<Finding> findings, List<Citation> sources, List<String> goals) {}

    /**
     * A survey with everything that is known of it.
     *
     * @param loose what was published without belonging to one question
     */
    public record FormPage(
            Row survey, String about, Definition definition, List<String> changes, List<Asked> asked, List<Finding> loose, List<Citation> sources, boolean mayOpen, int lost) {}

    /** A round to be opened. */
    public record OpenPage(Definition definition, Map<String, String> typed, List<FormError> errors, List<Definition.Question> lost, Map<String, String> chains) {}

    /** A round as its leader sees it, or only what is open to others who may read it. */
    public record RoundPage(
            Round.Whole whole, String state, String kind, boolean leads, Map<String, String> typed, List<FormError> errors, Map<String, String> units, Map<String, String> lines,
            Map<String, String> organisations) {

        public Round round() {
            return whole.round();
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public long reminders() {
            return whole.events().stream().filter(event -> event.what().equals("reminded")).count();
        }
    }
}
