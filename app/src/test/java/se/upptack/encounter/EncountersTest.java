package se.upptack.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.testing.PageTest;
import se.upptack.trail.Action;

/** Meetings without a case: a count and nothing else (ASK-38, SEC-03). */
class EncountersTest extends PageTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final List<Fact> stated = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<FactsStated>> listener =
            ApplicationListener.forPayload(event -> stated.addAll(event.facts()));

    @BeforeEach
    void listen() {
        ((ConfigurableApplicationContext) application).addApplicationListener(listener);
    }

    @AfterEach
    void stopListening() {
        ((ConfigurableApplicationContext) application).removeApplicationListener(listener);
    }

    @Test
    void aServiceOfficeCountsAVisitorWithOneClickAndNoNote() {
        var actor = account("Sara Service", "ssc", Set.of("ssc-servicekontor"), Role.CASEWORKER);
        var visitor = visitor(actor);
        var page = visitor.get("/encounters");
        assertThat(page.text()).contains("Möten utan ärende").contains("Arbetsförmedlingen").contains("Vet inte").contains("I dag har du räknat 0")
                .contains("ingen skyldighet att dokumentera");
        assertThat(page.body()).doesNotContain("<textarea").contains("<title>Möten");
        var key = key(page.body());
        var sent = send(visitor, key, "both", "physical");
        assertThat(sent.location()).isEqualTo("/encounters");
        assertThat(visitor.get("/encounters").text()).contains("Mötet är räknat.").contains("I dag har du räknat 1").contains("Arabiska");
        assertThat(stated).containsExactly(new Fact("ssc", "ssc", "ssc-servicekontor", "ssc-servicekontor", "", 202112, Fact.Kind.ENCOUNTER,
                Map.of(Dimension.OUTCOME, "self-disclosed", Dimension.INFORMED, "yes", Dimension.CHANNEL, "physical", Dimension.PRESENCE, "alone"), 1));

        assertThat(send(visitor, key, "both", "physical").location()).isEqualTo("/encounters");
        assertThat(visitor.get("/encounters").text()).contains("redan räknat").contains("I dag har du räknat 1");
        assertThat(send(visitor, key, "informed", "physical").text()).contains("Försök igen nu.");
        assertThat(stated).hasSize(1);
    }

    @Test
    void aGroupIsCountedByItsParticipants() {
        var visitor = visitor(account("Kim Kontakt", "mv", Set.of("mv-boenden"), Role.CASEWORKER));
        assertThat(group(visitor, "många").text()).contains("Skriv hur många som deltog, från 1 till 500.");
        assertThat(group(visitor, "501").status()).isEqualTo(422);
        assertThat(stated).isEmpty();
        assertThat(group(visitor, "23").location()).isEqualTo("/encounters");
        assertThat(stated).singleElement().satisfies(fact -> {
            assertThat(fact.count()).isEqualTo(23);
            assertThat(fact.values()).isEqualTo(Map.of(Dimension.OUTCOME, "informed", Dimension.INFORMED, "yes", Dimension.CHANNEL, "group"));
        });
    }

    @Test
    void aWrongCountIsTakenBackTheSameDayByItsMakerOnly() {
        var maker = account("Kim Kontakt", "mv", Set.of("mv-kontaktcenter"), Role.CASEWORKER);
        var colleague = account("Kaj Kontakt", "mv", Set.of("mv-kontaktcenter"), Role.CASEWORKER);
        var id = counted(maker, meeting("told"));
        assertThatThrownBy(() -> bean(Encounters.class).takeBack(colleague, id)).isInstanceOf(Missing.class);
        assertThat(visitor(colleague).send("/encounters", "/encounters/" + id + "/take-back").status()).isEqualTo(404);
        assertThat(visitor(maker).send("/encounters", "/encounters/" + id + "/take-back").location()).isEqualTo("/encounters");
        assertThat(bean(Encounters.class).takeBack(maker, id)).isEqualTo(TakenBack.DONE);
        assertThat(stated).hasSize(2);
        assertThat(stated.getLast()).isEqualTo(stated.getFirst().withdrawn());

        var old = counted(maker, meeting("informed"));
        bean(PersonBook.class).openAsSystem("mv", new Action("encounter.test"), opened -> {
            assertThatThrownBy(() -> bean(JdbcClient.class).sql("update encounter.meeting set happened = happened - 1").update())
                    .rootCause().hasMessageContaining("permission denied");
            return true;
        });
        assertThat(old).isNotNull();
    }

    @Test
    void whatCannotBeRightIsRefusedWithEveryReason() {
        var actor = account("Kim Kontakt", "mv", Set.of("mv-kontaktcenter"), Role.CASEWORKER);
        var wrong = new Meeting("short", "fk-sf", "fk-sjukpenning", "fk", false, false, "drum", "klingon", "crowd", 2);
        assertThat(((Counted.Refused) bean(Encounters.class).count(actor, wrong)).errors()).extracting(FormError::field)
                .containsExactly("key", "unit", "line", "customer", "channel", "language", "told", "presence", "participants");
    }

    @Test
    void whereAllMeetingsAreCasesThereIsNoSuchPage() {
        var fk = account("Hanna Handläggare", "fk", Set.of("fk-sf"), Role.CASEWORKER);
        assertThat(visitor(fk).get("/encounters").status()).isEqualTo(404);
        assertThat(visitor(fk).get("/activation").body()).doesNotContain("/encounters");
        var supplier = new Actor(UUID.randomUUID(), "s-1", "Lena Leverantör", "af", "af-supplier", Set.of(Role.CASEWORKER), Set.of("af-region-1"), false);
        assertThat(bean(Encounters.class).counts(supplier)).isTrue();
        assertThat(bean(Encounters.class).counts(account("Adam", "af", Set.of("af-region-1"), Role.CASEWORKER))).isFalse();
        assertThat(visitor(account("Ada Admin", "ssc", Set.of("ssc-servicekontor"), Role.ADMINISTRATOR)).get("/encounters").status()).isEqualTo(404);
    }

    @Test
    void aManagerSeesTheMonthOfHerUnitsAndNobodyElses() {
        var worker = account("Berit Boende", "mv", Set.of("mv-utlandsmyndigheter"), Role.CASEWORKER);
        counted(worker, new Meeting(UUID.randomUUID().toString(), "mv-utlandsmyndigheter", "mv-utlandsmyndighet", "mv", true, false, "written", "en", "alone", 1));
        var manager = visitor(account("Maja Ledare", "mv", Set.of("mv-utlandsmyndigheter"), Role.MANAGER));
        assertThat(manager.get("/encounters").text()).contains("Dina enheter den här månaden").contains("Utlandsmyndigheterna").contains("Skriftligt")
                .doesNotContain("Kontaktcenter ").doesNotContain("Berit");
        assertThat(manager.get("/encounters?lang=en").text()).contains("Your units this month").contains("In writing");
    }

    private static Meeting meeting(String what) {
        return new Meeting(UUID.randomUUID().toString(), "mv-kontaktcenter", "mv-kontaktcenter", "mv", what.equals("told"), what.equals("informed"),
                "telephone", "sv", "unknown", 1);
    }

    private UUID counted(Actor actor, Meeting meeting) {
        return ((Counted.Done) bean(Encounters.class).count(actor, meeting)).id();
    }

    private static Answer send(Visitor visitor, String key, String what, String channel) {
        return visitor.send("/encounters", "/encounters", "key", key, "what", what, "channel", channel, "presence", "alone", "language", "ar",
                "customer", "fk", "line", "ssc-servicekontor", "unit", "ssc-servicekontor");
    }

    private static Answer group(Visitor visitor, String participants) {
        return visitor.send("/encounters", "/encounters", "key", UUID.randomUUID().toString(), "what", "group", "participants", participants,
                "language", "ti", "customer", "mv", "line", "mv-boende", "unit", "mv-boenden");
    }

    private static String key(String body) {
        var matcher = KEY.matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
