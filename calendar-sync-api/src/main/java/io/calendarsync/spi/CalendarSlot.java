package io.calendarsync.spi;

/**
 * The calendar that a connection writes on.
 *
 * @param slot what event ids derive from; kept for ever once chosen, never derived again
 * @param info the calendar as last seen
 */
public record CalendarSlot(String slot, CalendarInfo info) {}
