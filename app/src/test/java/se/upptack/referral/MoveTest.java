package se.upptack.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.upptack.directory.TargetGroup;

/** The whole transition table of a referral, and what a consent and a ground must hold. */
class MoveTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 1);
    private static final Moment NOW = new Moment(new UUID(0, 1), Instant.parse("2021-12-01T09:00:00Z"), DAY);
    private static final Consent CONSENT = new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(Share.WANTED_SUPPORT), DAY, DAY.plusDays(14), true);
    private static final LegalGround GROUND = new LegalGround("law", new LegalGround.Reason("fara för någon närstående"));
    private static final Referral.Head HEAD = new Referral.Head(
            new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), "mora", "social-services", TargetGroup.EXPOSED, Referral.Habit.CONTACT, DAY,
            new Referral.Place("fk", "fk-sf", "fk-sjukpenning", "", "routine"), null);

    private static final Map<State, Referral> IN = new EnumMap<>(Map.of(
            State.OFFERED, new Referral.Offered(HEAD, NOW),
            State.DECLINED, new Referral.Declined(HEAD, NOW),
            State.INFORMATION_GIVEN, new Referral.InformationGiven(HEAD, "written", "sv", NOW),
            State.CONSENTED, new Referral.Consented(HEAD, CONSENT, false, NOW),
            State.CONTACT_MADE, new Referral.ContactMade(HEAD, new Basis.OnConsent(CONSENT, 2), NOW),
            State.RECEIVED, new Referral.Received(HEAD, new Basis.OnConsent(CONSENT, 2), NOW),
            State.WITHDRAWN, new Referral.Withdrawn(HEAD, State.CONSENTED, NOW),
            State.ENDED, new Referral.Ended(HEAD, EndOutcome.UNKNOWN, State.RECEIVED, NOW)));

    @Test
    void aReferralIsLeftOnlyAsItMayBe() {
        assertThat(IN).hasSize(State.values().length);
        leads(from -> Move.decline(from, NOW), State.DECLINED, State.OFFERED);
        leads(from -> Move.inform(from, "written", "sv", NOW), State.INFORMATION_GIVEN, State.OFFERED);
        leads(from -> Move.consent(from, CONSENT, false, NOW), State.CONSENTED, State.OFFERED, State.INFORMATION_GIVEN, State.CONSENTED);
        leads(from -> Move.contact(from, 2, NOW), State.CONTACT_MADE, State.CONSENTED);
        leads(from -> Move.contactOn(from, GROUND, false, NOW), State.CONTACT_MADE, State.OFFERED, State.INFORMATION_GIVEN, State.CONSENTED);
        leads(from -> Move.receive(from, NOW), State.RECEIVED, State.CONTACT_MADE);
        leads(from -> Move.withdraw(from, NOW), State.WITHDRAWN, State.CONSENTED, State.CONTACT_MADE, State.RECEIVED);
        leads(from -> Move.end(from, EndOutcome.UNKNOWN, NOW), State.ENDED, State.INFORMATION_GIVEN, State.CONSENTED, State.CONTACT_MADE, State.RECEIVED);
    }

    @Test
    void aConsentThatHasRunOutCarriesNoContact() {
        var later = new Moment(NOW.by(), NOW.at(), CONSENT.until().plusDays(1));
        assertThat(Move.contact(IN.get(State.CONSENTED), 2, later)).isEqualTo(new Move.No(List.of(Refusal.CONSENT_RAN_OUT)));
        var last = new Moment(NOW.by(), NOW.at(), CONSENT.until());
        assertThat(Move.contact(IN.get(State.CONSENTED), 2, last)).isInstanceOf(Move.To.class);
    }

    @Test
    void aContactOnAProvisionHasNoConsentToTakeBack() {
        var onGround = new Basis.OnGround(GROUND);
        assertThat(Move.withdraw(new Referral.ContactMade(HEAD, onGround, NOW), NOW)).isEqualTo(new Move.No(List.of(Refusal.NO_CONSENT)));
        assertThat(Move.withdraw(new Referral.Received(HEAD, onGround, NOW), NOW)).isEqualTo(new Move.No(List.of(Refusal.NO_CONSENT)));
        assertThat(Move.end(new Referral.Received(HEAD, onGround, NOW), EndOutcome.SUPPORT_OBTAINED, NOW)).isInstanceOf(Move.To.class);
    }

    @Test
    void aConsentIsWholeOrIsNone() {
        refused(() -> new Consent(" ", Purpose.GET_IN_TOUCH, Set.of(Share.CASE), DAY, DAY, true));
        refused(() -> new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(), DAY, DAY, true));
        refused(() -> new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(Share.CASE), DAY, DAY.minusDays(1), true));
        refused(() -> new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(Share.CASE), DAY, DAY.plusMonths(6).plusDays(1), true));
        refused(() -> new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(Share.CASE), DAY, DAY, false));
        assertThat(new Consent("mora", Purpose.GET_IN_TOUCH, Set.of(Share.CASE), DAY, DAY.plusMonths(6), true).holdsOn(DAY)).isTrue();
    }

    @Test
    void aGroundHasAReasonThatIsNeverPrinted() {
        refused(() -> new LegalGround.Reason("kort"));
        refused(() -> new LegalGround.Reason("x".repeat(501)));
        refused(() -> new LegalGround(" ", new LegalGround.Reason("fara för någon närstående")));
        assertThat(GROUND.toString()).doesNotContain("fara");
    }

    @Test
    void aReferralIsWhatItsEventsSay() {
        var path = List.of(
                IN.get(State.OFFERED), IN.get(State.INFORMATION_GIVEN), new Referral.Consented(HEAD, CONSENT, true, NOW),
                new Referral.ContactMade(HEAD, new Basis.OnConsent(CONSENT, 3), NOW), new Referral.Received(HEAD, new Basis.OnConsent(CONSENT, 3), NOW),
                new Referral.Ended(HEAD, EndOutcome.SUPPORT_OBTAINED, State.RECEIVED, NOW));
        var events = new java.util.ArrayList<Event>();
        for (var reached : path) {
            events.add(Event.of(events.size() + 1, reached, false));
            assertThat(Event.replay(HEAD, events)).isEqualTo(reached);
        }
    }

    @Test
    void whatEndedSaysHowFarItCame() {
        assertThat(fact(new Referral.Ended(HEAD, EndOutcome.UNKNOWN, State.RECEIVED, NOW))).isEqualTo("ended");
        assertThat(fact(new Referral.Ended(HEAD, EndOutcome.UNKNOWN, State.CONTACT_MADE, NOW))).isEqualTo("ended-unconfirmed");
        assertThat(fact(new Referral.Ended(HEAD, EndOutcome.UNKNOWN, State.INFORMATION_GIVEN, NOW))).isEqualTo("ended-unconfirmed");
        assertThat(fact(new Referral.Ended(HEAD, EndOutcome.UNKNOWN, State.CONSENTED, NOW))).isEqualTo("ended-before-contact");
        assertThat(fact(new Referral.Withdrawn(HEAD, State.CONSENTED, NOW))).isEqualTo("withdrawn");
        assertThat(fact(new Referral.Consented(HEAD, CONSENT, true, NOW))).as("who has been told where to turn stays told").isEqualTo("information-given");
        assertThat(fact(new Referral.Withdrawn(HEAD, State.INFORMATION_GIVEN, NOW))).isEqualTo("withdrawn-after-information");
        assertThat(fact(new Referral.Withdrawn(HEAD, State.CONTACT_MADE, NOW))).isEqualTo("withdrawn-after-contact");
        assertThat(fact(new Referral.Withdrawn(HEAD, State.RECEIVED, NOW))).isEqualTo("withdrawn-after-receipt");
    }

    private static String fact(Referral referral) {
        return ReferralFacts.of("fk", referral).values().get(se.upptack.figure.Dimension.STATE);
    }

    private static void leads(Function<Referral, Move> step, State to, State... from) {
        var allowed = EnumSet.noneOf(State.class);
        allowed.addAll(List.of(from));
        IN.forEach((state, referral) -> {
            var move = step.apply(referral);
            if (allowed.contains(state)) {
                assertThat(move).as("%s to %s", state, to).isInstanceOfSatisfying(Move.To.class, done -> assertThat(done.next().state()).isEqualTo(to));
            } else {
                assertThat(move).as("%s to %s", state, to).isEqualTo(Move.NOT_FROM_HERE);
            }
        });
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
}
