package se.upptack.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets requests that arrive at the same time share one transaction and so one wait for the disk. A caller gets its answer only after the
 * commit that holds its work. When a shared transaction fails, each piece of work is tried alone, so that nobody pays for another's fault;
 * when none can be begun, all are told so at once.
 */
final class SharedCommit<T, R> implements AutoCloseable {

    private static final int LARGEST = 256;
    private static final int WAITING_AT_MOST = 2_000;

    private record Waiting<T, R>(T work, CompletableFuture<R> answer) {}

    private final BlockingQueue<Waiting<T, R>> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Function<List<T>, List<R>> commit;
    private final R busy;
    private final Thread writer;
    private final Object turn = new Object();
    private boolean working;
    private volatile boolean closed;
    private volatile boolean ended;

    /**
     * @param commit does all the work in one transaction and answers in the same order
     * @param busy   the answer when too much is waiting, or after {@link #close}; nothing has been written then
     */
    SharedCommit(String name, Function<List<T>, List<R>> commit, R busy) {
        this.commit = commit;
        this.busy = busy;
        this.writer = Thread.ofPlatform().name("shared-commit-" + name).daemon().start(this::write);
    }

    R submit(T work) {
        var waiting = new Waiting<T, R>(work, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            return busy;
        }
        if (ended && queue.remove(waiting)) {
            return busy;
        }
        try {
            return waiting.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a commit; whether it happened is not known", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        }
    }

    /** How many wait for the next commit. */
    int waiting() {
        return queue.size();
    }

    /** Lets what is under way end and takes nothing more; whoever still waits gets an answer. */
    @Override
    public void close() {
        synchronized (turn) {
            closed = true;
            // Never in the middle of a commit: only a wait for work is broken off.
            if (!working) {
                writer.interrupt();
            }
        }
    }

    private void write() {
        var batch = new ArrayList<Waiting<T, R>>(LARGEST);
        try {
            while (!closed) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST - 1);
                work(batch);
            }
        } catch (InterruptedException stopped) {
            // Closed while it waited.
        } finally {
            ended = true;
            batch.clear();
            queue.drainTo(batch);
            batch.forEach(one -> one.answer().complete(busy));
        }
    }

    private void work(List<Waiting<T, R>> batch) {
        synchronized (turn) {
            working = true;
            Thread.interrupted();
        }
        try {
            together(batch);
        } finally {
            synchronized (turn) {
                working = false;
            }
        }
    }

    private void together(List<Waiting<T, R>> batch) {
        try {
            var answers = commit.apply(batch.stream().map(Waiting::work).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (Throwable failure) {
            // Errors too: a writer that dies would leave every later caller waiting for ever.
            if (batch.size() == 1) {
                batch.getFirst().answer().completeExceptionally(failure);
            } else if (failure instanceof CannotCreateTransactionException) {
                batch.forEach(one -> one.answer().completeExceptionally(failure));
            } else {
                alone(batch);
            }
        }
    }

    private void alone(List<Waiting<T, R>> batch) {
        for (int i = 0; i < batch.size(); i++) {
            var answer = batch.get(i).answer();
            together(List.of(batch.get(i)));
            if (answer.isCompletedExceptionally() && answer.exceptionNow() instanceof CannotCreateTransactionException gone) {
                // Nobody's fault, and the next one would wait just as long for a database that does not answer.
                batch.subList(i + 1, batch.size()).forEach(one -> one.answer().completeExceptionally(gone));
                return;
            }
        }
    }
}
