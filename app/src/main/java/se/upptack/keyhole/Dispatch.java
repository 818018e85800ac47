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
    private final Clock clock;

    Dispatch(PlatformTransactionManager manager, PersonBook book, SendingRows rows, Correspondence correspondence, Clock clock) {
        this.transactions = new TransactionTemplate(manager);
        this.book = book;
        this.rows = rows;
        this.correspondence = correspondence;
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
                opened.saw(java.util.List.of(rows.message(sending.message()).caseId()));
                var hindrance = correspondence.contact(due.agency(), sending.referral(), sending.by()).orElse(null);
                rows.add(sending.id(), new Sending.Event(
                        sending.events().getLast().seq() + 1, hindrance == null ? Sending.What.SENT : Sending.What.STOPPED, hindrance, clock.instant()), null);
            }
            rows.handled(sending.id());
            return true;
        });
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
