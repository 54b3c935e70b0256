package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.GoogleClients.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttachment;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.EventFocusTimeProperties;
import com.google.api.services.calendar.model.EventReminder;
import com.google.api.services.calendar.model.EventWorkingLocationProperties;
import com.google.api.services.calendar.model.Events;
import io.calendarsync.testkit.FakeGoogle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's own client drives the fake, over loopback and in process, and finds nothing in any answer that it does not know. */
final class GoogleClientTest {
    private FakeGoogle google;

    @BeforeEach
    void start() {
        google = FakeGoogle.start();
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyMethodIsUnderstood(boolean loopback) throws Exception {
        com.google.api.services.calendar.Calendar calendar = GoogleClients.client(google, loopback);
        var made = known(calendar.calendars()
                .insert(new com.google.api.services.calendar.model.Calendar().setSummary("Workshop"))
                .execute());
        assertEquals("UTC", made.getTimeZone());
        String id = made.getId();
        assertEquals("Workshop", known(calendar.calendars().get(id).execute()).getSummary());

        Event event = known(calendar.events().insert(id, event("abcde")).execute());
        assertEquals(event, known(calendar.events().get(id, "abcde").execute()));
        Event patched = known(calendar.events()
                .patch(id, "abcde", new Event().setLocation("x".repeat(2000)))
                .execute());
        assertEquals("Fitting", patched.getSummary());
        Event updated = known(calendar.events()
                .update(id, "abcde", patched.setSummary("Another").setLocation(null))
                .execute());
        assertEquals("Another", updated.getSummary());
        assertNull(updated.getLocation());

        Events listed = known(calendar.events()
                .list(id)
                .setPrivateExtendedProperty(List.of("k=v"))
                .setShowDeleted(true)
                .execute());
        assertEquals(List.of(updated), listed.getItems());
        calendar.events().delete(id, "abcde").execute();
        GoogleJsonResponseException twice = Assertions.assertThrows(
                GoogleJsonResponseException.class,
                () -> calendar.events().delete(id, "abcde").execute());
        assertEquals("deleted", known(twice.getDetails()).getErrors().get(0).getReason());
        GoogleJsonResponseException unknown = Assertions.assertThrows(
                GoogleJsonResponseException.class,
                () -> calendar.events()
                        .get("nobody@group.calendar.google.com", "abcde")
                        .execute());
        assertEquals(404, unknown.getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void batchesAreUnderstood(boolean loopback) throws Exception {
        com.google.api.services.calendar.Calendar calendar = GoogleClients.client(google, loopback);
        BatchRequest batch = calendar.batch();
        List<String> answers = new ArrayList<>();
        for (String id : List.of("event0", "event1", "event0")) {
            calendar.events().insert("primary", event(id)).queue(batch, new JsonBatchCallback<>() {
                @Override
                public void onSuccess(Event made, HttpHeaders headers) {
                    answers.add(known(made).getId());
                }

                @Override
                public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                    answers.add(known(error).getErrors().get(0).getReason());
                }
            });
        }
        batch.execute();
        assertEquals(List.of("event0", "event1", "duplicate"), answers);
        assertEquals(1, google.counts().of("batch"));
        assertEquals(3, google.counts().calendarTotal());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFieldOfAnEventIsUnderstood(boolean loopback) throws Exception {
        com.google.api.services.calendar.Calendar calendar = GoogleClients.client(google, loopback);
        Event wished = event("abcde")
                .setAttendees(
                        List.of(new EventAttendee().setEmail("Ann@x.example").setOptional(true)))
                .setGuestsCanModify(true)
                .setRecurrence(List.of("RRULE:FREQ=DAILY;COUNT=3"))
                .setReminders(new Event.Reminders()
                        .setUseDefault(false)
                        .setOverrides(
                                List.of(new EventReminder().setMethod("popup").setMinutes(10))))
                .setAttachments(List.of(new EventAttachment().setFileUrl("https://x.example/plan")))
                .setConferenceData(new ConferenceData()
                        .setCreateRequest(new CreateConferenceRequest()
                                .setRequestId("one")
                                .setConferenceSolutionKey(new ConferenceSolutionKey().setType("hangoutsMeet"))));
        Event made = known(calendar.events()
                .insert("primary", wished)
                .setConferenceDataVersion(1)
                .setSupportsAttachments(true)
                .setSendUpdates("all")
                .execute());
        assertEquals(
                "pending",
                made.getConferenceData().getCreateRequest().getStatus().getStatusCode());
        Event read = known(calendar.events().get("primary", "abcde").execute());
        assertEquals(
                read.getHangoutLink(),
                read.getConferenceData().getEntryPoints().get(0).getUri());
        assertEquals("ann@x.example", read.getAttendees().get(0).getEmail());
        assertEquals("https://x.example/plan", read.getAttachments().get(0).getFileUrl());
        assertEquals(1, google.world().mails().count());
        Event alone = known(calendar.events()
                .update("primary", "abcde", read.setRecurrence(null))
                .setConferenceDataVersion(1)
                .setMaxAttendees(1)
                .execute());
        assertEquals(read.getConferenceData(), alone.getConferenceData());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyWayToWriteAnEventIsUnderstood(boolean loopback) throws Exception {
        com.google.api.services.calendar.Calendar calendar = GoogleClients.client(google, loopback);
        Event focus = known(calendar.events()
                .insert(
                        "primary",
                        event("focus")
                                .setTransparency(null)
                                .setEventType("focusTime")
                                .setFocusTimeProperties(new EventFocusTimeProperties().setChatStatus("doNotDisturb")))
                .execute());
        assertEquals("declineNone", focus.getFocusTimeProperties().getAutoDeclineMode());
        Event home = known(calendar.events()
                .insert(
                        "primary",
                        event("home0")
                                .setVisibility("public")
                                .setEventType("workingLocation")
                                .setWorkingLocationProperties(
                                        new EventWorkingLocationProperties().setType("homeOffice")))
                .execute());
        assertEquals("homeOffice", home.getWorkingLocationProperties().getType());
        Event imported = known(calendar.events()
                .calendarImport("primary", event(null).setICalUID("one@x.example"))
                .execute());
        assertEquals("one@x.example", imported.getICalUID());
        Event quick = known(calendar.events().quickAdd("primary", "Lunch").execute());
        assertEquals("Lunch", quick.getSummary());
        String workshop = known(calendar.calendars()
                        .insert(new com.google.api.services.calendar.model.Calendar().setSummary("Workshop"))
                        .execute())
                .getId();
        Event moved =
                known(calendar.events().move("primary", quick.getId(), workshop).execute());
        assertEquals(workshop, moved.getOrganizer().getEmail());
    }

    private static Event event(@Nullable String id) {
        EventDateTime start = new EventDateTime()
                .setDateTime(new DateTime("2026-03-02T09:00:00Z"))
                .setTimeZone("Europe/Berlin");
        EventDateTime end = new EventDateTime()
                .setDateTime(new DateTime("2026-03-02T10:00:00Z"))
                .setTimeZone("Europe/Berlin");
        return new Event()
                .setId(id)
                .setSummary("Fitting")
                .setDescription("d".repeat(500))
                .setColorId("3")
                .setTransparency("transparent")
                .setVisibility("private")
                .setSource(new Event.Source().setTitle("Booking").setUrl("https://shop.example/1"))
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(Map.of("k", "v")))
                .setStart(start)
                .setEnd(end);
    }
}
