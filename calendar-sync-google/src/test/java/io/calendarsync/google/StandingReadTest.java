package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.RemoteMeeting.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series, guests, meetings and reminders, however Google shows them. */
class StandingReadTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final String DAY = "\"start\":{\"date\":\"2026-03-16\"},\"end\":{\"date\":\"2026-03-17\"}";
    private static final String NIGHT =
            "\"start\":{\"dateTime\":\"2026-03-16T00:30:00+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                    + "\"end\":{\"dateTime\":\"2026-03-16T01:30:00+01:00\",\"timeZone\":\"Europe/Berlin\"}";
    private static final String FIRST = "RRULE:FREQ=WEEKLY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXDATE;TZID=Europe/Berlin:20260323T003000,20260330T003000",
                "EXDATE:20260322T233000Z,20260329T223000Z",
                "EXDATE:20260323T003000,20260330T003000",
                "EXDATE;TZID=America/New_York:20260322T193000,20260329T183000",
                "EXDATE;TZID=\\\"Europe/Berlin\\\":20260323T003000,20260330T003000",
                "exdate;tzid=Europe/Berlin:20260330T003000,20260323T003000",
                "EXDATE;TZID=Europe/Berlin:20260323T003000\",\"EXDATE;TZID=Europe/Berlin:20260330T003000"
            })
    void datesAreDaysInTheZoneOfTheSeriesHoweverTheyAreWritten(String line) {
        assertEquals(
                Recurrence.of(FIRST).without(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-30")),
                recurrence(NIGHT, line));
    }

    @Test
    void datesOfWholeDaysAreDays() {
        assertEquals(
                Recurrence.of(FIRST).without(LocalDate.parse("2026-03-23")).also(LocalDate.parse("2026-03-20")),
                recurrence(DAY, "EXDATE;VALUE=DATE:20260323\",\"RDATE;VALUE=DATE:20260320"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=DAILY",
                "EXRULE:FREQ=DAILY",
                "RDATE;TZID=Europe/Berlin:20260325T120000",
                "RDATE;VALUE=PERIOD:20260325T120000Z/PT1H",
                "EXDATE;TZID=Europe/Berlin:20261399T003000",
                "EXDATE;TZID=Middle/Earth:20260323T003000",
                "EXDATE:",
                "EXDATE",
                "",
                "whatever"
            })
    void whatWeWouldNotHaveWrittenMakesTheRuleOdd(String line) {
        String shown = line.startsWith("RRULE:") ? line.substring(6) : line;
        assertEquals(
                Recurrence.of("FREQ=WEEKLY\n" + shown).rule(),
                recurrence(NIGHT, line).rule().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{}", "[7,null,{}]", "\"RRULE:FREQ=DAILY\""})
    void noLinesAreNoRecurrence(String lines) {
        assertEquals(
                Optional.empty(), details(NIGHT + ",\"recurrence\":" + lines).recurrence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dateTime':'2026-03-30T00:30:00+02:00','timeZone':'Europe/Berlin'}|2026-03-30|2026-03-29T22:30:00Z",
                "{'dateTime':'2026-03-29T22:30:00Z','timeZone':'Europe/Berlin'}|2026-03-30|2026-03-29T22:30:00Z",
                "{'dateTime':'2026-03-29T22:30:00Z'}|2026-03-29|2026-03-29T22:30:00Z",
                "{'dateTime':'2026-03-30T00:30:00+02:00','timeZone':'Middle/Earth'}|2026-03-30|2026-03-29T22:30:00Z",
                "{'date':'2026-03-30'}|2026-03-30|",
                "{'date':'2026-03-30','dateTime':null,'timeZone':'America/New_York'}|2026-03-30|"
            })
    void anOccurrenceIsNamedByItsDayInTheZoneOfItsOriginalStart(String original, LocalDate day, Instant start) {
        RemoteEvent event = read("\"status\":\"cancelled\",\"recurringEventId\":\"ser1\",\"originalStartTime\":"
                + original.replace('\'', '"'));
        assertEquals(Optional.of(new RemoteEvent.Of("ser1", day, Optional.ofNullable(start))), event.occurrence());
        assertEquals(Optional.empty(), event.details());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"recurringEventId\":\"ser1\"",
                "\"recurringEventId\":\"\",\"originalStartTime\":{\"date\":\"2026-03-30\"}",
                "\"recurringEventId\":7,\"originalStartTime\":{\"date\":\"2026-03-30\"}",
                "\"recurringEventId\":\"ser1\",\"originalStartTime\":{\"date\":\"2026-02-30\"}",
                "\"recurringEventId\":\"ser1\",\"originalStartTime\":{\"dateTime\":\"2026-03-30T00:30:00\"}",
                "\"recurringEventId\":\"ser1\",\"originalStartTime\":{}",
                "\"recurringEventId\":\"ser1\",\"originalStartTime\":[]",
                "\"originalStartTime\":{\"date\":\"2026-03-30\"}"
            })
    void whatDoesNotSayItsPlaceIsNoOccurrence(String fields) {
        assertEquals(Optional.empty(), read(fields).occurrence());
    }

    @Test
    void guestsAreReadWithWhateverIsSaidOfThem() {
        RemoteEvent event = read("""
                "attendees":[
                 {"id":"1","email":"ann@x.example","displayName":"Ann","organizer":true,"self":true,
                  "responseStatus":"accepted","comment":"soon","additionalGuests":2,"resource":false},
                 {"email":"bob@x.example","optional":true,"responseStatus":"needsAction"},
                 {"email":"cue@x.example","responseStatus":"perhaps","optional":"x","additionalGuests":-1,
                  "comment":7,"resource":"yes"},
                 {"email":"dee@x.example","responseStatus":"declined","additionalGuests":99999999999,"resource":true},
                 {"displayName":"nobody knows the address"},{"email":" "},{"email":null},{},null,7,[]],""" + DAY);
        assertEquals(
                List.of(
                        new Attendee(
                                Guest.of("ann@x.example").called("Ann").answered(Answer.ACCEPTED),
                                Optional.of("soon"),
                                2,
                                false),
                        Attendee.of(Guest.of("bob@x.example").optional()),
                        Attendee.of(Guest.of("cue@x.example")),
                        new Attendee(Guest.of("dee@x.example").answered(Answer.DECLINED), Optional.empty(), 0, true)),
                event.attendees());
        assertEquals(
                List.of(),
                read("\"attendees\":{\"email\":\"ann@x.example\"}," + DAY).attendees());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "'hangoutLink':'https://meet.google.com/a'|READY|https://meet.google.com/a",
                "'conferenceData':{'createRequest':{'status':{'statusCode':'pending'}}}|PENDING|none",
                "'conferenceData':{'createRequest':{'status':{'statusCode':'failure'}}}|FAILED|none",
                "'conferenceData':{'createRequest':{'status':{'statusCode':'success'}}}|PENDING|none",
                "'conferenceData':{'createRequest':{'status':{'statusCode':'success'}},'entryPoints':"
                        + "[null,{'entryPointType':'phone','uri':'tel:+1'},{'entryPointType':'video','uri':'https://z.example/j'}]}"
                        + "|READY|https://z.example/j",
                "'conferenceData':{'entryPoints':[{'entryPointType':'video','uri':'https://z.example/j'}]}|READY|https://z.example/j",
                "'hangoutLink':'not an address','conferenceData':{'createRequest':{'status':{'statusCode':'pending'}}}|PENDING|none"
            })
    void aMeetingIsAsFarAsItsLinkOrItsStatusSays(String fields, State state, URI link) {
        assertEquals(
                Optional.of(new RemoteMeeting(state, Optional.ofNullable(link))),
                read(fields.replace('\'', '"') + "," + DAY).meeting());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'conferenceData':null",
                "'conferenceData':{}",
                "'conferenceData':{'createRequest':{'status':7},'entryPoints':{}}",
                "'conferenceData':{'entryPoints':[{'entryPointType':'video','uri':'::'},{'uri':7}]}",
                "'hangoutLink':7,'conferenceData':[]"
            })
    void whatIsNoMeetingIsNone(String fields) {
        assertEquals(
                Optional.empty(), read(fields.replace('\'', '"') + "," + DAY).meeting());
    }

    @Test
    void remindersAreTheCalendarsNoneOrTheEventsOwn() {
        assertEquals(Optional.of(Reminders.byDefault()), reminders("{\"useDefault\":true}"));
        assertEquals(Optional.of(Reminders.none()), reminders("{\"useDefault\":false}"));
        assertEquals(Optional.of(Reminders.none()), reminders("{}"));
        assertEquals(Optional.empty(), reminders("null"));
        assertEquals(
                Optional.of(Reminders.of(Reminder.popup(Duration.ofMinutes(10)), Reminder.mail(Duration.ofDays(1)))),
                reminders("{\"useDefault\":false,\"overrides\":[{\"method\":\"popup\",\"minutes\":10},"
                        + "{\"method\":\"email\",\"minutes\":1440},{\"method\":\"sms\",\"minutes\":10},"
                        + "{\"method\":\"popup\"},{\"method\":\"popup\",\"minutes\":-1},"
                        + "{\"method\":\"popup\",\"minutes\":99999999999},{\"minutes\":10},null,7]}"));
    }

    private static Optional<Reminders> reminders(String json) {
        return details(DAY + ",\"reminders\":" + json).reminders();
    }

    private static Recurrence recurrence(String time, String line) {
        return details(time + ",\"recurrence\":[\"" + FIRST + "\",\"" + line + "\"]")
                .recurrence()
                .orElseThrow();
    }

    private static EventDetails details(String fields) {
        return read(fields).details().orElseThrow();
    }

    private static RemoteEvent read(String fields) {
        GOOGLE.answers(200, "{\"id\":\"abc123\"," + fields + "}");
        return GoogleServer.value(GOOGLE.provider().read(GoogleServer.CALL, "abc123"));
    }
}
