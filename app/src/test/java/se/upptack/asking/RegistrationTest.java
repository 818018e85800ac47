package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.asking.RegisterOutcome.Done;
import se.upptack.asking.RegisterOutcome.NotThere;
import se.upptack.asking.RegisterOutcome.Refused;

/** Registering on a real database: once, whole, and only what one may see. */
class RegistrationTest extends Asking {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office("af", "af-region-1", LINE);
    }

    @Test
    void aRepeatedKeyHasOneEffectUnderThirtyTwoThreads() throws Exception {
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var said = Registration.askedNo(prompt.id(), TODAY, "physical");
        var key = UUID.randomUUID().toString();
        var answers = together(32, number -> bean(Registrar.class).register(office.worker, said, key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Done.class));
        assertThat(answers.stream().map(answer -> ((Done) answer).occasion()).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !((Done) answer).repeated())).hasSize(1);
        assertThat(count("select count(*) from asking.occasion where prompt_id = ?", prompt.id())).isEqualTo(1);
        assertThat(bean(Registrar.class).register(office.worker, Registration.askedNo(prompt.id(), TODAY, "video"), key))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("asking.rule.key-used"));
    }

    @Test
    void whenTwoWorkersRegisterTheSamePromptAtOnceOneIsDoneAndOneRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            var prompt = office.due("mapping", TODAY.minusDays(3));
            var colleague = account("Kaj", "af", Set.of("af-region-1"), Role.CASEWORKER);
            // One through the shared commit and one through a transaction of its own, as another instance would.
            var answers = together(2, number -> number == 0
                    ? bean(Registrar.class).register(office.worker, Registration.askedNo(prompt.id(), TODAY, "physical"), UUID.randomUUID().toString())
                    : bean(Registrar.class).registerAll("af", List.of(new Registrar.Keyed(
                            colleague, Registration.askedNo(prompt.id(), TODAY, "video"), UUID.randomUUID().toString()))).getFirst());
            assertThat(answers.stream().filter(Done.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(Refused.class::isInstance).map(Refused.class::cast).flatMap(refused -> refused.violations().stream()))
                    .extracting(RegisterOutcome.Violation::key).containsExactly("asking.rule.already");
            assertThat(count("select count(*) from asking.occasion where prompt_id = ?", prompt.id())).isEqualTo(1);
        }
    }

    @Test
    void whoMayNotSeeTheCaseIsToldThatThereIsNoneAndTheTrailKeepsTheRefusal() {
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var guarded = office.deliver(new CaseDelivery(
                reference(), office.unit, LINE, "", TODAY.minusMonths(1), null, "confidential", "mapping", TODAY.minusDays(3), null));
        var unknown = office.deliver(new CaseDelivery(
                reference(), office.unit, LINE, "", TODAY.minusMonths(1), null, "unknown", "mapping", TODAY.minusDays(3), null));
        var otherUnit = account("Olle", "af", Set.of("af-region-2"), Role.CASEWORKER);
        var otherAgency = account("Frida", "fk", Set.of("*"), Role.CASEWORKER);
        var manager = account("Maja", "af", Set.of("af-region-1"), Role.MANAGER);
        var cleared = new Actor(UUID.randomUUID(), "t-" + UUID.randomUUID(), "Cecilia", "af", "af", Set.of(Role.CASEWORKER), Set.of("af-region-1"), true);

        assertRefused(otherUnit, prompt.id(), prompt.caseId());
        assertRefused(otherAgency, prompt.id(), null);
        assertRefused(manager, prompt.id(), prompt.caseId());
        assertRefused(office.worker, waiting("af", guarded).getFirst().id(), guarded);
        assertRefused(cleared, waiting("af", unknown).getFirst().id(), unknown);
        assertRefused(office.worker, UUID.randomUUID(), null);
        assertThat(bean(Registrar.class).register(cleared, Registration.askedNo(waiting("af", guarded).getFirst().id(), TODAY, "physical"), UUID.randomUUID().toString()))
                .isInstanceOf(Done.class);
    }

    private void assertRefused(Actor actor, UUID prompt, UUID caseId) {
        assertThat(bean(Registrar.class).register(actor, Registration.askedNo(prompt, TODAY, "physical"), UUID.randomUUID().toString()))
                .isInstanceOf(NotThere.class);
        var rows = sql().sql("select action, outcome, subject::text, agency from trail.entry where account = ?").param(actor.account()).query().listOfRows();
        assertThat(rows).last().satisfies(row -> {
            assertThat(row.get("action")).isEqualTo("asking.register-occasion");
            assertThat(row.get("outcome")).isEqualTo("refused");
            assertThat(row.get("subject")).isEqualTo(caseId == null ? null : caseId.toString());
            assertThat(row.get("agency")).isEqualTo(actor.agency());
        });
    }

    @Test
    void everyRegistrationHasExactlyOneRowInTheTrailThatNamesTheCase() {
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var key = UUID.randomUUID().toString();
        var deferral = Said.that(Outcome.DEFERRED, TODAY).prompt(prompt.id()).now();
        bean(Registrar.class).register(office.worker, deferral, key);
        bean(Registrar.class).register(office.worker, deferral, key);
        office.done(Said.that(Outcome.ASKED_YES, TODAY).prompt(prompt.id()).now());
        office.done(Said.that(Outcome.SELF_DISCLOSED, TODAY).inCase(prompt.caseId()).now());
        office.register(Registration.askedNo(prompt.id(), TODAY, "physical"));
        assertThat(count("select count(*) from asking.occasion where case_id = ?", prompt.caseId())).isEqualTo(3);
        assertThat(count("select count(*) from trail.entry where action = 'asking.register-occasion' and outcome = 'done' and subject = ?", prompt.caseId()))
                .isEqualTo(3);
    }

    @Test
    void withoutATrailThereIsNoData() {
        var prompt = office.due("mapping", TODAY.minusDays(3));
        var other = office.due("mapping", TODAY.minusDays(3));
        sql().sql("revoke insert on trail.entry from upptack_app").update();
        try {
            assertThatThrownBy(() -> office.register(Registration.askedNo(prompt.id(), TODAY, "physical"))).rootCause().hasMessageContaining("permission denied for table entry");
            assertThatThrownBy(() -> bean(CaseFeed.class).receive(office.system, List.of(office.row(reference(), TODAY)), 1)).rootCause().hasMessageContaining("permission denied for table entry");
            assertThatThrownBy(() -> in("af", () -> bean(PromptRows.class).find(other.id()))).rootCause().hasMessageContaining("permission denied for table entry");
            assertThat(visitor(office.worker).get("/work").status()).isEqualTo(500);
        } finally {
            sql().sql("grant insert on trail.entry to upptack_app").update();
        }
        assertThat(count("select count(*) from asking.occasion where prompt_id = ?", prompt.id())).isZero();
        assertThat(office.register(Registration.askedNo(prompt.id(), TODAY, "physical"))).isInstanceOf(Done.class);
    }

    @Test
    void aKeyThatIsNoKeyIsRefusedBeforeAnythingElse() {
        var prompt = office.due("mapping", TODAY.minusDays(3));
        for (var key : List.of("", "short", "x".repeat(201), "nul\0nul\0nul", "åtta tecken")) {
            assertThat(bean(Registrar.class).register(office.worker, Registration.askedNo(prompt.id(), TODAY, "physical"), key))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("key"));
        }
        assertThat(waiting("af", prompt.caseId())).hasSize(1);
    }

    @Test
    void whatTheTablesWouldRefuseIsRefusedWithAReason() {
        var prompt = office.due("mapping", TODAY.minusDays(3)).id();
        assertThat(refusal(Said.that(Outcome.ASKED_NO, TODAY).prompt(prompt).exposure("present"))).isEqualTo("asking.rule.not-a-yes");
        assertThat(refusal(Said.that(Outcome.ASKED_NO, TODAY).prompt(prompt).deferredTo(TODAY.plusDays(3)))).isEqualTo("asking.rule.not-deferred");
        assertThat(refusal(Said.that(Outcome.DEFERRED, TODAY).prompt(prompt).deferredTo(java.time.LocalDate.MAX))).isEqualTo("asking.rule.defer-date");
        assertThat(refusal(Said.that(Outcome.ASKED_NO, java.time.LocalDate.MIN).prompt(prompt))).isEqualTo("asking.rule.before-case");
        assertThat(refusal(Said.that(Outcome.ASKED_NO, java.time.LocalDate.MAX).prompt(prompt))).isEqualTo("asking.rule.future");
        assertThat(refusal(Said.that(Outcome.ASKED_NO, TODAY).prompt(prompt).reason("nul\0"))).isEqualTo("done");
    }

    private String refusal(Said said) {
        return office.register(said.now()) instanceof Refused refused ? refused.violations().getFirst().key() : "done";
    }

    private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work) throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<T> call = () -> {
                    go.await();
                    return work.apply(number);
                };
                answers.add(callers.submit(call));
            }
            go.countDown();
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
