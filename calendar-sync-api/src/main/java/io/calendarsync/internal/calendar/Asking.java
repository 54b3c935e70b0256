package io.calendarsync.internal.calendar;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Asks the provider outside of a sync: with a token that is good, within what all may ask, for no longer than a sync waits. */
public final class Asking {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final EngineParts parts;
    private final AccessTokens tokens;

    /** Asks with these tokens. */
    public Asking(EngineParts parts, AccessTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
    }

    /** Asks something that changes nothing, again where that helps. */
    public <T> Reply<T> read(ConnectionRecord record, Function<Secret, Reply<T>> call) {
        return ask(record, call, ATTEMPTS);
    }

    /** Has something done, and that once: again only where the token was refused, since then nothing was done. */
    public <T> Reply<T> once(ConnectionRecord record, Function<Secret, Reply<T>> call) {
        return ask(record, call, 1);
    }

    private <T> Reply<T> ask(ConnectionRecord record, Function<Secret, Reply<T>> call, int attempts) {
        String grantId = record.grantId().orElseThrow();
        Waiting waiting = new Waiting(parts.waitBudget());
        Optional<Secret> rejected = Optional.empty();
        for (int attempt = 1; ; ) {
            pace(grantId, waiting);
            Secret token = tokens.get(record.id(), grantId, rejected);
            Pauses.unlessInterrupted();
            Reply<T> reply = call.apply(token);
            if (!(reply instanceof Reply.Failed<T> failed)) {
                return reply;
            }
            Fault fault = failed.fault();
            if (fault.kind() == Fault.Kind.AUTH_EXPIRED && rejected.isEmpty()) {
                rejected = Optional.of(token);
            } else if (attempt < attempts && Faults.passes(fault) && waiting.took(wait(fault, attempt))) {
                attempt++;
            } else {
                return reply;
            }
        }
    }

    private Duration wait(Fault fault, int attempt) {
        Duration own = parts.chance().spread(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        return fault.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private void pace(String grantId, Waiting waiting) {
        Quota quota = parts.provider().profile().quota();
        take("user/" + grantId, quota.perUserMinute(), MINUTE, waiting);
        take("project", quota.perProjectMinute(), MINUTE, waiting);
        take("project-day", quota.perProjectDay(), DAY, waiting);
    }

    private void take(String budget, long limit, Duration window, Waiting waiting) {
        if (limit == Long.MAX_VALUE) {
            return;
        }
        Duration wait = parts.store().budgets().take(budget, 1, limit, window);
        while (!wait.isZero()) {
            if (!waiting.took(wait)) {
                throw Stop.until(Problem.of(ProblemCode.RATE_LIMITED, "own pace"), wait);
            }
            wait = parts.store().budgets().take(budget, 1, limit, window);
        }
    }

    /** How long may still be waited. */
    private final class Waiting {
        private Duration left;

        Waiting(Duration left) {
            this.left = left;
        }

        /** Waits, if it may be waited that long. */
        boolean took(Duration length) {
            if (length.compareTo(left) > 0) {
                return false;
            }
            left = left.minus(length);
            Pauses.sleep(parts, length);
            return true;
        }
    }
}
