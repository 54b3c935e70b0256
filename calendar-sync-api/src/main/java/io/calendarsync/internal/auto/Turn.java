package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;

/**
 * The turn of a connection: nobody else has it meanwhile.
 *
 * @param connection whose
 * @param woken whether it is since something changed, and not since it was time
 * @param heard whether anybody here ever said that something of it changed
 * @param setbacks how many turns in a row came to nothing
 */
public record Turn(ConnectionId connection, boolean woken, boolean heard, int setbacks) {}
