package io.calendarsync.testkit.internal.google;

import io.calendarsync.spi.Fault.Kind;
import java.util.Set;

/** What a status means where nothing better is known. */
public final class StatusMeaning {
    private static final Set<Kind> OF_THE_CALL = Set.of(
            Kind.UNKNOWN,
            Kind.TRANSIENT,
            Kind.RATE_CALENDAR,
            Kind.RATE_USER,
            Kind.RATE_PROJECT,
            Kind.RATE_DAY,
            Kind.QUOTA_FREEZE,
            Kind.AUTH_EXPIRED,
            Kind.GRANT_DEAD,
            Kind.ADMIN_POLICY,
            Kind.CLIENT_MISCONFIGURED,
            Kind.SCOPE_MISSING,
            Kind.API_DISABLED);

    private StatusMeaning() {}

    static Kind atTokenEndpoint(int status) {
        return status == 429 || status >= 500 ? Kind.TRANSIENT : Kind.CLIENT_MISCONFIGURED;
    }

    static Kind atCalendar(int status) {
        return switch (status) {
            case 400, 413, 414, 422 -> Kind.EVENT_REFUSED;
            case 401 -> Kind.AUTH_EXPIRED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 410 -> Kind.DELETED;
            case 412 -> Kind.PRECONDITION;
            case 429 -> Kind.RATE_USER;
            default -> Kind.TRANSIENT;
        };
    }

    /** Whether a meaning is about the call as such, and not about an event or a calendar. */
    public static boolean blamesTheCall(Kind kind) {
        return OF_THE_CALL.contains(kind);
    }

    /** What a status without readable words means; whether something is gone or forbidden must be said in words. */
    public static Kind ofStatusAlone(int status) {
        Kind kind = atCalendar(status);
        return switch (kind) {
            case FORBIDDEN, NOT_FOUND, DELETED -> Kind.TRANSIENT;
            default -> kind;
        };
    }

    /** What a page instead of an answer means: something between us and Google spoke, so a 404 tells of no event. */
    public static Kind ofPage(int status) {
        Kind kind = atCalendar(status);
        return blamesTheCall(kind) ? kind : Kind.TRANSIENT;
    }
}
