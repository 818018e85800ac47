package se.upptack.survey;

import java.util.List;
import java.util.Map;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.survey.Definition.Question;

/**
 * What the respondent sees.
 *
 * @param number        0 for the first page, then the pages of questions
 * @param resume        the page to go on at, 0 when nothing has been answered
 * @param organisations those for which she may answer, by id; empty unless there are several
 */
public record AnswerPage(
        String link, State state, Round round, int number, int pages, boolean last, int resume, List<Question> questions, Map<String, String> typed,
        List<FormError> errors, Map<String, String> organisations) {

    public enum State {
        OPEN,
        SENT,
        CLOSED
    }

    static AnswerPage of(Visit visit, Definitions definitions, String link, Answering.Seat seat, int page, Map<String, String> typed, List<FormError> errors) {
        var state = seat.sent() ? State.SENT : seat.open() ? State.OPEN : State.CLOSED;
        var questions = seat.page(page);
        int number = questions.isEmpty() ? 0 : page;
        var at = seat.answers().getOrDefault(Answering.AT, "0");
        int all = seat.round().definition().pages().size();
        var organisations = new java.util.LinkedHashMap<String, String>();
        if (seat.invited().organisations().size() > 1) {
            seat.invited().organisations().forEach(id -> organisations.put(id, definitions.registers().name("organisations", id, visit.language())));
        }
        return new AnswerPage(link, state, seat.round(), number, all, number > 0 && seat.next(number, 1) > all, Math.min(Integer.parseInt(at), all), questions, typed, errors,
                organisations);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chose(String field, String option) {
        return List.of(typed(field).split("\\|")).contains(option);
    }

    public boolean first() {
        return number > 0 && questions.getFirst().part().there();
    }
}
