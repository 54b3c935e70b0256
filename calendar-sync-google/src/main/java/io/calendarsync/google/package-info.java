/** Google Calendar as a {@link io.calendarsync.spi.CalendarProvider}; starts at {@link io.calendarsync.google.GoogleCalendar}. */
@NullMarked
package io.calendarsync.google;

import org.jspecify.annotations.NullMarked;
