package io.calendarsync;

import io.calendarsync.spi.CalendarInfo;
import java.util.Optional;
import java.util.Set;

/** What came of connecting an account. */
public sealed interface ConnectOutcome {

    /**
     * The account is connected.
     *
     * @param connection whose
     * @param account the account
     * @param calendar the calendar as it was last seen; absent when none is chosen, or nobody knows whether it was made
     * @param leftBehind what still stands on a calendar of another account that the connection had before
     */
    record Connected(
            ConnectionId connection, Account account, Optional<CalendarInfo> calendar, Optional<LeftBehind> leftBehind)
            implements ConnectOutcome {}

    /**
     * Events that nobody cares for any more, since their account is not the connection's any longer.
     *
     * @param account whose calendar it is
     * @param calendar the calendar as it was last seen
     * @param events how many events of ours stand there, as far as is known
     */
    record LeftBehind(Account account, CalendarInfo calendar, long events) {}

    /** The person said no. */
    record Declined(ConnectionId connection) implements ConnectOutcome {}

    /**
     * It did not work, and the connection is what it was before; or it is disconnected, where it had been let go of
     * another account for this one.
     */
    record Rejected(Problem problem) implements ConnectOutcome {}

    /**
     * The person left out something that is needed; nothing was kept.
     *
     * @param missing what was left out, in the provider's words
     * @param retry where to send the browser to try again
     */
    record ScopesMissing(ConnectionId connection, Set<String> missing, ConsentLink retry) implements ConnectOutcome {
        /** Keeps its own copy of what is missing. */
        public ScopesMissing {
            missing = Set.copyOf(missing);
        }
    }

    /**
     * The connection belongs to another account; nothing was changed.
     *
     * @param expected the account that is connected
     * @param actual the account that the person chose
     */
    record AccountMismatch(ConnectionId connection, Account expected, Account actual) implements ConnectOutcome {}
}
