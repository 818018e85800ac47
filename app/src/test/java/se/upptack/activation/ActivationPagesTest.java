package se.upptack.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.testing.PageTest;
import se.upptack.trail.Action;

/** What must be in place before a unit or a worker asks, with the registers of the real pack. */
class ActivationPagesTest extends PageTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    @Test
    void aUnitWithoutStatementsLacksEverything() {
        var gaps = in("fk", () -> bean(Activations.class).unitGaps(List.of("fk-sf"), TODAY));
        assertThat(gaps.get("fk-sf")).extracting(Prerequisite::id)
                .containsExactly("who-procedure", "who-trained", "who-safe-setting", "who-trust", "who-referral", "after-answer-plan");
        var place = new Activations.Asking("fk-sf", "fk-sjukpenning");
        var inLine = in("fk", () -> bean(Activations.class).askingGaps(List.of(place), TODAY));
        assertThat(inLine.get(place)).extracting(Prerequisite::id).contains("fk-sjukpenning-contact-list").hasSize(7);
    }

    @Test
    void aManagerTicksWhatIsInPlaceInHerUnitsAndCaseworkersSeeIt() {
        var manager = visitor(account("Maja Ledare", "fk", Set.of("fk-gf", "fk-fv"), Role.MANAGER));
        var worker = visitor(account("Hanna Handläggare", "fk", Set.of("fk-gf"), Role.CASEWORKER));
        assertThat(manager.get("/activation").text()).contains("0 av 2 enheter").contains("6 av 6 saknas").doesNotContain("Rättsavdelningen");

        var answer = manager.send("/activation", "/activation", "unit", "fk-gf", "unit", "fk-fv", "prerequisite", "who-procedure",
                "prerequisite", "who-trust", "met", "yes", "state", "started-video", "since", "2021-05-01");
        assertThat(answer.location()).isEqualTo("/activation");
        assertThat(manager.get("/activation").text()).contains("Sparat för 2 enheter.").contains("4 av 6 saknas");
        assertThat(worker.get("/activation").text()).contains("4 av 6 saknas").contains("Ditt eget")
                .contains("Har kunskap inom området våld i nära relationer").doesNotContain("Registrera för enheterna");
        assertThat(worker.get("/activation/units/fk-gf").text()).contains("På plats 1 maj").doesNotContain("Maja Ledare");
        assertThat(worker.get("/activation/units/fk-bf").status()).isEqualTo(404);
        assertThat(worker.send("/activation?lang=sv", "/activation", "unit", "fk-gf").status()).isEqualTo(404);
        assertThat(in("fk", () -> bean(Activations.class).introductions(List.of("fk-gf", "fk-sf"), TODAY))).containsOnlyKeys("fk-gf");
    }

    @Test
    void whatWasTypedIsKeptWhenItCannotBeUsed() {
        var manager = visitor(account("Maja Ledare", "mv", Set.of("mv-boenden"), Role.METHOD_SUPPORTER));
        var nothing = manager.send("/activation", "/activation", "since", "i går", "state", "in-operation");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Kryssa i minst en enhet.").contains("Skriv dagen som 2021-03-01.");
        assertThat(nothing.body()).containsPattern("value=\"in-operation\" selected");
        var coming = manager.send("/activation", "/activation", "unit", "mv-boenden", "prerequisite", "who-trust", "since", "2021-12-02");
        assertThat(coming.text()).contains("Dagen får inte ligga framåt i tiden.");
        assertThat(manager.send("/activation", "/activation", "unit", "fk-sf", "prerequisite", "who-trust", "since", "2021-05-01").status()).isEqualTo(404);
        assertThat(manager.get("/activation").text()).contains("0 av 1 enheter");
    }

    @Test
    void aWorkerIsActivatedWhenHerTrainingIsRegistered() {
        var worker = account("Vera Video", "fk", Set.of("fk-na"), Role.CASEWORKER);
        var manager = visitor(account("Maja Ledare", "fk", Set.of("fk-na"), Role.MANAGER));
        var gaps = in("fk", () -> bean(Activations.class).workerGaps(List.of(worker.account()), "fk", "fk-sjukpenning", TODAY));
        assertThat(gaps.get(worker.account())).extracting(Prerequisite::id).containsExactly("fk-sjukpenning-knowledge");

        assertThat(manager.get("/activation/units/fk-na").text()).contains("Vera Video");
        var answer = manager.send("/activation/units/fk-na", "/activation/units/fk-na/workers", "worker", worker.account().toString(),
                "prerequisite", "fk-sjukpenning-knowledge", "met", "yes", "since", "2021-04-01");
        assertThat(answer.location()).isEqualTo("/activation/units/fk-na");
        assertThat(manager.get("/activation/units/fk-na").text()).contains("På plats 1 apr.").contains("Maja Ledare");
        assertThat(workerGaps(worker.account(), TODAY)).isEmpty();
        assertThat(workerGaps(worker.account(), LocalDate.of(2021, 3, 31))).hasSize(1);

        manager.send("/activation/units/fk-na", "/activation/units/fk-na/workers", "worker", worker.account().toString(),
                "prerequisite", "fk-sjukpenning-knowledge", "met", "no", "since", "2021-05-20");
        assertThat(workerGaps(worker.account(), TODAY)).hasSize(1);
        assertThat(workerGaps(worker.account(), LocalDate.of(2021, 5, 1))).isEmpty();
    }

    @Test
    void aSuppliersStaffFollowTheirPrincipalsRules() {
        var worker = UUID.randomUUID();
        var gaps = in("af", () -> bean(Activations.class).workerGaps(List.of(worker), "af-supplier", "af-rusta-matcha", TODAY));
        assertThat(gaps.get(worker)).extracting(Prerequisite::id).containsExactly("af-rusta-matcha-web-course");
    }

    @Test
    void statementsThatCannotBeRightAreRefusedTogether() {
        assertThat(state(new Statement.OfUnit("fk-sf", "who-trust", true, TODAY))).isEqualTo(new Stated.Refused(Stated.Reason.UNKNOWN_UNIT));
        assertThat(state(new Statement.OfUnit("ssc-servicekontor", "who-trust", true, TODAY), new Statement.OfUnit("ssc-servicekontor", "no", true, TODAY)))
                .isEqualTo(new Stated.Refused(Stated.Reason.UNKNOWN_PREREQUISITE));
        assertThat(state(new Statement.OfWorker(UUID.randomUUID(), "ssc-web-course", true, TODAY))).isEqualTo(new Stated.Refused(Stated.Reason.UNKNOWN_WORKER));
        assertThat(state(new Statement.OfIntroduction("ssc-servicekontor", "done", TODAY))).isEqualTo(new Stated.Refused(Stated.Reason.UNKNOWN_STATE));
        assertThat(state()).isEqualTo(new Stated.Refused(Stated.Reason.NOTHING));
        assertThat(in("ssc", () -> bean(Activations.class).unitGaps(List.of("ssc-servicekontor"), TODAY)).get("ssc-servicekontor")).hasSize(6);
    }

    @Test
    void theCoordinatorSeesTheWholeAgencyAndNoOther() {
        var page = visitor(account("Siv Samordnare", "mv", Set.of(), Role.AGENCY_COORDINATOR)).get("/activation?show=missing");
        assertThat(page.text()).contains("Kontaktcenter").contains("Mottagningsenheterna").doesNotContain("Försäkringskassan");
        assertThat(page.body().length()).isLessThan(100_000);
    }

    private Stated state(Statement... statements) {
        return in("ssc", () -> bean(Activations.class).state("ssc", new UUID(0, 0), List.of(statements)));
    }

    private List<Prerequisite> workerGaps(UUID worker, LocalDate day) {
        return in("fk", () -> bean(Activations.class).workerGaps(List.of(worker), "fk", "fk-sjukpenning", day)).get(worker);
    }

    private <T> T in(String agency, Supplier<T> work) {
        return bean(PersonBook.class).openAsSystem(agency, new Action("activation.test"), opened -> work.get());
    }
}
