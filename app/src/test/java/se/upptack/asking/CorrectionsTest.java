package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.asking.RegisterOutcome.Done;
import se.upptack.asking.RegisterOutcome.Refused;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;
import se.upptack.platform.Missing;

/** Corrections: a new version beside the old one, and figures as if only the latest versions had ever been. */
class CorrectionsTest extends Asking {

    @Test
    void theOldVersionStaysAndTheFiguresFollowTheNewOne() {
        var office = new Office("af", "af-region-1", LINE);
        var prompt = office.due("mapping", TODAY.minusDays(9));
        var id = office.done(Registration.askedNo(prompt.id(), TODAY.minusDays(8), "physical"));
        assertThat(office.correct(id, Said.that(Outcome.ASKED_YES, TODAY.minusDays(7)).wish("yes").now())).isEqualTo(new Done(id, false));
        var versions = in("af", () -> bean(OccasionRows.class).versions(id));
        assertThat(versions).extracting(OccasionRow::outcome).containsExactly(Outcome.ASKED_NO, Outcome.ASKED_YES);
        assertThat(versions).extracting(OccasionRow::correctionReason).containsExactly(null, "fel knapp");
        assertThat(versions.getLast().promptId()).isEqualTo(prompt.id());
        assertThat(count("select count(*) from trail.subject s join trail.entry e on e.agency = s.agency and e.id = s.entry"
                + " where e.action = 'asking.correct-occasion' and ? = any(s.subjects)", prompt.caseId())).isEqualTo(1);
    }

    @Test
    void aDeclineIsAskedAgainOnlyForAsLongAsItIsADecline() {
        var cells = Map.ofEntries(
                Map.entry("id", "af-reask-2017"), Map.entry("organisation", "af"), Map.entry("service_line", LINE), Map.entry("case_type", "*"),
                Map.entry("trigger", "mapping"), Map.entry("mode", "routine"), Map.entry("topic", "violence"), Map.entry("window_before_days", "0"),
                Map.entry("due_days", "14"), Map.entry("until_days", "60"), Map.entry("reask_after_decline_months", "6"),
                Map.entry("requires_training", "no"), Map.entry("valid_from", "2017-01-01"), Map.entry("valid_to", "2019-12-31"),
                Map.entry("precision", "day"), Map.entry("decision_sv", "Så är det."), Map.entry("decision_en", "So it is."), Map.entry("source", "own"));
        assertThat(bean(RegisterEdits.class).add(new Editor("test", null), Registers.get("policies"), cells)).isInstanceOf(EditOutcome.Saved.class);
        var office = new Office("af", "af-region-4", LINE);
        var day = LocalDate.of(2019, 2, 4);
        var prompt = office.due("mapping", day);
        var once = figures(office.unit);
        var id = office.done(Said.that(Outcome.DECLINED, day).prompt(prompt.id()).now());
        assertThat(waiting("af", prompt.caseId())).extracting(PromptRows.Waiting::due).containsExactly(day.plusMonths(6));
        var declined = figures(office.unit);

        assertThat(office.correct(id, Said.that(Outcome.ASKED_NO, day).now())).isInstanceOf(Done.class);
        assertThat(waiting("af", prompt.caseId())).isEmpty();
        assertThat(figures(office.unit).keySet().stream().filter(said -> said.contains("\"prompt\"")).toList())
                .isEqualTo(once.keySet().stream().filter(said -> said.contains("\"prompt\"")).toList());

        assertThat(office.correct(id, Said.that(Outcome.DECLINED, day).now())).isInstanceOf(Done.class);
        assertThat(figures(office.unit)).isEqualTo(declined);
        var again = waiting("af", prompt.caseId()).getFirst();
        assertThat(again.due()).isEqualTo(day.plusMonths(6));

        // What has begun stays, whatever the first time turns out to have been.
        office.done(Said.that(Outcome.DEFERRED, day.plusMonths(6)).prompt(again.id()).now());
        assertThat(office.correct(id, Said.that(Outcome.ASKED_NO, day).now())).isInstanceOf(Done.class);
        assertThat(waiting("af", prompt.caseId())).extracting(PromptRows.Waiting::id).containsExactly(again.id());
    }

    @Test
    void whatACorrectionMayNotDoIsRefused() {
        var office = new Office("af", "af-region-1", LINE);
        var prompt = office.due("mapping", TODAY.minusDays(9));
        var deferral = office.done(Said.that(Outcome.DEFERRED, TODAY.minusDays(8)).prompt(prompt.id()).now());
        var asked = office.done(Registration.askedNo(prompt.id(), TODAY.minusDays(7), "physical"));
        assertRule(office.correct(deferral, Said.that(Outcome.ASKED_NO, TODAY).now()), "asking.rule.correct-deferral");
        assertRule(office.correct(asked, Said.that(Outcome.INFORMED, TODAY).now()), "asking.rule.correct-closing");
        assertRule(office.correct(asked, Said.that(Outcome.ASKED_NO, TODAY.plusDays(1)).now()), "asking.rule.future");
        for (var reason : List.of(" ", "x".repeat(201), "nul\0")) {
            assertRule(bean(Corrections.class).correct(office.worker, asked, Said.that(Outcome.ASKED_YES, TODAY).now(), reason, UUID.randomUUID().toString()),
                    "asking.rule.correction-reason");
        }
        assertRule(bean(Corrections.class).correct(office.worker, asked, Said.that(Outcome.ASKED_YES, TODAY).now(), "fel", "short"), "asking.rule.key");
        var stranger = account("Olle", "af", Set.of("af-region-2"), Role.CASEWORKER);
        assertThatThrownBy(() -> bean(Corrections.class).correct(stranger, asked, Said.that(Outcome.ASKED_YES, TODAY).now(), "fel", UUID.randomUUID().toString()))
                .isInstanceOf(Missing.class);
        assertThat(count("select count(*) from trail.entry where account = ? and outcome = 'refused'", stranger.account())).isEqualTo(1);
        assertThat(count("select max(version) from asking.occasion where id = ?", asked)).isEqualTo(1);
    }

    private static void assertRule(RegisterOutcome outcome, String rule) {
        assertThat(((Refused) outcome).violations()).extracting(RegisterOutcome.Violation::key).contains(rule);
    }

    @Test
    void correctionsAtTheSameTimeComeOneAfterTheOther() throws Exception {
        var office = new Office("af", "af-region-1", LINE);
        var id = office.done(Registration.askedNo(office.due("mapping", TODAY.minusDays(9)).id(), TODAY.minusDays(8), "physical"));
        var key = UUID.randomUUID().toString();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<java.util.concurrent.Future<RegisterOutcome>>();
            for (int i = 0; i < 12; i++) {
                var said = Said.that(i % 2 == 0 ? Outcome.ASKED_YES : Outcome.ASKED_NO, TODAY.minusDays(i % 2 == 0 ? 5 : 6)).now();
                answers.add(callers.submit(() -> office.correct(id, said)));
                answers.add(callers.submit(() -> bean(Corrections.class).correct(
                        office.worker, id, Said.that(Outcome.NOT_ASKED, TODAY.minusDays(4)).now(), "fel", key)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOf(Done.class);
            }
        }
        assertThat(count("select count(*) from asking.occasion where id = ?", id)).isEqualTo(1 + 12 + 1);
    }

    @Test
    void supplementsAtTheSameTimeComeOneAfterTheOtherAndNothingIsLost() throws Exception {
        var office = new Office("af", "af-region-5", LINE);
        for (int round = 0; round < 5; round++) {
            var day = TODAY.minusDays(8);
            var id = office.done(Said.that(Outcome.ASKED_YES, day).prompt(office.due("mapping", TODAY.minusDays(9)).id()).now());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var begin = new java.util.concurrent.CountDownLatch(1);
                var answers = new ArrayList<java.util.concurrent.Future<?>>();
                for (int i = 0; i < 8; i++) {
                    answers.add(callers.submit(() -> supplement(begin, supplements -> supplements.informed(office.worker, id, "written", "so"))));
                    answers.add(callers.submit(() -> supplement(begin, supplements -> supplements.supportWish(office.worker, id, "yes"))));
                }
                begin.countDown();
                for (var answer : answers) {
                    answer.get();
                }
            }
            var latest = in("af", () -> bean(OccasionRows.class).latest(id)).orElseThrow();
            assertThat(latest.version()).as("one version for each thing that was added").isEqualTo(3);
            assertThat(latest.said().informed()).isTrue();
            assertThat(latest.said().supportWish()).isEqualTo("yes");
        }
        assertThat(count("select coalesce(sum(count), 0) from figure.fact where unit = ? and kind = 'occasion' and outcome = 'asked-yes'", office.unit)).isEqualTo(5);
        assertThat(count("select coalesce(sum(count), 0) from figure.fact where unit = ? and kind = 'occasion' and informed = 'yes' and wants_support = 'yes'", office.unit))
                .isEqualTo(5);
    }

    private Void supplement(java.util.concurrent.CountDownLatch begin, java.util.function.Consumer<Supplements> what) throws InterruptedException {
        begin.await();
        return in("af", () -> {
            what.accept(bean(Supplements.class));
            return null;
        });
    }

    @Test
    void whateverIsRegisteredAndCorrectedTheFactsEqualARecomputationFromTheLatestVersions() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var offices = List.of(new Office("af", "af-region-2", LINE), new Office("af", "af-region-3", LINE));
        var cases = new ArrayList<UUID>();
        var occasions = new ArrayList<Made>();
        for (int i = 0; i < 6; i++) {
            cases.add(offices.get(i % 2).due("mapping", LocalDate.of(2020, 11, 1).plusDays(i * 60L)).caseId());
        }
        for (int step = 0; step < 150; step++) {
            var day = LocalDate.of(2020, 10, 15).plusDays(random.nextInt(400));
            var outcome = List.of(Outcome.ASKED_NO, Outcome.ASKED_YES, Outcome.DECLINED, Outcome.NOT_ASKED, Outcome.SELF_DISCLOSED, Outcome.INFORMED)
                    .get(random.nextInt(6));
            var said = Said.that(outcome, day).wish(outcome.detected() ? List.of("", "yes", "no").get(random.nextInt(3)) : "");
            if (outcome.detected() && random.nextBoolean()) {
                said.usesViolence().exposure(random.nextBoolean() ? "none" : "past");
            }
            if (occasions.isEmpty() || random.nextInt(3) > 0) {
                var at = random.nextInt(cases.size());
                var caseId = cases.get(at);
                var prompts = waiting("af", caseId);
                said = prompts.isEmpty() || random.nextBoolean() ? said.inCase(caseId) : said.prompt(prompts.getFirst().id());
                if (offices.get(at % 2).register(said.now()) instanceof Done done) {
                    occasions.add(new Made(done.occasion(), offices.get(at % 2)));
                }
            } else {
                var made = occasions.get(random.nextInt(occasions.size()));
                made.office().correct(made.id(), said.now());
            }
        }
        assertThat(occasions).hasSizeGreaterThan(20);
        for (var office : offices) {
            assertThat(personsAndWorkers(office.unit)).as("seed " + seed).isEqualTo(recomputed(office.unit));
        }
        assertThat(count("select count(*) from figure.fact where count = 0")).isZero();
    }

    private record Made(UUID id, Office office) {}

    /** Persons and workers as the figure book has them. */
    private static Map<String, Integer> personsAndWorkers(String unit) {
        var sums = new TreeMap<String, Integer>();
        sql().sql("""
                select kind || ' ' || month || ' ' || state as said, sum(count) as n from figure.fact
                 where unit = ? and kind in ('person-year', 'worker-month') group by 1 having sum(count) <> 0
                union all
                select 'occasion ' || month || ' ' || outcome || ' ' || closes || ' ' || exposure || ' ' || coalesce(wants_support, ''), sum(count) from figure.fact
                 where unit = ? and kind = 'occasion' group by 1 having sum(count) <> 0""")
                .params(unit, unit)
                .query(row -> {
                    sums.put(row.getString(1), row.getInt(2));
                });
        return sums;
    }

    /** The same from the latest versions, said in SQL alone. */
    private static Map<String, Integer> recomputed(String unit) {
        var sums = new TreeMap<String, Integer>();
        sql().sql("""
                with latest as (
                    select distinct on (o.agency, o.id) o.*, to_char(o.occurred, 'YYYYMM') as month, extract(year from o.occurred) as year,
                           o.outcome in ('asked-no', 'asked-yes', 'declined') as put, o.outcome in ('asked-yes', 'self-disclosed') as detected,
                           o.prompt_id is not null and o.outcome not in ('informed', 'deferred') as ends
                      from asking.occasion o order by o.agency, o.id, o.version desc),
                told as (
                    select l.*, s.state from latest l cross join lateral (values
                        (case when put then 'asked' end), (case when outcome = 'asked-yes' then 'answered-yes' end),
                        (case when outcome = 'self-disclosed' then 'self-disclosed' end), (case when detected and exposure <> 'none' then 'detected-exposed' end),
                        (case when detected and uses_violence then 'detected-uses-violence' end),
                        (case when detected and support_wish = 'yes' then 'wants-support' end)) as s(state)
                     where s.state is not null),
                persons as (
                    select distinct on (agency, case_id, year, state) unit, 'person-year ' || month || ' ' || state as said
                      from told order by agency, case_id, year, state, occurred, id),
                workers as (
                    select distinct unit, worker, line, 'worker-month ' || month || ' ' || w.state as said from latest cross join lateral (values
                        (case when put or prompt_id is not null then 'scoped' end), (case when put then 'asked' end)) as w(state)
                     where w.state is not null),
                said as (
                    select unit, said from persons
                    union all select unit, said from workers
                    union all select l.unit, 'occasion ' || case when ends then to_char(p.due, 'YYYYMM') else month end || ' ' || outcome || ' '
                           || case when ends then 'yes' else 'no' end || ' ' || exposure || ' ' || case when detected then coalesce(support_wish, 'unknown') else '' end
                      from latest l left join asking.prompt p on p.agency = l.agency and p.id = l.prompt_id)
                select said, count(*) from said where unit = ? group by 1""")
                .param(unit)
                .query(row -> {
                    sums.put(row.getString(1), row.getInt(2));
                });
        return sums;
    }
}
