package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.testkit.FakeQuota;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class QuotaTest {
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";
    private static final String NEW = "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}";

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
    void withoutLimitsNothingIsRefusedAndAllIsCounted() throws Exception {
        for (int i = 0; i < 700; i++) {
            assertEquals(200, list());
        }
        assertEquals(700, quota.units());
        assertEquals(700, quota.unitsOf(WireClient.DANA));
        assertEquals(700, quota.unitsOn(WireClient.DANA));
        assertEquals(0, quota.unitsOf("eve@example.com"));
        assertEquals(0, quota.refusals());
        quota.reset();
        assertEquals(0, quota.units() + quota.unitsOf(WireClient.DANA) + quota.unitsOn(WireClient.DANA));
    }

    @Test
    void aUsersMinuteSlides() throws Exception {
        quota.perUserMinute(3);
        assertEquals(200, list());
        scene.clock.advance(Duration.ofSeconds(30));
        assertEquals(200, list());
        assertEquals(200, list());
        assertEquals("userRateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofSeconds(29));
        assertEquals("userRateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofSeconds(1));
        assertEquals(200, list());
        assertEquals("userRateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofSeconds(30));
        assertEquals(200, list());
        assertEquals(200, list());
        assertEquals("userRateLimitExceeded", refused(403));
        assertEquals(4, quota.refusals());
        assertEquals(6, quota.units());
    }

    @Test
    void aClockThatIsPutBackDoesNotLockAnybodyOut() throws Exception {
        quota.perUserMinute(1);
        assertEquals(200, list());
        scene.clock.advance(Duration.ofSeconds(-10));
        assertEquals("userRateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofHours(-1));
        assertEquals(200, list());
    }

    @Test
    void oneUserDoesNotUseUpAnothersMinute() throws Exception {
        quota.perUserMinute(1);
        assertEquals(200, list());
        assertEquals(200, listAs("eve@example.com"));
        assertEquals("userRateLimitExceeded", refused(403));
    }

    @Test
    void aQuotaUserHasAMinuteOfItsOwn() throws Exception {
        quota.perUserMinute(1);
        assertEquals(200, list());
        assertEquals(200, client.call("GET", EVENTS + "?quotaUser=eve", "").statusCode());
        assertEquals(403, client.call("GET", EVENTS + "?quotaUser=eve", "").statusCode());
        assertEquals(2, quota.unitsOf(WireClient.DANA));
    }

    @Test
    void theProjectsMinuteIsEverybodys() throws Exception {
        quota.perProjectMinute(1);
        assertEquals(200, listAs("eve@example.com"));
        assertEquals("rateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofMinutes(1));
        assertEquals(200, list());
    }

    @Test
    void theProjectsDayEndsInCalifornia() throws Exception {
        quota.perProjectDay(1);
        scene.clock.set(Instant.parse("2026-03-03T07:30:00Z"));
        client = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, list());
        scene.clock.set(Instant.parse("2026-03-03T07:59:59Z"));
        assertEquals("dailyLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofSeconds(1));
        client = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, list());
        assertEquals("dailyLimitExceeded", refused(403));
    }

    @Test
    void writesToOneCalendarAreABurstAndReadsAreNot() throws Exception {
        quota.perCalendar(2, Duration.ofSeconds(10));
        assertEquals(200, insert());
        assertEquals(200, insert());
        assertEquals("rateLimitExceeded", WatchTest.refused(403, client.call("POST", EVENTS, NEW)));
        assertEquals(200, list());
        String workshop =
                scene.world.account(WireClient.DANA).makesCalendar("Workshop").id();
        String elsewhere = "/calendar/v3/calendars/" + workshop + "/events";
        assertEquals(200, client.call("POST", elsewhere, NEW).statusCode());
        assertEquals(1, quota.unitsOn(workshop));
        String byAddress = "/calendar/v3/calendars/dana%40example.com/events";
        assertEquals(403, client.call("POST", byAddress, NEW).statusCode());
        scene.clock.advance(Duration.ofSeconds(10));
        assertEquals(200, insert());
    }

    @Test
    void aPatchCostsThree() throws Exception {
        String id = WireClient.json(client.call("POST", EVENTS, NEW)).get("id").getAsString();
        assertEquals(200, patch(id));
        assertEquals(4, quota.units());
        quota.perUserMinute(5);
        assertEquals(200, list());
        assertEquals(200, list());
        assertEquals(200, list());
        assertEquals(403, patch(id));
        assertEquals(200, list());
    }

    @Test
    void aPatchMayCostOne() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.PATCH_COSTS_ONE);
        String id = WireClient.json(client.call("POST", EVENTS, NEW)).get("id").getAsString();
        assertEquals(200, patch(id));
        assertEquals(2, quota.units());
    }

    @Test
    void aBatchCostsWhatItsPartsCost() throws Exception {
        quota.perUserMinute(2);
        String part = "--b\r\nContent-Type: application/http\r\n\r\nGET " + EVENTS + " HTTP/1.1\r\n\r\n\r\n";
        String answer = client.call(
                        "POST",
                        "/batch/calendar/v3",
                        part + part + part + "--b--\r\n",
                        "Content-Type",
                        "multipart/mixed; boundary=b")
                .body();
        assertEquals(3, answer.split("HTTP/1.1 200 OK", -1).length, answer);
        assertEquals(2, answer.split("HTTP/1.1 403 Forbidden", -1).length, answer);
        assertEquals(2, quota.units());
    }

    @Test
    void documentedLimitsHold() throws Exception {
        quota.asDocumented();
        for (int i = 0; i < 600; i++) {
            assertEquals(200, list());
        }
        assertEquals("userRateLimitExceeded", refused(403));
        scene.clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 50; i++) {
            assertEquals(200, insert());
        }
        assertEquals("rateLimitExceeded", WatchTest.refused(403, client.call("POST", EVENTS, NEW)));
        quota.unlimited();
        assertEquals(200, insert());
        assertEquals(2, quota.refusals());
    }

    @Test
    void aLimitCountsFromItsOwnBeginning() throws Exception {
        quota.perUserMinute(1);
        assertEquals(200, list());
        quota.unlimited();
        assertEquals(200, list());
        quota.perUserMinute(1);
        assertEquals(200, list());
        assertEquals("userRateLimitExceeded", refused(403));
    }

    @Test
    void limitsThatLetNothingThroughAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> quota.perUserMinute(0));
        assertThrows(IllegalArgumentException.class, () -> quota.perCalendar(1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> quota.freezesAfter(-1, FakeQuota.Made.EVENTS));
    }

    private int list() throws Exception {
        return client.call("GET", EVENTS, "").statusCode();
    }

    private int listAs(String email) throws Exception {
        WireClient anonymous = new WireClient(scene.google);
        String token = scene.tokenForOtherApplication(email);
        return anonymous
                .call("GET", EVENTS, "", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private int insert() throws Exception {
        return client.call("POST", EVENTS, NEW).statusCode();
    }

    private int patch(String id) throws Exception {
        return client.call("PATCH", EVENTS + "/" + id, "{\"summary\":\"Fitting\"}")
                .statusCode();
    }

    private String refused(int status) throws Exception {
        return WatchTest.refused(status, client.call("GET", EVENTS, ""));
    }
}
