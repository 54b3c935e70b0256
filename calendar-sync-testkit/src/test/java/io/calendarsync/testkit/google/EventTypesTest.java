package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.day;
import static io.calendarsync.testkit.google.EventScene.parsed;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventTypesTest {
    private static final String HOME = "\"eventType\":\"workingLocation\",\"visibility\":\"public\","
            + "\"transparency\":\"transparent\",\"workingLocationProperties\":{\"type\":\"homeOffice\",\"homeOffice\":{}}";
    private static final String BIRTHDAY = "\"eventType\":\"birthday\",\"visibility\":\"private\","
            + "\"transparency\":\"transparent\",\"recurrence\":[\"RRULE:FREQ=YEARLY\"]";

    private EventScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void everyTypeBringsItsProperties() throws Exception {
        JsonObject focus = scene.insert(timed("\"id\":\"focus\",\"eventType\":\"focusTime\",\"focusTimeProperties\":"
                + "{\"chatStatus\":\"doNotDisturb\",\"odd\":1}"));
        assertEquals("focusTime", focus.get("eventType").getAsString());
        assertEquals(
                parsed("{\"chatStatus\":\"doNotDisturb\",\"autoDeclineMode\":\"declineNone\"}"),
                focus.get("focusTimeProperties"));
        JsonObject away = scene.insert(timed("\"eventType\":\"outOfOffice\",\"outOfOfficeProperties\":"
                + "{\"autoDeclineMode\":\"declineAllConflictingInvitations\",\"declineMessage\":\"Away\"}"));
        assertEquals(
                "Away",
                away.getAsJsonObject("outOfOfficeProperties")
                        .get("declineMessage")
                        .getAsString());
        JsonObject home = scene.insert(day(HOME));
        assertEquals(parsed("{\"type\":\"homeOffice\",\"homeOffice\":{}}"), home.get("workingLocationProperties"));
        JsonObject birthday = scene.insert(day(BIRTHDAY));
        assertEquals(parsed("{\"type\":\"birthday\"}"), birthday.get("birthdayProperties"));
        JsonObject patched = scene.patch("focus", "{\"focusTimeProperties\":{\"declineMessage\":\"Later\"}}");
        assertEquals(
                parsed(
                        "{\"chatStatus\":\"doNotDisturb\",\"autoDeclineMode\":\"declineNone\",\"declineMessage\":\"Later\"}"),
                patched.get("focusTimeProperties"));
    }

    @Test
    void theTypeIsChosenOnce() throws Exception {
        scene.insert(timed("\"id\":\"abcde\""));
        String refused = "400 calendar/eventTypeRestriction The type of an event cannot be changed.";
        scene.refused(refused, "PATCH", EVENTS + "/abcde", "{\"eventType\":\"focusTime\"}");
        scene.insert(timed("\"id\":\"focus\",\"eventType\":\"focusTime\""));
        scene.refused(refused, "PATCH", EVENTS + "/focus", "{\"eventType\":\"default\"}");
        assertEquals(
                "focusTime",
                scene.put("focus", timed("\"summary\":\"x\"")).get("eventType").getAsString());
        scene.refusedInsert(
                "400 calendar/eventTypeRestriction Events from Gmail cannot be created.",
                timed("\"eventType\":\"fromGmail\""));
        scene.refusedInsert("400 global/invalid Invalid value for: eventType", timed("\"eventType\":\"party\""));
        scene.refusedInsert(
                "400 global/invalid outOfOfficeProperties requires an event type of outOfOffice",
                timed("\"outOfOfficeProperties\":{}"));
    }

    @Test
    void specialTypesStandOnPrimaryCalendarsAlone() throws Exception {
        String workshop =
                scene.world.account(WireClient.DANA).makesCalendar("Workshop").id();
        scene.refused(
                "400 calendar/eventTypeRestriction Events of the type focusTime can only stand on primary calendars.",
                "POST",
                "/calendar/v3/calendars/" + workshop + "/events",
                timed("\"eventType\":\"focusTime\""));
    }

    @Test
    void whatDoesNotFitItsTypeIsRefused() throws Exception {
        String focus = "\"eventType\":\"focusTime\"";
        refused("malformedFocusTimeEvent", day(focus));
        refused("malformedFocusTimeEvent", timed(focus + ",\"attendees\":[{\"email\":\"ann@x.example\"}]"));
        refused("malformedFocusTimeEvent", timed(focus + ",\"focusTimeProperties\":{\"chatStatus\":\"loud\"}"));
        refused("malformedOutOfOfficeEvent", day("\"eventType\":\"outOfOffice\""));
        refused("malformedOutOfOfficeEvent", timed("\"eventType\":\"outOfOffice\",\"transparency\":\"transparent\""));
        refused("malformedWorkingLocationEvent", day(HOME.replace("public", "private")));
        refused("malformedWorkingLocationEvent", day(HOME.replace("transparent", "opaque")));
        refused("malformedWorkingLocationEvent", day(HOME.replace("\"homeOffice\",", "\"moon\",")));
        refused("malformedWorkingLocationEvent", day(HOME).replace("2026-03-03", "2026-03-04"));
        refused("malformedWorkingLocationEvent", timed(HOME).replace("2026-03-02T10:00:00", "2026-03-04T10:00:00"));
        refused("eventTypeRestriction", day(BIRTHDAY.replace("YEARLY", "DAILY")));
        refused("eventTypeRestriction", timed(BIRTHDAY));
        refused("eventTypeRestriction", day(BIRTHDAY + ",\"birthdayProperties\":{\"type\":\"self\"}"));
        assertEquals(0, scene.dana().events().size());
    }

    private void refused(String reason, String body) throws Exception {
        HttpResponse<String> response = scene.client.call("POST", EVENTS, body);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"" + reason + "\""), body + response.body());
    }
}
