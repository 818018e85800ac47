package se.upptack.instrument;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.asking.OwnQuestions;
import se.upptack.asking.QuestionSet;

/** The sets in use, as whoever asks sees them. */
@Component
class QuestionSets implements OwnQuestions {

    /** An agency and the number of a set of its own; what it says never changes. */
    private record Key(String agency, long number) {}

    private final SetRows rows;
    private final ConcurrentHashMap<Key, Questionnaire> known = new ConcurrentHashMap<>();

    QuestionSets(SetRows rows) {
        this.rows = rows;
    }

    @Override
    public List<QuestionSet> of(Actor actor, String line) {
        return rows.usedIn(line).stream().map(set -> shown(actor, set)).toList();
    }

    QuestionSet shown(Actor actor, StoredSet set) {
        var read = read(actor, set);
        return new QuestionSet(read.title(), read.version(), read.language(), set.licence(), read.copyright(), read.lines());
    }

    Questionnaire read(Actor actor, StoredSet set) {
        return known.computeIfAbsent(new Key(actor.agency(), set.number()), key -> switch (QuestionnaireReader.read(set.file().getBytes(StandardCharsets.UTF_8))) {
            case QuestionnaireReader.Outcome.Read(var questionnaire) -> questionnaire;
            // It was right when it was taken in; a set that a later, stricter version cannot read is a bug of that version.
            case QuestionnaireReader.Outcome.Refused(var faults) -> throw new IllegalStateException("A question set that was taken in cannot be read");
        });
    }
}
