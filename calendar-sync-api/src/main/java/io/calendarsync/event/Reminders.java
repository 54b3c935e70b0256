package io.calendarsync.event;

import java.time.Duration;
import java.util.List;

/**
 * When the calendar reminds its user of an event.
 *
 * @param calendarDefault whether the calendar's own reminders are meant
 * @param own the event's own, instead of those; at most five, none for no reminder at all
 */
public record Reminders(boolean calendarDefault, List<Reminder> own) {

    /** Keeps its own copy. */
    public Reminders {
        own = List.copyOf(own);
    }

    /** As the calendar is set. */
    public static Reminders byDefault() {
        return new Reminders(true, List.of());
    }

    /** None, however the calendar is set. */
    public static Reminders none() {
        return new Reminders(false, List.of());
    }

    /** These, however the calendar is set. */
    public static Reminders of(Reminder... reminders) {
        return new Reminders(false, List.of(reminders));
    }

    /**
     * One reminder.
     *
     * @param by how
     * @param before how long before the start, in whole minutes, at most four weeks
     */
    public record Reminder(By by, Duration before) {

        /** A message on the screen. */
        public static Reminder popup(Duration before) {
            return new Reminder(By.POPUP, before);
        }

        /** A mail. */
        public static Reminder mail(Duration before) {
            return new Reminder(By.MAIL, before);
        }
    }

    /** How somebody is reminded. */
    public enum By {
        /** On the screen. */
        POPUP,
        /** By mail. */
        MAIL
    }
}
