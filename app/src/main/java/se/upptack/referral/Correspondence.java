package se.upptack.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.directory.Directory;
import se.upptack.directory.Tier;
import se.upptack.platform.Missing;
import se.upptack.support.Answers;

/**
 * What happens to a referral without a worker at the page: what was queued goes out, and the recipient answers. Call inside a person book that
 * the system or the recipient has opened.
 */
@Component
public class Correspondence {

    private final Referrals referrals;
    private final ReferralRows rows;
    private final StaysInsideRows stays;
    private final Answers answers;
    private final Directory directory;
    private final Clock clock;

    Correspondence(Referrals referrals, ReferralRows rows, StaysInsideRows stays, Answers answers, Directory directory, Clock clock) {
        this.referrals = referrals;
        this.rows = rows;
        this.stays = stays;
        this.answers = answers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Makes the contact that the consent permits, unless something has come in between. What is found here holds until the transaction ends:
     * a consent that is withdrawn at the same moment is withdrawn before or after, never during (security AB15).
     *
     * @param by the account of the worker who decided it
     * @return why it may not leave, or nothing when the contact is made
     */
    public Optional<Hindrance> contact(String agency, UUID referral, UUID by) {
        try {
            answers.lockedForSystem(agency, rows.find(referral).orElseThrow(Missing::new).referral().head().occasionId());
        } catch (Missing denied) {
            return Optional.of(Hindrance.CASE_CLOSED_TO_US);
        }
        var found = rows.find(referral).orElseThrow(Missing::new).referral();
        if (!(found instanceof Referral.Consented consented)) {
            return Optional.of(Hindrance.CONSENT_GONE);
        }
        if (!consented.consent().holdsOn(LocalDate.now(clock))) {
            return Optional.of(Hindrance.CONSENT_RAN_OUT);
        }
        if (stays.chosen(found.head().occasionId())) {
            return Optional.of(Hindrance.STAYS_INSIDE);
        }
        if (directory.find(found.head().service(), Tier.STAFF).isEmpty()) {
            return Optional.of(Hindrance.RECIPIENT_GONE);
        }
        return referrals.carry(agency, by, "contact", referral, (stored, now) -> Move.contact(stored.referral(), stored.last(), now))
                ? Optional.empty()
                : Optional.of(Hindrance.CONSENT_GONE);
    }

    /** Whether the recipient may still see what was sent: contact was made on a consent that holds today, and nobody has answered or ended it. */
    public boolean open(UUID referral) {
        return rows.find(referral)
                .map(ReferralRows.Stored::referral)
                .filter(found -> found instanceof Referral.ContactMade made && made.basis() instanceof Basis.OnConsent on
                        && on.consent().holdsOn(LocalDate.now(clock)) && !stays.chosen(found.head().occasionId()))
                .isPresent();
    }

    /** The recipient takes the referral. @return false when it has been answered, withdrawn or ended already */
    public boolean received(String agency, UUID referral) {
        return referrals.carry(agency, PersonBook.NOBODY, "receive", referral, (stored, now) -> Move.receive(stored.referral(), now));
    }

    /** The recipient cannot take it. @return false when it has been answered, withdrawn or ended already */
    public boolean refused(String agency, UUID referral, EndOutcome why) {
        return referrals.carry(agency, PersonBook.NOBODY, "refuse", referral, (stored, now) -> stored.referral() instanceof Referral.ContactMade
                ? Move.end(stored.referral(), why, now)
                : new Move.No(List.of(Refusal.NOT_FROM_HERE)));
    }
}
