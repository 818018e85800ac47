package se.upptack.keyhole;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.referral.Consent;
import se.upptack.referral.Referral;
import se.upptack.referral.Referrals;
import se.upptack.referral.Share;
import se.upptack.safecontact.Channel;
import se.upptack.safecontact.SafeContacts;
import se.upptack.safecontact.Verdict;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/** What a worker does: writes, queues, calls back, and gets the link and the code. Each call is one transaction with its trail rows. */
@Component
class Sendings {

    private static final int AT_MOST = 300;

    /** What can be written about a referral, on the consent that holds. */
    record Basis(Referral referral, Consent consent, UUID caseId, String unit, String reference, Map<Channel, Verdict> channels) {}

    /** A sending with what belongs to it. */
    record Seen(Sending sending, Message message, String reference) {}

    /** The link's secret part and the code, in the clear: shown once, kept nowhere. */
    record Revealed(Seen seen, String token, String code) {}

    /** What came of queueing. */
    sealed interface Outcome {
        record Queued(UUID sending) implements Outcome {}

        record Refused(List<FormError> errors) implements Outcome {}

        /** There is no consent that holds any longer. Nothing was written. */
        record NoConsent() implements Outcome {}
    }

    private final PersonBook book;
    private final Answers answers;
    private final Cases cases;
    private final Referrals referrals;
    private final SafeContacts contacts;
    private final SendingRows rows;
    private final RegisterBook registers;
    private final PasswordEncoder encoder;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final Duration window;

    /** @param window how long something queued can be called back, {@code upptack.recall-window}, ten minutes by default */
    Sendings(
            PersonBook book, Answers answers, Cases cases, Referrals referrals, SafeContacts contacts, SendingRows rows, RegisterBook registers,
            PasswordEncoder encoder, Tokens tokens, Ids ids, Clock clock, @Value("${upptack.recall-window:PT10M}") Duration window) {
        this.book = book;
        this.answers = answers;
        this.cases = cases;
        this.referrals = referrals;
        this.contacts = contacts;
        this.rows = rows;
        this.registers = registers;
        this.encoder = encoder;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.window = window;
    }

    Duration window() {
        return window;
    }

    /**
     * What can be written on; nothing when the referral has no consent that holds today.
     *
     * @throws Missing when there is no such referral for this actor
     */
    Optional<Basis> basis(Actor actor, UUID referral) {
        return book.open(actor, new Action("keyhole.view"), opened -> basisIn(actor, referral, opened));
    }

    private Optional<Basis> basisIn(Actor actor, UUID id, PersonBook.Opened opened) {
        var referral = referrals.find(actor, id);
        var answer = answers.locked(actor, referral.head().occasionId());
        opened.saw(List.of(answer.caseId()));
        return referral instanceof Referral.Consented consented && consented.consent().holdsOn(LocalDate.now(clock))
                ? Optional.of(new Basis(
                        referral, consented.consent(), answer.caseId(), answer.unit(), answer.reference(), contacts.verdicts(answer.caseId())))
                : Optional.empty();
    }

    /** What is left to say before the words can be read through; empty when they can. */
    List<FormError> left(Basis basis, Words words, @Nullable Channel channel) {
        var errors = new ArrayList<FormError>();
        var what = basis.consent().what();
        if (what.contains(Share.NAME_AND_SAFE_CONTACT)) {
            length(errors, "name", words.name(), Words.NAME, true);
            length(errors, "reach", words.reach(), Words.REACH, true);
            // The person is reached by others only as she has said is safe, lately (SEC-14).
            if (!words.reach().isEmpty() && channel == null) {
                errors.add(FormError.of("channel", "keyhole.rule.channel"));
            } else if (channel != null && !basis.channels().get(channel).permits()) {
                errors.add(FormError.of("channel", "keyhole.rule.not-safe"));
            }
        }
        if (what.contains(Share.WANTED_SUPPORT)) {
            length(errors, "wanted", words.wanted(), Words.WANTED, true);
        }
        if (what.contains(Share.LANGUAGE_AND_ADAPTATION)) {
            if (registers.current().codes("language", LocalDate.now(clock)).filter(codes -> codes.has(words.language())).isEmpty()) {
                errors.add(FormError.of("language", "keyhole.rule.language"));
            }
            length(errors, "adaptation", words.adaptation(), Words.ADAPTATION, false);
        }
        if (what.contains(Share.SAFETY)) {
            length(errors, "safety", words.safety(), Words.SAFETY, true);
        }
        return errors;
    }

    private static void length(List<FormError> errors, String field, String text, int most, boolean required) {
        if (text.isEmpty() && required) {
            errors.add(FormError.of(field, "keyhole.rule." + field));
        } else if (text.length() > most) {
            errors.add(FormError.of(field, "keyhole.rule.long", most, text.length()));
        }
    }

    /**
     * Queues the words for the recipient of the consent. A repeated key has one effect.
     *
     * @param urgent it leaves at once and cannot be called back
     */
    Outcome queue(Actor actor, String key, UUID referral, Words typed, @Nullable Channel channel, Sending.Way way, boolean urgent) {
        return book.open(actor, new Action("keyhole.queue"), opened -> {
            var done = rows.queued(actor.account(), key);
            if (done.isPresent()) {
                return new Outcome.Queued(done.get());
            }
            var basis = basisIn(actor, referral, opened).orElse(null);
            if (basis == null) {
                return new Outcome.NoConsent();
            }
            var words = typed.within(basis.consent().what());
            var errors = left(basis, words, channel);
            if (rows.ofReferral(referral).stream().anyMatch(sending -> sending.standing() == Sending.What.QUEUED)) {
                errors.add(FormError.of("send", "keyhole.rule.queued"));
            }
            if (!errors.isEmpty()) {
                return new Outcome.Refused(errors);
            }
            var now = clock.instant();
            var message = new Message(
                    ids.next(), referral, basis.caseId(), basis.consent().recipient(), basis.consent().purpose(), basis.consent().what(), words,
                    words.reach().isEmpty() ? null : channel, actor.account(), now);
            var sending = new Sending(
                    ids.next(), message.id(), referral, basis.unit(), way, actor.account(), now, urgent ? now : now.plus(window),
                    basis.consent().until(), List.of(new Sending.Event(1, Sending.What.QUEUED, null, now)));
            rows.add(message);
            rows.add(sending, key);
            return new Outcome.Queued(sending.id());
        });
    }

    /** Calls back what has not left. @return false when it has left already */
    boolean recall(Actor actor, UUID id) {
        return change(actor, new Action("keyhole.recall"), id, seen -> {
            var sending = seen.sending();
            if (sending.standing() != Sending.What.QUEUED) {
                return sending.standing() == Sending.What.RECALLED;
            }
            rows.add(id, next(sending, Sending.What.RECALLED), actor.account());
            return true;
        });
    }

    /** Makes a new link and a new code; older ones stop working. Nothing when there is no link to give. */
    Optional<Revealed> reveal(Actor actor, UUID id) {
        return change(actor, new Action("keyhole.reveal"), id, seen -> {
            var sending = seen.sending();
            var standing = sending.standing();
            if (sending.way() != Sending.Way.LINK || standing != Sending.What.SENT && standing != Sending.What.OPENED) {
                return Optional.empty();
            }
            var token = tokens.token();
            var code = tokens.code();
            var version = rows.secret(id).map(secret -> secret.version() + 1).orElse(1);
            rows.add(id, new SendingRows.Secret(version, Tokens.hash(token), encoder.encode(code)), actor.account(), clock.instant());
            rows.add(id, next(sending, Sending.What.REVEALED), actor.account());
            return Optional.of(new Revealed(seen, token, code));
        });
    }

    private <T> T change(Actor actor, Action action, UUID id, Function<Seen, T> work) {
        return book.open(actor, action, opened -> {
            rows.locked(id);
            return work.apply(seen(actor, id, opened));
        });
    }

    /** @throws Missing when there is none, or not for this actor */
    Seen find(Actor actor, UUID id) {
        return book.open(actor, new Action("keyhole.view"), opened -> seen(actor, id, opened));
    }

    private Seen seen(Actor actor, UUID id, PersonBook.Opened opened) {
        var sending = rows.find(id).orElseThrow(Missing::new);
        var message = rows.message(sending.message());
        var subject = cases.visible(actor, message.caseId());
        opened.saw(List.of(message.caseId()));
        return new Seen(sending, message, subject.reference());
    }

    /** What was sent from the actor's units, of cases the actor may see, the latest first. */
    List<Seen> all(Actor actor) {
        return book.open(actor, new Action("keyhole.list"), opened -> {
            var messages = rows.ofUnits(actor, AT_MOST).stream().collect(Collectors.toMap(Function.identity(), sending -> rows.message(sending.message()),
                    (first, second) -> first, java.util.LinkedHashMap::new));
            Map<UUID, CaseView> visible = cases.visible(actor, messages.values().stream().map(Message::caseId).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(CaseView::id, Function.identity()));
            opened.saw(visible.keySet());
            return messages.entrySet().stream()
                    .filter(entry -> visible.containsKey(entry.getValue().caseId()))
                    .map(entry -> new Seen(entry.getKey(), entry.getValue(), visible.get(entry.getValue().caseId()).reference()))
                    .toList();
        });
    }

    Sending.Event next(Sending sending, Sending.What what) {
        return new Sending.Event(sending.events().getLast().seq() + 1, what, null, clock.instant());
    }
}
