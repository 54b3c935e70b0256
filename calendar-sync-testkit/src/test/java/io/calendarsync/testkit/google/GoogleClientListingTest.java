package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.GoogleClients.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import com.google.api.services.calendar.model.FreeBusyCalendar;
import com.google.api.services.calendar.model.FreeBusyRequest;
import com.google.api.services.calendar.model.FreeBusyRequestItem;
import com.google.api.services.calendar.model.FreeBusyResponse;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's own client lists and follows changes as Google's guide says, and knows everything that it is told. */
final class GoogleClientListingTest {
    private FakeGoogle google;

    @BeforeEach
    void start() {
        google = FakeGoogle.start(
                FakeWorld.builder().clock(MutableClock.create()).build());
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesAreFollowedByToken(boolean loopback) throws Exception {
        Calendar calendar = GoogleClients.client(google, loopback);
        for (int i = 0; i < 5; i++) {
            calendar.events().insert("primary", event("event" + i)).execute();
        }
        List<Event> events = new ArrayList<>();
        Calendar.Events.List full =
                calendar.events().list("primary").setMaxResults(2).setTimeMin(new DateTime("2026-01-01T00:00:00.000Z"));
        Events last = all(full, events);
        assertEquals(5, events.size());
        calendar.events().delete("primary", "event3").execute();
        calendar.events()
                .patch("primary", "event1", new Event().setSummary("x"))
                .execute();
        List<Event> changed = new ArrayList<>();
        Events delta = all(calendar.events().list("primary").setSyncToken(last.getNextSyncToken()), changed);
        assertEquals(
                List.of("cancelled", "confirmed"),
                changed.stream().map(Event::getStatus).toList());
        assertNull(changed.get(0).getStart());
        google.account(WireClient.DANA).calendar().expiresSyncTokens();
        GoogleJsonResponseException expired = assertThrows(
                GoogleJsonResponseException.class,
                () -> calendar.events()
                        .list("primary")
                        .setSyncToken(delta.getNextSyncToken())
                        .execute());
        assertEquals(410, expired.getStatusCode());
        assertEquals(
                "fullSyncRequired",
                known(expired.getDetails()).getErrors().get(0).getReason());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyParameterIsUnderstood(boolean loopback) throws Exception {
        Calendar calendar = GoogleClients.client(google, loopback);
        calendar.events().insert("primary", event("event1")).execute();
        Events found = known(calendar.events()
                .list("primary")
                .setAlwaysIncludeEmail(true)
                .setEventTypes(List.of("default", "focusTime"))
                .setICalUID("event1@google.com")
                .setMaxAttendees(1)
                .setMaxResults(10)
                .setOrderBy("startTime")
                .setPrivateExtendedProperty(List.of("k=v", "k=w"))
                .setQ("fitting")
                .setSharedExtendedProperty(List.of())
                .setShowDeleted(true)
                .setShowHiddenInvitations(false)
                .setSingleEvents(true)
                .setTimeMin(new DateTime("2026-03-01T00:00:00.000Z"))
                .setTimeMax(new DateTime("2026-03-05T00:00:00.000Z"))
                .setTimeZone("UTC")
                .setUpdatedMin(new DateTime(google.world().clock().millis() - 60_000))
                .execute());
        assertEquals(1, found.getItems().size());
        assertEquals("UTC", found.getTimeZone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void busyTimesAreTold(boolean loopback) throws Exception {
        Calendar calendar = GoogleClients.client(google, loopback);
        calendar.events().insert("primary", event("event1")).execute();
        FreeBusyResponse told = known(calendar.freebusy()
                .query(new FreeBusyRequest()
                        .setTimeMin(new DateTime("2026-03-01T00:00:00.000Z"))
                        .setTimeMax(new DateTime("2026-03-05T00:00:00.000Z"))
                        .setItems(List.of(
                                new FreeBusyRequestItem().setId("primary"),
                                new FreeBusyRequestItem().setId("nobody@example.com"))))
                .execute());
        FreeBusyCalendar own = told.getCalendars().get("primary");
        assertEquals(
                new DateTime("2026-03-02T09:00:00.000Z").getValue(),
                own.getBusy().get(0).getStart().getValue());
        assertEquals(
                "notFound",
                told.getCalendars().get("nobody@example.com").getErrors().get(0).getReason());
    }

    private static Events all(Calendar.Events.List list, List<Event> into) throws Exception {
        Events page = known(list.execute());
        into.addAll(page.getItems());
        while (page.getNextPageToken() != null) {
            page = known(list.setPageToken(page.getNextPageToken()).execute());
            into.addAll(page.getItems());
        }
        return page;
    }

    private static Event event(String id) {
        return new Event()
                .setId(id)
                .setSummary("Fitting")
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(Map.of("k", "v")))
                .setStart(new EventDateTime().setDateTime(new DateTime("2026-03-02T09:00:00Z")))
                .setEnd(new EventDateTime().setDateTime(new DateTime("2026-03-02T10:00:00Z")));
    }
}
