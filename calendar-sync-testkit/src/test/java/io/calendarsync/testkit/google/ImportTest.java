package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.parsed;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ImportTest {
    private static final String IMPORT = EVENTS + "/import";
    private static final String UID = "\"iCalUID\":\"fitting-1@shop.example\"";

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
    void oneUidIsOneEventHoweverOftenItComes() throws Exception {
        JsonObject first = imported(UID + ",\"summary\":\"Fitting\",\"location\":\"Shop\"");
        assertEquals("fitting-1@shop.example", first.get("iCalUID").getAsString());
        assertTrue(
                first.get("id").getAsString().matches("_[a-v0-9]+"),
                first.get("id").getAsString());
        assertFalse(first.has("privateCopy"));
        JsonObject again = imported(UID + ",\"summary\":\"Second fitting\"");
        assertEquals(first.get("id"), again.get("id"));
        assertEquals("Second fitting", again.get("summary").getAsString());
        assertFalse(again.has("location"), "an import replaces");
        assertEquals(1, scene.dana().events().size());
        scene.delete(first.get("id").getAsString());
        assertEquals("confirmed", imported(UID).get("status").getAsString());
        scene.on(FakeSwitch.IMPORT_REFUSES_DUPLICATES);
        scene.refused("409 global/duplicate The requested identifier already exists.", "POST", IMPORT, timed(UID));
    }

    @Test
    void googlesOwnUidsFindTheirEvents() throws Exception {
        scene.insert(timed("\"id\":\"abcde\""));
        assertEquals(
                "abcde", imported("\"iCalUID\":\"abcde@google.com\"").get("id").getAsString());
        assertEquals(
                "fghij", imported("\"iCalUID\":\"fghij@google.com\"").get("id").getAsString());
    }

    @Test
    void somebodyElsesEventIsAPrivateCopy() throws Exception {
        JsonObject event = imported(
                UID + ",\"organizer\":{\"email\":\"Eve@X.example\",\"displayName\":\"Eve\"},"
                        + "\"attendees\":[{\"email\":\"dana@example.com\"},{\"email\":\"eve@x.example\",\"responseStatus\":\"accepted\"}]");
        assertTrue(event.get("privateCopy").getAsBoolean());
        assertEquals(parsed("{\"email\":\"eve@x.example\",\"displayName\":\"Eve\"}"), event.get("organizer"));
        assertTrue(event.getAsJsonArray("attendees")
                .get(0)
                .getAsJsonObject()
                .get("self")
                .getAsBoolean());
        assertTrue(event.getAsJsonArray("attendees")
                .get(1)
                .getAsJsonObject()
                .get("organizer")
                .getAsBoolean());
        assertTrue(scene.patch(event.get("id").getAsString(), "{\"privateCopy\":false}")
                .get("privateCopy")
                .getAsBoolean());
        scene.refused(
                "400 calendar/participantIsNeitherOrganizerNorAttendee The owner of the calendar must either be the"
                        + " organizer or an attendee of an event that is imported.",
                "POST",
                IMPORT,
                timed("\"iCalUID\":\"other@x.example\",\"organizer\":{\"email\":\"eve@x.example\"},"
                        + "\"attendees\":[{\"email\":\"ann@x.example\"}]"));
    }

    @Test
    void whatCannotBeImportedIsRefused() throws Exception {
        scene.refused(
                "400 global/invalid Invalid resource id value.", "POST", IMPORT, timed(UID + ",\"id\":\"abcde\""));
        scene.refused("400 global/required Missing iCalUID.", "POST", IMPORT, timed(""));
        scene.refused("400 global/required Missing end time.", "POST", IMPORT, "{" + UID + "}");
        scene.refused(
                "400 calendar/eventTypeRestriction Only events of the type default can be imported.",
                "POST",
                IMPORT,
                timed(UID + ",\"eventType\":\"focusTime\""));
        assertEquals(
                501,
                scene.client
                        .call("POST", IMPORT, timed(UID + ",\"recurringEventId\":\"abcde\""))
                        .statusCode());
        assertEquals(
                501,
                scene.client
                        .call("POST", IMPORT + "?sendUpdates=all", timed(UID))
                        .statusCode(),
                "an import mails nobody, so it cannot be asked to");
        assertEquals(0, scene.dana().events().size());
    }

    @Test
    void thePurgedStayPurged() throws Exception {
        String id = imported(UID).get("id").getAsString();
        scene.delete(id);
        scene.dana().emptiesTrash();
        scene.refused("403 global/forbidden Forbidden", "POST", IMPORT, timed(UID));
    }

    @Test
    void longUidsGetIdsOfGooglesChoice() throws Exception {
        JsonObject event = imported("\"iCalUID\":\"" + "u".repeat(2000) + "\"");
        assertTrue(event.get("id").getAsString().matches("[a-v0-9]{26}"));
        assertEquals(
                event.get("id"),
                imported("\"iCalUID\":\"" + "u".repeat(2000) + "\"").get("id"));
    }

    private JsonObject imported(String fields) throws Exception {
        return scene.ok("POST", IMPORT, timed(fields));
    }
}
