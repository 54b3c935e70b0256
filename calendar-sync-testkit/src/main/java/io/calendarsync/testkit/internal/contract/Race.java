package io.calendarsync.testkit.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets many threads do the same at once. */
public final class Race {
    /** How many threads a race has. */
    public static final int THREADS = 8;

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    /** What each thread answered, by its number; no thread starts before all are there. */
    public static <T> List<T> run(IntFunction<T> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                int self = number;
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return runner.apply(self);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError("a call threw where many do the same at once: " + thrown.getCause(), thrown);
        } catch (TimeoutException stuck) {
            throw new AssertionError("calls did not return within " + PATIENCE_SECONDS + " s: a deadlock?", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many threads were answered yes. */
    public static long winners(IntFunction<Boolean> runner) {
        return run(runner).stream().filter(won -> won).count();
    }
}
