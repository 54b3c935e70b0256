package io.calendarsync;

import io.calendarsync.internal.calendar.WatchedCalendars;
import io.calendarsync.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What a host asks for when it connects an account.
 *
 * @param session a value that only this browser session has; the callback must come from the same
 * @param calendar which calendar to write on
 * @param loginHint the account that is expected, an e-mail
 * @param watched further calendars whose events block time; empty for those that the connection has
 * @param otherAccount whether a connection that has an account is let go of it for another
 */
public record ConnectRequest(
        Secret session,
        CalendarChoice calendar,
        Optional<String> loginHint,
        Optional<List<String>> watched,
        boolean otherAccount) {

    /** Refuses a session that names none, and calendars that are none. */
    public ConnectRequest {
        if (session.reveal().isBlank()) {
            throw new IllegalArgumentException("session must name the browser session, or consents could be stolen");
        }
        watched = watched.map(WatchedCalendars::checked);
    }

    /** A request from a browser session, for any account where none is connected, and else for the same. */
    public static ConnectRequest of(String session, CalendarChoice calendar) {
        return new ConnectRequest(Secret.of(session), calendar, Optional.empty(), Optional.empty(), false);
    }

    /** The same, with the account that is expected already filled in. */
    public ConnectRequest withLoginHint(String email) {
        return new ConnectRequest(session, calendar, Optional.of(email), watched, otherAccount);
    }

    /**
     * The same, with the events of further calendars of the account blocking time too; none ends that.
     *
     * <p>Asks for consent to see when they are busy, or to read them where the connection's {@link BlockingRules} tell
     * titles.
     *
     * @param calendars their addresses, as {@link Connection#calendars} says them
     */
    public ConnectRequest alsoBlockedBy(String... calendars) {
        return new ConnectRequest(session, calendar, loginHint, Optional.of(List.of(calendars)), otherAccount);
    }

    /**
     * The same, for another account too where one is connected: the connection is then let go of that one, as by a
     * disconnect that keeps the events, and begins anew.
     */
    public ConnectRequest allowingOtherAccount() {
        return new ConnectRequest(session, calendar, loginHint, watched, true);
    }
}
