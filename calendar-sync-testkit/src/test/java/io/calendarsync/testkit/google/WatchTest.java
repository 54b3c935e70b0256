package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchTest {
    private PushScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void theAnswerDescribesTheChannel() throws Exception {
        JsonObject body = PushScene.body("shop-1", PushScene.HOOK);
        body.addProperty("token", "secret");
        JsonObject channel = WireClient.json(scene.watch(PushScene.WATCH, body));
        assertEquals("api#channel", text(channel, "kind"));
        assertEquals("shop-1", text(channel, "id"));
        assertEquals("secret", text(channel, "token"));
        assertEquals(
                "https://www.googleapis.com/calendar/v3/calendars/primary/events?alt=json",
                text(channel, "resourceUri"));
        assertTrue(text(channel, "resourceId").matches("[\\w-]{27}"), text(channel, "resourceId"));
        assertTrue(channel.getAsJsonPrimitive("expiration").isString());
        assertEquals(MutableClock.START.plus(Duration.ofDays(7)), expiration(channel));
        FakeChannel open = scene.push.channels().get(0);
        assertEquals(WireClient.DANA, open.account());
        assertEquals(text(channel, "resourceId"), open.resourceId());
        assertFalse(open.toString().contains("secret"), open.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"params\":{\"ttl\":\"3600\"}}', PT1H",
        "'{\"params\":{\"ttl\":3600}}', PT1H",
        "'{\"expiration\":1772438401000}', PT1S",
        "'{\"expiration\":\"1772438401000\"}', PT1S",
        "'{\"expiration\":\"1772438401000\",\"params\":{\"ttl\":\"3600\"}}', PT1S",
        "'{\"params\":{\"ttl\":\"999999999999999999\"}}', PT720H"
    })
    void lifeIsWhatWasAskedForUpToALimit(String wish, Duration life) throws Exception {
        JsonObject body = PushScene.body("shop-1", PushScene.HOOK);
        JsonParser.parseString(wish).getAsJsonObject().asMap().forEach(body::add);
        assertEquals(MutableClock.START.plus(life), expiration(WireClient.json(scene.watch(PushScene.WATCH, body))));
    }

    @Test
    void theLongestLifeCanBeSet() throws Exception {
        scene.world.limits().channels(Duration.ofHours(2));
        assertEquals(MutableClock.START.plus(Duration.ofHours(2)), expiration(scene.watches("shop-1", PushScene.HOOK)));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\":null}', required",
        "'{\"id\":\"\"}', required",
        "'{\"id\":\"12345678901234567890123456789012345678901234567890123456789012345\"}', invalid",
        "'{\"id\":\"a\\r\\nX: y\"}', invalid",
        "'{\"type\":null}', required",
        "'{\"type\":\"pubsub\"}', push.channelTypeNotSupported",
        "'{\"address\":null}', required",
        "'{\"address\":\"http://shop.example/push\"}', push.webhookUrlNotHttps",
        "'{\"address\":\"https://\"}', push.webhookUrlNotHttps",
        "'{\"address\":\"not an address\"}', push.webhookUrlNotHttps",
        "'{\"address\":\"ftp://127.0.0.1/push\"}', push.webhookUrlNotHttps",
        "'{\"address\":\"http://127.0.0.1.shop.example/push\"}', push.webhookUrlNotHttps",
        "'{\"token\":\"a\\nb\"}', invalid",
        "'{\"token\":{}}', invalid",
        "'{\"expiration\":\"soon\"}', invalid",
        "'{\"expiration\":\"1772438400000\"}', invalid",
        "'{\"expiration\":1e400}', invalid",
        "'{\"params\":{\"ttl\":\"-1\"}}', invalid",
        "'{\"params\":7}', invalid"
    })
    void whatIsWrongIsNamed(String wrong, String reason) throws Exception {
        JsonObject body = PushScene.body("shop-1", PushScene.HOOK);
        JsonParser.parseString(wrong).getAsJsonObject().asMap().forEach(body::add);
        assertEquals(reason, refused(400, scene.watch(PushScene.WATCH, body)));
        assertEquals(List.of(), scene.push.channels());
        assertEquals(List.of(), scene.push.waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257})
    void tokensHaveAtMost256Characters(int length) throws Exception {
        JsonObject body = PushScene.body("shop-1", PushScene.HOOK);
        body.addProperty("token", "t".repeat(length));
        assertEquals(
                length == 256 ? 200 : 400, scene.watch(PushScene.WATCH, body).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/p", "http://localhost:9/p", "http://[::1]:9/p", "https://shop.example"})
    void theseAddressesAreGood(String address) throws Exception {
        assertEquals(
                200,
                scene.watch(PushScene.WATCH, PushScene.body("shop-1", address)).statusCode());
    }

    @Test
    void nothingAtAllIsNoWish() throws Exception {
        assertEquals(400, scene.client.call("POST", PushScene.WATCH, "").statusCode());
        assertEquals(
                400, scene.client.call("POST", "/calendar/v3/channels/stop", "").statusCode());
    }

    @Test
    void anIdStaysTakenUntilItsChannelWouldHaveEnded() throws Exception {
        JsonObject channel = scene.watches("shop-1", PushScene.HOOK);
        JsonObject again = PushScene.body("shop-1", PushScene.HOOK);
        assertEquals("channelIdNotUnique", refused(400, scene.watch(PushScene.WATCH, again)));
        assertEquals(204, scene.stop("shop-1", text(channel, "resourceId")).statusCode());
        assertEquals("channelIdNotUnique", refused(400, scene.watch(PushScene.WATCH, again)));
        scene.clock.advance(Duration.ofDays(7));
        WireClient later = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(200, later.call("POST", PushScene.WATCH, again.toString()).statusCode());
    }

    @Test
    void whoeverWatchesTheSameGetsTheSameResourceId() throws Exception {
        JsonObject first = scene.watches("shop-1", PushScene.HOOK);
        JsonObject second = WireClient.json(scene.watch(
                "/calendar/v3/calendars/dana%40example.com/events/watch", PushScene.body("shop-2", PushScene.HOOK)));
        assertEquals(text(first, "resourceId"), text(second, "resourceId"));
        assertEquals(
                "https://www.googleapis.com/calendar/v3/calendars/dana%40example.com/events?alt=json",
                text(second, "resourceUri"));
    }

    @Test
    void readersMayWatchAndStrangersMayNot() throws Exception {
        scene.world.account(WireClient.DANA).calendar().losesWriteAccess();
        scene.watches("shop-1", PushScene.HOOK);
        assertEquals(1, scene.push.channels().size());
        HttpResponse<String> foreign = scene.watch(
                "/calendar/v3/calendars/eve%40example.com/events/watch", PushScene.body("shop-2", PushScene.HOOK));
        assertEquals("notFound", refused(404, foreign));
        WireClient narrow = new WireClient(scene.google, Scopes.PREFIX + "calendar.calendars");
        assertEquals(
                403,
                narrow.call(
                                "POST",
                                PushScene.WATCH,
                                PushScene.body("shop-3", PushScene.HOOK).toString())
                        .statusCode());
    }

    @Test
    void onlyKnownTypesOfEventsCanBeWatched() throws Exception {
        assertEquals(
                "invalidParameter",
                refused(400, scene.watch(PushScene.WATCH + "?eventTypes=party", PushScene.body("a", PushScene.HOOK))));
        scene.watch(PushScene.WATCH + "?eventTypes=outOfOffice", PushScene.body("away", PushScene.HOOK));
        scene.watch(
                PushScene.WATCH + "?eventTypes=outOfOffice&eventTypes=default", PushScene.body("both", PushScene.HOOK));
        scene.push.take();
        scene.changes();
        assertEquals(
                List.of("both"),
                scene.push.take().stream().map(FakeMessage::channelId).toList());
    }

    @Test
    void listsOfCalendarsTellOfCalendarsThatComeAndGo() throws Exception {
        JsonObject channel = WireClient.json(
                scene.watch("/calendar/v3/users/me/calendarList/watch", PushScene.body("list-1", PushScene.HOOK)));
        assertEquals(
                "https://www.googleapis.com/calendar/v3/users/me/calendarList?alt=json", text(channel, "resourceUri"));
        assertEquals(1, scene.push.take().size());
        scene.changes();
        assertEquals(0, scene.push.take().size());
        scene.client.call("POST", "/calendar/v3/calendars", "{\"summary\":\"Workshop\"}");
        assertEquals(1, scene.push.take().size());
        scene.world.account(WireClient.DANA).calendars().get(1).removes();
        assertEquals(1, scene.push.take().size());
        scene.world.account("eve@example.com").makesCalendar("Eve's");
        assertEquals(0, scene.push.take().size());
    }

    @Test
    void settingsCanBeWatched() throws Exception {
        JsonObject channel = WireClient.json(
                scene.watch("/calendar/v3/users/me/settings/watch", PushScene.body("set-1", PushScene.HOOK)));
        assertEquals("https://www.googleapis.com/calendar/v3/users/me/settings?alt=json", text(channel, "resourceUri"));
        assertEquals("sync 1 of set-1", scene.push.take().get(0).toString());
    }

    static String refused(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        return WireClient.json(response)
                .getAsJsonObject("error")
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("reason")
                .getAsString();
    }

    private static Instant expiration(JsonObject channel) {
        return Instant.ofEpochMilli(Long.parseLong(text(channel, "expiration")));
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }
}
