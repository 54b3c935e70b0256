package io.calendarsync.spi;

import java.util.Optional;

/**
 * What a provider says of a calendar.
 *
 * @param address its identity at the provider, or {@code primary}
 * @param title what it is called
 * @param zone its IANA zone
 * @param writable whether the account may write on it
 */
public record CalendarInfo(String address, Optional<String> title, Optional<String> zone, boolean writable) {}
