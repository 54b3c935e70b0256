package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventListTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @Test
    void allOfAnOwnersEventsAreAskedFor() {
        page("\"nextSyncToken\":\"s\",\"items\":[]");
        GOOGLE.provider().list(GoogleServer.CALL, "ow=ner&1", Optional.of("p/2="));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("GET", sent.getMethod().value());
        assertEquals(
                "/calendar/v3/calendars/primary/events?prettyPrint=false&fields=kind,nextPageToken,nextSyncToken,"
                        + "timeZone,items(" + Samples.FIELDS + ")&maxResults=250&singleEvents=false&showDeleted=true"
                        + "&privateExtendedProperty=calendarSyncOwner%3Dow%3Dner%261&pageToken=p%2F2%3D",
                sent.getUrl());
    }

    @Test
    void aPageSaysWhetherMoreFollow() {
        page("\"nextPageToken\":\"p2\",\"items\":[]");
        assertEquals(new RemotePage(List.of(), Optional.of("p2")), GoogleServer.value(list()));
        page("\"nextSyncToken\":\"s\",\"items\":[" + Samples.ECHO + "]");
        RemotePage last = GoogleServer.value(list());
        assertEquals(Optional.empty(), last.next());
        assertEquals(List.of("abc123"), ids(last));
    }

    @Test
    void aFilteredLastPageNeedsNoSyncToken() {
        page("\"kind\":\"calendar#events\",\"items\":[]");
        assertEquals(new RemotePage(List.of(), Optional.empty()), GoogleServer.value(list()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":[]}", "{\"kind\":\"calendar#event\",\"items\":[]}"})
    void whatIsNoPageIsIncomplete(String json) {
        GOOGLE.answers(200, json);
        assertEquals(Fault.of(Fault.Kind.TRANSIENT, "200 incomplete page"), GoogleServer.fault(list()));
    }

    @Test
    void aPageThatWasCutOffIsRefused() {
        GOOGLE.answers(200, "{\"kind\":\"calendar#events\",\"nextSyncToken\":\"s\",\"items\":[" + Samples.ECHO);
        assertEquals(Fault.of(Fault.Kind.TRANSIENT, "200 unreadable answer"), GoogleServer.fault(list()));
    }

    @Test
    void oneOddItemBreaksNoPage() {
        String odd = Samples.ECHO.replace("2026-12-01T09:00:00+01:00", "soon").replace("abc123", "odd123");
        page("\"nextSyncToken\":\"s\",\"items\":[null,7,{},\"x\"," + odd + "," + Samples.ECHO + "]");
        RemotePage page = GoogleServer.value(list());
        assertEquals(List.of("odd123", "abc123"), ids(page));
        assertEquals(Optional.empty(), page.events().get(0).details());
        assertTrue(page.events().get(1).details().isPresent());
    }

    @Test
    void onlyTheOwnersEventsAreShownWhateverTheFilterDid() {
        page("\"nextSyncToken\":\"s\",\"items\":[{\"id\":\"foreign\"}," + Samples.ECHO.replace("owner-1", "owner-2")
                + "," + Samples.ECHO + "]");
        assertEquals(List.of("abc123"), ids(GoogleServer.value(list())));
    }

    @Test
    void deletedEventsAreShownAsSuch() {
        page("\"nextSyncToken\":\"s\",\"items\":[" + Samples.ECHO.replace("confirmed", "cancelled") + "]");
        assertTrue(GoogleServer.value(list()).events().get(0).cancelled());
    }

    @Test
    void theCalendarsZoneStandsInForAMissingOne() {
        String bare = Samples.ECHO.replace(",\"timeZone\":\"Europe/Berlin\"", "");
        page("\"timeZone\":\"Europe/Paris\",\"nextSyncToken\":\"s\",\"items\":[" + bare + "]");
        EventTime.Timed time = (EventTime.Timed) GoogleServer.value(list())
                .events()
                .get(0)
                .details()
                .orElseThrow()
                .time();
        assertEquals("Europe/Paris", time.zone());
    }

    private static void page(String content) {
        GOOGLE.answers(200, "{" + content + "}");
    }

    private static Reply<RemotePage> list() {
        return GOOGLE.provider().list(GoogleServer.CALL, "owner-1", Optional.empty());
    }

    private static List<String> ids(RemotePage page) {
        return page.events().stream().map(RemoteEvent::id).toList();
    }
}
