package se.upptack.safecontact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.CaseNote;
import se.upptack.asking.CaseNotes;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.platform.Ids;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;

/**
 * The word that the person and the worker have agreed on. Whoever calls is asked for it before anything is said, and learns from a wrong one neither
 * whether there is such a case nor whether it has a word (abuse story AB09).
 */
@Component
class Codewords implements CaseNotes {

    static final int SHORTEST = 4;
    static final int LONGEST = 60;
    /** So many wrong words by one worker within the pause, and no more are tried. */
    static final int MOST_WRONG = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Action SET = new Action("safecontact.codeword");
    private static final Action CALL = new Action("safecontact.call");

    /** What comes of a call. */
    sealed interface Call {

        /** The word is right: the caller may be told. */
        record Passed(UUID caseId, String reference) implements Call {}

        /** The word is wrong, or there is no case, or it has no word: nothing tells which. */
        record Nothing() implements Call {}

        /** Too many wrong words: none is tried for a while. */
        record Paused() implements Call {}
    }

    private final PersonBook book;
    private final Cases cases;
    private final CodewordRows rows;
    private final Messages messages;
    private final Ids ids;
    private final Clock clock;
    private final PasswordEncoder slow;
    /** Compared with when there is nothing to compare with, so that the answer takes as long. */
    private final CodewordRows.Word nobodys;

    Codewords(PersonBook book, Cases cases, CodewordRows rows, Messages messages, Ids ids, PasswordEncoder slow, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.rows = rows;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
        this.slow = slow;
        this.nobodys = new CodewordRows.Word(Objects.requireNonNull(slow.encode(UUID.randomUUID().toString())), Instant.EPOCH);
    }

    /** Whether a text can be a word: long enough to say, and not the reference itself. */
    boolean fits(String word, String reference) {
        var plain = plain(word);
        return plain.length() >= SHORTEST && plain.length() <= LONGEST && !plain.equals(plain(reference));
    }

    /** Keeps the word from now on; an empty one means that there is none any more. */
    void agree(Actor actor, UUID caseId, String word) {
        var fingerprint = word.isBlank() ? null : slow.encode(plain(word));
        book.open(actor, SET, caseId, opened -> {
            cases.visible(actor, caseId);
            cases.lock(caseId);
            rows.add(caseId, fingerprint, actor.account(), clock.instant());
            return caseId;
        });
    }

    /** Tries the word that a caller says. A failed one leaves no trace of whom it was about. */
    Call call(Actor actor, String reference, String word) {
        return book.open(actor, CALL, opened -> {
            var now = clock.instant();
            if (rows.failed(actor.account(), now.minus(PAUSE)) >= MOST_WRONG) {
                return new Call.Paused();
            }
            var found = cases.visible(actor, cases.byReferences(List.of(reference.strip())).stream().map(CaseView::id).toList());
            var words = rows.of(found.stream().map(CaseView::id).toList());
            var matching = found.stream()
                    .filter(view -> slow.matches(plain(word), words.getOrDefault(view.id(), nobodys).fingerprint()))
                    .findFirst();
            if (found.isEmpty()) {
                slow.matches(plain(word), nobodys.fingerprint());
            }
            rows.addCall(ids.next(), matching.map(CaseView::id).orElse(null), actor.account(), now);
            return matching.<Call>map(view -> {
                opened.saw(List.of(view.id()));
                return new Call.Passed(view.id(), view.reference());
            }).orElseGet(Call.Nothing::new);
        });
    }

    @Override
    public List<CaseNote> of(Actor actor, UUID caseId, Language language) {
        return rows.of(Set.of(caseId)).values().stream()
                .map(word -> new CaseNote(messages.text(language, "safecontact.codeword.note"), messages.text(language, "safecontact.codeword.rule"),
                        LocalDate.ofInstant(word.since(), ShiftedClock.ZONE)))
                .toList();
    }

    /** Said over a telephone: letters and digits count, not how they are written. */
    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
