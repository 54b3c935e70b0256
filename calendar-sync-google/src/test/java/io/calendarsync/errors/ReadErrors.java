package io.calendarsync.errors;

import static io.calendarsync.ProblemCode.API_DISABLED;
import static io.calendarsync.ProblemCode.CALENDAR_GONE;
import static io.calendarsync.ProblemCode.PROVIDER_UNAVAILABLE;
import static io.calendarsync.ProblemCode.RECONNECT_NEEDED;
import static io.calendarsync.ProblemCode.SCOPE_MISSING;
import static io.calendarsync.errors.Ending.AT_ONCE;
import static io.calendarsync.errors.Ending.BY_ITSELF;
import static io.calendarsync.errors.Ending.CONNECT;

import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.FakeFault;

/** What reads can meet. */
final class ReadErrors extends Rows {
    ReadErrors() {
        reads();
    }

    private void reads() {
        looks(Moment.READ, "404 global/notFound", Kind.NOT_FOUND);
        away(Moment.READ, "503 global/backendError", Kind.TRANSIENT);
        unanswered(Moment.READ, FakeFault.lostAnswer(), Follows.WAITS);
        tries(Moment.LISTING, "403 global/insufficientPermissions", Kind.SCOPE_MISSING, SCOPE_MISSING, CONNECT);
        waits("410 calendar/fullSyncRequired", Kind.POSITION_LOST);
        waits("410 calendar/updatedMinTooLongAgo", Kind.PRECONDITION);
        away(Moment.LISTING, "503 global/backendError", Kind.TRANSIENT);
        unanswered(Moment.LISTING, FakeFault.lostAnswer(), Follows.WAITS);
        refused(Moment.PROBE, "401 global/authError", Kind.AUTH_EXPIRED, Follows.RENEWED, RECONNECT_NEEDED, AT_ONCE);
        tries(Moment.PROBE, "404 global/notFound", Kind.NOT_FOUND, CALENDAR_GONE, BY_ITSELF);
        tries(Moment.PROBE, "403 usageLimits/accessNotConfigured", Kind.API_DISABLED, API_DISABLED, BY_ITSELF);
        away(Moment.PROBE, "503 global/backendError", Kind.TRANSIENT);
        unanswered(Moment.PROBE, FakeFault.lostAnswer(), Follows.WAITS);
    }

    private void waits(String says, Kind kind) {
        refused(Moment.LISTING, says, kind, Follows.WAITS, PROVIDER_UNAVAILABLE, BY_ITSELF);
    }
}
