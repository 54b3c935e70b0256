package io.calendarsync.internal.event;

import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import java.time.Duration;

/** Tells reminders that a calendar takes from others. */
final class ReminderCheck {
    private static final int MOST = 5;
    private static final Duration EARLIEST = Duration.ofDays(28);

    private ReminderCheck() {}

    /** Whether there are few enough, each in whole minutes before the start, and not beside the calendar's own. */
    static boolean good(Reminders reminders) {
        boolean both = reminders.calendarDefault() && !reminders.own().isEmpty();
        return !both
                && reminders.own().size() <= MOST
                && reminders.own().stream().allMatch(ReminderCheck::good);
    }

    private static boolean good(Reminder reminder) {
        Duration before = reminder.before();
        boolean whole = before.getNano() == 0 && before.getSeconds() % 60 == 0;
        return whole && !before.isNegative() && before.compareTo(EARLIEST) <= 0;
    }
}
