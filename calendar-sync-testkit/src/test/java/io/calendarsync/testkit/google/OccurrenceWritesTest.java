package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OccurrenceWritesTest {
    private static final String SECOND = "abcde_20260303T080000Z";

    private EventScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
        scene.insert(timed("\"id\":\"abcde\",\"summary\":\"Stand-up\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aChangedOccurrenceHasItsOwnLargerSequence() throws Exception {
        JsonObject unchanged = scene.get(SECOND);
        JsonObject changed = scene.patch(SECOND, "{\"summary\":\"Retro\",\"recurrence\":[\"RRULE:FREQ=DAILY\"]}");
        assertEquals(SECOND, changed.get("id").getAsString());
        assertEquals(unchanged.get("originalStartTime"), changed.get("originalStartTime"));
        assertEquals("abcde", changed.get("recurringEventId").getAsString());
        assertEquals(unchanged.get("iCalUID"), changed.get("iCalUID"));
        assertFalse(changed.has("recurrence"));
        assertEquals(1, changed.get("sequence").getAsInt());
        assertEquals(0, scene.get("abcde").get("sequence").getAsInt());
        assertEquals("Stand-up", scene.get("abcde").get("summary").getAsString());
        assertEquals(
                1, scene.patch(SECOND, "{\"summary\":\"x\"}").get("sequence").getAsInt());
    }

    @Test
    void aDeletedOccurrenceIsKeptAsCancelledEvenWhenTheTrashIsEmptied() throws Exception {
        scene.delete(SECOND);
        scene.dana().emptiesTrash();
        JsonObject gone = scene.get(SECOND);
        assertEquals("cancelled", gone.get("status").getAsString());
        assertEquals(1, gone.get("sequence").getAsInt());
        assertEquals(
                "confirmed",
                scene.patch(SECOND, "{\"status\":\"confirmed\"}").get("status").getAsString());
    }

    @Test
    void occurrencesMoveOnlyWithTheirSeries() throws Exception {
        String workshop =
                scene.world.account(WireClient.DANA).makesCalendar("Workshop").id();
        scene.patch(SECOND, "{\"summary\":\"Retro\"}");
        scene.refused(
                "403 calendar/cannotChangeOrganizerOfInstance"
                        + " Cannot change the organizer of an instance of a recurring event.",
                "POST",
                EVENTS + "/" + SECOND + "/move?destination=" + workshop,
                "");
        scene.ok("POST", EVENTS + "/abcde/move?destination=" + workshop, "");
        JsonObject there = scene.ok("GET", "/calendar/v3/calendars/" + workshop + "/events/" + SECOND, "");
        assertEquals("Retro", there.get("summary").getAsString());
        assertEquals("confirmed", there.get("status").getAsString());
        assertEquals(
                3,
                scene.ok("GET", "/calendar/v3/calendars/" + workshop + "/events/abcde/instances", "")
                        .getAsJsonArray("items")
                        .size());
        assertEquals("cancelled", scene.get("abcde").get("status").getAsString());
    }
}
