package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @Test
    void aCalendarIsDescribedByAListOfOneEvent() {
        GOOGLE.answers(
                200, "{\"summary\":\"anna@shop.example\",\"timeZone\":\"Europe/Berlin\",\"accessRole\":\"owner\"}");
        assertEquals(
                Reply.done(new CalendarInfo(
                        "primary", Optional.of("anna@shop.example"), Optional.of("Europe/Berlin"), true)),
                describe());
        assertEquals(
                "/calendar/v3/calendars/primary/events?prettyPrint=false&fields=summary,timeZone,accessRole&maxResults=1",
                GOOGLE.onlyRequest().getUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "owner, true",
        "writer, true",
        "writerWithoutPrivateAccess, true",
        "reader, false",
        "freeBusyReader, false",
        "emperor, false"
    })
    void writersMayWrite(String role, boolean writable) {
        GOOGLE.answers(200, "{\"accessRole\":\"" + role + "\"}");
        assertEquals(
                new CalendarInfo("primary", Optional.empty(), Optional.empty(), writable),
                GoogleServer.value(describe()));
    }

    @Test
    void aCalendarThatIsGoneIsNotFound() {
        GOOGLE.answers(404, Errors.backEnd(404, "global", "notFound"));
        assertEquals(Kind.NOT_FOUND, GoogleServer.fault(describe()).kind());
    }

    @Test
    void anAnswerThatSaysNothingIsTransient() {
        GOOGLE.answers(200, "{}");
        assertEquals(Kind.TRANSIENT, GoogleServer.fault(describe()).kind());
    }

    @Test
    void aCalendarIsCreatedInItsZone() {
        GOOGLE.answers(
                200, "{\"id\":\"x@group.calendar.google.com\",\"summary\":\"Shop\",\"timeZone\":\"Europe/Berlin\"}");
        assertEquals(
                Reply.done(new CalendarInfo(
                        "x@group.calendar.google.com", Optional.of("Shop"), Optional.of("Europe/Berlin"), true)),
                create());
        assertEquals("POST", GOOGLE.onlyRequest().getMethod().value());
        assertEquals(
                "/calendar/v3/calendars?prettyPrint=false&fields=id,summary,timeZone",
                GOOGLE.onlyRequest().getUrl());
        assertEquals(
                "{\"summary\":\"Shop\",\"timeZone\":\"Europe/Berlin\"}",
                GOOGLE.onlyRequest().getBodyAsString());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void afterAServerErrorACalendarMayHaveBeenCreated(int status) {
        GOOGLE.answers(status, Errors.backEnd(status, "global", "backendError"));
        assertEquals(Kind.UNKNOWN, GoogleServer.fault(create()).kind());
        assertEquals(1, GOOGLE.requests().size());
    }

    @Test
    void withoutAnAnswerACalendarMayHaveBeenCreated() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        assertEquals(Kind.UNKNOWN, GoogleServer.fault(create()).kind());
        GOOGLE.answers(200, "{\"summary\":\"Shop\"}");
        assertEquals(Kind.UNKNOWN, GoogleServer.fault(create()).kind());
    }

    @Test
    void aRefusedCalendarWasNotCreated() {
        GOOGLE.answers(403, Errors.backEnd(403, "usageLimits", "quotaExceeded"));
        assertEquals(Kind.QUOTA_FREEZE, GoogleServer.fault(create()).kind());
        assertFalse(GOOGLE.requests().isEmpty());
        assertTrue(GOOGLE.requests().size() == 1);
    }

    private static Reply<CalendarInfo> describe() {
        return GOOGLE.provider().describe(GoogleServer.CALL);
    }

    private static Reply<CalendarInfo> create() {
        return GOOGLE.provider().createCalendar(GoogleServer.TOKEN, "Shop", "Europe/Berlin");
    }
}
