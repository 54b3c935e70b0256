package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarListTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @Test
    void hiddenCalendarsAreAskedForToo() {
        page("\"items\":[]");
        GOOGLE.provider().calendars(GoogleServer.TOKEN, Optional.of("p/2="));
        assertEquals("GET", GOOGLE.onlyRequest().getMethod().value());
        assertEquals("Bearer ya29.access-token", GOOGLE.onlyRequest().getHeader("Authorization"));
        assertEquals(
                "/calendar/v3/users/me/calendarList?prettyPrint=false&fields=kind,nextPageToken,items(id,summary,"
                        + "summaryOverride,timeZone,accessRole,primary,deleted)&maxResults=250&showHidden=true"
                        + "&pageToken=p%2F2%3D",
                GOOGLE.onlyRequest().getUrl());
    }

    @Test
    void aPageSaysWhetherMoreFollow() {
        page("\"nextPageToken\":\"p2\"");
        assertEquals(Optional.of("p2"), listed().next());
        page("\"nextPageToken\":\"\"");
        assertEquals(Optional.empty(), listed().next());
    }

    @Test
    void eachCalendarIsDescribed() {
        page("""
                "items":[
                 {"id":"anna@shop.example","summary":"anna@shop.example","timeZone":"Europe/Berlin",
                  "accessRole":"owner","primary":true},
                 {"id":"c1@group.calendar.google.com","summary":"Shared","summaryOverride":"Ours","accessRole":"reader"},
                 {"id":"en.usa#holiday@group.v.calendar.google.com","primary":false}]""");
        assertEquals(
                List.of(
                        new CalendarInfo(
                                "primary", Optional.of("anna@shop.example"), Optional.of("Europe/Berlin"), true),
                        new CalendarInfo("c1@group.calendar.google.com", Optional.of("Ours"), Optional.empty(), false),
                        new CalendarInfo(
                                "en.usa#holiday@group.v.calendar.google.com",
                                Optional.empty(),
                                Optional.empty(),
                                false)),
                listed().calendars());
    }

    @ParameterizedTest
    @CsvSource({
        "\"owner\", true",
        "\"writer\", true",
        "\"writerWithoutPrivateAccess\", true",
        "\"reader\", false",
        "\"freeBusyReader\", false",
        "\"none\", false",
        "\"emperor\", false",
        "null, false",
        "3, false"
    })
    void writersMayWrite(String role, boolean writable) {
        page("\"items\":[{\"id\":\"a\",\"accessRole\":" + role + "}]");
        assertEquals(writable, listed().calendars().get(0).writable());
    }

    @Test
    void whatIsGoneOrHasNoNameIsLeftOut() {
        page("\"items\":[null,7,{},{\"id\":\"\"},{\"id\":3},{\"id\":\"gone\",\"deleted\":true},"
                + "{\"id\":\"there\",\"deleted\":false,\"summary\":7,\"timeZone\":null}]");
        assertEquals(
                List.of(new CalendarInfo("there", Optional.empty(), Optional.empty(), false)), listed().calendars());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"items\":null", "\"items\":{}", "\"etag\":\"x\""})
    void aPageMayHaveNoCalendars(String content) {
        page(content);
        assertEquals(new CalendarPage(List.of(), Optional.empty()), listed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":[]}", "{\"kind\":\"calendar#events\",\"items\":[]}", "[]", ""})
    void whatIsNoPageIsNoList(String json) {
        GOOGLE.answers(200, json);
        assertEquals(Fault.of(Kind.TRANSIENT, "200 unreadable answer"), GoogleServer.fault(list()));
    }

    @Test
    void aScopeThatWasNotGrantedIsMissing() {
        GOOGLE.answers(403, Errors.backEnd(403, "global", "insufficientPermissions"));
        assertEquals(Kind.SCOPE_MISSING, GoogleServer.fault(list()).kind());
    }

    private static void page(String content) {
        GOOGLE.answers(200, "{\"kind\":\"calendar#calendarList\"," + content + "}");
    }

    private static CalendarPage listed() {
        return GoogleServer.value(list());
    }

    private static Reply<CalendarPage> list() {
        return GOOGLE.provider().calendars(GoogleServer.TOKEN, Optional.empty());
    }
}
