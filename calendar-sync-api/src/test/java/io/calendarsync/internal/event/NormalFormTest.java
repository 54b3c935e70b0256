package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Equal bookings are equal events. */
class NormalFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");
    private static final Reminder HOUR = Reminder.popup(Duration.ofHours(1));
    private static final Reminder DAY_BEFORE = Reminder.mail(Duration.ofDays(1));

    @Test
    void theOrderOfRemindersAndRepeatedOnesDoNotMatter() {
        EventDetails one = details(event -> event.reminders(Reminders.of(HOUR, DAY_BEFORE)));
        EventDetails other = details(
                event -> event.reminders(Reminders.of(DAY_BEFORE, Reminder.popup(Duration.ofMinutes(60)), DAY_BEFORE)));

        assertEquals(Fingerprint.of(one), Fingerprint.of(other));
        assertNotEquals(
                Fingerprint.of(one), Fingerprint.of(details(event -> event.reminders(Reminders.of(DAY_BEFORE)))));
    }

    @Test
    void theOrderOfGuestsAndTheCaseOfTheirAddressesDoNotMatter() {
        EventDetails one = details(event -> event.guests(Guest.of("Eve@example.com "), Guest.of("dan@example.com")));
        EventDetails other = details(event -> event.guests(Guest.of("dan@Example.com"), Guest.of("eve@example.com")));

        assertEquals(one, other);
    }

    @Test
    void aRuleThatMeansTheSameIsTheSameWriteAndShape() {
        EventDetails one = details(event -> event.repeats(Recurrence.of("RRULE:BYDAY=TU;INTERVAL=1;FREQ=WEEKLY")));
        EventDetails other = details(event -> event.repeats(Recurrence.of("FREQ=WEEKLY;BYDAY=TU;WKST=MO")));

        assertEquals(Fingerprint.of(one), Fingerprint.of(other));
        assertEquals(Fingerprint.shape(one), Fingerprint.shape(other));
        assertEquals(true, Fingerprint.shows(one, other, Set.of()));
    }

    @Test
    void changedOccurrencesComeByTheirDaysWithWhatIsTheirsAlone() {
        CalendarEvent series = CalendarEvent.builder(EventKey.of("appointment", "A-1"), "Title", NINE)
                .repeats(Recurrence.daily())
                .build();
        EventDetails odd = CalendarEvent.builder(series.key(), " Other ", NINE)
                .repeats(Recurrence.daily())
                .guests(Guest.of("eve@example.com"))
                .meeting()
                .build()
                .details();
        CalendarEvent normal = NormalForm.of(new CalendarEvent(
                series.key(),
                series.details(),
                List.of(new Occurrence(DAY.plusDays(2), odd), new Occurrence(DAY.plusDays(1), odd))));

        EventDetails plain = CalendarEvent.of(series.key(), "Other", NINE).details();
        assertEquals(
                List.of(new Occurrence(DAY.plusDays(1), plain), new Occurrence(DAY.plusDays(2), plain)),
                normal.occurrences());
    }

    private static EventDetails details(UnaryOperator<CalendarEvent.Builder> with) {
        return NormalForm.of(with.apply(CalendarEvent.builder(EventKey.of("appointment", "A-1"), "Title", NINE))
                .build()
                .details());
    }
}
