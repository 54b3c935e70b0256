package io.calendarsync.event;

/** Who may read an event on a shared calendar, where the calendar's own default is not meant. */
public enum Visibility {
    /** Everyone who can see the calendar. */
    PUBLIC,
    /** Only those who may change the calendar; others see a busy span. */
    PRIVATE
}
