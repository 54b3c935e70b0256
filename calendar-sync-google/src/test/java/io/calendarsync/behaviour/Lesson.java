package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.BERLIN;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** Piano on four Mondays, over a change of the clocks. */
final class Lesson {
    static final EventKey LESSON = EventKey.of("lesson", "L-1");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    private Lesson() {}

    static CalendarEvent.Builder lesson() {
        return lesson(LocalTime.of(9, 0));
    }

    static CalendarEvent.Builder lesson(LocalTime start) {
        return CalendarEvent.builder(LESSON, "Piano", at(MONDAY, start))
                .repeats(Recurrence.weekly(DayOfWeek.MONDAY).times(4));
    }

    /** A lesson of which the second is a recital. */
    static CalendarEvent withRecital() {
        return withRecital(LocalTime.of(9, 0));
    }

    static CalendarEvent withRecital(LocalTime start) {
        return lesson(start)
                .occurrence(MONDAY.plusWeeks(1), one -> one.title("Recital"))
                .build();
    }

    static EventTime at(LocalDate day, LocalTime start) {
        return EventTime.timed(day.atTime(start), day.atTime(start.plusMinutes(45)), BERLIN);
    }
}
