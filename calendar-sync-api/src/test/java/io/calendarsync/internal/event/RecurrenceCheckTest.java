package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that makes no sense is refused by the part that is wrong. */
class RecurrenceCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | FREQ missing",
                "BYDAY=MO | FREQ missing",
                "every monday | EVERY MONDAY",
                "FREQ=HOURLY | FREQ=HOURLY",
                "FREQ=SECONDLY | FREQ=SECONDLY",
                "FREQ=DAILY;BYHOUR=9 | BYHOUR",
                "FREQ=DAILY;BYMINUTE=9 | BYMINUTE",
                "FREQ=DAILY;X-OWN=1 | X-OWN",
                "FREQ=DAILY;FREQ=DAILY | FREQ twice",
                "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU | BYDAY twice",
                "FREQ=WEEKLY;BYDAY=MO,XX | BYDAY=XX",
                "FREQ=WEEKLY;BYDAY= | BYDAY=",
                "FREQ=WEEKLY;BYDAY=MO,,TU | BYDAY=",
                "FREQ=WEEKLY;BYDAY=1MO | BYDAY=1MO with FREQ=WEEKLY",
                "FREQ=DAILY;BYDAY=-1SU | BYDAY=-1SU with FREQ=DAILY",
                "FREQ=MONTHLY;BYDAY=0MO | BYDAY=0MO",
                "FREQ=MONTHLY;BYDAY=6MO | BYDAY=6MO",
                "FREQ=YEARLY;BYDAY=54MO | BYDAY=54MO",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=6MO | BYDAY=6MO",
                "FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO | BYDAY=1MO with BYWEEKNO",
                "FREQ=DAILY;INTERVAL=0 | INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1 | INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=10001 | INTERVAL=10001",
                "FREQ=DAILY;INTERVAL=\u0663 | INTERVAL=\u0663",
                "FREQ=DAILY;COUNT=0 | COUNT=0",
                "FREQ=DAILY;COUNT=50001 | COUNT=50001",
                "FREQ=DAILY;COUNT=3;UNTIL=20260401 | COUNT with UNTIL",
                "FREQ=DAILY;UNTIL=20260309 | UNTIL before the start",
                "FREQ=DAILY;UNTIL=20260310T075959Z | UNTIL before the start",
                "FREQ=DAILY;UNTIL=20260230 | UNTIL=20260230",
                "FREQ=DAILY;UNTIL=20260310T240000Z | UNTIL=20260310T240000Z",
                "FREQ=DAILY;UNTIL=20260310Z | UNTIL=20260310Z",
                "FREQ=DAILY;UNTIL=tomorrow | UNTIL=TOMORROW",
                "FREQ=WEEKLY;WKST=MOON | WKST=MOON",
                "FREQ=YEARLY;BYMONTH=13 | BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=-1 | BYMONTH=-1",
                "FREQ=MONTHLY;BYMONTHDAY=32 | BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0 | BYMONTHDAY=0",
                "FREQ=WEEKLY;BYMONTHDAY=1 | BYMONTHDAY with FREQ=WEEKLY",
                "FREQ=MONTHLY;BYWEEKNO=1 | BYWEEKNO with FREQ=MONTHLY",
                "FREQ=YEARLY;BYWEEKNO=54 | BYWEEKNO=54",
                "FREQ=DAILY;BYYEARDAY=1 | BYYEARDAY with FREQ=DAILY",
                "FREQ=YEARLY;BYYEARDAY=367 | BYYEARDAY=367",
                "FREQ=MONTHLY;BYSETPOS=1 | BYSETPOS alone",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367 | BYSETPOS=367",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | BYMONTH=2;BYMONTHDAY=30 on no day",
                "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31,-31 | BYMONTH=4,6;BYMONTHDAY=-31,31 on no day",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29 | BYMONTH=2;BYMONTHDAY=29 on no day",
                "FREQ=DAILY;INTERVAL=7;BYDAY=MO | BYDAY=MO on no day",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTH=4 | BYMONTH=4 on no day",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2 | BYDAY=MO;BYSETPOS=2 on no day"
            })
    void P12_theWrongPartIsNamed(String rule, String part) {
        assertEquals(Optional.of(part), wrong(Recurrence.of(rule), NINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;UNTIL=20260310",
                "FREQ=DAILY;UNTIL=20260310T080000Z",
                "FREQ=DAILY;UNTIL=99991231",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYDAY=53MO",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
                "FREQ=YEARLY;BYYEARDAY=366",
                "FREQ=DAILY;INTERVAL=10000;COUNT=50000"
            })
    void whatMakesSenseIsTaken(String rule) {
        assertEquals(Optional.empty(), wrong(Recurrence.of(rule), NINE));
    }

    @Test
    void whatEveryMethodSaysIsTaken() {
        List<Recurrence> said = List.of(
                Recurrence.daily().every(2),
                Recurrence.weekly(),
                Recurrence.weekly(DayOfWeek.values()).times(12),
                Recurrence.monthly(),
                Recurrence.monthly(-1),
                Recurrence.monthly(5, DayOfWeek.FRIDAY),
                Recurrence.monthly(-1, DayOfWeek.MONDAY),
                Recurrence.yearly().until(DAY),
                Recurrence.daily().without(DAY).also(DAY.plusDays(1)));

        said.forEach(recurrence -> {
            assertEquals(Optional.empty(), wrong(recurrence, NINE), recurrence::rule);
            assertEquals(Optional.empty(), wrong(recurrence, EventTime.allDay(DAY)), recurrence::rule);
        });
    }

    @Test
    void P12_daysThatNoCalendarTakesAreNamed() {
        LocalDate late = LocalDate.of(12_000, 1, 1);

        assertEquals(
                Optional.of("without 2026-03-09 before the start"),
                wrong(Recurrence.daily().without(DAY.minusDays(1)), NINE));
        assertEquals(
                Optional.of("also 2026-03-09 before the start"),
                wrong(Recurrence.daily().also(DAY.minusDays(1)), NINE));
        assertEquals(Optional.of("also +12000-01-01"), wrong(Recurrence.daily().also(late), NINE));
        assertEquals(Optional.of("UNTIL=+120000101"), wrong(Recurrence.daily().until(late), NINE));
        assertEquals(Optional.empty(), wrong(new Recurrence("FREQ=DAILY", days(400), days(400)), NINE));
        assertEquals(
                Optional.of("without with more than 400 days"),
                wrong(new Recurrence("FREQ=DAILY", days(401), days(0)), NINE));
    }

    @Test
    void P12_longAndOddTextsAreNamedInFewWordsAndAtOnce() {
        Recurrence huge = Recurrence.of("FREQ=DAILY;BYDAY=" + "MO,".repeat(3_000_000));
        Recurrence odd = Recurrence.of("FREQ=DAILY;" + "\u0000\u202E".repeat(500) + "=1");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(Optional.of("more than 2000 characters"), wrong(huge, NINE));
            assertEquals(Optional.of("?".repeat(60) + "…"), wrong(odd, NINE));
        });
    }

    private static SortedSet<LocalDate> days(int count) {
        return IntStream.range(0, count).mapToObj(DAY::plusDays).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> wrong(Recurrence recurrence, EventTime first) {
        CalendarEvent event = NormalForm.of(CalendarEvent.builder(EventKey.of("appointment", "A-1"), "Title", first)
                .repeats(recurrence)
                .build());
        Optional<Problem> problem = EventCheck.problem(event);
        problem.ifPresent(named -> {
            assertEquals(ProblemCode.EVENT_RECURRENCE_INVALID, named.code());
            assertEquals("recurrence", named.argument("field"));
        });
        return problem.map(named -> named.argument("part"));
    }
}
