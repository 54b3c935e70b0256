package io.calendarsync.event;

import java.time.LocalDate;

/**
 * One occurrence of a series that shows something else than the series does.
 *
 * @param day the day on which it starts by the rule, in the zone of the series, wherever it was moved
 * @param details what it shows, whole; guests, meeting and recurrence are those of the series
 */
public record Occurrence(LocalDate day, EventDetails details) {}
