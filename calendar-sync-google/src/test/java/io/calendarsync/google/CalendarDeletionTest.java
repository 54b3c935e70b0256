package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDeletionTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @Test
    void aCalendarIsDeletedByItsAddress() {
        GOOGLE.answers(aResponse().withStatus(204));
        assertEquals(Optional.empty(), delete("en#1@group.calendar.google.com"));
        assertEquals("DELETE", GOOGLE.onlyRequest().getMethod().value());
        assertEquals(
                "/calendar/v3/calendars/en%231%40group.calendar.google.com",
                GOOGLE.onlyRequest().getUrl());
        assertEquals("", GOOGLE.onlyRequest().getBodyAsString());
    }

    @Test
    void theOwnCalendarIsNeverNamedToGoogle() {
        GOOGLE.answers(aResponse().withStatus(204));
        assertEquals(Optional.of(Fault.of(Kind.FORBIDDEN, "not sent: the primary calendar")), delete("primary"));
        assertEquals(List.of(), GOOGLE.requests());
    }

    @ParameterizedTest
    @CsvSource({
        "404, global, notFound, ",
        "410, global, deleted, ",
        "403, calendar, cannotDeletePrimaryCalendar, FORBIDDEN",
        "403, calendar, requiredAccessLevel, CALENDAR_READ_ONLY",
        "403, global, insufficientPermissions, SCOPE_MISSING",
        "401, global, authError, AUTH_EXPIRED",
        "503, global, backendError, TRANSIENT"
    })
    void whatIsGoneIsGoneAndAllElseIsTold(int status, String domain, String reason, Kind kind) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(Optional.ofNullable(kind), delete("c1").map(Fault::kind));
        assertEquals(1, GOOGLE.requests().size());
    }

    @ParameterizedTest
    @CsvSource({"404, TRANSIENT", "410, TRANSIENT", "200, UNKNOWN"})
    void aPageForPeopleDeletesNothing(int status, Kind kind) {
        GOOGLE.answers(status, "<html>gone</html>");
        assertEquals(Optional.of(kind), delete("c1").map(Fault::kind));
    }

    @Test
    void withoutAnAnswerItMayBeGone() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        assertEquals(Optional.of(Kind.UNKNOWN), delete("c1").map(Fault::kind));
    }

    private static Optional<Fault> delete(String address) {
        return GOOGLE.provider().deleteCalendar(new CalendarCall(GoogleServer.TOKEN, address));
    }
}
