package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeriesWriteTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");
    // Half an hour into the day: in UTC it is the day before, an hour earlier after the clock change of the 29th.
    private static final EventTime NIGHT = EventTime.timed(
            LocalDateTime.parse("2026-03-16T00:30:00"), LocalDateTime.parse("2026-03-16T01:30:00"), "Europe/Berlin");
    private static final EventTime FAIR = EventTime.allDays(MONDAY, MONDAY.plusDays(1));

    @BeforeEach
    void echo() {
        GOOGLE.answers(200, Samples.ECHO);
    }

    @Test
    void aTimedSeriesNamesItsDatesAtTheTimeOnTheWallOverAClockChange() {
        GOOGLE.write(new EventWrite.Insert(
                Samples.MARK,
                repeating(
                        NIGHT,
                        Recurrence.of("RRULE:FREQ=WEEKLY;UNTIL=20260501T215959Z;BYDAY=MO")
                                .without(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-03-23"))
                                .also(LocalDate.parse("2026-04-01")))));
        assertEquals(
                "[\"RRULE:FREQ=WEEKLY;UNTIL=20260501T215959Z;BYDAY=MO\","
                        + "\"EXDATE;TZID=Europe/Berlin:20260323T003000,20260406T003000\","
                        + "\"RDATE;TZID=Europe/Berlin:20260401T003000\"]",
                body().get("recurrence").toString());
        assertEquals(
                "{\"dateTime\":\"2026-03-16T00:30:00.000+01:00\",\"timeZone\":\"Europe/Berlin\"}",
                body().get("start").toString());
    }

    @Test
    void aSeriesOfWholeDaysNamesDates() {
        GOOGLE.write(new EventWrite.Insert(
                Samples.MARK,
                repeating(
                        FAIR,
                        Recurrence.weekly()
                                .without(LocalDate.parse("2026-03-23"))
                                .also(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-04-01")))));
        assertEquals(
                "[\"RRULE:FREQ=WEEKLY\",\"EXDATE;VALUE=DATE:20260323\",\"RDATE;VALUE=DATE:20260320,20260401\"]",
                body().get("recurrence").toString());
    }

    @Test
    void aRuleAloneIsOneLine() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, repeating(NIGHT, Recurrence.daily()), Set.of()));
        assertEquals("[\"RRULE:FREQ=DAILY\"]", body().get("recurrence").toString());
    }

    @Test
    void aSeriesThatIsNoneAnyMoreLosesAllItsLines() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of(EventField.RECURRENCE)));
        assertEquals("[]", body().get("recurrence").toString());
    }

    @Test
    void anOccurrenceIsNamedByItsStartInUtcBeforeAndAfterTheClockChange() {
        assertEquals("abc123_20260322T233000Z", changed(NIGHT.startingOn(LocalDate.parse("2026-03-23"))));
        assertEquals("abc123_20260329T223000Z", changed(NIGHT.startingOn(LocalDate.parse("2026-03-30"))));
        assertEquals("abc123_20260330", changed(FAIR.startingOn(LocalDate.parse("2026-03-30"))));
    }

    @Test
    void aChangeOfAnOccurrenceCarriesWhatItShowsAndNoMarkOfItsOwn() {
        GOOGLE.write(new EventWrite.ChangeOccurrence(
                "abc123",
                NIGHT.startingOn(LocalDate.parse("2026-03-30")),
                Samples.PLAIN,
                Set.of(EventField.DESCRIPTION),
                Mail.NONE));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("PATCH", sent.getMethod().value());
        assertEquals("/calendar/v3/calendars/primary/events/abc123_20260329T223000Z" + Samples.SILENT, sent.getUrl());
        assertEquals(JsonParser.parseString("""
                        {"status":"confirmed","summary":"Ring fitting","description":null,
                         "start":{"date":null,"dateTime":"2026-12-01T09:00:00.000+01:00","timeZone":"Europe/Berlin"},
                         "end":{"date":null,"dateTime":"2026-12-01T09:30:00.000+01:00","timeZone":"Europe/Berlin"}}"""), body());
    }

    @Test
    void anOccurrenceIsDeletedUnderItsOwnIdAndAnsweredWithNothing() {
        GOOGLE.answers(204, "");
        Reply<Written> reply = GOOGLE.write(
                new EventWrite.DeleteOccurrence("abc123", NIGHT.startingOn(LocalDate.parse("2026-03-30"))));
        assertEquals(Reply.done(new Written(Optional.empty())), reply);
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("DELETE", sent.getMethod().value());
        assertEquals("/calendar/v3/calendars/primary/events/abc123_20260329T223000Z?sendUpdates=none", sent.getUrl());
    }

    @Test
    void anOccurrenceOfNoSeriesIsNotAskedFor() {
        assertFalse(GOOGLE.write(new EventWrite.DeleteOccurrence("", NIGHT)) instanceof Reply.Done);
        assertEquals(0, GOOGLE.requests().size());
    }

    private static String changed(EventTime original) {
        GOOGLE.wire.resetRequests();
        GOOGLE.write(new EventWrite.ChangeOccurrence("abc123", original, Samples.PLAIN, Set.of(), Mail.NONE));
        return GOOGLE.onlyRequest().getUrl().replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    private static EventDetails repeating(EventTime time, Recurrence rule) {
        return CalendarEvent.builder(Samples.KEY, "Night watch", time)
                .repeats(rule)
                .build()
                .details();
    }

    private static JsonObject body() {
        return JsonParser.parseString(GOOGLE.onlyRequest().getBodyAsString()).getAsJsonObject();
    }
}
