package se.upptack.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.directory.TargetGroup;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Missing;
import se.upptack.support.Wish;
import se.upptack.support.Wishes;
import se.upptack.testing.AnswersTest;
import se.upptack.trail.Action;

/** Referral from the wish for support to the end (REF-04..07, REF-15). */
class ReferralPagesTest extends AnswersTest {

    private static final String MORA = "social-services-2062";

    @Test
    void aYesIsLedToAConsentedContact() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var visitor = visitor(worker);
        var list = "/work/answer/" + occasion + "/referrals";
        var first = visitor.get(list);
        assertThat(first.text()).contains("Vill personen ha stöd?").contains("Kvinnofridslinjen").doesNotContain("Visa för personen");
        assertThat(first.body()).contains("<title>Hänvisning");
        assertThat(visitor.send(list, list + "/wish", "wish", "yes").location()).isEqualTo(list);
        var found = visitor.send(list, list + "/search", "place", "2062", "need", "exposed");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("Socialtjänsten: Mora").contains("Visa för personen").contains("Familjefrid: Mora");
        stated.clear();

        var key = UUID.randomUUID().toString();
        var offered = visitor.send(list, list, "service", MORA, "need", "exposed", "key", key, "place", "2062").location();
        assertThat(offered).matches("/work/referrals/[0-9a-f-]{36}");
        assertThat(visitor.send(list, list, "service", MORA, "need", "exposed", "key", key, "place", "2062").location()).isEqualTo(offered);
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("offered", 1));
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.REASON)).isEqualTo(Map.of("social-services", 1));

        var incomplete = visitor.send(offered, offered + "/consent/read", "key", key + "c", "purpose", "get-in-touch", "until", "2021-11-30");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("Välj vad du får lämna.").contains("Välj en sista dag");
        var read = visitor.send(offered, offered + "/consent/read", "key", key + "c", "purpose", "get-in-touch", "until", "2021-12-20", "what",
                "name-and-safe-contact", "what", "wanted-support");
        assertThat(read.text()).contains("Får jag kontakta Socialtjänsten: Mora?").contains("ditt namn och ett tryggt sätt att nå dig, vilket stöd du vill ha")
                .contains("20 december 2021");
        var unread = visitor.send(offered, offered + "/consent", "key", key + "u", "purpose", "get-in-touch", "until", "2021-12-20", "what", "case");
        assertThat(unread.text()).contains("Läs upp samtycket för personen innan du sparar det.");
        visitor.send(offered, offered + "/consent", "key", key + "c", "purpose", "get-in-touch", "until", "2021-12-20", "what", "name-and-safe-contact",
                "what", "wanted-support", "beyond", "false", "read-back", "true");
        assertThat(visitor.get(offered).text()).contains("Samtycket är sparat.").contains("Uppläst för personen.").contains("Jag har tagit kontakten");
        visitor.send(offered, offered + "/contact", "key", key + "k");
        assertThat(visitor.send(offered, offered + "/contact", "key", key + "k").location()).isEqualTo(offered);
        assertThat(visitor.send(offered, offered + "/contact", "key", key + "l").text()).contains("Hänvisningen har redan gått vidare.");
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("contact-made", 1));
        assertThat(sums(Fact.Kind.PERSON_YEAR, Dimension.STATE)).isEqualTo(Map.of("referred", 1));

        visitor.send(offered, offered + "/receive", "key", key + "r");
        assertThat(visitor.send(offered, offered + "/end", "key", key + "e").text()).contains("Välj hur det gick.");
        visitor.send(offered, offered + "/end", "key", key + "e", "outcome", "support-obtained");
        assertThat(visitor.get(offered).text()).contains("Avslutad").contains("Personen har fått stöd").contains("Med stöd av samtycket.");
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("ended", 1));
        var answer = visitor.get("/work/answer/" + occasion).text();
        assertThat(answer).contains("Socialtjänsten: Mora: avslutad");
        assertThat(trail("fk")).contains("referral.offer done", "referral.consent done", "referral.contact done", "referral.receive done", "referral.end done");
    }

    @Test
    void aPersonIsCountedAsReferredOnceAYear() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.BOTH);
        bean(Wishes.class).say(worker, occasion, Wish.LATER);
        stated.clear();
        inform(worker, offer(worker, occasion, "kvinnofridslinjen", TargetGroup.EXPOSED));
        inform(worker, offer(worker, occasion, "choose-to-stop", TargetGroup.USES_VIOLENCE));
        assertThat(sums(Fact.Kind.PERSON_YEAR, Dimension.STATE)).isEqualTo(Map.of("referred", 1));
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.USES_VIOLENCE)).isEqualTo(Map.of("no", 1, "yes", 1));
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("information-given", 2));
    }

    @Test
    void aConsentIsTakenBackAtAnyTimeAndShown() {
        var worker = worker("fk", "fk-bf");
        var id = consented(worker);
        var referrals = bean(Referrals.class);
        assertThat(referrals.contact(worker, key(), id)).isInstanceOf(ReferralOutcome.Done.class);
        var visitor = visitor(worker);
        var path = "/work/referrals/" + id;
        assertThat(visitor.get(path).text()).contains("Personen tar tillbaka samtycket");
        visitor.send(path, path + "/withdraw", "key", key());
        assertThat(visitor.get(path).text()).contains("Samtycket taget tillbaka").doesNotContain("Mottagaren har tagit emot");
        assertThat(referrals.receive(worker, key(), id)).isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.NOT_FROM_HERE)));
        assertThat(referrals.find(worker, id)).isInstanceOf(Referral.Withdrawn.class);
    }

    @Test
    void withoutConsentAProvisionAndAReasonAreNamed() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        bean(Wishes.class).say(worker, occasion, Wish.NO);
        var id = offer(worker, occasion, MORA, TargetGroup.EXPOSED);
        var visitor = visitor(worker);
        var path = "/work/referrals/" + id;
        assertThat(visitor.get(path).text()).contains("10 kap. 18 c §").doesNotContain("12 kap. 2 §");
        var nothing = visitor.send(path, path + "/ground", "key", key(), "law", "no-law", "reason", "kort");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Välj en bestämmelse som gäller i dag.").contains("Skriv varför bestämmelsen gäller");
        assertThat(bean(Referrals.class).contact(worker, key(), id)).isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.NOT_FROM_HERE)));
        visitor.send(path, path + "/ground", "key", key(), "law", "osl-10-18c", "reason", "Det finns risk för ett allvarligt brott.");
        assertThat(visitor.get(path).text()).contains("Kontakt tagen").contains("Det finns risk för ett allvarligt brott.")
                .doesNotContain("Personen tar tillbaka samtycket");
        assertThat(bean(Referrals.class).withdraw(worker, key(), id)).isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.NO_CONSENT)));
    }

    /** REF-06: the Migration Agency has no duty to help with the contact. */
    @Test
    void whereTheAgencyInformsContactTakesAChoiceOfItsOwn() {
        var worker = worker("mv", "mv-mottagningsenheter");
        var occasion = told(worker, "mv-asyl", "", Told.EXPOSED);
        bean(Wishes.class).say(worker, occasion, Wish.YES);
        var id = offer(worker, occasion, "kvinnofridslinjen", TargetGroup.EXPOSED);
        assertThat(visitor(worker).get("/work/referrals/" + id).text()).contains("Ni har ingen skyldighet att hjälpa till med kontakten.");
        var said = new ConsentSaid(Purpose.BOOK_A_TIME, EnumSet.of(Share.WANTED_SUPPORT), TODAY, true, false);
        assertThat(bean(Referrals.class).consent(worker, key(), id, said)).isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.BEYOND_HABIT)));
        var chosen = new ConsentSaid(Purpose.BOOK_A_TIME, EnumSet.of(Share.WANTED_SUPPORT), TODAY, true, true);
        assertThat(bean(Referrals.class).consent(worker, key(), id, chosen)).isInstanceOf(ReferralOutcome.Done.class);
        assertThat(visitor(worker).get("/work/referrals/" + id).text()).contains("Kontakten är ett eget val.");
    }

    @Test
    void thatNothingLeavesTheHouseIsNotedAndHolds() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        bean(Wishes.class).say(worker, occasion, Wish.YES);
        var visitor = visitor(worker);
        var page = "/work/answer/" + occasion;
        stated.clear();
        visitor.send(page, page + "/stays", "choice", "yes");
        visitor.send(page, page + "/stays", "choice", "yes");
        assertThat(visitor.get(page).text()).contains("Personen valde 2021-12-01 att inget lämnas vidare.").contains("Ändra valet");
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("stays-inside", 1));

        var id = offer(worker, occasion, MORA, TargetGroup.EXPOSED);
        var said = new ConsentSaid(Purpose.GET_IN_TOUCH, EnumSet.of(Share.CASE), TODAY, true, false);
        assertThat(bean(Referrals.class).consent(worker, key(), id, said)).isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.STAYS_INSIDE)));
        assertThat(bean(Referrals.class).contactOnGround(worker, key(), id, "osl-10-18c", "Det finns risk för brott.", false))
                .isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.STAYS_INSIDE)));
        assertThat(visitor.get("/work/referrals/" + id).text()).contains("Personen har valt att inget lämnas vidare.").doesNotContain("Gå vidare och läs upp");

        visitor.send(page, page + "/stays", "choice", "no");
        assertThat(sums(Fact.Kind.REFERRAL, Dimension.STATE)).isEqualTo(Map.of("offered", 1));
        assertThat(bean(Referrals.class).consent(worker, key(), id, said)).isInstanceOf(ReferralOutcome.Done.class);
        var refused = visitor.send(page, page + "/stays", "choice", "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Det finns ett samtycke eller en kontakt.");
    }

    @Test
    void theWishIsAskedFirstAndTheServiceIsForThePerson() {
        var worker = worker("fk", "fk-bf");
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var referrals = bean(Referrals.class);
        assertThat(referrals.offer(worker, key(), occasion, MORA, TargetGroup.EXPOSED)).isEqualTo(refused(Refusal.WISH_NOT_ASKED));
        bean(Wishes.class).say(worker, occasion, Wish.YES);
        assertThat(referrals.offer(worker, key(), occasion, "choose-to-stop", TargetGroup.EXPOSED)).isEqualTo(refused(Refusal.NOT_FOR_NEED));
        assertThat(referrals.offer(worker, key(), occasion, "professional-line-honour", TargetGroup.PROFESSIONAL)).isEqualTo(refused(Refusal.NOT_FOR_NEED));
        assertThat(referrals.offer(worker, key(), occasion, "no-such", TargetGroup.EXPOSED)).isEqualTo(refused(Refusal.SERVICE_UNKNOWN));
        var key = key();
        var done = (ReferralOutcome.Done) referrals.offer(worker, key, occasion, MORA, TargetGroup.EXPOSED);
        assertThat(referrals.offer(worker, key, occasion, MORA, TargetGroup.EXPOSED)).isEqualTo(new ReferralOutcome.Done(done.referral(), true));
        assertThat(referrals.offer(worker, key, occasion, "kvinnofridslinjen", TargetGroup.EXPOSED)).isEqualTo(refused(Refusal.KEY_USED));
        var id = done.referral().head().id();
        assertThat(referrals.inform(worker, key(), id, "drum", "klingon"))
                .isEqualTo(new ReferralOutcome.Refused(List.of(Refusal.FORM_MISSING, Refusal.LANGUAGE_MISSING)));
        assertThat(referrals.decline(worker, key(), id)).isInstanceOf(ReferralOutcome.Done.class);
        assertThat(referrals.ofAnswer(worker, occasion)).singleElement().isInstanceOf(Referral.Declined.class);
    }

    @Test
    void nobodyElseFindsAReferral() {
        var worker = worker("fk", "fk-bf");
        var id = consented(worker);
        var occasion = bean(Referrals.class).find(worker, id).head().occasionId();
        for (var other : List.of(worker("mv", "mv-boenden"), worker("fk", "fk-gf"), account("Siv Samordnare", "fk", Set.of("*"), Role.AGENCY_COORDINATOR))) {
            assertThat(visitor(other).get("/work/referrals/" + id).status()).isEqualTo(404);
            assertThat(visitor(other).get("/work/answer/" + occasion + "/referrals").status()).isEqualTo(404);
            assertThat(visitor(other).send("/support?lang=sv", "/work/referrals/" + id + "/withdraw", "key", key()).status()).isEqualTo(404);
            assertThatThrownBy(() -> bean(Referrals.class).withdraw(other, key(), id)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> bean(Referrals.class).ofAnswer(other, occasion)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> bean(StaysInside.class).choose(other, occasion, true)).isInstanceOf(Missing.class);
        }
        assertThat(bean(Referrals.class).find(worker, id)).isInstanceOf(Referral.Consented.class);
        bean(PersonBook.class).openAsSystem("mv", new Action("referral.test"), opened -> {
            assertThat(bean(JdbcClient.class).sql("select count(*) from referral.referral where occasion_id = ?").param(occasion).query(Integer.class).single())
                    .isZero();
            return true;
        });
    }

    private UUID consented(Actor worker) {
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        bean(Wishes.class).say(worker, occasion, Wish.YES);
        var id = offer(worker, occasion, MORA, TargetGroup.EXPOSED);
        var said = new ConsentSaid(Purpose.GET_IN_TOUCH, EnumSet.of(Share.CASE), LocalDate.of(2021, 12, 24), true, false);
        assertThat(bean(Referrals.class).consent(worker, key(), id, said)).isInstanceOf(ReferralOutcome.Done.class);
        return id;
    }

    private UUID offer(Actor worker, UUID occasion, String service, TargetGroup need) {
        return ((ReferralOutcome.Done) bean(Referrals.class).offer(worker, key(), occasion, service, need)).referral().head().id();
    }

    private void inform(Actor worker, UUID id) {
        assertThat(bean(Referrals.class).inform(worker, key(), id, "card", "sv")).isInstanceOf(ReferralOutcome.Done.class);
    }

    private Actor worker(String agency, String unit) {
        return account("Hanna Handläggare", agency, Set.of(unit), Role.CASEWORKER);
    }

    private static ReferralOutcome refused(Refusal reason) {
        return new ReferralOutcome.Refused(List.of(reason));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
