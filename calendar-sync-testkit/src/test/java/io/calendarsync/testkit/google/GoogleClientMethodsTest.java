package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.GoogleClients.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.CalendarListEntry;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.FreeBusyRequest;
import com.google.api.services.calendar.model.FreeBusyRequestItem;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.ApiMethod;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's own client calls every method that the fake has, and understands every answer. */
final class GoogleClientMethodsTest {
    private FakeGoogle google;
    private Calendar calendar;

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
    void everyMethodIsCalledAndUnderstood(boolean loopback) throws Exception {
        calendar = GoogleClients.client(google, loopback);
        String id = calendars();
        lists(id);
        events(id);
        channels();
        calendar.calendars().clear("primary").execute();
        calendar.calendars().delete(id).execute();

        assertEquals(
                List.of(),
                Stream.of(ApiMethod.values())
                        .map(ApiMethod::title)
                        .filter(title -> google.counts().of(title) == 0)
                        .toList());
    }

    private String calendars() throws IOException {
        var body = new com.google.api.services.calendar.model.Calendar().setSummary("Workshop");
        String id = known(calendar.calendars().insert(body).execute()).getId();
        known(calendar.calendars().patch(id, body.setLocation("Hall 1")).execute());
        known(calendar.calendars()
                .update(id, body.setDescription("Repairs").setTimeZone("Europe/Berlin"))
                .execute());
        assertEquals("Repairs", known(calendar.calendars().get(id).execute()).getDescription());
        return id;
    }

    private void lists(String id) throws IOException {
        CalendarListEntry entry = known(calendar.calendarList()
                .patch(id, new CalendarListEntry().setSummaryOverride("Mine"))
                .execute());
        assertEquals("Mine", entry.getSummaryOverride());
        known(calendar.calendarList().update(id, entry.setColorId("7")).execute());
        assertEquals("#42d692", known(calendar.calendarList().get(id).execute()).getBackgroundColor());
        AccountCalendar shared = google.account("eve@example.com").makesCalendar("Team");
        shared.sharesWith(WireClient.DANA, FakeRole.READER);
        calendar.calendarList().delete(shared.id()).execute();
        known(calendar.calendarList()
                .insert(new CalendarListEntry().setId(shared.id()))
                .execute());
        assertEquals(
                3, known(calendar.calendarList().list().execute()).getItems().size());
        assertEquals(11, known(calendar.colors().get().execute()).getEvent().size());
        assertTrue(known(calendar.settings().list().execute()).getItems().size() > 5);
        assertEquals(
                "Europe/Berlin",
                known(calendar.settings().get("timezone").execute()).getValue());
    }

    private void events(String id) throws IOException {
        Event series = event("abcde").setRecurrence(List.of("RRULE:FREQ=DAILY;COUNT=3"));
        known(calendar.events().insert(id, series).execute());
        List<Event> occurrences =
                known(calendar.events().instances(id, "abcde").execute()).getItems();
        assertEquals(3, occurrences.size());
        String second = occurrences.get(1).getId();
        known(calendar.events()
                .patch(id, second, new Event().setSummary("Second"))
                .execute());
        assertEquals(
                "Second", known(calendar.events().get(id, second).execute()).getSummary());
        calendar.events().delete(id, second).execute();
        known(calendar.events()
                .update(id, "abcde", series.setSummary("Another"))
                .execute());
        known(calendar.events().list(id).setSingleEvents(true).execute());
        known(calendar.events()
                .calendarImport(id, event(null).setICalUID("1@shop.example"))
                .execute());
        String quick =
                known(calendar.events().quickAdd(id, "Ring sizing").execute()).getId();
        known(calendar.events().move(id, quick, "primary").execute());
        FreeBusyRequest asked = new FreeBusyRequest()
                .setTimeMin(new DateTime("2026-03-02T00:00:00Z"))
                .setTimeMax(new DateTime("2026-03-09T00:00:00Z"))
                .setItems(List.of(new FreeBusyRequestItem().setId(id)));
        assertEquals(
                1,
                known(calendar.freebusy().query(asked).execute()).getCalendars().size());
    }

    private void channels() throws IOException {
        known(calendar.events().watch("primary", channel("1")).execute());
        known(calendar.settings().watch(channel("2")).execute());
        Channel opened = known(calendar.calendarList().watch(channel("3")).execute());
        calendar.channels().stop(opened).execute();
        assertEquals(2, google.world().push().channels().size());
    }

    private static Channel channel(String id) {
        return new Channel().setId(id).setType("web_hook").setAddress("https://shop.example/push");
    }

    private static Event event(@Nullable String id) {
        return new Event().setId(id).setSummary("Fitting").setStart(at("09:00")).setEnd(at("10:00"));
    }

    private static EventDateTime at(String time) {
        return new EventDateTime()
                .setDateTime(new DateTime("2026-03-02T" + time + ":00Z"))
                .setTimeZone("Europe/Berlin");
    }
}
