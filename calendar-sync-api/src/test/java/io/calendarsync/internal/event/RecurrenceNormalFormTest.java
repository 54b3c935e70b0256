package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that mean the same are the same text. */
class RecurrenceNormalFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");
    private static final EventTime WHOLE_DAY = EventTime.allDay(DAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=daily | FREQ=DAILY",
                "RRULE:FREQ=WEEKLY;BYDAY=WE,MO,WE | FREQ=WEEKLY;BYDAY=MO,WE",
                "INTERVAL=1;WKST=MO;FREQ=WEEKLY; | FREQ=WEEKLY",
                "WKST=SU;INTERVAL=02;FREQ=WEEKLY | FREQ=WEEKLY;INTERVAL=2;WKST=SU",
                "COUNT=007;FREQ=DAILY | FREQ=DAILY;COUNT=7",
                "BYSETPOS=-1,+1;BYDAY=FR,+1MO,-1su;FREQ=MONTHLY;BYMONTH=12,1 "
                        + "| FREQ=MONTHLY;BYMONTH=1,12;BYDAY=-1SU,FR,1MO;BYSETPOS=-1,1",
                "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20,-1 | FREQ=YEARLY;BYWEEKNO=-1,20;BYDAY=MO",
                "FREQ=YEARLY;BYMONTHDAY=13;BYYEARDAY=100 | FREQ=YEARLY;BYYEARDAY=100;BYMONTHDAY=13"
            })
    void partsHaveOneOrderAndOneSpelling(String raw, String normal) {
        assertEquals(normal, rule(raw, NINE));
        assertEquals(normal, rule(normal, NINE));
    }

    @ParameterizedTest
    @CsvSource({
        "20260331,         20260331T215959Z",
        "20260320,         20260320T225959Z",
        "20260331T235959Z, 20260331T235959Z",
        "20260331T090000,  20260331T070000Z",
        "99991231,         99991231T225959Z",
    })
    void theEndOfASeriesOfTimesIsAMomentOfUtc(String raw, String normal) {
        assertEquals("FREQ=DAILY;UNTIL=" + normal, rule("UNTIL=" + raw + ";FREQ=DAILY", NINE));
        assertEquals("FREQ=DAILY;UNTIL=" + normal, rule("FREQ=DAILY;UNTIL=" + normal, NINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260331", "20260331T235959Z", "20260331T000000"})
    void theEndOfASeriesOfDaysIsADay(String raw) {
        assertEquals("FREQ=DAILY;UNTIL=20260331", rule("FREQ=DAILY;UNTIL=" + raw, WHOLE_DAY));
    }

    @Test
    void anEndBeyondWhatStampsCanSayIsTheLastThatTheyCan() {
        EventTime west = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "America/New_York");

        assertEquals("FREQ=DAILY;UNTIL=99991231T235959Z", rule("FREQ=DAILY;UNTIL=99991231", west));
    }

    @Test
    void aDayThatTheClocksCutShortEndsWithItself() {
        EventTime samoa = EventTime.timed(
                LocalDate.of(2011, 12, 1).atTime(9, 0),
                LocalDate.of(2011, 12, 1).atTime(10, 0),
                "Pacific/Apia");

        // There was no 30th of December: the 29th ended where the 31st began.
        assertEquals("FREQ=DAILY;UNTIL=20111230T095959Z", rule("FREQ=DAILY;UNTIL=20111230", samoa));
    }

    @Test
    void whatMethodsSayIsWhatTextSays() {
        Recurrence said = Recurrence.weekly(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY)
                .every(2)
                .until(LocalDate.of(2026, 6, 30))
                .without(DAY.plusDays(1));

        assertEquals(
                normal(said, NINE),
                normal(
                        Recurrence.of("RRULE:UNTIL=20260630T215959Z;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE")
                                .without(DAY.plusDays(1)),
                        NINE));
    }

    @Test
    void aRuleThatCannotBeReadStaysAsItIs() {
        for (String rule : List.of("", "FREQ", "FREQ=HOURLY", "Every Monday", "FREQ=DAILY;COUNT=x", "ſREQ=DAILY")) {
            assertEquals(rule, rule(rule, NINE));
        }
    }

    @Test
    void noTextAndNoTimeIsTooOddAndTheNormalFormIsItsOwn() {
        long seed = Long.getLong("rules.seed", 5545);
        Random random = new Random(seed);
        List<EventTime> times = List.of(
                NINE,
                WHOLE_DAY,
                new EventTime.Timed(Instant.MIN, Instant.MAX, "Europe/Berlin"),
                new EventTime.Timed(Instant.MAX, Instant.MIN, "Mars/Base"),
                new EventTime.Timed(Instant.MIN, Instant.MIN, ""),
                new EventTime.Timed(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), "+18:00"),
                new EventTime.AllDay(LocalDate.MIN, LocalDate.MAX),
                new EventTime.AllDay(LocalDate.MAX, LocalDate.MIN));
        for (int i = 0; i < 20_000; i++) {
            Recurrence odd = OddRules.draw(random);
            EventTime first = times.get(random.nextInt(times.size()));
            EventDetails once = details(odd, first);
            String message = "seed " + seed + ", rule " + i + ": " + odd;

            assertEquals(once, NormalForm.of(once), message);
            EventCheck.problem(event(once));
            SeriesEnd.of(event(once));
        }
    }

    private static String rule(String rule, EventTime first) {
        return normal(new Recurrence(rule, new TreeSet<>(), new TreeSet<>()), first)
                .rule();
    }

    private static Recurrence normal(Recurrence raw, EventTime first) {
        return details(raw, first).recurrence().orElseThrow();
    }

    private static EventDetails details(Recurrence recurrence, EventTime first) {
        return NormalForm.of(CalendarEvent.builder(EventKey.of("appointment", "A-1"), "Title", first)
                .repeats(recurrence)
                .build()
                .details());
    }

    private static CalendarEvent event(EventDetails details) {
        return new CalendarEvent(EventKey.of("appointment", "A-1"), details);
    }
}
