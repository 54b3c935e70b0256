package io.calendarsync.errors;

import static io.calendarsync.ProblemCode.ADMIN_POLICY;
import static io.calendarsync.ProblemCode.CALENDAR_REFUSED;
import static io.calendarsync.ProblemCode.CALENDAR_UNCERTAIN;
import static io.calendarsync.ProblemCode.CLIENT_MISCONFIGURED;
import static io.calendarsync.ProblemCode.CONSENT_BROKE_OFF;
import static io.calendarsync.ProblemCode.CONSENT_EXPIRED;
import static io.calendarsync.ProblemCode.EVENT_SOURCE_FAILED;
import static io.calendarsync.ProblemCode.INTERRUPTED;
import static io.calendarsync.ProblemCode.MORE_TO_DO;
import static io.calendarsync.ProblemCode.PROVIDER_UNAVAILABLE;
import static io.calendarsync.ProblemCode.RECONNECT_NEEDED;
import static io.calendarsync.ProblemCode.SOURCE_FAILED;
import static io.calendarsync.ProblemCode.TOKEN_UNREADABLE;
import static io.calendarsync.errors.Ending.AT_ONCE;
import static io.calendarsync.errors.Ending.BY_ITSELF;
import static io.calendarsync.errors.Ending.CONNECT;

import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.FakeFault;
import java.util.List;
import java.util.Optional;

/** What can become of the access, from a consent to its end, and of the host's own part. */
final class AccessErrors extends Rows {
    AccessErrors() {
        renewals();
        host();
        connections();
    }

    private void renewals() {
        Moment at = Moment.TOKEN;
        token(at, "400 invalid_grant", Kind.GRANT_DEAD, Follows.STOPS, RECONNECT_NEEDED, CONNECT);
        state(
                at,
                "400 admin_policy_enforced",
                States.blockedByAdministrator(),
                Kind.ADMIN_POLICY,
                Follows.TRIES,
                ADMIN_POLICY);
        for (String says : List.of(
                "401 invalid_client",
                "401 deleted_client",
                "400 unauthorized_client",
                "400 invalid_request",
                "400 invalid_scope",
                "400 unsupported_grant_type")) {
            token(at, says, Kind.CLIENT_MISCONFIGURED, Follows.TRIES, CLIENT_MISCONFIGURED, BY_ITSELF);
        }
        for (String says : List.of("500 internal_failure", "503 internal_failure", "429 rate_limit_exceeded")) {
            token(at, says, Kind.TRANSIENT, Follows.WAITS, PROVIDER_UNAVAILABLE, BY_ITSELF);
        }
        add(
                at,
                "no answer",
                Trouble.fault(at, FakeFault.lostAnswer()),
                Kind.TRANSIENT,
                Follows.WAITS,
                Optional.of(PROVIDER_UNAVAILABLE),
                BY_ITSELF);
    }

    private void host() {
        own("the changes cannot be read", States.changesUnreadable(), Follows.WAITS, SOURCE_FAILED, BY_ITSELF);
        own("a booking cannot be read", States.bookingUnreadable(), Follows.SETS_ASIDE, EVENT_SOURCE_FAILED, BY_ITSELF);
        own("reading takes longer than a sync may", States.slow(), Follows.WAITS, MORE_TO_DO, BY_ITSELF);
        own("no key opens the stored tokens", States.tokensUnreadable(), Follows.TRIES, TOKEN_UNREADABLE, CONNECT);
        own("the thread is interrupted", States.interrupted(), Follows.WAITS, INTERRUPTED, BY_ITSELF);
    }

    private void connections() {
        rejected(Moment.CODE, "400 invalid_grant", Kind.GRANT_DEAD, CONSENT_EXPIRED);
        rejected(Moment.CODE, "400 admin_policy_enforced", Kind.ADMIN_POLICY, ADMIN_POLICY);
        rejected(Moment.CODE, "401 invalid_client", Kind.CLIENT_MISCONFIGURED, CLIENT_MISCONFIGURED);
        rejected(Moment.CODE, "400 redirect_uri_mismatch", Kind.CLIENT_MISCONFIGURED, CLIENT_MISCONFIGURED);
        rejected(Moment.CODE, "503 internal_failure", Kind.TRANSIENT, CONSENT_BROKE_OFF);
        add(
                Moment.CODE,
                "no answer",
                Trouble.fault(Moment.CODE, FakeFault.lostAnswer()),
                Kind.UNKNOWN,
                Follows.REJECTED,
                Optional.of(CONSENT_BROKE_OFF),
                CONNECT);
        Moment making = Moment.CALENDAR;
        for (String says : List.of("403 usageLimits/quotaExceeded", "403 usageLimits/rateLimitExceeded")) {
            Kind kind = says.contains("quota") ? Kind.QUOTA_FREEZE : Kind.RATE_CALENDAR;
            refused(making, says, kind, Follows.REJECTED, CALENDAR_REFUSED, CONNECT);
        }
        refused(making, "503 global/backendError", Kind.UNKNOWN, Follows.UNCERTAIN, CALENDAR_UNCERTAIN, CONNECT);
        Trouble lost = Trouble.fault(making, FakeFault.lostRequest());
        add(making, "no answer", lost, Kind.UNKNOWN, Follows.UNCERTAIN, Optional.of(CALENDAR_UNCERTAIN), CONNECT);
        Moment end = Moment.REVOKE;
        Trouble noAnswer = Trouble.fault(end, FakeFault.lostRequest());
        add(end, "no answer", noAnswer, Kind.TRANSIENT, Follows.OWES, Optional.empty(), BY_ITSELF);
        Trouble dead = Trouble.fault(end, FakeFault.tokenError(400, "invalid_token"));
        noFault(end, "400 invalid_token", dead, Follows.DONE, AT_ONCE);
        for (String says : List.of("503 internal_failure", "401 invalid_client")) {
            Kind kind = says.startsWith("503") ? Kind.TRANSIENT : Kind.CLIENT_MISCONFIGURED;
            add(end, says, tokenTrouble(end, says), kind, Follows.OWES, Optional.empty(), BY_ITSELF);
        }
    }
}
