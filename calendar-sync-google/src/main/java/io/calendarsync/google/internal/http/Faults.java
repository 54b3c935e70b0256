package io.calendarsync.google.internal.http;

import io.calendarsync.spi.Fault;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/** Tells from an answer why something was not done. */
public final class Faults {
    private static final Set<Fault.Kind> OF_THE_CALL = Set.of(
            Fault.Kind.UNKNOWN,
            Fault.Kind.TRANSIENT,
            Fault.Kind.RATE_CALENDAR,
            Fault.Kind.RATE_USER,
            Fault.Kind.RATE_PROJECT,
            Fault.Kind.RATE_DAY,
            Fault.Kind.QUOTA_FREEZE,
            Fault.Kind.AUTH_EXPIRED,
            Fault.Kind.GRANT_DEAD,
            Fault.Kind.ADMIN_POLICY,
            Fault.Kind.CLIENT_MISCONFIGURED,
            Fault.Kind.SCOPE_MISSING,
            Fault.Kind.API_DISABLED);

    private final Clock clock;

    /** The clock is for dates that Google says to wait until. */
    public Faults(Clock clock) {
        this.clock = clock;
    }

    /** What a refusal of the Calendar API means. */
    public Fault of(Answer answer) {
        GoogleError error = ErrorReader.read(answer);
        Fault fault = of(FaultTable.kind(answer.status(), error), answer, error.code());
        return answer.page() || unsaid(fault, error) ? ofTheCall(fault) : fault;
    }

    // Whether an event or a calendar is gone or forbidden must be said in Google's words: a status alone may be a
    // proxy's,
    // or what is left of a refusal that broke off.
    private static boolean unsaid(Fault fault, GoogleError error) {
        return error.equals(GoogleError.NONE)
                && switch (fault.kind()) {
                    case FORBIDDEN, NOT_FOUND, DELETED -> true;
                    default -> false;
                };
    }

    /**
     * A fault that blames no event and no calendar; where it did, it is transient.
     *
     * <p>For refusals that did not come from what they speak of: a whole batch says nothing of its parts, and a page of
     * a proxy nothing of a calendar.
     */
    public static Fault ofTheCall(Fault fault) {
        return OF_THE_CALL.contains(fault.kind())
                ? fault
                : new Fault(Fault.Kind.TRANSIENT, fault.code(), fault.retryAfter());
    }

    /** What a refusal means, where that is known already; the code must be a word of Google's. */
    public Fault of(Fault.Kind kind, Answer answer, String code) {
        return new Fault(kind, (answer.status() + " " + code).trim(), RetryAfter.read(answer.retryAfter(), clock));
    }

    /** No answer came: it may have been done. Of the failure only its type is told. */
    public static Fault unanswered(IOException failure) {
        return Fault.of(Fault.Kind.UNKNOWN, unansweredCode(failure));
    }

    /** How a missing answer is called. */
    public static String unansweredCode(IOException failure) {
        return "no answer: " + failure.getClass().getSimpleName();
    }
}
