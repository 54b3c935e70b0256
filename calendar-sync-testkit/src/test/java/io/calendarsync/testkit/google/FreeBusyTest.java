package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FreeBusyTest {
    private static final String NOT_FOUND =
            "{\"errors\":[{\"domain\":\"global\",\"reason\":\"notFound\"}],\"busy\":[]}";

    private FakeGoogle google;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void rangesAreMergedAndCut() throws Exception {
        dana.add("event1", 1, "");
        between("event2", "2026-03-02T23:00:00Z", "2026-03-03T01:00:00Z");
        between("event3", "2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        between("event4", "2026-03-03T09:30:00Z", "2026-03-03T10:30:00Z");
        between("event5", "2026-03-03T10:30:00Z", "2026-03-03T11:00:00Z");
        between("event6", "2026-03-03T09:45:00Z", "2026-03-03T09:50:00Z");
        between("event7", "2026-03-04T00:00:00Z", "2026-03-04T01:00:00Z");
        assertEquals(
                List.of("2026-03-03T00:00:00Z/2026-03-03T01:00:00Z", "2026-03-03T09:00:00Z/2026-03-03T11:00:00Z"),
                busy("primary"));
    }

    @Test
    void onlyWhatBlocksTimeIsBusy() throws Exception {
        dana.add("event1", 3, "\"transparency\":\"transparent\"");
        dana.add("event2", 3, "");
        dana.delete("event2");
        assertEquals(List.of(), busy("primary"));
        dana.patch("event1", "{\"transparency\":\"opaque\",\"status\":\"tentative\",\"visibility\":\"private\"}");
        assertEquals(List.of("2026-03-03T09:00:00Z/2026-03-03T10:00:00Z"), busy("primary"));
    }

    @Test
    void daysAreThoseOfTheCalendarsZone() throws Exception {
        google.account(WireClient.DANA).calendar().adds("Inventory", EventTime.allDay(LocalDate.parse("2026-03-03")));
        assertEquals(List.of("2026-03-03T00:00:00Z/2026-03-03T23:00:00Z"), busy("primary"), "Berlin is ahead");
    }

    @Test
    void theAnswerIsInTheZoneAskedFor() throws Exception {
        dana.add("event1", 3, "");
        JsonObject answer = ListingCaller.done(query("""
                {"timeMin":"2026-03-03T01:00:00+01:00","timeMax":"2026-03-04T00:00:00Z",
                 "timeZone":"Europe/Berlin","items":[{"id":"primary"},{"id":"primary"}]}"""));
        assertEquals("calendar#freeBusy", answer.get("kind").getAsString());
        assertEquals("2026-03-03T00:00:00.000Z", answer.get("timeMin").getAsString());
        assertEquals("2026-03-04T00:00:00.000Z", answer.get("timeMax").getAsString());
        assertEquals(
                JsonParser.parseString("{\"primary\":{\"busy\":[{\"start\":\"2026-03-03T10:00:00+01:00\","
                        + "\"end\":\"2026-03-03T11:00:00+01:00\"}]}}"),
                answer.get("calendars"));
    }

    @Test
    void calendarsOutOfSightDoNotSpoilTheOthers() throws Exception {
        dana.add("event1", 3, "");
        google.account("eve@example.com");
        JsonObject told = calendars("primary", "eve@example.com", "nobody@group.calendar.google.com");
        assertEquals(1, told.getAsJsonObject("primary").getAsJsonArray("busy").size());
        assertEquals(JsonParser.parseString(NOT_FOUND), told.get("eve@example.com"));
        assertEquals(JsonParser.parseString(NOT_FOUND), told.get("nobody@group.calendar.google.com"));
        google.account("eve@example.com").calendar().sharesWith(WireClient.DANA, FakeRole.FREE_BUSY_READER);
        assertEquals(List.of(), busy("eve@example.com"));
        google.account("joe@example.com").calendar().publishes();
        assertEquals(List.of(), busy("joe@example.com"));
    }

    @Test
    void thereAreNoGroups() throws Exception {
        JsonObject answer = ListingCaller.done(query(asked("team@googlegroups.com")));
        assertEquals(JsonParser.parseString("{}"), answer.get("calendars"));
        assertEquals(
                JsonParser.parseString("{\"team@googlegroups.com\":" + NOT_FOUND.replace("busy", "calendars") + "}"),
                answer.get("groups"));
    }

    @Test
    void moreCalendarsThanFiftyAreNotTold() throws Exception {
        String[] ids = IntStream.range(0, 53).mapToObj(i -> "c" + i).toArray(String[]::new);
        JsonObject told = calendars(ids);
        assertEquals("notFound", reason(told, "c49"));
        assertEquals("tooManyCalendarsRequested", reason(told, "c50"));
        assertEquals("tooManyCalendarsRequested", reason(told, "c52"));
        JsonObject few = ListingCaller.done(
                        query(asked("c0", "c1").replace("{\"timeMin", "{\"calendarExpansionMax\":1,\"timeMin")))
                .getAsJsonObject("calendars");
        assertEquals("tooManyCalendarsRequested", reason(few, "c1"));
    }

    @Test
    void queriesWithoutSenseAreRefused() throws Exception {
        String to = "\"timeMax\":\"2026-03-04T00:00:00Z\"";
        refused("global/required", "{" + to + "}");
        refused("global/required", "{\"timeMin\":\"2026-03-04T00:00:00Z\"}");
        refused("global/badRequest", "{\"timeMin\":\"2026-03-03\"," + to + "}");
        refused("calendar/timeRangeEmpty timeMax", "{\"timeMin\":\"2026-03-04T00:00:00Z\"," + to + "}");
        String from = "{\"timeMin\":\"2026-03-03T00:00:00Z\"," + to;
        refused("global/invalid", from + ",\"timeZone\":\"Mars\"}");
        refused("global/invalid", from + ",\"items\":{}}");
        refused("global/invalid", from + ",\"items\":[\"primary\"]}");
        refused("global/required", from + ",\"items\":[{}]}");
        refused("global/invalid", from + ",\"calendarExpansionMax\":51}");
        refused("global/invalid", from + ",\"groupExpansionMax\":101}");
        refused("global/invalid", from + ",\"groupExpansionMax\":0}");
        refused("global/badRequest", "");
        assertEquals(
                JsonParser.parseString("{}"),
                ListingCaller.done(query(from + "}")).get("calendars"));
    }

    @Test
    void oneQuerySpansThreeMonthsAtMost() throws Exception {
        String days90 = "{\"timeMin\":\"2026-01-01T00:00:00Z\",\"timeMax\":\"2026-04-01T00:00:00Z\"}";
        ListingCaller.done(query(days90));
        refused("calendar/timeRangeTooLong", days90.replace("04-01T00:00:00", "04-01T00:00:01"));
        google.world().limits().freeBusyRange(Duration.ofDays(60));
        refused("calendar/timeRangeTooLong", days90);
    }

    @Test
    void theScopeMustBeOneForBusyTimes() throws Exception {
        dana.add("event1", 3, "");
        ListingCaller events = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS);
        assertEquals(
                403,
                events.call("POST", "/calendar/v3/freeBusy", asked("primary")).statusCode());
        ListingCaller narrow = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS_FREEBUSY);
        assertEquals(
                200,
                narrow.call("POST", "/calendar/v3/freeBusy", asked("primary")).statusCode());
    }

    private void between(String id, String start, String end) throws Exception {
        dana.add(id, 20, "");
        dana.patch(id, "{\"start\":{\"dateTime\":\"" + start + "\"},\"end\":{\"dateTime\":\"" + end + "\"}}");
    }

    private List<String> busy(String id) throws Exception {
        JsonArray ranges = calendars(id).getAsJsonObject(id).getAsJsonArray("busy");
        return StreamSupport.stream(ranges.spliterator(), false)
                .map(range -> range.getAsJsonObject().get("start").getAsString() + "/"
                        + range.getAsJsonObject().get("end").getAsString())
                .toList();
    }

    private JsonObject calendars(String... ids) throws Exception {
        return ListingCaller.done(query(asked(ids))).getAsJsonObject("calendars");
    }

    private static String asked(String... ids) {
        String items =
                List.of(ids).stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        return "{\"timeMin\":\"2026-03-03T00:00:00Z\",\"timeMax\":\"2026-03-04T00:00:00Z\",\"items\":[" + items + "]}";
    }

    private static String reason(JsonObject calendars, String id) {
        return calendars
                .getAsJsonObject(id)
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("reason")
                .getAsString();
    }

    private void refused(String codes, String body) throws Exception {
        ListingCaller.refused(400, codes, query(body));
    }

    private HttpResponse<String> query(String body) throws Exception {
        return dana.call("POST", "/calendar/v3/freeBusy", body);
    }
}
