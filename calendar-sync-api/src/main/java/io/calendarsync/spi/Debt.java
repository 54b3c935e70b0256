package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is still to be done since a connection was let go: first what is to be forgotten, stopped and deleted, last the
 * revocation.
 *
 * @param connection whose disconnect it was
 * @param grantId which grant
 * @param sealedToken the token to do it with, sealed so that it is good for nothing else; empty when there was none
 * @param blockedTime whether the host's sink is to forget the connection
 * @param channels the channels to stop
 * @param events the events to delete, at most one entry for each calendar
 * @param revoke whether to revoke the grant, once nobody uses it
 * @param since when it was first owed
 * @param notBefore when to try again
 * @param attempts how often it was tried in vain
 */
public record Debt(
        ConnectionId connection,
        String grantId,
        Optional<String> sealedToken,
        boolean blockedTime,
        List<Channel> channels,
        List<Events> events,
        boolean revoke,
        Instant since,
        Instant notBefore,
        int attempts) {

    /** Keeps its own copies. */
    public Debt {
        channels = List.copyOf(channels);
        events = List.copyOf(events);
    }

    /** A revocation and nothing else. */
    public Debt(
            ConnectionId connection,
            String grantId,
            String sealedToken,
            Instant since,
            Instant notBefore,
            int attempts) {
        this(
                connection,
                grantId,
                Optional.of(sealedToken),
                false,
                List.of(),
                List.of(),
                true,
                since,
                notBefore,
                attempts);
    }

    /** Whether nothing is owed any more. */
    public boolean isPaid() {
        return !revoke && isPaidButForRevocation();
    }

    /** Whether nothing is owed any more but the revocation. */
    public boolean isPaidButForRevocation() {
        return !blockedTime && channels.isEmpty() && events.isEmpty();
    }

    /** The same, with the sink to forget the connection, or not. */
    public Debt withBlockedTime(boolean owed) {
        return new Debt(connection, grantId, sealedToken, owed, channels, events, revoke, since, notBefore, attempts);
    }

    /** The same with other channels to stop. */
    public Debt withChannels(List<Channel> owed) {
        return new Debt(
                connection, grantId, sealedToken, blockedTime, owed, events, revoke, since, notBefore, attempts);
    }

    /** The same with other events to delete. */
    public Debt withEvents(List<Events> owed) {
        return new Debt(
                connection, grantId, sealedToken, blockedTime, channels, owed, revoke, since, notBefore, attempts);
    }

    /** The same without the revocation. */
    public Debt withoutRevocation() {
        return new Debt(
                connection, grantId, sealedToken, blockedTime, channels, events, false, since, notBefore, attempts);
    }

    /** The same, to be tried again. */
    public Debt again(Instant next, int tried) {
        return new Debt(connection, grantId, sealedToken, blockedTime, channels, events, revoke, since, next, tried);
    }

    /**
     * A channel to stop.
     *
     * @param id its name
     * @param resourceId the provider's name of what is watched
     * @param endsAt when it ends by itself, where that is known
     */
    public record Channel(String id, String resourceId, Optional<Instant> endsAt) {}

    /**
     * Events to delete: those that the connection wrote on one calendar.
     *
     * @param slot the slot of the calendar
     * @param calendar its address
     * @param after only those that are not over at this moment; empty for all of them
     * @param whole whether the calendar itself is to go, if nothing else stands on it
     * @param left how many there were when it was last tried
     */
    public record Events(String slot, String calendar, Optional<Instant> after, boolean whole, long left) {}
}
