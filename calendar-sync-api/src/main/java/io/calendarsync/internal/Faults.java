package io.calendarsync.internal;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.Fault;
import java.time.Duration;

/** What a provider's fault means for a whole connection. */
public final class Faults {
    private static final Duration FREEZE = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);

    private Faults() {}

    /** Ends what is under way because of a fault that is not about one event alone. */
    public static Stop stop(Fault fault, String calendar) {
        String code = fault.code();
        Duration asked = fault.retryAfter().orElse(Duration.ZERO);
        return switch (fault.kind()) {
            case RATE_CALENDAR, RATE_USER, RATE_PROJECT ->
                Stop.paused(Problem.of(ProblemCode.RATE_LIMITED, code), asked);
            case RATE_DAY -> Stop.paused(Problem.of(ProblemCode.RATE_LIMITED, code), dayIsOver(fault));
            case QUOTA_FREEZE -> Stop.paused(Problem.of(ProblemCode.WRITES_FROZEN, code), freeze(fault));
            case GRANT_DEAD -> Stop.stuck(Problem.of(ProblemCode.RECONNECT_NEEDED, code));
            case AUTH_EXPIRED -> Stop.blocked(Problem.of(ProblemCode.RECONNECT_NEEDED, code));
            case ADMIN_POLICY -> Stop.blocked(Problem.of(ProblemCode.ADMIN_POLICY, code));
            case CLIENT_MISCONFIGURED -> Stop.blocked(Problem.of(ProblemCode.CLIENT_MISCONFIGURED, code));
            case SCOPE_MISSING -> Stop.blocked(Problem.of(ProblemCode.SCOPE_MISSING, code));
            case API_DISABLED -> Stop.blocked(Problem.of(ProblemCode.API_DISABLED, code));
            case CALENDAR_READ_ONLY -> Stop.blocked(Problem.of(ProblemCode.CALENDAR_READ_ONLY, calendar));
            case UNKNOWN,
                    TRANSIENT,
                    NOT_FOUND,
                    DELETED,
                    DUPLICATE,
                    CONFLICT,
                    PRECONDITION,
                    POSITION_LOST,
                    FORBIDDEN,
                    EVENT_REFUSED -> Stop.paused(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, code), asked);
        };
    }

    /** How long an account that may write nothing is left alone. */
    public static Duration freeze(Fault fault) {
        return fault.retryAfter().orElse(FREEZE);
    }

    /** When to look whether a new day has begun; nobody says whose. */
    public static Duration dayIsOver(Fault fault) {
        return fault.retryAfter().orElse(HOUR);
    }

    /** Whether the same call may go through in a moment. */
    public static boolean passes(Fault fault) {
        return switch (fault.kind()) {
            case TRANSIENT, RATE_CALENDAR, RATE_USER, RATE_PROJECT, CONFLICT -> true;
            default -> false;
        };
    }

    /** Whether the fault is about the very thing that was asked for, and no other. */
    public static boolean ofTheEvent(Fault fault) {
        return switch (fault.kind()) {
            case NOT_FOUND, DELETED, DUPLICATE, PRECONDITION, POSITION_LOST, FORBIDDEN, EVENT_REFUSED -> true;
            default -> false;
        };
    }
}
