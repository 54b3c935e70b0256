package io.calendarsync.testkit.internal.google;

import io.calendarsync.spi.Fault.Kind;

/** What a status means where nothing better is known. */
public final class StatusMeaning {
    private StatusMeaning() {}

    static Kind atTokenEndpoint(int status) {
        return status == 429 || status >= 500 ? Kind.TRANSIENT : Kind.CLIENT_MISCONFIGURED;
    }

    static Kind atCalendar(int status) {
        return switch (status) {
            case 401 -> Kind.AUTH_EXPIRED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 410 -> Kind.DELETED;
            case 412 -> Kind.PRECONDITION;
            case 429 -> Kind.RATE_USER;
            default -> status >= 500 ? Kind.TRANSIENT : Kind.EVENT_REFUSED;
        };
    }

    /** What a page instead of an answer means: something between us and Google spoke, so a 404 tells of no event. */
    public static Kind ofPage(int status) {
        if (status == 429) {
            return Kind.RATE_USER;
        }
        return status >= 500 ? Kind.TRANSIENT : Kind.UNKNOWN;
    }
}
