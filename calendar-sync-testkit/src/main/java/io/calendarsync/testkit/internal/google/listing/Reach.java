package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;

/** Whether a window is reached by an event; by a series, when one of its occurrences reaches it. */
record Reach(Series series, StoredCalendar calendar, Window window) {

    boolean covers(StoredEvent event) {
        return window.unbounded() || window.reachedBy(event, calendar.zone()) || (event.master() && occurs(event));
    }

    private boolean occurs(StoredEvent master) {
        return series.expanded(calendar.holding(master), window.from(), window.until()).stream()
                .anyMatch(occurrence -> !occurrence.master() && window.reachedBy(occurrence, calendar.zone()));
    }
}
