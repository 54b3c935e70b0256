package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void aLocalTimeInAGapMovesForwardByTheGap() {
        assertTimes("2026-03-29T02:30", "2026-03-29T03:30", "2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z", BERLIN);
    }

    @Test
    void aLocalTimeThatOccursTwiceMeansTheEarlier() {
        assertTimes("2026-10-25T02:30", "2026-10-25T03:30", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z", BERLIN);
    }

    @Test
    void gapsAreAsLongAsTheZoneHasThem() {
        // Half an hour on Lord Howe Island.
        assertTimes(
                "2026-10-04T02:15",
                "2026-10-04T03:00",
                "2026-10-03T15:45:00Z",
                "2026-10-03T16:00:00Z",
                "Australia/Lord_Howe");
    }

    @Test
    void theLaterOfTwoIsSaidByInstants() {
        ZonedDateTime later = ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]");
        EventTime.Timed time = (EventTime.Timed) EventTime.timed(later, later.plusHours(1));
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), time.start());
        assertEquals(BERLIN, time.zone());
    }

    @Test
    void aZoneThatNobodyKnowsIsKeptAsItWasSaid() {
        assertTimes(
                "2026-03-02T09:00", "2026-03-02T10:00", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "Mars/Olympus");
        assertTimes("2026-03-02T09:00", "2026-03-02T10:00", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "");
    }

    @Test
    void theZoneOfTheFirstTimeIsShown() {
        EventTime time = EventTime.timed(
                ZonedDateTime.parse("2026-03-02T09:00+01:00[Europe/Berlin]"),
                ZonedDateTime.parse("2026-03-02T19:00+09:00[Asia/Tokyo]"));
        assertEquals(
                new EventTime.Timed(
                        Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"), BERLIN),
                time);
        assertEquals(
                time,
                EventTime.timed(
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        ZoneId.of(BERLIN)));
    }

    @Test
    void wholeDaysEndTheDayAfterTheLast() {
        LocalDate day = LocalDate.parse("2028-02-28");
        assertEquals(new EventTime.AllDay(day, LocalDate.parse("2028-02-29")), EventTime.allDay(day));
        assertEquals(new EventTime.AllDay(day, LocalDate.parse("2028-03-01")), EventTime.allDays(day, day.plusDays(1)));
    }

    private static void assertTimes(String start, String end, String startsAt, String endsAt, String zone) {
        assertEquals(
                new EventTime.Timed(Instant.parse(startsAt), Instant.parse(endsAt), zone),
                EventTime.timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone));
    }
}
