package io.calendarsync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Runs many histories, and shortens those that break a promise. */
final class Campaign {
    private static final int FAILURES = 5;

    private final CampaignPlan plan;
    private final Coverage coverage = new Coverage();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong struck = new AtomicLong();
    private final List<Failure> failures = new ArrayList<>();

    private Campaign(CampaignPlan plan) {
        this.plan = plan;
    }

    static CampaignResult run(CampaignPlan plan) {
        return new Campaign(plan).result();
    }

    private CampaignResult result() {
        try (Logs logs = new Logs()) {
            List<Thread> threads = new ArrayList<>();
            List<Throwable> bugs = new ArrayList<>();
            for (int at = 0; at < plan.threads(); at++) {
                Thread thread = new Thread(() -> work(logs), "simulation " + at);
                thread.setUncaughtExceptionHandler((who, bug) -> {
                    synchronized (bugs) {
                        bugs.add(bug);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            threads.forEach(Campaign::join);
            if (!bugs.isEmpty()) {
                throw new IllegalStateException("the simulation itself failed", bugs.get(0));
            }
        }
        return new CampaignResult(plan, struck.get(), coverage, failures);
    }

    private void work(Logs logs) {
        try (Front front = new Front()) {
            int number = next.getAndIncrement();
            while (number < plan.histories() && !enough()) {
                one(History.of(plan.seed() + number, plan.steps()), front, logs);
                number = next.getAndIncrement();
            }
        }
    }

    private void one(History history, Front front, Logs logs) {
        try {
            Run.Result result = Run.of(history, front, logs, Trace.none());
            coverage.add(result.coverage());
            long unused = struck.addAndGet(result.struck());
            result.broken().ifPresent(broken -> failed(history, result, front, logs));
        } catch (RuntimeException bug) {
            throw new IllegalStateException("seed " + history.seed(), bug);
        }
    }

    private void failed(History history, Run.Result result, Front front, Logs logs) {
        String promise = result.broken().orElseThrow().promise();
        History upTo = history.with(history.acts().subList(0, result.at()));
        History shortest = new Shrinking(each -> Run.of(each, front, logs, Trace.none())
                        .broken()
                        .filter(other -> other.promise().equals(promise))
                        .isPresent())
                .shorten(upTo);
        Run.Result again = Run.of(shortest, front, logs, Trace.kept());
        Failure failure = new Failure(
                shortest, plan.steps(), again.broken().or(result::broken).orElseThrow(), again.trace());
        synchronized (failures) {
            failures.add(failure);
        }
    }

    private boolean enough() {
        synchronized (failures) {
            return failures.size() >= FAILURES;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
