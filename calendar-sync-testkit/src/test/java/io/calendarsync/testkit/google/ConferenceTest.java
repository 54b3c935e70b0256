package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConferenceTest {
    private static final String KNOWING = "?conferenceDataVersion=1";
    private static final String ABCDE = EVENTS + "/abcde" + KNOWING;

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
    void aConferenceIsPendingAndThenThere() throws Exception {
        JsonObject made = wished("one");
        assertEquals("pending", status(made));
        assertFalse(made.has("hangoutLink") || data(made).has("entryPoints"), made.toString());
        JsonObject read = scene.get("abcde");
        assertEquals("success", status(read));
        String code = data(read).get("conferenceId").getAsString();
        assertTrue(code.matches("[a-z]{3}-[a-z]{4}-[a-z]{3}"), code);
        assertEquals("https://meet.google.com/" + code, read.get("hangoutLink").getAsString());
        assertEquals(
                read.get("hangoutLink"),
                data(read)
                        .getAsJsonArray("entryPoints")
                        .get(0)
                        .getAsJsonObject()
                        .get("uri"));
        assertNotEquals(made.get("etag"), read.get("etag"));
        assertEquals(read, scene.get("abcde"));
    }

    @Test
    void listingsTellOfConferencesToo() throws Exception {
        wished("one");
        JsonObject listed =
                scene.ok("GET", EVENTS, "").getAsJsonArray("items").get(0).getAsJsonObject();
        assertEquals("success", status(listed));
    }

    @Test
    void aTestHoldsConferencesOrLetsThemFail() throws Exception {
        scene.world.conferences().hold();
        wished("one");
        assertEquals("pending", status(scene.get("abcde")));
        scene.world.conferences().fail();
        JsonObject failed = scene.get("abcde");
        assertEquals("failure", status(failed));
        assertFalse(data(failed).has("entryPoints") || data(failed).has("conferenceSolution"), failed.toString());
        scene.world.conferences().succeed();
        assertEquals("failure", status(scene.get("abcde")), "a failed wish stays so");
        scene.ok("PATCH", ABCDE, "{" + wish("two") + "}");
        assertEquals("success", status(scene.get("abcde")));
    }

    @Test
    void theSameWishAgainIsIgnoredAndAnotherReplaces() throws Exception {
        wished("one");
        JsonObject first = scene.get("abcde");
        JsonObject same = scene.ok("PATCH", ABCDE, "{" + wish("one") + "}");
        assertEquals(data(first), data(same));
        assertEquals(data(first), data(scene.ok("PUT", ABCDE, timed(wish("one")))));
        assertEquals("pending", status(scene.ok("PATCH", ABCDE, "{" + wish("two") + "}")));
        assertNotEquals(
                data(first).get("conferenceId"), data(scene.get("abcde")).get("conferenceId"));
    }

    @Test
    void callersThatDoNotKnowConferencesChangeNone() throws Exception {
        assertFalse(scene.insert(timed(wish("one"))).has("conferenceData"));
        wished("one");
        JsonObject there = scene.get("abcde");
        assertEquals(data(there), data(scene.patch("abcde", "{\"conferenceData\":null}")));
        assertEquals(data(there), data(scene.put("abcde", timed(""))));
        JsonObject stripped = scene.ok("PUT", ABCDE, timed(""));
        assertFalse(stripped.has("conferenceData") || stripped.has("hangoutLink"), "one that knows them does");
    }

    @Test
    void conferencesCanBeCopiedAndTakenAway() throws Exception {
        wished("one");
        JsonObject there = scene.get("abcde");
        JsonObject copy =
                scene.ok("POST", EVENTS + KNOWING, timed("\"id\":\"fghij\",\"conferenceData\":" + data(there)));
        assertEquals(there.get("hangoutLink"), copy.get("hangoutLink"));
        JsonObject without = scene.ok("PATCH", ABCDE, "{\"conferenceData\":null}");
        assertFalse(without.has("conferenceData") || without.has("hangoutLink"));
    }

    @Test
    void aCopyIsThereAtOnceAndKeepsWhatItsProviderKeeps() throws Exception {
        JsonObject copy = scene.ok(
                "POST",
                EVENTS + KNOWING,
                timed(
                        "\"conferenceData\":{\"createRequest\":{\"requestId\":\"x\",\"status\":{\"statusCode\":\"pending\"}},"
                                + "\"conferenceSolution\":{\"key\":{\"type\":\"addOn\"},\"odd\":1},"
                                + "\"parameters\":{\"addOnParameters\":{\"parameters\":{\"k\":1}},\"odd\":[]},"
                                + "\"entryPoints\":[{\"entryPointType\":\"phone\",\"uri\":\"tel:+49\",\"pin\":\"1\"}]}"));
        assertEquals(
                EventScene.parsed("{\"entryPoints\":[{\"entryPointType\":\"phone\",\"uri\":\"tel:+49\",\"pin\":\"1\"}],"
                        + "\"conferenceSolution\":{\"key\":{\"type\":\"addOn\"}},"
                        + "\"parameters\":{\"addOnParameters\":{\"parameters\":{\"k\":\"1\"}}}}"),
                data(copy));
        assertEquals(copy, scene.get(copy.get("id").getAsString()));
    }

    @Test
    void whatIsNoConferenceIsRefused() throws Exception {
        refused("400 global/invalid Invalid conference type value.", wish("one").replace("hangoutsMeet", "addOn"));
        refused(
                "400 global/required Missing conference request id.",
                "\"conferenceData\":{\"createRequest\":{\"requestId\":\"\"}}");
        String entry = "{\"entryPointType\":\"video\",\"uri\":\"https://x.example\"}";
        String solution = "\"conferenceSolution\":{\"key\":{\"type\":\"addOn\"},\"name\":\"X\"}";
        String bad = "400 global/invalid Invalid value for: ";
        refused(bad + "conferenceData", "\"conferenceData\":{\"entryPoints\":[" + entry + "]}");
        refused(
                bad + "entryPoints",
                "\"conferenceData\":{" + solution + ",\"entryPoints\":[" + entry + "," + entry + "]}");
        refused(bad + "entryPoints", "\"conferenceData\":{" + solution + "}");
        refused(
                bad + "entryPoints",
                "\"conferenceData\":{" + solution + ",\"entryPoints\":[" + entry.replace("https", "tel") + "]}");
        refused(bad + "notes", "\"conferenceData\":{\"notes\":\"" + "x".repeat(2049) + "\"}");
        JsonObject addOn = scene.ok(
                "POST",
                EVENTS + KNOWING,
                timed("\"conferenceData\":{" + solution + ",\"entryPoints\":[" + entry + "]}"));
        assertFalse(addOn.has("hangoutLink"), "only Google's own conferences have one");
        scene.refused(
                "400 global/invalidParameter Invalid parameter value.",
                "POST",
                EVENTS + "?conferenceDataVersion=2",
                timed(""));
    }

    @Test
    void aCalendarMayForbidConferences() throws Exception {
        scene.dana().forbidsMeetings();
        refused("400 global/invalid Invalid conference type value.", wish("one"));
        assertFalse(scene.ok("POST", EVENTS, timed("")).has("conferenceData"), "events without one are none of it");
    }

    private void refused(String error, String fields) throws Exception {
        scene.refused(error, "POST", EVENTS + KNOWING, timed(fields));
    }

    private JsonObject wished(String requestId) throws Exception {
        return scene.ok("POST", EVENTS + KNOWING, timed("\"id\":\"abcde\"," + wish(requestId)));
    }

    private static String wish(String requestId) {
        return "\"conferenceData\":{\"createRequest\":{\"requestId\":\"" + requestId
                + "\",\"conferenceSolutionKey\":{\"type\":\"hangoutsMeet\"}}}";
    }

    private static JsonObject data(JsonObject event) {
        return event.getAsJsonObject("conferenceData");
    }

    private static String status(JsonObject event) {
        return data(event)
                .getAsJsonObject("createRequest")
                .getAsJsonObject("status")
                .get("statusCode")
                .getAsString();
    }
}
