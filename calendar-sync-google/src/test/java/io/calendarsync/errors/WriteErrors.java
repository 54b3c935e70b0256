package io.calendarsync.errors;

import static io.calendarsync.ProblemCode.ADMIN_POLICY;
import static io.calendarsync.ProblemCode.API_DISABLED;
import static io.calendarsync.ProblemCode.CALENDAR_GONE;
import static io.calendarsync.ProblemCode.CALENDAR_READ_ONLY;
import static io.calendarsync.ProblemCode.CLIENT_MISCONFIGURED;
import static io.calendarsync.ProblemCode.EVENT_FORBIDDEN;
import static io.calendarsync.ProblemCode.EVENT_MEETING_REFUSED;
import static io.calendarsync.ProblemCode.EVENT_REFUSED;
import static io.calendarsync.ProblemCode.RATE_LIMITED;
import static io.calendarsync.ProblemCode.RECONNECT_NEEDED;
import static io.calendarsync.ProblemCode.SCOPE_MISSING;
import static io.calendarsync.ProblemCode.WRITES_FROZEN;
import static io.calendarsync.errors.Ending.AT_ONCE;
import static io.calendarsync.errors.Ending.BY_ITSELF;
import static io.calendarsync.errors.Ending.CONNECT;
import static io.calendarsync.errors.Ending.WITHDRAWAL;

import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.FakeFault;
import java.util.List;
import java.util.Optional;

/** What writes can meet, alone or as a batch. */
final class WriteErrors extends Rows {
    WriteErrors() {
        changes();
        creations();
        meetings();
        deletions();
        batches();
    }

    private void changes() {
        Moment at = Moment.CHANGE;
        for (String says : List.of(
                "400 calendar/timeRangeEmpty",
                "400 global/required",
                "400 global/invalid",
                "400 global/badRequest",
                "400 global/parseError",
                "400 global/invalidParameter",
                "400 global/participantIsNeitherOrganizerNorAttendee",
                "403 calendar/forbiddenForNonOrganizer",
                "403 calendar/cannotChangeOrganizer",
                "403 calendar/cannotChangeOrganizerOfInstance")) {
            aside(at, says, Kind.EVENT_REFUSED, EVENT_REFUSED);
        }
        aside(at, "403 global/forbidden", Kind.FORBIDDEN, EVENT_FORBIDDEN);
        refused(at, "401 global/authError", Kind.AUTH_EXPIRED, Follows.RENEWED, RECONNECT_NEEDED, AT_ONCE);
        refused(at, "401 global/required", Kind.AUTH_EXPIRED, Follows.RENEWED, RECONNECT_NEEDED, AT_ONCE);
        haste(at, "403 usageLimits/userRateLimitExceeded", Kind.RATE_USER);
        haste(at, "403 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        haste(at, "429 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        refused(
                at,
                "403 usageLimits/dailyLimitExceeded",
                Kind.RATE_DAY,
                Follows.WAITS_AN_HOUR,
                RATE_LIMITED,
                BY_ITSELF);
        state(at, "403 RATE_LIMIT_EXCEEDED", States.userMinute(), Kind.RATE_USER, Follows.WAITS, RATE_LIMITED);
        state(at, "429 RATE_LIMIT_EXCEEDED", States.projectMinute(), Kind.RATE_PROJECT, Follows.WAITS, RATE_LIMITED);
        refused(at, "403 usageLimits/quotaExceeded", Kind.QUOTA_FREEZE, Follows.WAITS_HOURS, WRITES_FROZEN, BY_ITSELF);
        tries(at, "403 usageLimits/accessNotConfigured", Kind.API_DISABLED, API_DISABLED, BY_ITSELF);
        tries(at, "403 global/insufficientPermissions", Kind.SCOPE_MISSING, SCOPE_MISSING, CONNECT);
        state(
                at,
                "403 calendar/requiredAccessLevel",
                States.readOnly(),
                Kind.CALENDAR_READ_ONLY,
                Follows.TRIES,
                CALENDAR_READ_ONLY);
        tries(
                at,
                "403 calendar/forbiddenForServiceAccounts",
                Kind.CLIENT_MISCONFIGURED,
                CLIENT_MISCONFIGURED,
                BY_ITSELF);
        aside(at, "403 calendar/cannotDeletePrimaryCalendar", Kind.FORBIDDEN, EVENT_FORBIDDEN);
        tries(at, "403 calendar/notACalendarUser", Kind.ADMIN_POLICY, ADMIN_POLICY, BY_ITSELF);
        looks(at, "404 global/notFound", Kind.NOT_FOUND);
        looks(at, "410 global/deleted", Kind.DELETED);
        looks(at, "412 global/conditionNotMet", Kind.PRECONDITION);
        away(at, "409 global/conflict", Kind.CONFLICT);
        for (int status : new int[] {500, 502, 503, 504}) {
            away(at, status + " global/backendError", Kind.TRANSIENT);
        }
        page(at, 403);
        page(at, 502);
        unanswered(at, FakeFault.lostAnswer(), Follows.DOUBTS);
    }

    private void creations() {
        Moment at = Moment.CREATE;
        aside(at, "400 global/invalid", Kind.EVENT_REFUSED, EVENT_REFUSED);
        aside(at, "403 global/forbidden", Kind.FORBIDDEN, EVENT_FORBIDDEN);
        looks(at, "409 global/duplicate", Kind.DUPLICATE);
        haste(at, "403 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        refused(at, "403 usageLimits/quotaExceeded", Kind.QUOTA_FREEZE, Follows.WAITS_HOURS, WRITES_FROZEN, BY_ITSELF);
        state(at, "404 global/notFound", States.calendarUnseen(), Kind.NOT_FOUND, Follows.TRIES, CALENDAR_GONE);
        away(at, "503 global/backendError", Kind.TRANSIENT);
        unanswered(at, FakeFault.lostAnswer(), Follows.DOUBTS);
    }

    private void meetings() {
        add(
                Moment.MEETING,
                "400 global/invalid",
                States.meetingsForbidden(),
                Kind.EVENT_REFUSED,
                Follows.LEAVES_OUT,
                Optional.of(EVENT_MEETING_REFUSED),
                WITHDRAWAL);
    }

    private void deletions() {
        Moment at = Moment.DELETE;
        aside(at, "403 global/forbidden", Kind.FORBIDDEN, EVENT_FORBIDDEN);
        add(at, "410 global/deleted", States.deletedByHand(), Kind.DELETED, Follows.DONE, Optional.empty(), AT_ONCE);
        add(at, "404 global/notFound", States.purgedByHand(), Kind.NOT_FOUND, Follows.DONE, Optional.empty(), AT_ONCE);
        Trouble fresh = States.purgedByHandAtOnce();
        add(at, "404 global/notFound", fresh, Kind.NOT_FOUND, Follows.REPEATS, Optional.empty(), BY_ITSELF);
        haste(at, "429 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        refused(at, "403 usageLimits/quotaExceeded", Kind.QUOTA_FREEZE, Follows.WAITS_HOURS, WRITES_FROZEN, BY_ITSELF);
        away(at, "500 global/backendError", Kind.TRANSIENT);
        unanswered(at, FakeFault.lostAnswer(), Follows.DOUBTS);
    }

    private void batches() {
        Moment at = Moment.BATCH;
        refused(at, "401 global/authError", Kind.AUTH_EXPIRED, Follows.RENEWED, RECONNECT_NEEDED, AT_ONCE);
        haste(at, "403 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        haste(at, "429 usageLimits/rateLimitExceeded", Kind.RATE_CALENDAR);
        refused(at, "403 usageLimits/quotaExceeded", Kind.QUOTA_FREEZE, Follows.WAITS_HOURS, WRITES_FROZEN, BY_ITSELF);
        tries(at, "403 usageLimits/accessNotConfigured", Kind.API_DISABLED, API_DISABLED, BY_ITSELF);
        away(at, "400 global/badRequest", Kind.TRANSIENT);
        away(at, "403 global/forbidden", Kind.TRANSIENT);
        away(at, "404 global/notFound", Kind.TRANSIENT);
        away(at, "503 global/backendError", Kind.TRANSIENT);
        page(at, 502);
        unanswered(at, FakeFault.lostAnswer(), Follows.DOUBTS);
    }
}
