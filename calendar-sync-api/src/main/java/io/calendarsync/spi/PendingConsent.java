package io.calendarsync.spi;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A consent that was asked for and has not come back.
 *
 * @param stateHash the hash of the state that the callback must carry
 * @param connection whom it connects
 * @param sessionHash the hash of the host's browser session that asked
 * @param redirectUri where the browser was told to come back
 * @param sealedVerifier what the exchange must carry, sealed
 * @param access what was asked for
 * @param calendar which calendar is meant
 * @param watched the further calendars whose events are to block time; empty for those that the connection has
 * @param otherAccount whether the connection may be let go of the account that it has, for another
 * @param expiresAt when it is too late
 */
public record PendingConsent(
        String stateHash,
        ConnectionId connection,
        String sessionHash,
        URI redirectUri,
        String sealedVerifier,
        Set<Access> access,
        CalendarChoice calendar,
        Optional<List<String>> watched,
        boolean otherAccount,
        Instant expiresAt) {
    /** Keeps its own copies. */
    public PendingConsent {
        access = Set.copyOf(access);
        watched = watched.map(List::copyOf);
    }
}
