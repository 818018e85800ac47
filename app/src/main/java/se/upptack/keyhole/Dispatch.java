package se.upptack.keyhole;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.PersonBook;
import se.upptack.referral.Correspondence;
import se.upptack.referral.Hindrance;
import se.upptack.safecontact.SafeContacts;
import se.upptack.trail.Action;

/**
 * Lets what is due leave, or stops it. Whether it may leave is asked in the transaction that lets it: a consent that is withdrawn at the same
 * moment is withdrawn before or after, never during. Several instances may run; each sending is handled by one.
 */
@Component
class Dispatch {

    private static final Action SEND = new Action("keyhole.send");

    private final TransactionTemplate transactions;
    private final PersonBook book;
    private final SendingRows rows;
    private final Correspondence correspondence;
    private final SafeContacts contacts;
    private final Clock clock;

    Dispatch(PlatformTransactionManager manager, PersonBook book, SendingRows rows, Correspondence correspondence, SafeContacts contacts,
            Clock clock) {
        this.transactions = new TransactionTemplate(manager);
        this.book = book;
        this.rows = rows;
        this.correspondence = correspondence;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Handles everything that is due. */
    @Scheduled(fixedDelay = 1000)
    void run() {
        while (Boolean.TRUE.equals(transactions.execute(status -> one()))) {
            // The next one has a transaction of its own.
        }
    }

    private boolean one() {
        var due = rows.claim(clock.instant()).orElse(null);
        if (due == null) {
            return false;
        }
        book.openAsSystem(due.agency(), SEND, opened -> {
            var sending = rows.locked(due.sending()).orElseThrow();
            if (sending.standing() == Sending.What.QUEUED) {
                var message = rows.message(sending.message());
                opened.saw(java.util.List.of(message.caseId()));
                // What was safe when it was written may be so no longer: it waits with us rather than leave (abuse stories AB11, AB12).
                var hindrance = safe(message)
                        ? correspondence.contact(due.agency(), sending.referral(), sending.by()).orElse(null)
                        : Hindrance.CHANNEL_NOT_SAFE;
                rows.add(sending.id(), new Sending.Event(
                        sending.events().getLast().seq() + 1, hindrance == null ? Sending.What.SENT : Sending.What.STOPPED, hindrance, clock.instant()), null);
            }
            rows.handled(sending.id());
            return true;
        });
        return true;
    }

    private boolean safe(Message message) {
        var channel = message.channel();
        return channel == null || contacts.permits(message.caseId(), channel);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
