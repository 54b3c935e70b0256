package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How one entry of a calendar is read. */
class SeenEntryTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final String NOON =
            "\"start\":{\"dateTime\":\"2026-03-02T12:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                    + "\"end\":{\"dateTime\":\"2026-03-02T13:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"}";
    private static final EventTime.Timed AT_NOON = new EventTime.Timed(
            Instant.parse("2026-03-02T11:00:00Z"), Instant.parse("2026-03-02T12:00:00Z"), "Europe/Berlin");

    @Test
    void ourOwnEventIsSeenAsOurs() {
        SeenEvent seen =
                read(Samples.ECHO.strip().substring(1, Samples.ECHO.strip().length() - 1));
        assertTrue(seen.event().is(Samples.MARK));
        assertEquals(Optional.of("\"3445\""), seen.event().etag());
        assertEquals(Optional.of(Samples.TIMED), seen.event().details().map(EventDetails::time));
        assertEquals("Ring fitting", details(seen).title());
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        SeenEvent seen = read("\"id\":\"a\"," + NOON);
        assertEquals(SeenEvent.Type.ORDINARY, seen.type());
        assertEquals(Optional.empty(), seen.answer());
        assertEquals(false, seen.tentative());
        assertEquals(Optional.empty(), seen.updated());
        assertEquals(Optional.empty(), seen.event().occurrence());
        assertEquals("", details(seen).title());
        assertEquals(AT_NOON, details(seen).time());
        assertEquals(Optional.empty(), details(seen).availability());
    }

    @ParameterizedTest
    @CsvSource({
        "\"default\", ORDINARY",
        "\"outOfOffice\", OUT_OF_OFFICE",
        "\"focusTime\", FOCUS_TIME",
        "\"workingLocation\", WORKING_LOCATION",
        "\"birthday\", BIRTHDAY",
        "\"fromGmail\", ORDINARY",
        "\"holidayOnMars\", ORDINARY",
        "\"\", ORDINARY",
        "7, ORDINARY",
        "null, ORDINARY",
        "{}, ORDINARY"
    })
    void typesAreRead(String json, SeenEvent.Type type) {
        assertEquals(type, read("\"id\":\"a\",\"eventType\":" + json).type());
    }

    @ParameterizedTest
    @CsvSource({
        "\"needsAction\", NONE",
        "\"accepted\", ACCEPTED",
        "\"tentative\", TENTATIVE",
        "\"declined\", DECLINED",
        "\"perhaps\", NONE",
        "null, NONE",
        "1, NONE"
    })
    void theOwnAnswerIsRead(String json, Answer answer) {
        assertEquals(
                Optional.of(answer),
                read("\"id\":\"a\",\"attendees\":[null,3,{\"self\":\"true\",\"responseStatus\":\"declined\"},"
                                + "{\"self\":false,\"responseStatus\":\"declined\"},{\"self\":true,\"responseStatus\":"
                                + json + "}]")
                        .answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "\"self\"",
                "[{\"responseStatus\":\"accepted\"}]",
                "[{\"self\":1,\"responseStatus\":\"accepted\"}]"
            })
    void whoeverIsNotInvitedHasNoAnswer(String attendees) {
        assertEquals(
                Optional.empty(),
                read("\"id\":\"a\",\"attendees\":" + attendees).answer());
    }

    @Test
    void whatKeepsNobodyBusySaysSo() {
        SeenEvent seen = read("\"id\":\"a\",\"status\":\"tentative\",\"transparency\":\"transparent\"," + NOON);
        assertTrue(seen.tentative());
        assertEquals(Optional.of(Availability.FREE), details(seen).availability());
    }

    @ParameterizedTest
    @CsvSource({
        "\"2026-03-01T10:11:12.345Z\", 2026-03-01T10:11:12.345Z",
        "\"2026-03-01T10:11:12+01:00\", 2026-03-01T09:11:12Z",
        "\"2026-13-01T10:11:12Z\",",
        "\"lately\",",
        "\"\",",
        "1772359872000,",
        "null,",
        "{},"
    })
    void theLastChangeIsReadWhereItIsATime(String json, Instant updated) {
        assertEquals(
                Optional.ofNullable(updated),
                read("\"id\":\"a\",\"updated\":" + json).updated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"start\":{\"dateTime\":\"soon\"},\"end\":{\"dateTime\":\"2026-03-02T13:00:00Z\"}",
                "\"start\":{\"date\":\"2026-02-30\"},\"end\":{\"date\":\"2026-03-01\"}",
                "\"start\":{\"date\":\"2026-02-20\"}",
                "\"start\":null,\"end\":null",
                "\"start\":{\"date\":null},\"end\":{\"date\":null}",
                "\"start\":\"2026-02-20\",\"end\":\"2026-02-21\"",
                "\"start\":{\"date\":20260220},\"end\":{\"date\":20260221}",
                "\"start\":{\"date\":\"2026-02-20\"},\"end\":{\"dateTime\":\"2026-02-21T10:00:00Z\"}"
            })
    void anEventWithoutATimeIsStillSeen(String times) {
        SeenEvent seen = read("\"id\":\"a\",\"summary\":\"odd\",\"status\":\"confirmed\"," + times);
        assertEquals("a", seen.event().id());
        assertEquals(Optional.empty(), seen.event().details());
    }

    @Test
    void anOccurrenceSaysItsSeriesAndItsDayCancelledOrNot() {
        RemoteEvent.Of moved = new RemoteEvent.Of(
                "series1", LocalDate.parse("2026-03-03"), Optional.of(Instant.parse("2026-03-02T23:30:00Z")));
        String place = "\"recurringEventId\":\"series1\",\"originalStartTime\":"
                + "{\"dateTime\":\"2026-03-02T23:30:00Z\",\"timeZone\":\"Europe/Berlin\"}";
        assertEquals(
                Optional.of(moved),
                read("\"id\":\"a\"," + NOON + "," + place).event().occurrence());
        SeenEvent cancelled = read("\"id\":\"a\",\"status\":\"cancelled\"," + place);
        assertTrue(cancelled.event().cancelled());
        assertEquals(Optional.of(moved), cancelled.event().occurrence());
        assertEquals(Optional.empty(), cancelled.event().details());
        assertEquals(
                Optional.of(new RemoteEvent.Of("series1", LocalDate.parse("2026-03-03"), Optional.empty())),
                read("\"id\":\"a\",\"status\":\"cancelled\",\"recurringEventId\":\"series1\","
                                + "\"originalStartTime\":{\"date\":\"2026-03-03\"}")
                        .event()
                        .occurrence());
    }

    @Test
    void theCalendarsZoneStandsInForAMissingOne() {
        SeenEvent seen = read("\"id\":\"a\",\"recurringEventId\":\"series1\",\"originalStartTime\":"
                + "{\"dateTime\":\"2026-03-02T23:30:00Z\"},"
                + NOON.replace(",\"timeZone\":\"Europe/Berlin\"", ""));
        assertEquals("Asia/Tokyo", ((EventTime.Timed) details(seen).time()).zone());
        assertEquals(
                LocalDate.parse("2026-03-03"),
                seen.event().occurrence().orElseThrow().day());
    }

    /** What a reader of free and busy times alone is shown. */
    @Test
    void timesAreEnough() {
        SeenEvent seen = read("\"id\":\"a\",\"status\":\"confirmed\",\"etag\":\"\\\"1\\\"\",\"visibility\":\"private\","
                + "\"updated\":\"2026-03-01T10:11:12.345Z\"," + NOON);
        assertEquals(AT_NOON, details(seen).time());
        assertEquals("", details(seen).title());
        assertEquals(Optional.empty(), seen.event().mark());
    }

    private static SeenEvent read(String content) {
        GOOGLE.answers(200, "{\"nextSyncToken\":\"s\",\"timeZone\":\"Asia/Tokyo\",\"items\":[{" + content + "}]}");
        return GoogleServer.value(
                        GOOGLE.provider().see(GoogleServer.CALL, Window.ALL, Optional.empty(), Optional.empty()))
                .events()
                .get(0);
    }

    private static EventDetails details(SeenEvent seen) {
        return seen.event().details().orElseThrow();
    }
}
