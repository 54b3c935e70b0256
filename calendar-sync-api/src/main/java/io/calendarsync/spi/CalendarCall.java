package io.calendarsync.spi;

/**
 * On which calendar a call acts, and with which right.
 *
 * @param accessToken the right
 * @param calendar the calendar's address at the provider; {@code primary} for the account's own
 */
public record CalendarCall(Secret accessToken, String calendar) {}
