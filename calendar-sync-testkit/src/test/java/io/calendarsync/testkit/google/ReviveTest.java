package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReviveTest {
    private static final String ABCDE = EVENTS + "/abcde";

    private EventScene scene;
    private JsonObject made;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
        made = scene.insert(timed("\"id\":\"abcde\",\"summary\":\"Fitting\""));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void onlyAStatusRevivesUnlessEveryPutDoes() throws Exception {
        scene.delete("abcde");
        assertEquals("cancelled", status(scene.put("abcde", timed(""))));
        assertEquals("confirmed", status(scene.put("abcde", timed("\"status\":\"confirmed\""))));
        scene.delete("abcde");
        scene.on(FakeSwitch.PUT_REVIVES);
        assertEquals("cancelled", status(scene.patch("abcde", "{\"summary\":\"x\"}")));
        assertEquals("confirmed", status(scene.put("abcde", timed(""))));
    }

    @Test
    void aStatusDeletesToo() throws Exception {
        assertEquals("cancelled", status(scene.patch("abcde", "{\"status\":\"cancelled\"}")));
        scene.refused("410 global/deleted Resource has been deleted", "DELETE", ABCDE, "");
        assertEquals("Fitting", scene.dana().restores("abcde").title());
        assertEquals("confirmed", status(scene.get("abcde")));
    }

    @Test
    void deletedEventsMayStayDeleted() throws Exception {
        scene.delete("abcde");
        scene.on(FakeSwitch.DELETED_EVENTS_STAY_DELETED);
        scene.refused("403 global/forbidden Forbidden", "PATCH", ABCDE, "{\"status\":\"confirmed\"}");
        scene.refused("403 global/forbidden Forbidden", "PUT", ABCDE, timed("\"status\":\"confirmed\""));
        scene.refused("410 global/deleted Resource has been deleted", "DELETE", ABCDE, "");
    }

    @Test
    void deletedEventsMayBeGoneForReaders() throws Exception {
        scene.delete("abcde");
        assertEquals("cancelled", status(scene.get("abcde")));
        scene.on(FakeSwitch.DELETED_EVENTS_NOT_FOUND);
        scene.refused("404 global/notFound Not Found", "GET", ABCDE, "");
        scene.refused("410 global/deleted Resource has been deleted", "DELETE", ABCDE, "");
        assertEquals("confirmed", status(scene.patch("abcde", "{\"status\":\"confirmed\"}")));
    }

    @Test
    void purgedEventsAreNotFoundOrGone() throws Exception {
        scene.delete("abcde");
        scene.dana().emptiesTrash();
        scene.refused("404 global/notFound Not Found", "DELETE", ABCDE, "");
        scene.on(FakeSwitch.PURGED_DELETES_ARE_GONE);
        scene.refused("410 global/deleted Resource has been deleted", "DELETE", ABCDE, "");
        scene.refused("403 global/forbidden Forbidden", "PATCH", ABCDE, "{\"status\":\"confirmed\"}");
        scene.refused("404 global/notFound Not Found", "GET", ABCDE, "");
    }

    @Test
    void deletedEventsAreForgottenAfterTheirTime() throws Exception {
        scene.world.limits().tombstones(Duration.ofMinutes(30));
        scene.delete("abcde");
        scene.clock.advance(Duration.ofMinutes(29));
        assertEquals("cancelled", status(scene.get("abcde")));
        scene.clock.advance(Duration.ofMinutes(1));
        scene.refused("404 global/notFound Not Found", "GET", ABCDE, "");
        scene.refused(
                "409 global/duplicate The requested identifier already exists.",
                "POST",
                EVENTS,
                timed("\"id\":\"abcde\""));
    }

    @Test
    void conditionsHoldForEveryWrite() throws Exception {
        String old = made.get("etag").getAsString();
        scene.patch("abcde", "{\"summary\":\"x\"}");
        String stale = "412 global/conditionNotMet Precondition Failed";
        scene.refused(stale, "PATCH", ABCDE, "{\"summary\":\"y\"}", "If-Match", old);
        scene.refused(stale, "PUT", ABCDE, timed(""), "If-Match", old);
        scene.refused(stale, "DELETE", ABCDE, "", "If-Match", old);
        assertEquals(
                200,
                scene.client
                        .call("PATCH", ABCDE, "{\"summary\":\"y\"}", "If-Match", "*")
                        .statusCode());
        scene.on(FakeSwitch.IF_MATCH_ANY_REFUSED);
        scene.refused(stale, "PATCH", ABCDE, "{\"summary\":\"z\"}", "If-Match", "*");
        String now = scene.get("abcde").get("etag").getAsString();
        assertEquals(
                204, scene.client.call("DELETE", ABCDE, "", "If-Match", now).statusCode());
    }

    private static String status(JsonObject event) {
        return event.get("status").getAsString();
    }
}
