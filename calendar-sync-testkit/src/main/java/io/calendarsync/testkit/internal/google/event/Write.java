package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;

/** Who writes, on which calendar, and how. */
public record Write(StoredCalendar calendar, Person person, WriteOptions options) {
    /** What somebody does on Google's own page. */
    public static Write byHand(StoredCalendar calendar, Person person) {
        return new Write(calendar, person, WriteOptions.BY_HAND);
    }
}
