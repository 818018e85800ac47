package se.upptack.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.upptack.access.Actor;
import se.upptack.platform.Language;
import se.upptack.support.Answer;
import se.upptack.support.AnswerPage;
import se.upptack.support.StepKind;
import se.upptack.support.SupportSection;

/** What stands behind the door for the adult and behind the one where nothing leaves the house. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SupportSection adultDoor(ReferralRows rows, StaysInsideRows stays, ReferralView view, Clock clock) {
        return new SupportSection() {
            @Override
            public Door door() {
                return Door.ADULT;
            }

            @Override
            public Shown of(Actor actor, Answer answer, Language language) {
                var referrals = rows.ofOccasion(answer.occasionId()).stream().map(ReferralRows.Stored::referral).toList();
                var today = LocalDate.now(clock);
                var done = stays.chosen(answer.occasionId()) || referrals.stream().anyMatch(referral -> referral.state() != State.OFFERED);
                return new Shown(
                        done ? Set.of(StepKind.REFERRAL) : Set.of(), false,
                        referrals.stream().map(referral -> line(referral, view.name(referral.head().service(), language), today)).toList(),
                        Way.link(ReferralsPage.path(answer.occasionId()), "referral.door.open"));
            }
        };
    }

    private static SupportSection.Line line(Referral referral, String service, LocalDate today) {
        var ranOut = referral instanceof Referral.Consented consented && !consented.consent().holdsOn(today);
        var line = SupportSection.Line.of(ranOut ? "referral.line.ran-out" : "referral.line." + referral.state().code(), service)
                .leadingTo(ReferralPage.path(referral.head().id()));
        return referral.state() == State.OFFERED || referral.state() == State.CONSENTED ? line.needingAttention() : line;
    }

    @Bean
    SupportSection houseDoor(StaysInsideRows stays) {
        return new SupportSection() {
            @Override
            public Door door() {
                return Door.HOUSE;
            }

            @Override
            public Shown of(Actor actor, Answer answer, Language language) {
                var choice = stays.of(answer.occasionId()).orElse(null);
                var chosen = choice != null && choice.chosen();
                var path = AnswerPage.path(answer.occasionId()) + "/stays";
                return new Shown(
                        Set.of(), false, choice == null ? List.of() : List.of(Line.of(chosen ? "referral.line.stays" : "referral.line.stays-not", choice.day())),
                        chosen ? Way.button(path, "referral.door.stays-not", "no") : Way.button(path, "referral.door.stays", "yes"));
            }
        };
    }
}
