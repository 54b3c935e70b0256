package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventWriteTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final String MARK = """
            "extendedProperties":{"private":{"calendarSyncOwner":"owner-1","calendarSyncEvent":"v1 2 abc123 appointment/A 10/01"}}""";
    private static final String TIMED = """
            "start":{"dateTime":"2026-12-01T09:00:00.000+01:00","timeZone":"Europe/Berlin"},
            "end":{"dateTime":"2026-12-01T09:30:00.000+01:00","timeZone":"Europe/Berlin"}""";

    @BeforeEach
    void echo() {
        GOOGLE.answers(200, Samples.ECHO);
    }

    @Test
    void anInsertSendsItsIdAndNothingThatIsNotOurs() {
        Reply<Written> reply = GOOGLE.write(Samples.INSERT);
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("POST", sent.getMethod().value());
        assertEquals("/calendar/v3/calendars/primary/events" + Samples.SILENT, sent.getUrl());
        assertEquals("Bearer ya29.access-token", sent.header("Authorization").firstValue());
        assertBody("{\"id\":\"abc123\",\"summary\":\"Ring fitting\"," + TIMED + "," + MARK + "}");
        RemoteEvent echo = new RemoteEvent(
                "abc123", false, Optional.of("\"3445\""), Optional.of(Samples.MARK), Optional.of(Samples.PLAIN));
        assertEquals(Reply.done(new Written(Optional.of(echo))), reply);
        assertTrue(echo.is(Samples.MARK));
    }

    @Test
    void everyFieldThatIsOursIsSent() {
        EventDetails details = CalendarEvent.builder(Samples.KEY, "Ring \"fitting\" ✓", Samples.ALL_DAY)
                .description("line\nline")
                .location("Hauptstraße 1")
                .color(EventColor.TOMATO)
                .visibility(Visibility.PRIVATE)
                .availability(Availability.FREE)
                .link("Open", "https://shop.example/a/1")
                .build()
                .details();
        GOOGLE.write(new EventWrite.Insert(Samples.MARK, details));
        assertBody("""
                {"id":"abc123","summary":"Ring \\"fitting\\" ✓","description":"line\\nline","location":"Hauptstraße 1",
                 "colorId":"11","visibility":"private","transparency":"transparent",
                 "source":{"title":"Open","url":"https://shop.example/a/1"},
                 "start":{"date":"2026-12-01"},"end":{"date":"2026-12-02"},""" + MARK + "}");
    }

    @Test
    void aPatchOfATimedEventRemovesWhatAnAllDayOneLeft() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of()));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("PATCH", sent.getMethod().value());
        assertFalse(sent.containsHeader("X-HTTP-Method-Override"));
        assertEquals("/calendar/v3/calendars/primary/events/abc123" + Samples.SILENT, sent.getUrl());
        assertBody("{\"summary\":\"Ring fitting\"," + TIMED.replace("{", "{\"date\":null,") + "," + MARK + "}");
    }

    @Test
    void aPatchOfAnAllDayEventRemovesWhatATimedOneLeft() {
        EventDetails days = Samples.details(
                "Fair", EventTime.allDays(LocalDate.parse("2026-12-30"), LocalDate.parse("2027-01-02")));
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, days, Set.of()));
        assertBody("""
                {"summary":"Fair","start":{"date":"2026-12-30","dateTime":null,"timeZone":null},
                 "end":{"date":"2027-01-03","dateTime":null,"timeZone":null},""" + MARK + "}");
    }

    @Test
    void aPatchClearsByExplicitNulls() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, Samples.PLAIN, EnumSet.allOf(EventField.class)));
        assertBody("{\"summary\":\"Ring fitting\",\"description\":null,\"location\":null,\"colorId\":null,"
                + "\"visibility\":null,\"transparency\":null,\"source\":null,\"recurrence\":[],"
                + "\"reminders\":{\"useDefault\":true,\"overrides\":[]},\"conferenceData\":null,"
                + TIMED.replace("{", "{\"date\":null,") + "," + MARK + "}");
    }

    @Test
    void aFieldThatIsOursAgainIsNotCleared() {
        EventDetails details = CalendarEvent.builder(Samples.KEY, "T", Samples.ALL_DAY)
                .location("Room 1")
                .build()
                .details();
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, details, Set.of(EventField.LOCATION)));
        assertTrue(GOOGLE.onlyRequest().getBodyAsString().contains("\"location\":\"Room 1\""));
    }

    @Test
    void aReviveIsAWholeEventThatStands() {
        GOOGLE.write(new EventWrite.Revive(Samples.MARK, Samples.PLAIN));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("PUT", sent.getMethod().value());
        assertEquals("/calendar/v3/calendars/primary/events/abc123" + Samples.SILENT, sent.getUrl());
        assertBody(
                "{\"id\":\"abc123\",\"status\":\"confirmed\",\"summary\":\"Ring fitting\"," + TIMED + "," + MARK + "}");
    }

    @Test
    void aDeleteHasNoBodyAndNoEcho() {
        GOOGLE.answers(204, "");
        assertEquals(Reply.done(new Written(Optional.empty())), GOOGLE.write(new EventWrite.Delete("abc123")));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("DELETE", sent.getMethod().value());
        assertEquals("/calendar/v3/calendars/primary/events/abc123?sendUpdates=none", sent.getUrl());
        assertEquals("", sent.getBodyAsString());
    }

    @ParameterizedTest
    @EnumSource(EventColor.class)
    void coloursGoByGooglesIds(EventColor color) {
        EventDetails details = CalendarEvent.builder(Samples.KEY, "T", Samples.ALL_DAY)
                .color(color)
                .build()
                .details();
        GOOGLE.write(new EventWrite.Insert(Samples.MARK, details));
        List<String> inGooglesOrder = List.of(
                "LAVENDER",
                "SAGE",
                "GRAPE",
                "FLAMINGO",
                "BANANA",
                "TANGERINE",
                "PEACOCK",
                "GRAPHITE",
                "BLUEBERRY",
                "BASIL",
                "TOMATO");
        String id = String.valueOf(inGooglesOrder.indexOf(color.name()) + 1);
        assertTrue(GOOGLE.onlyRequest().getBodyAsString().contains("\"colorId\":\"" + id + "\""));
    }

    @Test
    void anEventWithoutLengthLastsAMinute() {
        Instant at = Instant.parse("2026-12-01T08:00:00.700Z");
        GOOGLE.write(new EventWrite.Insert(
                Samples.MARK, Samples.details("T", EventTime.timed(at, at.plusMillis(100), ZoneOffset.UTC))));
        assertBody("""
                {"id":"abc123","summary":"T","start":{"dateTime":"2026-12-01T08:00:00.000Z","timeZone":"Z"},
                 "end":{"dateTime":"2026-12-01T08:01:00.000Z","timeZone":"Z"},""" + MARK + "}");
    }

    @Test
    void idsAreEncodedInThePath() {
        GOOGLE.provider()
                .write(
                        new CalendarCall(GoogleServer.TOKEN, "en.usa#holiday/x y@group.v.calendar.google.com"),
                        List.of(new EventWrite.Delete("a/b")));
        assertEquals(
                "/calendar/v3/calendars/en.usa%23holiday%2Fx%20y%40group.v.calendar.google.com/events/a%2Fb?sendUpdates=none",
                GOOGLE.onlyRequest().getUrl());
    }

    @Test
    void aWriteThatWasDoneAndCannotBeReadIsUnknown() {
        for (String body : new String[] {"", "{\"id\":\"abc123\"", "<html>", "{}", "null", Samples.ECHO + "x"}) {
            GOOGLE.answers(200, body);
            assertEquals(
                    Fault.of(Fault.Kind.UNKNOWN, "200 unreadable answer"),
                    GoogleServer.fault(GOOGLE.write(Samples.INSERT)),
                    body);
        }
    }

    @Test
    void anEventWithoutAFormIsRefusedAloneAndNotSent() {
        EventTime noZone = new EventTime.Timed(Instant.EPOCH, Instant.EPOCH, "Nowhere/Land");
        EventWrite odd = new EventWrite.Insert(Samples.MARK, Samples.details("T", noZone));
        List<Reply<Written>> replies =
                GOOGLE.provider().write(GoogleServer.CALL, List.of(odd, Samples.INSERT, new EventWrite.Delete("..")));
        assertEquals(
                Fault.Kind.EVENT_REFUSED, GoogleServer.fault(replies.get(0)).kind());
        assertTrue(replies.get(1) instanceof Reply.Done);
        assertEquals(
                Fault.Kind.EVENT_REFUSED, GoogleServer.fault(replies.get(2)).kind());
        assertEquals("POST", GOOGLE.onlyRequest().getMethod().value());
    }

    @Test
    void aMarkThatGoogleWouldCutIsNotSent() {
        EventMark tooLong = new EventMark("o".repeat(1025), Samples.KEY, 0, "abc123");
        assertEquals(
                Fault.Kind.EVENT_REFUSED,
                GoogleServer.fault(GOOGLE.write(new EventWrite.Insert(tooLong, Samples.PLAIN)))
                        .kind());
        assertEquals(List.of(), GOOGLE.requests());
    }

    private static void assertBody(String json) {
        String body = GOOGLE.onlyRequest().getBodyAsString();
        assertTrue(equalToJson(json, false, false).match(body).isExactMatch(), body);
    }
}
