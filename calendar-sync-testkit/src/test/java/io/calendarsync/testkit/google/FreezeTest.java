package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeQuota;
import io.calendarsync.testkit.FakeQuota.Made;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FreezeTest {
    private static final String CALENDARS = "/calendar/v3/calendars";
    private static final String EVENTS = CALENDARS + "/primary/events";
    private static final String TIMES = "\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}";

    private PushScene scene;
    private FakeQuota quota;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
        quota = scene.world.quota();
        client = scene.client;
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whoIsFrozenMayOnlyRead() throws Exception {
        quota.freezes(WireClient.DANA, Duration.ofHours(3));
        assertTrue(quota.frozen(WireClient.DANA));
        frozen("POST", EVENTS, "{" + TIMES + "}");
        frozen("PATCH", EVENTS + "/abcde", "{}");
        frozen("DELETE", EVENTS + "/abcde", "");
        frozen("POST", CALENDARS, "{\"summary\":\"Workshop\"}");
        assertEquals(200, client.call("GET", EVENTS, "").statusCode());
        assertEquals(
                200,
                scene.watch(PushScene.WATCH, PushScene.body("shop-1", PushScene.HOOK))
                        .statusCode());
        assertEquals(4, quota.refusals());
        assertEquals(2, quota.units());
        assertFalse(quota.frozen("eve@example.com"));
    }

    @Test
    void aFreezeThawsByItselfOrByHand() throws Exception {
        quota.freezes(WireClient.DANA, Duration.ofHours(3));
        scene.clock.advance(Duration.ofHours(3).minusMillis(1));
        assertTrue(quota.frozen(WireClient.DANA));
        scene.clock.advance(Duration.ofMillis(1));
        client = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, insert(""));
        quota.freezes(WireClient.DANA, Duration.ofHours(3));
        quota.thaws(WireClient.DANA);
        assertEquals(200, insert(""));
    }

    @Test
    void tooManyEventsFreeze() throws Exception {
        quota.freezesAfter(3, Made.EVENTS);
        quota.freezesFor(Duration.ofHours(2));
        assertEquals(200, insert("\"id\":\"abcde\","));
        assertEquals(409, insert("\"id\":\"abcde\","));
        assertEquals(200, insert(""));
        assertFalse(quota.frozen(WireClient.DANA));
        assertEquals(200, insert(""));
        frozen("POST", EVENTS, "{" + TIMES + "}");
        scene.clock.advance(Duration.ofHours(2));
        assertFalse(quota.frozen(WireClient.DANA));
        client = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, insert(""));
        assertFalse(quota.frozen(WireClient.DANA));
    }

    @Test
    void whatWasMadeYesterdayCountsNoMore() throws Exception {
        quota.freezesAfter(2, Made.EVENTS);
        assertEquals(200, insert(""));
        scene.clock.advance(Duration.ofDays(1));
        client = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, insert(""));
        assertFalse(quota.frozen(WireClient.DANA));
    }

    @Test
    void tooManyCalendarsFreeze() throws Exception {
        quota.freezesAfter(2, Made.CALENDARS);
        assertEquals(
                200, client.call("POST", CALENDARS, "{\"summary\":\"One\"}").statusCode());
        assertEquals(
                200, client.call("POST", CALENDARS, "{\"summary\":\"Two\"}").statusCode());
        frozen("POST", EVENTS, "{" + TIMES + "}");
    }

    @Test
    void whatUsersDoByHandIsNotCounted() throws Exception {
        quota.freezesAfter(1, Made.EVENTS);
        scene.changes();
        scene.changes();
        assertEquals(200, insert(""));
    }

    private int insert(String more) throws Exception {
        return client.call("POST", EVENTS, "{" + more + TIMES + "}").statusCode();
    }

    private void frozen(String method, String path, String body) throws Exception {
        assertEquals("quotaExceeded", WatchTest.refused(403, client.call(method, path, body)));
    }
}
