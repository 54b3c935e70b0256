package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series that is over is known to be, and none that is not. */
class SeriesEndTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");
    private static final Duration NEAR = Duration.ofDays(3);

    @Test
    void aSingleEventEndsWithItself() {
        assertEquals(Optional.of(Instant.parse("2026-03-10T09:00:00Z")), end(event(NINE, one -> one)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;UNTIL=20260401T065959Z | 2026-04-01",
                "FREQ=DAILY;COUNT=1 | 2026-03-10",
                "FREQ=DAILY;INTERVAL=3;COUNT=5 | 2026-03-22",
                "FREQ=DAILY;BYDAY=SA;COUNT=2 | 2026-03-21",
                // Of weeks that begin on Sunday, the first has no Sunday left.
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=2;WKST=SU | 2026-04-05",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=2 | 2026-03-29",
                "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 | 2026-04-13",
                "FREQ=MONTHLY;COUNT=12 | 2027-02-10",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3 | 2026-07-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3 | 2026-05-31",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2 | 2026-04-24",
                "FREQ=MONTHLY;BYDAY=5FR;COUNT=2 | 2026-07-31",
                "FREQ=YEARLY;COUNT=5 | 2030-03-10",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2 | 2032-02-29",
                "FREQ=YEARLY;BYDAY=-1MO;COUNT=2 | 2027-12-27",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2 | 2027-11-25"
            })
    void aSeriesThatEndsIsOverSoonAfterItsLastOccurrence(String rule, LocalDate last) {
        EventTime lastTime = NINE.startingOn(last);
        Instant really = ((EventTime.Timed) lastTime).end();

        Instant end = end(Recurrence.of(rule), NINE).orElseThrow();
        assertTrue(!end.isBefore(really) && end.isBefore(really.plus(NEAR)), () -> "ends " + end);

        Instant wholeDay = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant days = end(Recurrence.of(rule), EventTime.allDay(DAY)).orElseThrow();
        assertTrue(!days.isBefore(wholeDay) && days.isBefore(wholeDay.plus(NEAR)), () -> "ends " + days);
    }

    @Test
    void whatIsNumberedMayEndLaterButNeverEarlier() {
        Instant lastWorkday = ((EventTime.Timed) NINE.startingOn(LocalDate.of(2026, 5, 29))).end();
        Instant end = end(Recurrence.of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"), NINE)
                .orElseThrow();

        assertTrue(!end.isBefore(lastWorkday) && end.isBefore(lastWorkday.plus(Duration.ofDays(40))), end::toString);
    }

    @Test
    void daysThatAreAddedAndOccurrencesThatMoveCount() {
        Recurrence once = Recurrence.daily().times(2);
        EventTime late = NINE.startingOn(DAY.plusYears(1));

        Instant added = end(once.also(DAY.plusDays(90)), NINE).orElseThrow();
        assertTrue(added.isAfter(((EventTime.Timed) NINE.startingOn(DAY.plusDays(90))).end()));
        assertEquals(
                Optional.of(((EventTime.Timed) late).end()),
                end(event(NINE, one -> one.repeats(once).occurrence(DAY.plusDays(1), moved -> moved.time(late)))));
    }

    @Test
    void whatGoesOnOrIsTooOddHasNoEnd() {
        for (Recurrence recurrence : List.of(
                Recurrence.daily(),
                Recurrence.weekly(DayOfWeek.MONDAY),
                Recurrence.of("FREQ=YEARLY;BYWEEKNO=20;COUNT=2"),
                Recurrence.of("FREQ=YEARLY;COUNT=9000"),
                Recurrence.of("no rule"),
                Recurrence.daily().times(2).also(LocalDate.MAX))) {
            assertEquals(Optional.empty(), end(recurrence, NINE), recurrence::toString);
        }
        EventTime never = new EventTime.Timed(Instant.MIN, Instant.MAX, "Mars/Base");
        assertEquals(Optional.empty(), end(Recurrence.daily().times(2), never));
    }

    private static Optional<Instant> end(Recurrence recurrence, EventTime first) {
        return end(event(first, one -> one.repeats(recurrence)));
    }

    private static Optional<Instant> end(CalendarEvent event) {
        return SeriesEnd.of(event);
    }

    private static CalendarEvent event(EventTime first, UnaryOperator<CalendarEvent.Builder> with) {
        return with.apply(CalendarEvent.builder(EventKey.of("appointment", "A-1"), "Title", first))
                .build();
    }
}
