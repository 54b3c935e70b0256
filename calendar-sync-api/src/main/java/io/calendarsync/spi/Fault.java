package io.calendarsync.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a provider did not do what it was asked, told from its codes and never from its texts.
 *
 * @param kind what it means for us
 * @param code the provider's own codes for support, such as {@code 403 usageLimits/rateLimitExceeded}; no secret, no content
 * @param retryAfter how long the provider asked us to wait
 */
public record Fault(Kind kind, String code, Optional<Duration> retryAfter) {

    /** A fault without a wish for how long to wait. */
    public static Fault of(Kind kind, String code) {
        return new Fault(kind, code, Optional.empty());
    }

    /** What a fault means for us. */
    public enum Kind {
        /** No answer: it may have been done, or be done yet. */
        UNKNOWN,
        /** The provider failed; the same may work later. */
        TRANSIENT,
        /** Too much at once on this calendar. */
        RATE_CALENDAR,
        /** Too much at once for this account. */
        RATE_USER,
        /** Too much at once for the whole application. */
        RATE_PROJECT,
        /** The whole application has used up what it may ask for in a day. */
        RATE_DAY,
        /** The account may not write for hours. */
        QUOTA_FREEZE,
        /** The access token is not accepted; another may be. */
        AUTH_EXPIRED,
        /** The consent is gone: the person must connect again. */
        GRANT_DEAD,
        /** An administrator's policy forbids it. */
        ADMIN_POLICY,
        /** The application is set up wrongly: the operator's fault, never the person's. */
        CLIENT_MISCONFIGURED,
        /** The consent does not cover this. */
        SCOPE_MISSING,
        /** The provider's API is switched off for the application. */
        API_DISABLED,
        /** The calendar may only be read. */
        CALENDAR_READ_ONLY,
        /** It is not there, or must not be seen: the event or its whole calendar. */
        NOT_FOUND,
        /** The event was deleted. */
        DELETED,
        /** An event of this id exists, or existed. */
        DUPLICATE,
        /** Writes of one batch stood in each other's way; alone, each may work. */
        CONFLICT,
        /** The event is not in the state that was expected. */
        PRECONDITION,
        /** Where a reading of changes is to go on is not known any more: all is to be read anew. */
        POSITION_LOST,
        /** This event must not be written, whatever it shows. */
        FORBIDDEN,
        /** What the event shows is refused. */
        EVENT_REFUSED
    }
}
