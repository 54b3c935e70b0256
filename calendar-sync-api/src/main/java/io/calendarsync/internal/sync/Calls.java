package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The calls of one run: within lease and budget, with a token that is good, repeated where that helps. */
final class Calls {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Run run;
    private final EngineParts parts;
    private final AccessTokens tokens;
    private final String grantId;
    private Optional<Secret> rejected = Optional.empty();

    Calls(Run run, AccessTokens tokens, String grantId) {
        this.run = run;
        this.parts = run.parts;
        this.tokens = tokens;
        this.grantId = grantId;
    }

    /** How many writes go into one batch: no more than the allowance of a minute lets through at once. */
    int batchSize() {
        ProviderProfile profile = parts.provider().profile();
        long atOnce = profile.quota().perUserMinute() / profile.quota().patchUnits();
        return (int) Math.max(1, Math.min(profile.maxBatch(), atOnce));
    }

    Reply<CalendarInfo> describe() {
        return one(call -> parts.provider().describe(call));
    }

    Reply<RemoteEvent> read(String eventId) {
        return one(call -> parts.provider().read(call, eventId));
    }

    Reply<RemotePage> list(String owner, Optional<String> page) {
        return one(call -> parts.provider().list(call, owner, page));
    }

    /** One write, whose failure is about the event or unknown; everything else ends the run. */
    Reply<Written> write(EventWrite write) {
        Answers answers = write(List.of(write));
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        return answers.replies().get(0);
    }

    /** Writes at most one batch; what could not be dealt with is failed, and {@code stop} says why. */
    Answers write(List<EventWrite> writes) {
        List<Reply<Written>> replies = new ArrayList<>(
                Collections.nCopies(writes.size(), Reply.failed(Fault.of(Fault.Kind.TRANSIENT, "not sent"))));
        List<Integer> open = IntStream.range(0, writes.size()).boxed().toList();
        boolean renewed = false;
        try {
            for (int attempt = 1; ; attempt++) {
                List<EventWrite> batch = open.stream().map(writes::get).toList();
                CalendarCall call = prepare(units(batch));
                List<Reply<Written>> batchReplies = parts.provider().write(call, batch);
                List<Integer> again = new ArrayList<>();
                Optional<Fault> worst = Optional.empty();
                for (int at = 0; at < batch.size(); at++) {
                    Reply<Written> reply = batchReplies.get(at);
                    replies.set(open.get(at), reply);
                    answered(reply);
                    if (reply instanceof Reply.Failed<Written> failed && !isFinal(failed.fault())) {
                        again.add(open.get(at));
                        worst = Optional.of(worse(worst, failed.fault()));
                    }
                }
                if (worst.isEmpty()) {
                    return new Answers(replies, Optional.empty());
                }
                renewed |= again(worst.get(), call, attempt, renewed);
                open = again;
            }
        } catch (Stop stop) {
            return new Answers(replies, Optional.of(stop));
        }
    }

    private <T> Reply<T> one(Function<CalendarCall, Reply<T>> ask) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            CalendarCall call = prepare(1);
            Reply<T> reply = ask.apply(call);
            answered(reply);
            if (!(reply instanceof Reply.Failed<T> failed) || Faults.ofTheEvent(failed.fault())) {
                return reply;
            }
            if (failed.fault().kind() == Fault.Kind.UNKNOWN) {
                throw Faults.stop(failed.fault(), run.title()); // Nothing was changed: a later run asks again.
            }
            renewed |= again(failed.fault(), call, attempt, renewed);
        }
    }

    /** Lets the same be tried again, after a wait or, once and then true, with another token; or ends the run. */
    private boolean again(Fault fault, CalendarCall call, int attempt, boolean renewed) {
        if (fault.kind() == Fault.Kind.AUTH_EXPIRED && !renewed) {
            rejected = Optional.of(call.accessToken());
            return true;
        }
        if (!Faults.passes(fault) || attempt >= ATTEMPTS) {
            throw Faults.stop(fault, run.title());
        }
        Duration own = parts.chance().spread(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        Duration wait =
                fault.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        if (fault.kind() == Fault.Kind.RATE_USER) {
            parts.store().budgets().block("user/" + grantId, wait);
        } else if (fault.kind() == Fault.Kind.RATE_PROJECT) {
            parts.store().budgets().block("project", wait);
        }
        run.await(wait, Faults.stop(fault, run.title()).problem());
        return false;
    }

    private CalendarCall prepare(long units) {
        if (Thread.currentThread().isInterrupted()) {
            throw Stop.paused(Problem.of(ProblemCode.INTERRUPTED), Duration.ZERO);
        }
        Quota quota = parts.provider().profile().quota();
        take("user/" + grantId, units, quota.perUserMinute(), MINUTE);
        take("project", units, quota.perProjectMinute(), MINUTE);
        take("project-day", units, quota.perProjectDay(), DAY);
        run.lease.beforeCall();
        Secret token = tokens.get(run.id(), grantId, rejected);
        run.lease.beforeCall(); // The token may have taken a while.
        return new CalendarCall(token, run.calendar.info().address());
    }

    private void take(String budget, long units, long limit, Duration window) {
        if (limit == Long.MAX_VALUE) {
            return;
        }
        for (Duration wait = takeNow(budget, units, limit, window);
                wait.compareTo(Duration.ZERO) > 0;
                wait = takeNow(budget, units, limit, window)) {
            run.await(wait, Problem.of(ProblemCode.RATE_LIMITED, budget.startsWith("user") ? "own pace" : budget));
        }
    }

    private Duration takeNow(String budget, long units, long limit, Duration window) {
        return parts.store().budgets().take(budget, units, limit, window);
    }

    private long units(List<EventWrite> writes) {
        int patch = parts.provider().profile().quota().patchUnits();
        return writes.stream()
                .mapToLong(write -> write instanceof EventWrite.Patch ? patch : 1)
                .sum();
    }

    private void answered(Reply<?> reply) {
        if (!(reply instanceof Reply.Failed<?> failed) || failed.fault().kind() != Fault.Kind.UNKNOWN) {
            run.contacted();
        }
    }

    private static boolean isFinal(Fault fault) {
        return Faults.ofTheEvent(fault) || fault.kind() == Fault.Kind.UNKNOWN;
    }

    private static Fault worse(Optional<Fault> one, Fault other) {
        return one.filter(first -> !Faults.passes(first) || Faults.passes(other))
                .orElse(other);
    }

    /**
     * What came of a batch.
     *
     * @param replies one for each write, in order
     * @param stop why the run has to end
     */
    record Answers(List<Reply<Written>> replies, Optional<Stop> stop) {}
}
