package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers see of events with guests. */
final class GuestsShownTest {
    private static final EventTime DAY = EventTime.allDay(LocalDate.parse("2026-03-02"));

    private FakeGoogle google;
    private WireClient client;
    private AccountCalendar calendar;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        client = new WireClient(google, Scopes.CALENDAR);
        calendar = google.account("eve@example.com").calendar();
        calendar.sharesWith(WireClient.DANA, FakeRole.READER);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void ofTooManyGuestsOnlyTheOwnEntryIsShown() throws Exception {
        String id = event(WireClient.DANA, "joe@example.com");
        assertEquals(2, attendees(read(id, "?maxAttendees=2")).size());
        JsonObject cut = read(id, "?maxAttendees=1");
        assertEquals(1, attendees(cut).size());
        assertEquals(
                WireClient.DANA,
                attendees(cut).get(0).getAsJsonObject().get("email").getAsString());
        assertTrue(cut.get("attendeesOmitted").getAsBoolean());
        assertFalse(read(id, "").has("attendeesOmitted"), "what is stored stays as it is");
    }

    @Test
    void guestsSeeWhatIsPrivateAndOtherReadersDoNot() throws Exception {
        String asGuest = event(WireClient.DANA);
        String asReader = event("joe@example.com");
        calendar.hides(asGuest);
        calendar.hides(asReader);
        assertEquals("Fitting", read(asGuest, "").get("summary").getAsString());
        assertFalse(read(asReader, "").has("summary"));
        assertFalse(read(asReader, "").has("attendees"));
    }

    private String event(String... guests) {
        String id = calendar.adds("Fitting", DAY).id();
        for (String guest : guests) {
            calendar.invites(id, guest);
        }
        return id;
    }

    private JsonObject read(String id, String query) throws Exception {
        return json(client.call("GET", "/calendar/v3/calendars/eve@example.com/events/" + id + query, ""));
    }

    private static JsonArray attendees(JsonObject event) {
        return event.getAsJsonArray("attendees");
    }
}
