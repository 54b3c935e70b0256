package io.calendarsync.spi;

import io.calendarsync.ConnectionId;

/**
 * Which ledger: that of one connection on one calendar.
 *
 * @param connection whose
 * @param slot the slot of the calendar
 */
public record LedgerId(ConnectionId connection, String slot) {}
