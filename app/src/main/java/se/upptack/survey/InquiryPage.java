package se.upptack.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/** The pages of studies, dialogues and evaluations. */
public final class InquiryPage {

    private InquiryPage() {}

    /** A qualitative study. */
    public record Study(String name, String done, String method, String question, String sample, String participants, String findings, String note, List<Citation> sources) {}

    public record Studies(List<Study> studies) {}

    /** What was told in a dialogue with a unit about a theme. */
    public record Told(String unit, String theme, LocalDate day, String words, String maker) {}

    public record Dialogue(List<Told> told, Map<String, String> units, Map<String, String> typed, List<FormError> errors, String today) {}

    /** A document that an evaluation rests on, and what it gave. */
    public record Document(String title, String words, String maker) {}

    /** What an evaluation rests on, joined. */
    public record Evaluation(
            String id, String name, List<SurveyPage.RoundItem> rounds, List<InterviewPage.Interview> interviews, List<Document> documents, List<String> judged, boolean mayAdd,
            List<FormError> errors, Map<String, String> typed) {}

    public record Evaluations(Map<String, String> chains) {}
}
