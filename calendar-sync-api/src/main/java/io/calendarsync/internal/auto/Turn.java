package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/**
 * The turn of a connection: nobody else has it meanwhile.
 *
 * @param connection whose
 * @param woken whether it is since something changed, and not since it was time
 * @param setbacks how many turns in a row came to nothing
 * @param quietUntil until when it is enough to look for news in the stores
 */
public record Turn(ConnectionId connection, boolean woken, int setbacks, Optional<Instant> quietUntil) {}
