package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;

/**
 * Keeps calls within what the provider allows a calendar, an account and the whole application, together with every
 * other node.
 *
 * <p>Learns from refusals: where less is let through than was thought, no more than that is tried for half an hour.
 */
final class Pace {
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEARNT = Duration.ofMinutes(30);
    /** What a calendar takes at once is said nowhere: nothing is held back till it is learnt. */
    private static final long UNKNOWN = 1_000_000;
    /** Whatever is refused, one write a second is tried. */
    private static final long SLOWEST = 10;

    private final Errand errand;
    private final SyncStore.Budgets budgets;
    private final Quota quota;
    private final String calendar;
    private final String user;
    private final String frozen;

    Pace(Errand errand, String grantId) {
        this.errand = errand;
        this.budgets = errand.parts().store().budgets();
        this.quota = errand.parts().provider().profile().quota();
        this.calendar = "calendar/" + errand.calendar().slot();
        this.user = "user/" + grantId;
        this.frozen = "frozen/" + grantId;
    }

    /** Waits until this much may be asked for. */
    void take(Load load) {
        if (load.writes() > 0) {
            takeWrites(load.writes());
        }
        take(user, load.units(), quota.perUserMinute(), MINUTE);
        take("project", load.units(), quota.perProjectMinute(), MINUTE);
        take("project-day", load.units(), quota.perProjectDay(), DAY);
    }

    private void takeWrites(int count) {
        Duration freeze = budgets.take(frozen, 0, 1, MINUTE);
        if (!freeze.isZero()) {
            errand.await(freeze, Stop.until(Problem.of(ProblemCode.WRITES_FROZEN, "met before"), freeze));
        }
        if (!quota.equals(Quota.UNLIMITED)) {
            take(calendar, count, UNKNOWN, MOMENT);
        }
    }

    /** The provider lets this account write nothing for a while. */
    void frozen(Duration length) {
        budgets.block(frozen, length);
    }

    /** The whole application has used up its day. */
    void usedUp(Duration wait) {
        budgets.block("project-day", wait);
    }

    /** The provider refused this much: nothing more is asked for at once, then less than before. */
    void refused(Fault.Kind kind, Load refused, Duration wait) {
        switch (kind) {
            case RATE_CALENDAR -> {
                long tried = budgets.usage(calendar, MOMENT).used();
                learn(calendar, Math.max(SLOWEST, tried), MOMENT, refused.writes(), wait);
            }
            case RATE_USER -> learn(user, quota.perUserMinute(), MINUTE, refused.units(), wait);
            case RATE_PROJECT -> learn("project", quota.perProjectMinute(), MINUTE, refused.units(), wait);
            default -> {
                // Not a matter of haste.
            }
        }
    }

    private void learn(String budget, long limit, Duration window, long refused, Duration wait) {
        if (quota.equals(Quota.UNLIMITED)) {
            return;
        }
        SyncStore.Budgets.Usage usage = budgets.usage(budget, window);
        long tried = Math.min(limit, usage.narrowedTo().orElse(limit));
        // One refusal says little, and may be about something else: it takes several to go down far.
        long next = Math.max(usage.used() - refused, tried / 2);
        budgets.narrow(budget, Math.max(Math.min(SLOWEST, limit), Math.min(tried, next)), LEARNT);
        budgets.block(budget, wait);
    }

    private void take(String budget, long units, long limit, Duration window) {
        if (limit == Long.MAX_VALUE) {
            return;
        }
        for (Duration wait = budgets.take(budget, units, limit, window);
                wait.compareTo(Duration.ZERO) > 0;
                wait = budgets.take(budget, units, limit, window)) {
            Problem ownPace = Problem.of(ProblemCode.RATE_LIMITED, "own pace: " + budget.replaceFirst("/.*", ""));
            errand.await(wait, Stop.until(ownPace, wait));
        }
    }
}
