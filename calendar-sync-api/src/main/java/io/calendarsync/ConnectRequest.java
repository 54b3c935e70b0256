package io.calendarsync;

import io.calendarsync.spi.Secret;
import java.util.Optional;

/**
 * What a host asks for when it connects an account.
 *
 * @param session a value that only this browser session has; the callback must come from the same
 * @param calendar which calendar to write on
 * @param loginHint the account that is expected, an e-mail
 */
public record ConnectRequest(Secret session, CalendarChoice calendar, Optional<String> loginHint) {

    /** Refuses a session that names none. */
    public ConnectRequest {
        if (session.reveal().isBlank()) {
            throw new IllegalArgumentException("session must name the browser session, or consents could be stolen");
        }
    }

    /** A request from a browser session, for any account. */
    public static ConnectRequest of(String session, CalendarChoice calendar) {
        return new ConnectRequest(Secret.of(session), calendar, Optional.empty());
    }

    /** The same, with the account that is expected already filled in. */
    public ConnectRequest withLoginHint(String email) {
        return new ConnectRequest(session, calendar, Optional.of(email));
    }
}
