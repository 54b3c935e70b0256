package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for when a calendar is read, and what a page says. */
class EventSeeingTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final String ASKED = "/calendar/v3/calendars/primary/events?prettyPrint=false&fields=kind,"
            + "nextPageToken,nextSyncToken,timeZone,items(id,status,etag,summary,visibility,transparency,"
            + "start(date,dateTime,timeZone),end(date,dateTime,timeZone),extendedProperties/private,"
            + "recurringEventId,originalStartTime(date,dateTime,timeZone),eventType,updated,"
            + "attendees(self,responseStatus))&maxResults=2500&singleEvents=true&maxAttendees=1";
    private static final Window MARCH =
            new Window(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aWindowIsAskedForFromTheStart() {
        assertEquals(
                ASKED + "&timeMin=2026-03-01T00%3A00%3A00Z&timeMax=2026-04-01T00%3A00%3A00Z", asked(MARCH, NONE, NONE));
    }

    @Test
    void eachPageIsAskedForWithTheSame() {
        assertEquals(
                ASKED + "&timeMin=2026-03-01T00%3A00%3A00Z&timeMax=2026-04-01T00%3A00%3A00Z&pageToken=p%2F2%3D",
                asked(MARCH, NONE, Optional.of("p/2=")));
        assertEquals(
                ASKED + "&syncToken=s%2F1%3D&pageToken=p%2F2%3D",
                asked(MARCH, Optional.of("s/1="), Optional.of("p/2=")));
    }

    @Test
    void aPositionGoesWithNoBounds() {
        assertEquals(ASKED + "&syncToken=s%20%26%2B1", asked(MARCH, Optional.of("s &+1"), NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59.999999999Z, ''",
        "0000-12-31T23:59:59Z, +10000-01-01T00:00:00Z, ''",
        "2026-03-01T00:00:00.9Z, +10000-01-01T00:00:00Z, &timeMin=2026-03-01T00%3A00%3A00Z",
        "0000-01-01T00:00:00Z, 2026-04-01T00:00:00.000000001Z, &timeMax=2026-04-01T00%3A00%3A01Z",
        "0001-01-01T00:00:00Z, 9999-12-31T23:59:59Z,"
                + " &timeMin=0001-01-01T00%3A00%3A00Z&timeMax=9999-12-31T23%3A59%3A59Z"
    })
    void boundsAreWholeSecondsThatLoseNothing(Instant from, Instant until, String bounds) {
        assertEquals(ASKED + bounds, asked(new Window(from, until), NONE, NONE));
    }

    @Test
    void aPageSaysWhetherMoreFollow() {
        page("\"nextPageToken\":\"p2\",\"items\":[]");
        assertEquals(new SeenPage(List.of(), 0, Optional.of("p2"), NONE), seen());
        page("\"nextSyncToken\":\"s2\",\"items\":[]");
        assertEquals(new SeenPage(List.of(), 0, NONE, Optional.of("s2")), seen());
    }

    @Test
    void aPositionIsOnTheLastPageAlone() {
        page("\"nextPageToken\":\"p2\",\"nextSyncToken\":\"s2\"");
        assertEquals(new SeenPage(List.of(), 0, Optional.of("p2"), NONE), seen());
        page("\"nextPageToken\":\"\",\"nextSyncToken\":\"s2\"");
        assertEquals(new SeenPage(List.of(), 0, NONE, Optional.of("s2")), seen());
        page("\"kind\":\"calendar#events\",\"nextSyncToken\":\"\"");
        assertEquals(new SeenPage(List.of(), 0, NONE, NONE), seen());
        page("\"kind\":\"calendar#events\",\"nextSyncToken\":7");
        assertEquals(new SeenPage(List.of(), 0, NONE, NONE), seen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nextSyncToken\":\"s\"",
                "\"nextSyncToken\":\"s\",\"items\":null",
                "\"nextSyncToken\":\"s\",\"items\":{}",
                "\"nextSyncToken\":\"s\",\"items\":\"none\""
            })
    void aPageMayHaveNoEvents(String content) {
        page(content);
        assertEquals(new SeenPage(List.of(), 0, NONE, Optional.of("s")), seen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":[]}", "{\"kind\":\"calendar#event\",\"items\":[]}"})
    void whatIsNoPageIsIncomplete(String json) {
        GOOGLE.answers(200, json);
        assertEquals(Fault.of(Kind.TRANSIENT, "200 incomplete page"), fault(NONE));
    }

    @Test
    void aPageThatWasCutOffIsRefused() {
        GOOGLE.answers(200, "{\"kind\":\"calendar#events\",\"nextSyncToken\":\"s\",\"items\":[{\"id\":\"a\"}");
        assertEquals(Fault.of(Kind.TRANSIENT, "200 unreadable answer"), fault(NONE));
    }

    @Test
    void oneOddEntryBreaksNoPage() {
        page("\"nextSyncToken\":\"s\",\"items\":[null,7,\"x\",[],{},{\"id\":null},{\"id\":7},{\"id\":\"\"},"
                + "{\"id\":\"first\"},{\"id\":\"last\",\"status\":\"cancelled\"}]");
        SeenPage page = seen();
        assertEquals(8, page.unreadable());
        assertEquals(
                List.of("first", "last"),
                page.events().stream().map(seen -> seen.event().id()).toList());
        assertFalse(page.events().get(0).event().cancelled());
        assertTrue(page.events().get(1).event().cancelled());
    }

    @Test
    void aPositionThatIsForgottenIsLost() {
        GOOGLE.answers(410, Errors.backEnd(410, "calendar", "fullSyncRequired"));
        assertEquals(Fault.of(Kind.POSITION_LOST, "410 calendar/fullSyncRequired"), fault(Optional.of("s")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, global, invalid, POSITION_LOST, EVENT_REFUSED",
        "400, global, badRequest, POSITION_LOST, EVENT_REFUSED",
        "400, calendar, syncTokenWithRequestRestrictions, POSITION_LOST, EVENT_REFUSED",
        "410, global, deleted, POSITION_LOST, DELETED",
        "410, global, updatedMinTooLongAgo, POSITION_LOST, PRECONDITION",
        "404, global, notFound, NOT_FOUND, NOT_FOUND",
        "401, global, authError, AUTH_EXPIRED, AUTH_EXPIRED",
        "403, global, forbidden, FORBIDDEN, FORBIDDEN",
        "403, usageLimits, rateLimitExceeded, RATE_CALENDAR, RATE_CALENDAR",
        "503, global, backendError, TRANSIENT, TRANSIENT"
    })
    void whatIsRefusedOfAPositionIsThePosition(int status, String domain, String reason, Kind since, Kind start) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(Fault.of(since, status + " " + domain + "/" + reason), fault(Optional.of("s")));
        assertEquals(Fault.of(start, status + " " + domain + "/" + reason), fault(NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aPageForPeopleLosesNoPosition(int status) {
        GOOGLE.answers(status, "<html>gone</html>");
        assertEquals(Kind.TRANSIENT, fault(Optional.of("s")).kind());
    }

    private static String asked(Window window, Optional<String> since, Optional<String> page) {
        page("\"nextSyncToken\":\"s\"");
        GOOGLE.provider().see(GoogleServer.CALL, window, since, page);
        assertEquals("GET", GOOGLE.onlyRequest().getMethod().value());
        String url = GOOGLE.onlyRequest().getUrl();
        GOOGLE.wire.resetRequests();
        return url;
    }

    private static void page(String content) {
        GOOGLE.answers(200, "{" + content + "}");
    }

    private static SeenPage seen() {
        return GoogleServer.value(see(NONE));
    }

    private static Fault fault(Optional<String> since) {
        return GoogleServer.fault(see(since));
    }

    private static Reply<SeenPage> see(Optional<String> since) {
        return GOOGLE.provider().see(GoogleServer.CALL, MARCH, since, NONE);
    }
}
