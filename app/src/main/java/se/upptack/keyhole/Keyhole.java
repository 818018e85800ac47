package se.upptack.keyhole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.referral.Correspondence;
import se.upptack.referral.EndOutcome;
import se.upptack.safecontact.SafeContacts;
import se.upptack.trail.Action;

/**
 * What a recipient does: opens what she was sent, and answers. A wrong link, a wrong code, and what has been answered, withdrawn or has run
 * out get the same answer. The slow comparison of codes is made in every case, also where there is no code to compare with.
 */
@Component
class Keyhole {

    private static final Action OPEN = new Action("keyhole.open");
    private static final Action ANSWER = new Action("keyhole.answer");

    /** What a recipient sees. */
    record Seen(String agency, Sending sending, Message message) {}

    private final PersonBook book;
    private final SendingRows rows;
    private final Correspondence correspondence;
    private final SafeContacts contacts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    /** Compared with when there is nothing to compare with, so that it takes as long. */
    private final String noCode;

    Keyhole(PersonBook book, SendingRows rows, Correspondence correspondence, SafeContacts contacts, PasswordEncoder encoder, Tokens tokens, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.correspondence = correspondence;
        this.contacts = contacts;
        this.encoder = encoder;
        this.clock = clock;
        this.noCode = encoder.encode(tokens.token());
    }

    /** What the link and the code open, or nothing. Every opening leaves a row in the trail, and the first is the receipt. */
    Optional<Seen> open(String token, String code) {
        return with(OPEN, token, code, (seen, events) -> {
            if (seen.sending().standing() == Sending.What.SENT) {
                events.add(Sending.What.OPENED);
            }
            return Optional.of(seen);
        });
    }

    /** The recipient's answer: {@code ACCEPTED}, {@code NO_PLACE} or {@code NOT_FOR_US}. @return false when there is nothing to answer */
    boolean answer(String token, String code, Sending.What answer) {
        return with(ANSWER, token, code, (seen, events) -> {
            var referral = seen.sending().referral();
            var taken = switch (answer) {
                case ACCEPTED -> correspondence.received(seen.agency(), referral);
                case NO_PLACE -> correspondence.refused(seen.agency(), referral, EndOutcome.NO_PLACE);
                case NOT_FOR_US -> correspondence.refused(seen.agency(), referral, EndOutcome.NOT_SUITABLE);
                case QUEUED, RECALLED, STOPPED, SENT, REVEALED, WRONG_CODE, OPENED -> throw new IllegalArgumentException("not an answer");
            };
            if (taken) {
                events.add(answer);
            }
            return Optional.of(taken);
        }).orElse(false);
    }

    private interface Events {
        void add(Sending.What what);
    }

    private <T> Optional<T> with(Action action, String token, String code, BiFunction<Seen, Events, Optional<T>> work) {
        var digits = code.replaceAll("[^0-9]", "");
        var pointer = rows.pointer(Tokens.hash(token)).orElse(null);
        if (pointer == null) {
            encoder.matches(digits, noCode);
            return Optional.empty();
        }
        return book.openAsRecipient(pointer.agency(), pointer.sending(), action, opened -> {
            var sending = rows.locked(pointer.sending()).orElseThrow();
            var message = shown(rows.message(sending.message()));
            opened.saw(List.of(message.caseId()));
            var secret = rows.secret(sending.id()).filter(held -> held.linkHash().equals(Tokens.hash(token))).orElse(null);
            var right = encoder.matches(digits, secret == null ? noCode : secret.codeHash());
            if (secret == null || sending.locked()) {
                return Optional.empty();
            }
            if (!right) {
                rows.add(sending.id(), event(sending, 1, Sending.What.WRONG_CODE), null);
                return Optional.empty();
            }
            if (LocalDate.now(clock).isAfter(sending.openUntil()) || !correspondence.open(sending.referral())) {
                return Optional.empty();
            }
            var added = new int[1];
            return work.apply(new Seen(pointer.agency(), sending, message), what -> rows.add(sending.id(), event(sending, ++added[0], what), null));
        });
    }

    /** A way to reach the person is shown only as long as she has said that it is safe. */
    private Message shown(Message message) {
        var channel = message.channel();
        return channel == null || contacts.permits(message.caseId(), channel) ? message : message.withoutWay();
    }

    private Sending.Event event(Sending sending, int step, Sending.What what) {
        return new Sending.Event(sending.events().getLast().seq() + step, what, null, clock.instant());
    }
}
