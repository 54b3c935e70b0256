package io.calendarsync.google.internal.event;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventReminder;
import io.calendarsync.event.Reminders;

/** Writes when the calendar's user is reminded. */
final class RemindersWriter {
    private RemindersWriter() {}

    /** Always with a list, be it empty: a change would otherwise leave the ones of before. */
    static Event.Reminders write(Reminders reminders) {
        return new Event.Reminders()
                .setUseDefault(reminders.calendarDefault())
                .setOverrides(
                        reminders.own().stream().map(RemindersWriter::override).toList());
    }

    private static EventReminder override(Reminders.Reminder reminder) {
        String method = switch (reminder.by()) {
            case POPUP -> "popup";
            case MAIL -> "email";
        };
        return new EventReminder()
                .setMethod(method)
                .setMinutes(Math.toIntExact(reminder.before().toMinutes()));
    }
}
