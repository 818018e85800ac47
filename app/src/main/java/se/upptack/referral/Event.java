package se.upptack.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a referral as it is kept: the state it reached and what belongs to that.
 *
 * @param beyondHabit that the worker chose to make contact where the line usually informs (REF-06)
 * @param basisEvent  the number of the event whose consent a contact rests on, or null
 */
record Event(
        int seq,
        State state,
        Moment moment,
        @Nullable String form,
        @Nullable String language,
        @Nullable Consent consent,
        boolean beyondHabit,
        @Nullable Integer basisEvent,
        @Nullable LegalGround ground,
        @Nullable EndOutcome end) {

    /** What to keep of a referral that has reached its state as event {@code seq}. */
    static Event of(int seq, Referral reached, boolean beyondHabit) {
        return switch (reached) {
            case Referral.Offered r -> plain(seq, r);
            case Referral.Declined r -> plain(seq, r);
            case Referral.Withdrawn r -> plain(seq, r);
            case Referral.InformationGiven r -> new Event(seq, r.state(), r.since(), r.form(), r.language(), null, false, null, null, null);
            case Referral.Consented r -> new Event(seq, r.state(), r.since(), null, null, r.consent(), beyondHabit, null, null, null);
            case Referral.ContactMade r -> resting(seq, r, r.basis(), beyondHabit);
            case Referral.Received r -> resting(seq, r, r.basis(), false);
            case Referral.Ended r -> new Event(seq, r.state(), r.since(), null, null, null, false, null, null, r.outcome());
        };
    }

    private static Event plain(int seq, Referral r) {
        return new Event(seq, r.state(), r.since(), null, null, null, false, null, null, null);
    }

    private static Event resting(int seq, Referral r, Basis basis, boolean beyondHabit) {
        return switch (basis) {
            case Basis.OnConsent on -> new Event(seq, r.state(), r.since(), null, null, null, beyondHabit, on.event(), null, null);
            case Basis.OnGround on -> new Event(seq, r.state(), r.since(), null, null, null, beyondHabit, null, on.ground(), null);
        };
    }

    /** The referral as its events say; the first event is an offer. A pure function of them. */
    static Referral replay(Referral.Head head, List<Event> events) {
        Referral referral = new Referral.Offered(head, events.getFirst().moment());
        for (var event : events.subList(1, events.size())) {
            referral = event.after(referral, events);
        }
        return referral;
    }

    private Referral after(Referral before, List<Event> events) {
        var head = before.head();
        return switch (state) {
            case OFFERED -> throw new IllegalStateException("a referral is offered once");
            case DECLINED -> new Referral.Declined(head, moment);
            case INFORMATION_GIVEN -> new Referral.InformationGiven(head, said(form), said(language), moment);
            case CONSENTED -> new Referral.Consented(head, said(consent), before.reached() == State.INFORMATION_GIVEN, moment);
            case CONTACT_MADE -> new Referral.ContactMade(head, basis(events), moment);
            case RECEIVED -> new Referral.Received(head, basis(events), moment);
            case WITHDRAWN -> new Referral.Withdrawn(head, before.reached(), moment);
            case ENDED -> new Referral.Ended(head, said(end), before.reached(), moment);
        };
    }

    private Basis basis(List<Event> events) {
        return basisEvent == null
                ? new Basis.OnGround(said(ground))
                : new Basis.OnConsent(said(events.get(basisEvent - 1).consent()), basisEvent);
    }

    private static <T> T said(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an event lacks what belongs to its state");
        }
        return value;
    }
}
