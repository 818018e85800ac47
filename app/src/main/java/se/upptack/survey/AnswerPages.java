package se.upptack.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;

/**
 * The respondent's pages: no session, no cookie but the language, no script. Each page keeps what was typed, also when one goes back or pauses, and the
 * same link goes on where she was.
 */
@Controller
class AnswerPages {

    static final String TITLE = "survey.s.title";
    private static final String TEMPLATE = "survey/answer.jte";

    private final Answering answering;
    private final Definitions definitions;

    AnswerPages(Answering answering, Definitions definitions) {
        this.answering = answering;
        this.definitions = definitions;
    }

    @GetMapping("/s/{link}")
    @Access(everyone = true)
    View show(Visit visit, @PathVariable String link, @RequestParam(defaultValue = "0") int page) {
        var seat = answering.seat(link);
        return visit.show(TEMPLATE, TITLE, AnswerPage.of(visit, definitions, link, seat, page, seat.answers(), List.of()));
    }

    @PostMapping("/s/{link}")
    @Access(everyone = true)
    View answer(Visit visit, @PathVariable String link, @RequestParam(defaultValue = "0") int page, @RequestParam(name = "do", defaultValue = "next") String what) {
        var seat = answering.seat(link);
        if (!seat.open() || seat.sent()) {
            return visit.see("/s/" + link, null);
        }
        var questions = seat.page(page);
        var typed = page == 0 ? organisation(visit) : AnswerForm.read(visit, questions);
        var errors = page == 0 ? chosen(seat, typed) : AnswerForm.faults(questions, typed);
        if (!errors.isEmpty() && what.equals("next")) {
            var all = new HashMap<>(seat.answers());
            all.putAll(typed);
            return visit.showAgain(TEMPLATE, TITLE, AnswerPage.of(visit, definitions, link, seat, page, all, errors));
        }
        // Going back or pausing keeps what was typed even when it is not finished.
        var now = answering.keep(link, typed);
        int to = what.equals("next") ? now.next(page, 1) : what.equals("back") ? now.next(page, -1) : page;
        answering.keep(link, Map.of(Answering.AT, String.valueOf(to)));
        if (what.equals("next") && to > now.round().definition().pages().size()) {
            answering.send(link);
            return visit.see("/s/" + link, null);
        }
        return visit.see("/s/" + link + (what.equals("pause") ? "" : "?page=" + to), null);
    }

    private static Map<String, String> organisation(Visit visit) {
        return Map.of(Answering.ORGANISATION, visit.values("organisation").stream().findFirst().orElse(""));
    }

    /** Who belongs to several organisations says for which of them the answers are. */
    private static List<FormError> chosen(Answering.Seat seat, Map<String, String> typed) {
        var organisations = seat.invited().organisations();
        return organisations.size() < 2 || organisations.contains(typed.get(Answering.ORGANISATION)) ? List.of() : List.of(FormError.of("organisation", "survey.error.organisation"));
    }
}
