package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeSwitch;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";

    private PushScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
        scene.world.quota().perUserMinute(1);
        scene.client.call("GET", EVENTS, "");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void theBackendRefusesWithAListOfErrors() throws Exception {
        JsonObject error = error(403);
        assertEquals("User Rate Limit Exceeded", error.get("message").getAsString());
        JsonObject first = error.getAsJsonArray("errors").get(0).getAsJsonObject();
        assertEquals("usageLimits", first.get("domain").getAsString());
        assertEquals("userRateLimitExceeded", first.get("reason").getAsString());
        assertFalse(error.has("status"));
    }

    @Test
    void theStatusMayBe429() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_ANSWER_429);
        JsonObject first = error(429).getAsJsonArray("errors").get(0).getAsJsonObject();
        assertEquals("rateLimitExceeded", first.get("reason").getAsString());
    }

    @Test
    void theFrontEndRefusesWithDetailsAlone() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_FROM_FRONT_END);
        JsonObject error = error(403);
        assertEquals("RESOURCE_EXHAUSTED", error.get("status").getAsString());
        assertFalse(error.has("errors"));
        JsonObject info = error.getAsJsonArray("details").get(0).getAsJsonObject();
        assertEquals("RATE_LIMIT_EXCEEDED", info.get("reason").getAsString());
        JsonObject metadata = info.getAsJsonObject("metadata");
        assertEquals(
                "{\"service\":\"calendar-json.googleapis.com\",\"consumer\":\"projects/1\","
                        + "\"quota_metric\":\"calendar-json.googleapis.com/default\","
                        + "\"quota_limit\":\"defaultPerMinutePerUser\",\"quota_limit_value\":\"1\"}",
                metadata.toString());
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_ANSWER_429);
        assertEquals("RESOURCE_EXHAUSTED", error(429).get("status").getAsString());
        scene.world.quota().unlimited();
        scene.world.quota().perProjectMinute(1);
        scene.client.call("GET", EVENTS, "");
        String limit = error(429)
                .getAsJsonArray("details")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("metadata")
                .get("quota_limit")
                .getAsString();
        assertEquals("defaultPerMinutePerProject", limit);
    }

    @Test
    void howLongToWaitIsSaidOnlyOnDemand() throws Exception {
        assertEquals(Optional.empty(), retryAfter());
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_SAY_RETRY_AFTER);
        assertEquals(Optional.of("60"), retryAfter());
        scene.clock.advance(Duration.ofMillis(58_500));
        assertEquals(Optional.of("2"), retryAfter());
        scene.clock.advance(Duration.ofSeconds(2));
        assertEquals(200, scene.client.call("GET", EVENTS, "").statusCode());
    }

    @Test
    void aCalendarsBurstIsTheBackendsOwn() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_FROM_FRONT_END);
        scene.world.quota().unlimited();
        scene.world.quota().perCalendar(1, Duration.ofSeconds(10));
        String event = "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}";
        scene.client.call("POST", EVENTS, event);
        assertEquals("rateLimitExceeded", WatchTest.refused(403, scene.client.call("POST", EVENTS, event)));
    }

    @Test
    void theSeamIsRefusedLikeTheWire() {
        CalendarCall call = new CalendarCall(Secret.of(scene.client.token()), "primary");
        scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_SAY_RETRY_AFTER);
        Reply<RemoteEvent> reply = new FakeCalendar(scene.world).read(call, "abcde");
        Fault fault = ((Reply.Failed<RemoteEvent>) reply).fault();
        assertEquals(Fault.Kind.RATE_USER, fault.kind());
        assertEquals("403 usageLimits/userRateLimitExceeded", fault.code());
        assertEquals(Optional.of(Duration.ofMinutes(1)), fault.retryAfter());
    }

    private Optional<String> retryAfter() throws Exception {
        HttpResponse<String> response = scene.client.call("GET", EVENTS, "");
        assertTrue(response.statusCode() == 403, response.body());
        return response.headers().firstValue("Retry-After");
    }

    private JsonObject error(int status) throws Exception {
        HttpResponse<String> response = scene.client.call("GET", EVENTS, "");
        assertEquals(status, response.statusCode(), response.body());
        return WireClient.json(response).getAsJsonObject("error");
    }
}
