package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.parsed;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.FakeSwitch;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AttendeesTest {
    private static final String TWO = "\"attendees\":[{\"email\":\"Ann@X.example\",\"displayName\":\"ann@x.example\"},"
            + "{\"email\":\"bob@x.example\",\"displayName\":\"Bob\",\"responseStatus\":\"accepted\",\"optional\":true}]";

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
    void guestsAreWrittenInGooglesWay() throws Exception {
        JsonObject event = scene.insert(
                timed(
                        "\"attendees\":[{\"email\":\"Ann@X.example\",\"displayName\":\"ann@x.example\","
                                + "\"optional\":false,\"additionalGuests\":0,\"id\":\"1\",\"organizer\":true},"
                                + "{\"email\":\"DANA@example.com\",\"responseStatus\":\"accepted\"},{\"email\":\"ann@x.example\"}]"));
        assertEquals(
                parsed(
                        "[{\"email\":\"ann@x.example\",\"responseStatus\":\"needsAction\"},"
                                + "{\"email\":\"dana@example.com\",\"organizer\":true,\"self\":true,\"responseStatus\":\"accepted\"}]"),
                event.get("attendees"));
        scene.refusedInsert(
                "400 global/required Missing attendee email.", timed("\"attendees\":[{\"displayName\":\"Ann\"}]"));
        for (String bad : new String[] {"ann", " ann@x.example", "a@b@c", "'ann'@x.example", "@x.example", "ann@"}) {
            scene.refusedInsert(
                    "400 global/invalid Invalid attendee email.", timed("\"attendees\":[{\"email\":\"" + bad + "\"}]"));
        }
        scene.refusedInsert(
                "400 global/invalid Invalid value for: responseStatus",
                timed("\"attendees\":[{\"email\":\"ann@x.example\",\"responseStatus\":\"maybe\"}]"));
    }

    @Test
    void patchReplacesTheListAndResetsAnswersThatItLeavesOut() throws Exception {
        scene.insert(timed("\"id\":\"abcde\"," + TWO));
        scene.dana().answers("abcde", "ann@x.example", Answer.DECLINED);
        assertEquals(
                Answer.DECLINED,
                scene.dana()
                        .event("abcde")
                        .orElseThrow()
                        .answerOf("ann@x.example")
                        .orElseThrow());
        JsonObject kept = scene.patch("abcde", "{\"summary\":\"x\"}");
        assertEquals(
                "declined",
                kept.getAsJsonArray("attendees")
                        .get(0)
                        .getAsJsonObject()
                        .get("responseStatus")
                        .getAsString());
        JsonObject patched =
                scene.patch("abcde", "{\"attendees\":[{\"email\":\"ann@x.example\"},{\"email\":\"cleo@x.example\"}]}");
        assertEquals(
                parsed("[{\"email\":\"ann@x.example\",\"responseStatus\":\"needsAction\"},"
                        + "{\"email\":\"cleo@x.example\",\"responseStatus\":\"needsAction\"}]"),
                patched.get("attendees"));
        assertFalse(scene.patch("abcde", "{\"attendees\":[]}").has("attendees"));
    }

    @Test
    void resourcesAreWhatTheyWereAddedAs() throws Exception {
        scene.insert(timed("\"id\":\"abcde\",\"attendees\":[{\"email\":\"room@x.example\",\"resource\":true},"
                + "{\"email\":\"ann@x.example\"}]"));
        JsonObject patched = scene.patch(
                "abcde",
                "{\"attendees\":[{\"email\":\"room@x.example\"},{\"email\":\"ann@x.example\",\"resource\":true}]}");
        assertEquals(
                parsed("[{\"email\":\"room@x.example\",\"resource\":true,\"responseStatus\":\"needsAction\"},"
                        + "{\"email\":\"ann@x.example\",\"responseStatus\":\"needsAction\"}]"),
                patched.get("attendees"));
    }

    @Test
    void aCallerMaySeeAndAnswerForItselfAlone() throws Exception {
        String id = invitation();
        JsonObject seen = scene.ok("GET", EVENTS + "/" + id + "?maxAttendees=1", "");
        assertTrue(seen.get("attendeesOmitted").getAsBoolean());
        assertEquals(1, seen.getAsJsonArray("attendees").size());
        seen.getAsJsonArray("attendees").get(0).getAsJsonObject().addProperty("responseStatus", "accepted");
        JsonObject answered = scene.put(id, seen.toString());
        assertEquals(2, answered.getAsJsonArray("attendees").size());
        assertFalse(answered.has("attendeesOmitted"));
        assertEquals(
                Answer.ACCEPTED,
                scene.dana().event(id).orElseThrow().answerOf(WireClient.DANA).orElseThrow());
        scene.refused(
                "400 global/invalidParameter Invalid value for: maxAttendees",
                "GET",
                EVENTS + "/" + id + "?maxAttendees=0",
                "");
    }

    @Test
    void anAnswerMovesTheEtagUnlessTheSwitchKeepsIt() throws Exception {
        JsonObject made = scene.insert(timed("\"id\":\"abcde\"," + TWO));
        scene.dana().answers("abcde", "ann@x.example", Answer.TENTATIVE);
        JsonObject answered = scene.get("abcde");
        assertNotEquals(made.get("etag"), answered.get("etag"));
        scene.on(FakeSwitch.ANSWERS_KEEP_ETAG);
        scene.dana().answers("abcde", "ann@x.example", Answer.ACCEPTED);
        assertEquals(answered.get("etag"), scene.get("abcde").get("etag"));
        assertNotEquals(
                answered.get("etag"), scene.patch("abcde", "{\"attendees\":[]}").get("etag"));
    }

    @Test
    void whatGuestsMayDoIsTheOrganizersToSay() throws Exception {
        String id = invitation();
        String forbidden = "403 calendar/forbiddenForNonOrganizer"
                + " Shared properties can only be changed by the organizer of the event.";
        scene.refused(forbidden, "PATCH", EVENTS + "/" + id, "{\"guestsCanModify\":true}");
        assertEquals("x", scene.patch(id, "{\"summary\":\"x\"}").get("summary").getAsString());
        scene.insert(timed("\"id\":\"abcde\""));
        assertTrue(scene.patch("abcde", "{\"guestsCanModify\":true}")
                .get("guestsCanModify")
                .getAsBoolean());
    }

    @Test
    void aPutThatLeavesFlagsOutSetsThemToWhatIsUsual() throws Exception {
        JsonObject copy = scene.ok(
                "POST",
                EVENTS + "/import",
                timed(
                        "\"iCalUID\":\"one@x.example\",\"guestsCanModify\":true,\"organizer\":{\"email\":\"eve@x.example\"},"
                                + "\"attendees\":[{\"email\":\"dana@example.com\"}]"));
        String path = EVENTS + "/" + copy.get("id").getAsString();
        scene.refused(
                "403 calendar/forbiddenForNonOrganizer"
                        + " Shared properties can only be changed by the organizer of the event.",
                "PUT",
                path,
                timed(""));
        scene.ok("PUT", path, timed("\"guestsCanModify\":true"));
        scene.ok("PATCH", path, "{\"summary\":\"x\"}");
    }

    @Test
    void moreGuestsThanTheLimitAreRefused() throws Exception {
        scene.world.limits().guests(1);
        scene.refusedInsert("400 global/invalid Invalid value for: attendees", timed(TWO));
        scene.world.limits().guests(2);
        scene.insert(timed(TWO));
    }

    private String invitation() {
        return scene.dana()
                .receives("Offer", EventTime.allDay(LocalDate.of(2026, 3, 2)), "Eve@x.example")
                .id();
    }
}
