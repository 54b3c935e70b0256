package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact files and links that customers get. */
class IcsFileTest {
    private static final EventKey KEY = EventKey.of("visit", "V-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void aSeriesKeepsItsTimeOnTheWall() {
        CalendarEvent series = CalendarEvent.builder(KEY, "Physio, \\\nback; \"x\"\u0007", NINE)
                .repeats(Recurrence.weekly().times(10).without(DAY.plusDays(21)).also(DAY.plusDays(1)))
                .occurrence(DAY.plusDays(14), one -> one.title("Physio, moved").time(NINE.startingOn(DAY.plusDays(15))))
                .occurrence(DAY.plusDays(21), one -> one.title("Cancelled all the same"))
                .reminders(Reminders.of(Reminders.Reminder.mail(Duration.ofHours(2))))
                .availability(Availability.FREE)
                .visibility(Visibility.PRIVATE)
                .link("Open", "https://shop.example/v/1")
                .build();
        String alarm = """
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:%s
                TRIGGER:-PT120M
                END:VALARM
                """;
        String looks = """
                URL:https://shop.example/v/1
                CLASS:PRIVATE
                TRANSP:TRANSPARENT
                """;
        String expected = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//calendar-sync//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:DAYLIGHT
                DTSTART:20260329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20251026T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:v1@shop.example
                DTSTAMP:20260302T080000Z
                DTSTART;TZID=Europe/Berlin:20260310T090000
                DTEND;TZID=Europe/Berlin:20260310T100000
                RRULE:FREQ=WEEKLY;COUNT=10
                EXDATE;TZID=Europe/Berlin:20260331T090000
                RDATE;TZID=Europe/Berlin:20260311T090000
                SUMMARY:Physio\\, \\\\\\nback\\; "x"
                """ + looks
                + alarm.formatted("Physio\\, \\\\\\nback\\; \"x\"")
                + """
                END:VEVENT
                BEGIN:VEVENT
                UID:v1@shop.example
                DTSTAMP:20260302T080000Z
                RECURRENCE-ID;TZID=Europe/Berlin:20260324T090000
                DTSTART:20260325T080000Z
                DTEND:20260325T090000Z
                SUMMARY:Physio\\, moved
                """
                + looks
                + alarm.formatted("Physio\\, moved")
                + """
                END:VEVENT
                END:VCALENDAR
                """;
        assertEquals(
                expected.replace("\n", "\r\n"),
                AddToCalendar.of(series, "v1@shop.example").ics(NOW));
    }

    @Test
    void aLinkOpensADraft() {
        CalendarEvent event = CalendarEvent.builder(KEY, "Ring & chain", NINE)
                .location("Main Street 5, 1+1")
                .description("Bring <b>both</b>\nplease")
                .build();
        assertEquals(
                "https://calendar.google.com/calendar/render?action=TEMPLATE"
                        + "&dates=20260310T080000Z/20260310T090000Z&ctz=Europe/Berlin&text=Ring%20%26%20chain"
                        + "&location=Main%20Street%205%2C%201%2B1&details=Bring%20%3Cb%3Eboth%3C%2Fb%3E%0Aplease",
                link(event).orElseThrow().toString().replace("%2F2", "/2").replace("Europe%2F", "Europe/"));
    }

    @Test
    void aLinkSaysARuleButNoExceptions() {
        CalendarEvent.Builder weekly =
                CalendarEvent.builder(KEY, "Physio", NINE).repeats(Recurrence.weekly());
        assertTrue(link(weekly.build()).orElseThrow().toString().contains("&recur=RRULE%3AFREQ%3DWEEKLY"));
        weekly.occurrence(DAY.plusDays(7), one -> one.title("Other"));
        assertEquals(Optional.empty(), link(weekly.build()));
    }

    @Test
    void aLongTextIsCutInTheLink() {
        String link = link(CalendarEvent.builder(KEY, "日".repeat(1000), NINE)
                        .description("x".repeat(8000))
                        .build())
                .orElseThrow()
                .toString();
        assertTrue(link.length() <= 2000 && link.length() > 1980, link);
        assertTrue(link.contains("%E6%97%A5%E2%80%A6"), link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "é"})
    void P12_anOddUidIsRefused(String uid) {
        CalendarEvent event = CalendarEvent.of(KEY, "Title", NINE);
        assertThrows(IllegalArgumentException.class, () -> AddToCalendar.of(event, uid));
    }

    @Test
    void P12_whatTheEngineWouldRefuseIsRefused() {
        CalendarEvent event =
                CalendarEvent.of(KEY, "Title", new EventTime.Timed(NOW, NOW.plusSeconds(60), "Mars/Base"));
        String message = assertThrows(IllegalArgumentException.class, () -> AddToCalendar.of(event, "uid"))
                .getMessage();
        assertTrue(message.contains("visit/V-1") && message.contains("Mars/Base"), message);
    }

    private static Optional<URI> link(CalendarEvent event) {
        return AddToCalendar.of(event, "uid").googleLink();
    }
}
