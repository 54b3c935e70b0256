package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PushMessageTest {
    private static final String EVENT =
            "{\"id\":\"abcde\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}";

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
    void theFirstMessageSaysSync() throws Exception {
        JsonObject body = PushScene.body("shop-1", PushScene.HOOK);
        body.addProperty("token", "secret");
        JsonObject channel = WireClient.json(scene.watch(PushScene.WATCH, body));
        FakeMessage sync = scene.push.take().get(0);
        assertEquals("sync 1 of shop-1", sync.toString());
        assertEquals(PushScene.HOOK, sync.address().toString());
        assertEquals("secret", sync.headers().get("X-Goog-Channel-Token"));
        assertEquals("Mon, 09 Mar 2026 08:00:00 GMT", sync.headers().get("x-goog-channel-expiration"));
        assertEquals(channel.get("resourceId").getAsString(), sync.headers().get("X-Goog-Resource-ID"));
        assertEquals(channel.get("resourceUri").getAsString(), sync.headers().get("X-Goog-Resource-URI"));
        assertFalse(sync.toString().contains("secret"));
    }

    @Test
    void withoutATokenThereIsNoHeaderForIt() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        assertFalse(scene.push.take().get(0).headers().containsKey("X-Goog-Channel-Token"));
    }

    @Test
    void everyChangeIsToldWhoeverMadeIt() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        scene.push.take();
        String events = "/calendar/v3/calendars/primary/events";
        assertEquals(200, scene.client.call("POST", events, EVENT).statusCode());
        assertEquals("exists", only().state());
        scene.client.call("PATCH", events + "/abcde", "{\"summary\":\"Fitting\"}");
        assertEquals("exists", only().state());
        scene.client.call("DELETE", events + "/abcde", "");
        assertEquals("exists", only().state());
        AccountCalendar calendar = scene.world.account(WireClient.DANA).calendar();
        String id = calendar.adds("Lunch", PushScene.DAY).id();
        assertEquals("exists", only().state());
        calendar.retitles(id, "Late lunch");
        assertEquals("exists", only().state());
    }

    @Test
    void whatChangesNothingIsNotTold() throws Exception {
        scene.changes();
        scene.watches("shop-1", PushScene.HOOK);
        scene.push.take();
        String events = "/calendar/v3/calendars/primary/events";
        scene.client.call("GET", events, "");
        assertEquals(404, scene.client.call("DELETE", events + "/nobody0", "").statusCode());
        scene.world.account(WireClient.DANA).makesCalendar("Workshop").adds("Elsewhere", PushScene.DAY);
        assertEquals(List.of(), scene.push.waiting());
    }

    @Test
    void everyChannelOfACalendarIsTold() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        scene.watches("shop-2", PushScene.HOOK);
        scene.push.take();
        scene.changes();
        assertEquals(
                List.of("shop-1", "shop-2"),
                scene.push.take().stream().map(FakeMessage::channelId).toList());
    }

    @Test
    void numbersRiseAndAreNotConsecutive() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        for (int i = 0; i < 20; i++) {
            scene.changes();
        }
        List<Long> numbers = scene.push.take().stream().map(FakeMessage::number).toList();
        assertEquals(21, numbers.size());
        for (int i = 1; i < numbers.size(); i++) {
            assertTrue(numbers.get(i) > numbers.get(i - 1) + 1, numbers.toString());
        }
    }

    @Test
    void lostMessagesGoNowhereAndLeaveAGap() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        scene.push.loses(2);
        scene.changes();
        scene.changes();
        scene.changes();
        assertEquals(List.of("sync", "exists"), states());
    }

    @Test
    void repeatedMessagesAreTheSameTwice() throws Exception {
        scene.push.repeats(1);
        scene.watches("shop-1", PushScene.HOOK);
        scene.changes();
        List<FakeMessage> messages = scene.push.take();
        assertEquals(3, messages.size());
        assertEquals(messages.get(0), messages.get(1));
    }

    @Test
    void theOrderCanBeTurnedRound() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        scene.changes();
        scene.push.reverses();
        assertEquals(List.of("exists", "sync"), states());
    }

    @Test
    void heldMessagesWaitForTheirRelease() throws Exception {
        scene.push.holds();
        scene.watches("shop-1", PushScene.HOOK);
        assertEquals(List.of(), scene.push.take());
        assertEquals(List.of(), scene.push.deliver());
        assertEquals(1, scene.push.waiting().size());
        scene.push.releases();
        assertEquals(List.of("sync"), states());
    }

    @Test
    void fewerThanOneMessageCannotBeLostOrRepeated() {
        assertThrows(IllegalArgumentException.class, () -> scene.push.loses(0));
        assertThrows(IllegalArgumentException.class, () -> scene.push.repeats(-1));
    }

    @Test
    void noMoreThanTenThousandWait() throws Exception {
        scene.watches("shop-1", PushScene.HOOK);
        for (int i = 0; i < 10_000; i++) {
            scene.changes();
        }
        assertEquals(10_000, scene.push.waiting().size());
        assertEquals("exists", scene.push.take().get(0).state());
    }

    private FakeMessage only() {
        List<FakeMessage> messages = scene.push.take();
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    private List<String> states() {
        return scene.push.take().stream().map(FakeMessage::state).toList();
    }
}
