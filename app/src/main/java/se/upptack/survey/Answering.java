package se.upptack.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** What a respondent does with her link. The trail says that somebody with a link of the round was there, never which. */
@Component
class Answering {

    /** How far she has come, kept among the answers. */
    static final String AT = "@page";
    static final String ORGANISATION = "@organisation";

    private static final Action ANSWER = new Action("survey.answer");

    private final PersonBook book;
    private final RoundRows rounds;
    private final ResponseRows responses;
    private final Clock clock;

    Answering(PersonBook book, RoundRows rounds, ResponseRows responses, Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * What is there under a link.
     *
     * @param answers what has been typed; {@code line} and {@code role} stand among it for the conditions
     * @param sent    whether it has been sent
     */
    record Seat(Round round, Round.Invited invited, Map<String, String> answers, boolean sent, boolean open) {

        List<Definition.Question> page(int number) {
            var pages = round.definition().pages();
            return number < 1 || number > pages.size() ? List.of() : pages.get(number - 1).stream().filter(question -> question.shown(answers)).toList();
        }

        /** The nearest page in a direction that has a question for her; 0 is the first page, one more than there are is the end. */
        int next(int from, int step) {
            int last = round.definition().pages().size();
            int at = from + step;
            while (at >= 1 && at <= last && page(at).isEmpty()) {
                at += step;
            }
            return Math.clamp(at, 0, last + 1);
        }
    }

    Seat seat(String link) {
        return in(link, seat -> seat);
    }

    /** Keeps what was typed on a page and forgets what no longer is asked for. */
    Seat keep(String link, Map<String, String> typed) {
        return in(link, seat -> {
            var all = merged(seat, typed);
            if (seat.open() && !seat.sent()) {
                responses.keep(seat.round().id(), Links.key(link), seat.invited().seq(), Links.seal(link, ResponseRows.json(stored(all))));
            }
            return new Seat(seat.round(), seat.invited(), all, seat.sent(), seat.open());
        });
    }

    /** Sends the answers; once. */
    void send(String link) {
        in(link, seat -> {
            if (!seat.open() || seat.sent()) {
                return seat;
            }
            var round = seat.round();
            var answers = said(seat);
            if (round.mode() == Round.Mode.ANONYMOUS) {
                responses.send(round.id(), Links.key(link), seat.invited().seq(), answers);
                responses.mix(round, rounds.invited(round.id()), false);
            } else {
                var organisations = seat.invited().organisations();
                var organisation = organisations.size() == 1 ? organisations.getFirst() : seat.answers().getOrDefault(ORGANISATION, "");
                responses.send(round, seat.invited(), Links.key(link), organisation, answers);
            }
            return seat;
        });
    }

    private <T> T in(String link, Function<Seat, T> work) {
        var found = rounds.link(Links.hash(link)).orElseThrow(Missing::new);
        return book.openAsRecipient(found.agency(), found.round(), ANSWER, opened -> {
            var round = rounds.find(found.round()).orElseThrow(Missing::new);
            var invited = rounds.invited(found.round(), found.invited()).orElseThrow(Missing::new);
            var draft = responses.draft(round.id(), Links.key(link));
            var answers = new HashMap<String, String>();
            draft.map(ResponseRows.Draft::sealed).ifPresent(sealed -> answers.putAll(ResponseRows.answers(Links.unseal(link, sealed))));
            answers.put("line", invited.line());
            answers.put("role", invited.role());
            return work.apply(new Seat(round, invited, answers, draft.isPresent() && !draft.get().open(), round.takesAnswers(LocalDate.now(clock))));
        });
    }

    private static Map<String, String> merged(Seat seat, Map<String, String> typed) {
        var all = new HashMap<>(seat.answers());
        typed.forEach((field, value) -> {
            if (value.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        return all;
    }

    private static Map<String, String> stored(Map<String, String> all) {
        var kept = new HashMap<>(all);
        kept.keySet().removeAll(List.of("line", "role"));
        return kept;
    }

    /** The answers to the questions that were put: not what was answered before an earlier answer was changed. */
    private static Map<String, String> said(Seat seat) {
        var said = new HashMap<String, String>();
        for (var question : seat.round().definition().questions()) {
            if (question.shown(seat.answers())) {
                for (var field : question.fields()) {
                    for (var part : List.of(field, field + "__flag", field + "__fte")) {
                        var value = seat.answers().get(part);
                        if (value != null) {
                            said.put(part, value);
                        }
                    }
                }
                var comment = seat.answers().get(question.code() + "__comment");
                if (comment != null) {
                    said.put(question.code() + "__comment", comment);
                }
            }
        }
        return said;
    }
}
