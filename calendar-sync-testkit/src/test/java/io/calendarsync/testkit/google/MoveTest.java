package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.parsed;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MoveTest {
    private EventScene scene;
    private AccountCalendar workshop;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
        workshop = scene.world.account(WireClient.DANA).makesCalendar("Workshop");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void anEventMovesWithItsIdAndLeavesADeletedOne() throws Exception {
        JsonObject made = scene.insert(timed("\"id\":\"abcde\",\"summary\":\"Fitting\","
                + "\"attendees\":[{\"email\":\"dana@example.com\"},{\"email\":\"ann@x.example\"}]"));
        JsonObject moved = scene.ok("POST", move("abcde", workshop.id()), "");
        assertEquals("abcde", moved.get("id").getAsString());
        assertEquals(made.get("iCalUID"), moved.get("iCalUID"));
        assertEquals(
                parsed("{\"email\":\"" + workshop.id() + "\",\"self\":true,\"displayName\":\"Workshop\"}"),
                moved.get("organizer"));
        assertFalse(moved.getAsJsonArray("attendees").get(0).getAsJsonObject().has("organizer"));
        assertEquals("cancelled", scene.get("abcde").get("status").getAsString());
        assertEquals("Fitting", workshop.event("abcde").orElseThrow().title());
        scene.ok("POST", "/calendar/v3/calendars/" + workshop.id() + "/events/abcde/move?destination=primary", "");
        assertEquals("confirmed", scene.get("abcde").get("status").getAsString());
        assertTrue(workshop.event("abcde").orElseThrow().cancelled());
    }

    @Test
    void whatCannotMoveStays() throws Exception {
        scene.insert(timed("\"id\":\"abcde\""));
        scene.refused("400 global/required Required parameter: destination", "POST", EVENTS + "/abcde/move", "");
        scene.refused("404 global/notFound Not Found", "POST", move("abcde", "nobody@x.example"), "");
        scene.refused("404 global/notFound Not Found", "POST", move("fghij", workshop.id()), "");
        scene.refused(
                "400 global/invalid The destination is the calendar that the event is on.",
                "POST",
                move("abcde", "primary"),
                "");
        scene.ok("POST", "/calendar/v3/calendars/" + workshop.id() + "/events", timed("\"id\":\"abcde\""));
        scene.refused(
                "409 global/duplicate The requested identifier already exists.",
                "POST",
                move("abcde", workshop.id()),
                "");
        EventTime day = EventTime.allDay(LocalDate.of(2026, 3, 2));
        String invited = scene.dana().receives("Offer", day, "eve@x.example").id();
        scene.refused(
                "403 calendar/cannotChangeOrganizer Cannot change the organizer of the event.",
                "POST",
                move(invited, workshop.id()),
                "");
        scene.insert(timed("\"id\":\"focus\",\"eventType\":\"focusTime\""));
        scene.refused(
                "400 calendar/eventTypeRestriction Only events of the type default can be moved.",
                "POST",
                move("focus", workshop.id()),
                "");
        scene.delete("abcde");
        scene.refused("410 global/deleted Resource has been deleted", "POST", move("abcde", workshop.id()), "");
    }

    @Test
    void bothCalendarsMustBeWritable() throws Exception {
        scene.insert(timed("\"id\":\"abcde\""));
        workshop.losesWriteAccess();
        scene.refused(
                "403 calendar/requiredAccessLevel You need to have writer access to this calendar.",
                "POST",
                move("abcde", workshop.id()),
                "");
        assertEquals(
                403,
                new WireClient(scene.google, Scopes.APP_CREATED)
                        .call("POST", move("abcde", workshop.id()), "")
                        .statusCode());
        assertEquals("confirmed", scene.get("abcde").get("status").getAsString());
    }

    @Test
    void aSeriesMovesWhole() throws Exception {
        scene.insert(timed("\"id\":\"abcde\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]"));
        JsonObject moved = scene.ok("POST", move("abcde", workshop.id()), "");
        assertEquals(parsed("[\"RRULE:FREQ=DAILY;COUNT=3\"]"), moved.get("recurrence"));
    }

    private static String move(String id, String destination) {
        return EVENTS + "/" + id + "/move?destination=" + destination;
    }
}
