package se.upptack.referral;

import java.util.List;

/** What came of something done with a referral. */
public sealed interface ReferralOutcome {

    /** @param repeated the same request had been carried out before; nothing was done twice */
    record Done(Referral referral, boolean repeated) implements ReferralOutcome {}

    /** Nothing was written, for these reasons: all of them, so that they can be put right at once. */
    record Refused(List<Refusal> reasons) implements ReferralOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
