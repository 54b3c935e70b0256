package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guests, whom to mail, meetings and reminders, as Google is told of them. */
class InvitationWriteTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final Guest ANN = Guest.of("ann@x.example").called("Ann").answered(Answer.ACCEPTED);
    private static final Guest BOB = Guest.of("bob@x.example").optional();
    private static final EventDetails FULL = CalendarEvent.builder(Samples.KEY, "Ring fitting", Samples.TIMED)
            .guests(ANN, BOB)
            .meeting()
            .build()
            .details();
    private static final String ETAG = "\"3445\"";
    private static final String MEETING =
            "{\"createRequest\":{\"requestId\":\"abc123\"," + "\"conferenceSolutionKey\":{\"type\":\"hangoutsMeet\"}}}";

    @BeforeEach
    void echo() {
        GOOGLE.answers(200, Samples.ECHO);
    }

    @Test
    void anInsertInvitesAndAsksForAMeetingUnderTheEventsOwnId() {
        GOOGLE.write(new EventWrite.Insert(Samples.MARK, FULL, Mail.ALL));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals(
                "/calendar/v3/calendars/primary/events"
                        + Samples.SILENT.replace("sendUpdates=none", "sendUpdates=all&conferenceDataVersion=1"),
                sent.getUrl());
        assertFalse(sent.containsHeader("If-Match"));
        assertJson("""
                [{"email":"ann@x.example","displayName":"Ann","responseStatus":"accepted"},
                 {"email":"bob@x.example","responseStatus":"needsAction","optional":true}]""", "attendees");
        assertJson(MEETING, "conferenceData");
    }

    @Test
    void aPatchLeavesGuestsOut() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, FULL, EnumSet.allOf(EventField.class)));
        assertFalse(body().has("attendees"));
        assertFalse(GOOGLE.onlyRequest().containsHeader("If-Match"));
    }

    @Test
    void guestsAreWrittenWholeAndOnlyOnTheEventAsItWasRead() {
        Attendee late = new Attendee(ANN.answered(Answer.TENTATIVE), Optional.of("a little later"), 2, false);
        Attendee room = new Attendee(Guest.of("room@x.example"), Optional.empty(), 0, true);
        GOOGLE.write(guests(late, room));
        assertEquals(ETAG, GOOGLE.onlyRequest().header("If-Match").firstValue());
        assertJson("""
                [{"email":"ann@x.example","displayName":"Ann","responseStatus":"tentative",
                  "comment":"a little later","additionalGuests":2},
                 {"email":"room@x.example","responseStatus":"needsAction","resource":true}]""", "attendees");
    }

    @Test
    void nobodyIsAnEmptyList() {
        GOOGLE.write(guests());
        assertJson("[]", "attendees");
    }

    @Test
    void aPartOfABatchCarriesItsOwnIfMatch() {
        GOOGLE.provider().write(GoogleServer.CALL, List.of(Samples.insert("zzz"), guests(Attendee.of(ANN))));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertFalse(sent.containsHeader("If-Match"));
        String[] parts = sent.getBodyAsString().split("--calendar_sync_part", -1);
        assertFalse(parts[1].contains("If-Match"));
        assertTrue(
                parts[2].contains(
                        Samples.SILENT + " HTTP/1.1\r\nIf-Match: " + ETAG + "\r\nContent-Type: application/json"),
                parts[2]);
    }

    @Test
    void anEtagThatWouldEndItsHeaderIsNotSent() {
        EventWrite.Guests odd = new EventWrite.Guests(List.of(), "\"1\"\r\nDELETE /");
        EventWrite write = new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of(), Optional.of(odd), Mail.NONE);
        assertEquals(
                Fault.Kind.EVENT_REFUSED,
                GoogleServer.fault(GOOGLE.write(write)).kind());
        assertEquals(List.of(), GOOGLE.requests());
    }

    @Test
    void anEventThatChangedMeanwhileIsAPrecondition() {
        GOOGLE.answers(412, """
                {"error":{"errors":[{"domain":"global","reason":"conditionNotMet","message":"Precondition Failed",
                 "locationType":"header","location":"If-Match"}],"code":412,"message":"Precondition Failed"}}""");
        assertEquals(
                Fault.Kind.PRECONDITION,
                GoogleServer.fault(GOOGLE.write(guests(Attendee.of(ANN)))).kind());
    }

    @ParameterizedTest
    @CsvSource({"NONE,none", "EXTERNAL,externalOnly", "ALL,all"})
    void everyWriteSaysWhomToMail(Mail mail, String word) {
        for (EventWrite write : List.of(
                new EventWrite.Insert(Samples.MARK, Samples.PLAIN, mail),
                new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of(), Optional.empty(), mail),
                new EventWrite.ChangeOccurrence("abc123", Samples.TIMED, Samples.PLAIN, Set.of(), mail),
                new EventWrite.Delete("abc123", mail))) {
            GOOGLE.wire.resetRequests();
            GOOGLE.write(write);
            assertEquals(
                    word, GOOGLE.onlyRequest().queryParameter("sendUpdates").firstValue(), write.toString());
        }
    }

    @Test
    void aReviveInvitesNobodyAsksForNoMeetingAndMailsNobody() {
        GOOGLE.write(new EventWrite.Revive(Samples.MARK, FULL));
        assertEquals(
                "/calendar/v3/calendars/primary/events/abc123" + Samples.SILENT,
                GOOGLE.onlyRequest().getUrl());
        assertFalse(body().has("attendees") || body().has("conferenceData"), body().toString());
    }

    @Test
    void aMeetingIsSpokenOfOnlyWhereItIsAskedForOrRemoved() {
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of()));
        assertFalse(GOOGLE.onlyRequest().getUrl().contains("conferenceDataVersion"));
        GOOGLE.wire.resetRequests();
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, FULL, Set.of()));
        assertTrue(GOOGLE.onlyRequest().getUrl().endsWith("&conferenceDataVersion=1"));
        assertJson(MEETING, "conferenceData");
        GOOGLE.wire.resetRequests();
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, Samples.PLAIN, Set.of(EventField.MEETING)));
        assertTrue(GOOGLE.onlyRequest().getUrl().endsWith("&conferenceDataVersion=1"));
        assertJson("null", "conferenceData");
    }

    @Test
    void aRefusedKindOfMeetingRefusesTheEvent() {
        GOOGLE.answers(400, """
                {"error":{"errors":[{"domain":"global","reason":"invalid","message":"Invalid conference type value."}],
                 "code":400,"message":"Invalid conference type value."}}""");
        assertEquals(
                Fault.Kind.EVENT_REFUSED,
                GoogleServer.fault(GOOGLE.write(new EventWrite.Insert(Samples.MARK, FULL)))
                        .kind());
    }

    @Test
    void remindersReplaceThoseOfBefore() {
        assertReminders(Reminders.byDefault(), "{\"useDefault\":true,\"overrides\":[]}");
        assertReminders(Reminders.none(), "{\"useDefault\":false,\"overrides\":[]}");
        assertReminders(
                Reminders.of(Reminder.popup(Duration.ofMinutes(10)), Reminder.mail(Duration.ofDays(1))),
                "{\"useDefault\":false,\"overrides\":[{\"method\":\"popup\",\"minutes\":10},"
                        + "{\"method\":\"email\",\"minutes\":1440}]}");
    }

    private static void assertReminders(Reminders reminders, String json) {
        GOOGLE.wire.resetRequests();
        EventDetails details = CalendarEvent.builder(Samples.KEY, "T", Samples.TIMED)
                .reminders(reminders)
                .build()
                .details();
        GOOGLE.write(new EventWrite.Patch(Samples.MARK, details, Set.of()));
        assertJson(json, "reminders");
    }

    private static EventWrite guests(Attendee... all) {
        return new EventWrite.Patch(
                Samples.MARK,
                Samples.PLAIN,
                Set.of(),
                Optional.of(new EventWrite.Guests(List.of(all), ETAG)),
                Mail.NONE);
    }

    private static void assertJson(String expected, String field) {
        assertEquals(JsonParser.parseString(expected), body().get(field));
    }

    private static JsonObject body() {
        return JsonParser.parseString(GOOGLE.onlyRequest().getBodyAsString()).getAsJsonObject();
    }
}
