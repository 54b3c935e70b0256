package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final String DAY = "\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}";

    @Test
    void everythingIsReadBack() {
        RemoteEvent event = read("""
                {"kind":"calendar#event","id":"abc123","status":"tentative","etag":"\\"1\\"","summary":"S",
                 "description":"D","location":"L","colorId":"10","visibility":"public","transparency":"transparent",
                 "source":{"title":"T","url":"https://x.example/"},"eventType":"fromTheFuture","eventLabelId":"7",
                 "start":{"date":"2026-12-01"},"end":{"date":"2026-12-02"},
                 "extendedProperties":{"shared":{"a":"b"},"private":{"calendarSyncOwner":"o",
                   "calendarSyncEvent":"v1 3 xyz repair-due/R 7/1","other":"x"}}}""");
        EventMark mark = new EventMark("o", EventKey.of("repair-due", "R 7/1"), 3, "xyz");
        EventDetails details = new EventDetails(
                Samples.ALL_DAY,
                "S",
                Optional.of("D"),
                Optional.of("L"),
                Optional.of(EventColor.BASIL),
                Optional.of(Visibility.PUBLIC),
                Optional.of(Availability.FREE),
                Optional.of(new EventLink("T", "https://x.example/")));
        assertEquals(
                new RemoteEvent("abc123", false, Optional.of("\"1\""), Optional.of(mark), Optional.of(details)), event);
        assertEquals(
                "/calendar/v3/calendars/primary/events/abc123",
                GOOGLE.onlyRequest().getUrl().replaceAll("\\?.*", ""));
    }

    @Test
    void aDeletedEventMayHaveLostAllElse() {
        assertEquals(
                new RemoteEvent("abc123", true, Optional.empty(), Optional.empty(), Optional.empty()),
                read("{\"id\":\"abc123\",\"status\":\"cancelled\"}"));
    }

    @Test
    void googlesDefaultsReadAsAbsentSaidOrNot() {
        RemoteEvent bare = read("{\"id\":\"abc123\",\"summary\":\"S\"," + DAY + "}");
        RemoteEvent said = read("{\"id\":\"abc123\",\"summary\":\"S\",\"visibility\":\"default\","
                + "\"transparency\":\"opaque\",\"status\":\"confirmed\"," + DAY + "}");
        assertEquals(Optional.of(Samples.details("S", Samples.ALL_DAY)), bare.details());
        assertEquals(bare, said);
    }

    @Test
    void oddAndNullFieldsReadAsAbsent() {
        assertEquals(
                Optional.of(Samples.details("", Samples.ALL_DAY)),
                read("{\"id\":\"abc123\",\"summary\":null,\"description\":null,\"location\":[1],\"colorId\":\"12\","
                                + "\"visibility\":\"rainbow\",\"transparency\":7,\"source\":{\"title\":\"x\"},"
                                + "\"extendedProperties\":null,\"etag\":{},\"status\":null," + DAY + "}")
                        .details());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00:00+01:00, Europe/Berlin, Europe/Berlin",
        "2026-12-01T08:00:00Z, Europe/Berlin, Europe/Berlin",
        "2026-12-01T08:00:00.000Z, , Z",
        "2026-12-01T09:00:00+01:00, , +01:00",
    })
    void momentsAreReadInAnyOffset(String dateTime, String zone, String expected) {
        String time =
                "{\"dateTime\":\"" + dateTime + "\"" + (zone == null ? "" : ",\"timeZone\":\"" + zone + "\"") + "}";
        Instant at = Instant.parse("2026-12-01T08:00:00Z");
        assertEquals(
                Optional.of(Samples.details("S", new EventTime.Timed(at, at, expected))),
                read("{\"id\":\"abc123\",\"summary\":\"S\",\"start\":" + time + ",\"end\":" + time + "}")
                        .details());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"start\":{\"dateTime\":\"2026-13-01T09:00:00Z\"},\"end\":{\"dateTime\":\"2026-12-01T09:00:00Z\"}",
                "\"start\":{\"dateTime\":\"2026-12-01T09:00:00\"},\"end\":{\"dateTime\":\"2026-12-01T09:00:00\"}",
                "\"start\":{\"date\":\"2026-02-30\"},\"end\":{\"date\":\"2026-03-02\"}",
                "\"start\":{\"date\":\"2026-12-01\"}",
                "\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"dateTime\":\"2026-12-01T09:00:00Z\"}",
                "\"start\":7,\"end\":null"
            })
    void anOddTimeLeavesTheDetailsOut(String times) {
        assertEquals(
                Optional.empty(),
                read("{\"id\":\"abc123\",\"summary\":\"S\"," + times + "}").details());
    }

    @Test
    void aPatchedShapeWithNullsReads() {
        assertEquals(
                Optional.of(Samples.details("S", EventTime.allDay(LocalDate.parse("2026-12-01")))),
                read("{\"id\":\"abc123\",\"summary\":\"S\",\"start\":{\"date\":\"2026-12-01\",\"dateTime\":null},"
                                + "\"end\":{\"date\":\"2026-12-02\",\"timeZone\":null}}")
                        .details());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2 0 abc a/b",
                "v1 0 abc",
                "v1 x abc a/b",
                "v1 0 abc no-slash",
                "v1 0 abc UPPER/1",
                "v1 -1 abc a/b",
                "v1 99999999999 abc a/b",
                ""
            })
    void aMarkThatIsNotOursIsNone(String packed) {
        assertEquals(
                Optional.empty(),
                read("{\"id\":\"abc123\"," + DAY + ",\"extendedProperties\":{\"private\":"
                                + "{\"calendarSyncOwner\":\"o\",\"calendarSyncEvent\":\"" + packed + "\"}}}")
                        .mark());
    }

    @Test
    void aMarkWithoutItsOwnerIsNone() {
        assertEquals(
                Optional.empty(),
                read("{\"id\":\"abc123\",\"extendedProperties\":{\"private\":{\"calendarSyncEvent\":\"v1 0 a b/c\"}}}")
                        .mark());
    }

    @Test
    void aReadThatCannotBeReadIsTransient() {
        for (String body : new String[] {"{\"id\":\"abc123\"", "null", "[]", "{\"id\":7}", ""}) {
            GOOGLE.answers(200, body);
            assertEquals(
                    Fault.of(Fault.Kind.TRANSIENT, "200 unreadable answer"),
                    GoogleServer.fault(GOOGLE.provider().read(GoogleServer.CALL, "abc123")));
        }
    }

    @Test
    void emptyIdsAreRefusedBeforeTheyMeanAnotherPath() {
        assertThrows(IllegalArgumentException.class, () -> GOOGLE.provider().read(GoogleServer.CALL, ""));
    }

    private static RemoteEvent read(String json) {
        GOOGLE.answers(200, json);
        return GoogleServer.value(GOOGLE.provider().read(GoogleServer.CALL, "abc123"));
    }
}
