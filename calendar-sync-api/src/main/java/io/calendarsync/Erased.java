package io.calendarsync;

import io.calendarsync.DisconnectOutcome.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The receipt of an erasure: nothing is known of the connection any more but what is owed for it; names no account.
 *
 * @param connection which connection
 * @param at when
 * @param events of how many events something was remembered, deleted ones included
 * @param changes how many changes waited for a sync
 * @param channels how many channels told of changes
 * @param done what was done to let go
 * @param owed what is still to be done; a later sync, disconnect or erasure of the same connection tries again
 * @param eventsLeft how many events are to be deleted and still stand on a calendar, as far as that is known
 * @param givenUpAt until when it is tried; then nothing is left at all
 */
public record Erased(
        ConnectionId connection,
        Instant at,
        long events,
        long changes,
        long channels,
        List<Step> done,
        List<Step> owed,
        long eventsLeft,
        Optional<Instant> givenUpAt) {

    /** Keeps its own copies. */
    public Erased {
        done = List.copyOf(done);
        owed = List.copyOf(owed);
    }
}
