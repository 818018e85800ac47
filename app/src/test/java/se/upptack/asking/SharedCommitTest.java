package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.CannotCreateTransactionException;

/** Requests that share a commit: who waits for whom, and who is answered when. */
@Timeout(20)
class SharedCommitTest {

    private static final int BUSY = -1;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private SharedCommit<Integer, Integer> shared = new SharedCommit<>("none", work -> work, BUSY);

    /** Work whose first commit waits until {@link #go}, so that everything after it comes together. */
    private void commit(Function<List<Integer>, List<Integer>> work) {
        shared.close();
        shared = new SharedCommit<>("test", batch -> {
            commits.add(batch);
            first.countDown();
            await(go);
            return work.apply(batch);
        }, BUSY);
    }

    @AfterEach
    void stop() {
        go.countDown();
        shared.close();
        callers.shutdownNow();
    }

    @Test
    void thoseWhoComeWhileACommitGoesOnShareTheNextOneInTheOrderTheyCame() throws Exception {
        commit(batch -> batch.stream().map(number -> number * 10).toList());
        var answers = new ArrayList<Future<Integer>>();
        answers.add(submit(0));
        first.await();
        for (int i = 1; i <= 20; i++) {
            answers.add(submit(i));
            waitFor(i);
        }
        go.countDown();
        for (int i = 0; i <= 20; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }
        assertThat(commits).hasSize(2);
        assertThat(commits.getLast()).isSorted().hasSize(20);
    }

    @Test
    void noOneIsAnsweredBeforeTheCommit() throws Exception {
        commit(batch -> batch);
        var answer = submit(7);
        first.await();
        Thread.sleep(50);
        assertThat(answer.isDone()).isFalse();
        go.countDown();
        assertThat(answer.get()).isEqualTo(7);
    }

    @Test
    void whenASharedCommitFailsEachIsTriedAloneAndOnlyTheFaultyOneFails() throws Exception {
        commit(batch -> {
            if (batch.contains(13)) {
                throw new IllegalArgumentException("thirteen");
            }
            return batch;
        });
        var before = submit(0);
        first.await();
        var good = submit(12);
        waitFor(1);
        var bad = submit(13);
        waitFor(2);
        var alsoGood = submit(14);
        waitFor(3);
        go.countDown();
        assertThat(before.get()).isZero();
        assertThat(good.get()).isEqualTo(12);
        assertThat(alsoGood.get()).isEqualTo(14);
        assertThatThrownBy(bad::get).cause().isInstanceOf(IllegalArgumentException.class).hasMessage("thirteen");
        assertThat(commits).containsExactly(List.of(0), List.of(12, 13, 14), List.of(12), List.of(13), List.of(14));
    }

    @Test
    void whenTheDatabaseIsGoneAllAreToldAfterOneWaitAndTheWriterLivesOn() throws Exception {
        var lost = new AtomicBoolean(true);
        commit(batch -> {
            if (batch.contains(0) || !lost.get()) {
                return batch;
            }
            // The first time in the middle of the work, after that at its beginning.
            throw commits.size() == 2 ? new IllegalStateException("broken off") : new CannotCreateTransactionException("gone");
        });
        var before = submit(0);
        first.await();
        var answers = new ArrayList<Future<Integer>>();
        for (int i = 1; i <= 5; i++) {
            answers.add(submit(i));
            waitFor(i);
        }
        go.countDown();
        assertThat(before.get()).isZero();
        for (var answer : answers) {
            assertThatThrownBy(answer::get).cause().isInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(commits).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5), List.of(1));
        assertThatThrownBy(() -> submit(6).get()).cause().isInstanceOf(CannotCreateTransactionException.class);
        lost.set(false);
        assertThat(submit(7).get()).isEqualTo(7);
    }

    @Test
    void anErrorFailsTheOneWhoCausedItAndTheWriterLivesOn() throws Exception {
        go.countDown();
        commit(batch -> {
            if (batch.contains(13)) {
                throw new StackOverflowError();
            }
            return batch;
        });
        assertThatThrownBy(() -> submit(13).get()).rootCause().isInstanceOf(StackOverflowError.class);
        assertThat(submit(14).get()).isEqualTo(14);
    }

    @Test
    void whenTooMuchWaitsTheNextIsToldSoAndNothingIsWrittenForIt() throws Exception {
        commit(batch -> batch);
        var answers = new ArrayList<Future<Integer>>();
        answers.add(submit(0));
        first.await();
        for (int i = 1; i <= 2_500; i++) {
            answers.add(submit(i));
        }
        long refused = 0;
        while (refused < 500) {
            refused = answers.stream().filter(answer -> answer.isDone() && answer.resultNow() == BUSY).count();
            Thread.sleep(5);
        }
        go.countDown();
        var written = new AtomicInteger();
        for (var answer : answers) {
            written.addAndGet(answer.get() == BUSY ? 0 : 1);
        }
        assertThat(written.get()).isEqualTo(2_001);
        assertThat(commits.stream().mapToInt(List::size).sum()).isEqualTo(2_001);
        assertThat(commits).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(256));
    }

    @Test
    void closingLetsTheCommitUnderWayEndAndAnswersWhoeverStillWaits() throws Exception {
        commit(batch -> {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return batch;
        });
        var underWay = submit(1);
        first.await();
        var waiting = submit(2);
        waitFor(1);
        shared.close();
        go.countDown();
        assertThat(underWay.get()).isEqualTo(1);
        assertThat(waiting.get()).isEqualTo(BUSY);
        assertThat(submit(3).get()).isEqualTo(BUSY);
        assertThat(commits).containsExactly(List.of(1));
    }

    private Future<Integer> submit(int number) {
        return callers.submit(() -> shared.submit(number));
    }

    private void waitFor(int queued) throws InterruptedException {
        while (shared.waiting() < queued) {
            Thread.sleep(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody said go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
