package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Answers to requests are forgotten when they are old, in every agency and once, whoever does it. */
class OldAnswersTest extends RunningInterface {

    @Test
    void whatIsOldIsForgottenByManyAtOnceAndWhatIsNotIsKept() throws Exception {
        var fk = system("fk");
        var mv = system("mv");
        var key = UUID.randomUUID().toString();
        var content = maintenance(UUID.randomUUID().toString());
        var first = fk.post("/api/v1/cases", content, key).expect(201);
        for (var agency : List.of("fk", "mv")) {
            old(agency, "fk".equals(agency) ? fk : mv, 6_000);
        }
        long young = answers();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = new CountDownLatch(1);
            var gone = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 6; i++) {
                gone.add(instances.submit(() -> {
                    begin.await();
                    return bean(OldAnswers.class).forget();
                }));
            }
            begin.countDown();
            int all = 0;
            for (var one : gone) {
                all += one.get();
            }
            // Whoever comes second leaves the rest to the first; what is left is taken the next time.
            assertThat(all + bean(OldAnswers.class).forget()).isEqualTo(12_000);
        }
        assertThat(answers()).isEqualTo(young - 12_000);
        assertThat(fk.post("/api/v1/cases", content, key).expect(201).response().body()).isEqualTo(first.response().body());

        // A key that has been forgotten is a new one; the case is known already.
        database().sql("update api.request set made_at = made_at - interval '31 days' where key = ?").param(key).update();
        assertThat(bean(OldAnswers.class).forget()).isEqualTo(1);
        fk.post("/api/v1/cases", content, key).expect(200);
    }

    @Test
    void theKeyOfARegistrationIsKnownForThirtyDays() {
        database().sql("""
                insert into asking.request_key (agency, account, key, digest, result, made_at)
                select agency, gen_random_uuid(), 'old-key-' || n, repeat('0', 64), gen_random_uuid(), timestamptz '2020-04-30 12:00Z' - d * interval '1 day'
                  from (values ('fk'), ('mv')) a(agency), generate_series(1, 10) n, (values (29), (31)) days(d)""").update();
        bean(OldAnswers.class).forget();
        assertThat(database().sql("select count(*) from asking.request_key where key like 'old-key-%'").query(Long.class).single()).isEqualTo(20);
        assertThat(database().sql("select count(*) from asking.request_key where key like 'old-key-%' and made_at < timestamptz '2020-03-31 13:00Z'")
                .query(Long.class).single()).isZero();
    }

    private static long answers() {
        return database().sql("select count(*) from api.request").query(Long.class).single();
    }

    private static void old(String agency, Caller caller, int number) {
        database().sql("""
                insert into api.request (agency, account, key, digest, status, location, body, made_at)
                select ?, ?, 'old-answer-' || n, repeat('0', 64), 200, null, '{}', timestamptz '2020-03-30 00:00Z' - n * interval '1 second'
                  from generate_series(1, ?) n""").params(agency, caller.actor().account(), number).update();
    }
}
