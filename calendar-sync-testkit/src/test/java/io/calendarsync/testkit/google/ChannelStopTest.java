package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChannelStopTest {
    private PushScene scene;
    private String resourceId;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
        resourceId = scene.watches("shop-1", PushScene.HOOK).get("resourceId").getAsString();
        scene.push.take();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aStoppedChannelSaysNothingMore() throws Exception {
        HttpResponse<String> stopped = scene.stop("shop-1", resourceId);
        assertEquals(204, stopped.statusCode());
        assertEquals("", stopped.body());
        scene.changes();
        assertEquals(List.of(), scene.push.take());
        assertEquals(List.of(), scene.push.channels());
        assertEquals("notFound", WatchTest.refused(404, scene.stop("shop-1", resourceId)));
    }

    @Test
    void whatWasOnItsWayStillArrives() throws Exception {
        scene.changes();
        scene.stop("shop-1", resourceId);
        assertEquals(1, scene.push.take().size());
    }

    @Test
    void unknownChannelsAreNotFound() throws Exception {
        assertEquals("notFound", WatchTest.refused(404, scene.stop("shop-2", resourceId)));
        assertEquals("notFound", WatchTest.refused(404, scene.stop("shop-1", "another")));
        String half = "{\"id\":\"shop-1\"}";
        assertEquals("required", WatchTest.refused(400, scene.client.call("POST", "/calendar/v3/channels/stop", half)));
        assertEquals(1, scene.push.channels().size());
    }

    @Test
    void onlyTheUserAndTheApplicationThatOpenedItMayStopIt() throws Exception {
        WireClient anonymous = new WireClient(scene.google);
        for (String stranger : List.of(WireClient.DANA, "eve@example.com")) {
            String token = scene.tokenForOtherApplication(stranger);
            HttpResponse<String> answer = anonymous.call(
                    "POST",
                    "/calendar/v3/channels/stop",
                    PushScene.stopBody("shop-1", resourceId),
                    "Authorization",
                    "Bearer " + token);
            assertEquals("notFound", WatchTest.refused(404, answer), stranger);
        }
        assertEquals(1, scene.push.channels().size());
    }

    @Test
    void aChannelEndsByItself() throws Exception {
        scene.clock.advance(Duration.ofDays(7).minusMillis(1));
        scene.changes();
        assertEquals(1, scene.push.take().size());
        scene.clock.advance(Duration.ofMillis(1));
        scene.changes();
        assertEquals(List.of(), scene.push.take());
        assertEquals(List.of(), scene.push.channels());
        WireClient later = new WireClient(scene.google, Scopes.CALENDAR);
        assertEquals(
                404,
                later.call("POST", "/calendar/v3/channels/stop", PushScene.stopBody("shop-1", resourceId))
                        .statusCode());
    }

    @Test
    void channelsEndWithTheConsent() throws Exception {
        scene.world.account(WireClient.DANA).revokesAccess();
        scene.changes();
        assertEquals(List.of(), scene.push.take());
        assertEquals(List.of(), scene.push.channels());
        assertEquals(401, scene.stop("shop-1", resourceId).statusCode());
    }

    @Test
    void aRemovedCalendarIsSilentUntilItsChannelIsStopped() throws Exception {
        AccountCalendar workshop = scene.world.account(WireClient.DANA).makesCalendar("Workshop");
        String path = "/calendar/v3/calendars/" + workshop.id() + "/events/watch";
        String watched = WireClient.json(scene.watch(path, PushScene.body("shop-2", PushScene.HOOK)))
                .get("resourceId")
                .getAsString();
        workshop.adds("Fitting", PushScene.DAY);
        assertEquals(
                List.of("shop-2", "shop-2"),
                scene.push.take().stream().map(FakeMessage::channelId).toList());
        workshop.removes();
        assertEquals(List.of(), scene.push.take());
        assertEquals(2, scene.push.channels().size());
        assertEquals(204, scene.stop("shop-2", watched).statusCode());
    }
}
