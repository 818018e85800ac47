package se.upptack.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;
import se.upptack.trail.Trail;
import se.upptack.trail.TrailRow;
import se.upptack.trail.TrailRow.Outcome;

/**
 * The one door into the person book: one transaction, bound to the actor's agency, begun by the row in the trail that says who opened it
 * and for what. If the row cannot be written there is no data; if the work fails, neither remains. A refusal
 * ({@link Missing} thrown by the work) leaves a row of its own.
 */
@Component
public class PersonBook {

    /** Stands for the system and for recipients, who have no account. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** Refusals within {@link #together}, told once its transaction has ended. */
    private static final ScopedValue<List<Refusal>> TOLD_LATER = ScopedValue.newInstance();

    private record Refusal(String agency, TrailRow row) {}

    private final TransactionTemplate transactions;
    private final Trail trail;

    PersonBook(PlatformTransactionManager manager, Trail trail) {
        this.transactions = new TransactionTemplate(manager);
        this.trail = trail;
    }

    /** An opened book: says which cases were seen on the way. */
    public final class Opened {

        private final long entry;
        private boolean listed;

        private Opened(long entry) {
            this.entry = entry;
        }

        /** The cases that the work showed or touched, once for each opening. */
        public void saw(Collection<UUID> cases) {
            if (listed) {
                throw new IllegalStateException("the cases of one opening are said once");
            }
            listed = true;
            trail.subjects(entry, List.copyOf(new java.util.LinkedHashSet<>(cases)));
        }
    }

    /** Opens the book for an actor who does {@code action} to no particular case, or to those the work says it saw. */
    public <T> T open(Actor actor, Action action, Function<Opened, T> work) {
        return open(actor, action, null, work);
    }

    /** Opens the book for an actor who does {@code action} to one case. */
    public <T> T open(Actor actor, Action action, @Nullable UUID subject, Function<Opened, T> work) {
        var row = new TrailRow(actor.account(), actor.username(), actor.roleCodes(), action, subject, Outcome.DONE);
        try {
            return in(actor.agency(), row, work);
        } catch (Missing refused) {
            var told = new TrailRow(row.account(), row.actor(), row.roles(), action, subject, Outcome.REFUSED);
            if (TOLD_LATER.isBound()) {
                TOLD_LATER.get().add(new Refusal(actor.agency(), told));
            } else {
                in(actor.agency(), told, opened -> true);
            }
            throw refused;
        }
    }

    /**
     * Does several openings in one transaction, so that all of them stand or none. What was refused is told in the trail afterwards, in a
     * transaction of its own.
     */
    public <T> T together(Supplier<T> work) {
        var refusals = new ArrayList<Refusal>();
        try {
            return ScopedValue.where(TOLD_LATER, refusals).call(() -> transactions.execute(status -> work.get()));
        } catch (Missing refused) {
            refusals.forEach(refusal -> in(refusal.agency(), refusal.row(), opened -> true));
            throw refused;
        }
    }

    /** Opens the book for the system itself: scheduled rules and the shared commit of registrations. */
    public <T> T openAsSystem(String agency, Action action, Function<Opened, T> work) {
        return in(agency, new TrailRow(NOBODY, "system", "system", action, null, Outcome.DONE), work);
    }

    /**
     * Opens the book for the recipient of something that was sent: someone without an account, known by what she was given.
     *
     * @param sending which sending it is about; the case is said by the work
     */
    public <T> T openAsRecipient(String agency, UUID sending, Action action, Function<Opened, T> work) {
        return in(agency, new TrailRow(NOBODY, "recipient:" + sending, "recipient", action, null, Outcome.DONE), work);
    }

    private <T> T in(String agency, TrailRow row, Function<Opened, T> work) {
        return transactions.execute(status -> work.apply(new Opened(trail.enter(agency, row))));
    }
}
