package se.upptack.safecontact;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.Cases;
import se.upptack.asking.Occasions;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The one gate through which anything to a person must pass, and where what she has said about it is kept. */
@Component
public class SafeContacts {

    private static final Action VIEW = new Action("safecontact.view");
    private static final Action SAY = new Action("safecontact.say");

    /** What is said about a channel on the page. */
    record Word(Channel channel, ChannelAnswer.Said said, ChannelAnswer.@org.jspecify.annotations.Nullable Times times, boolean leaveMessage) {}

    /** Everything said about a case, with what it means now. */
    record Known(String reference, Map<Channel, ChannelAnswer> answers, Map<Channel, Verdict> verdicts, boolean codeword) {}

    private final PersonBook book;
    private final Cases cases;
    private final Occasions occasions;
    private final ChannelRows rows;
    private final CodewordRows codewords;
    private final Clock clock;

    SafeContacts(PersonBook book, Cases cases, Occasions occasions, ChannelRows rows, CodewordRows codewords, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.occasions = occasions;
        this.rows = rows;
        this.codewords = codewords;
        this.clock = clock;
    }

    /**
     * Whether each channel may be used now, for every channel. Call inside an opened person book, about a case that may be seen there.
     */
    public Map<Channel, Verdict> verdicts(UUID caseId) {
        return verdicts(caseId, rows.of(caseId));
    }

    /** Whether a channel may be used now. Call inside an opened person book. */
    public boolean permits(UUID caseId, Channel channel) {
        var verdict = verdicts(caseId).get(channel);
        return verdict != null && verdict.permits();
    }

    private Map<Channel, Verdict> verdicts(UUID caseId, Map<Channel, ChannelAnswer> answers) {
        var told = occasions.lastTold(caseId).orElse(null);
        var now = clock.instant();
        var verdicts = new EnumMap<Channel, Verdict>(Channel.class);
        for (var channel : Channel.values()) {
            var answer = answers.get(channel);
            verdicts.put(channel, answer == null ? Verdict.UNKNOWN : answer.verdict(now, told));
        }
        return verdicts;
    }

    /** @throws Missing when there is no such case for this actor */
    Known known(Actor actor, UUID caseId) {
        return open(actor, VIEW, caseId, reference -> {
            var answers = rows.of(caseId);
            return new Known(reference, answers, verdicts(caseId, answers), codewords.of(java.util.Set.of(caseId)).containsKey(caseId));
        });
    }

    /** Keeps what the person says now. What is said again counts from now. */
    void say(Actor actor, UUID caseId, List<Word> words) {
        open(actor, SAY, caseId, reference -> {
            cases.lock(caseId);
            var before = rows.of(caseId);
            for (var word : words) {
                var last = before.get(word.channel());
                rows.add(caseId, new ChannelAnswer(
                        word.channel(), last == null ? 1 : last.version() + 1, word.said(), word.times(), word.leaveMessage(), clock.instant()),
                        actor.account());
            }
            return reference;
        });
    }

    private <T> T open(Actor actor, Action action, UUID caseId, Function<String, T> work) {
        return book.open(actor, action, caseId, opened -> work.apply(cases.visible(actor, caseId).reference()));
    }
}
