package se.upptack.referral;

import java.util.List;
import java.util.Map;
import se.upptack.directory.TargetGroup;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Month;

/**
 * What a referral says to the figure book: one fact, in the month it was offered, with the state it is in now. So the referrals of a month
 * add up, and each is counted once however far it has come.
 */
final class ReferralFacts {

    private ReferralFacts() {}

    /** What a referral states: that it is, and to which service (REF-16). */
    static List<Fact> all(String agency, Referral referral) {
        return List.of(of(agency, referral), target(agency, referral));
    }

    private static Fact target(String agency, Referral referral) {
        var head = referral.head();
        return fact(agency, head, Month.of(head.offeredOn()), Fact.Kind.REFERRAL_TARGET, Map.of(
                Dimension.MODE, head.place().mode(),
                Dimension.REASON, head.serviceKind(),
                Dimension.OUTCOME, head.service(),
                Dimension.STATE, state(referral)));
    }

    static Fact of(String agency, Referral referral) {
        var head = referral.head();
        var fact = fact(agency, head, Month.of(head.offeredOn()), Fact.Kind.REFERRAL, Map.of(
                Dimension.MODE, head.place().mode(),
                Dimension.REASON, head.serviceKind(),
                Dimension.USES_VIOLENCE, head.need() == TargetGroup.USES_VIOLENCE ? "yes" : "no",
                Dimension.STATE, state(referral)));
        var within = head.withinArea();
        return within == null ? fact : fact.with(Dimension.WITHIN_AREA, within ? "yes" : "no");
    }

    /** The person of the case was shown the way for the first time this calendar year. */
    static Fact person(String agency, Referral referral) {
        return fact(agency, referral.head(), Month.of(referral.since().day()), Fact.Kind.PERSON_YEAR, Map.of(Dimension.STATE, "referred"));
    }

    /** The participant was shown support within the association's area for the first time this calendar year (REF-17). */
    static Fact personWithinArea(String agency, Referral referral) {
        return fact(agency, referral.head(), Month.of(referral.since().day()), Fact.Kind.PERSON_YEAR, Map.of(Dimension.STATE, "referred-within-area"));
    }

    /** What has ended or was withdrawn says how far it had come, so that "referred" and "received" can be counted from the state alone. */
    private static String state(Referral referral) {
        return switch (referral) {
            case Referral.Ended(_, _, var from, _) -> switch (from) {
                case RECEIVED -> "ended";
                case CONSENTED -> "ended-before-contact";
                case OFFERED, DECLINED, INFORMATION_GIVEN, CONTACT_MADE, WITHDRAWN, ENDED -> "ended-unconfirmed";
            };
            // Taking a consent back ends what was to come; that the way had been shown, and the person received, stays true.
            case Referral.Withdrawn(_, var from, _) -> switch (from) {
                case CONSENTED -> "withdrawn";
                case INFORMATION_GIVEN -> "withdrawn-after-information";
                case RECEIVED -> "withdrawn-after-receipt";
                case OFFERED, DECLINED, CONTACT_MADE, WITHDRAWN, ENDED -> "withdrawn-after-contact";
            };
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.Consented _, Referral.ContactMade _,
                    Referral.Received _ -> referral.reached().code();
        };
    }

    private static Fact fact(String agency, Referral.Head head, int month, Fact.Kind kind, Map<Dimension, String> values) {
        var place = head.place();
        return new Fact(agency, place.organisation(), place.unit(), place.line(), place.caseType(), month, kind, values, 1);
    }
}
