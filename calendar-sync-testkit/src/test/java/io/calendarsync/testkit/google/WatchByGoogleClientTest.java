package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Channel;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Google's own client opens and stops every sort of channel, in process and without sockets. */
final class WatchByGoogleClientTest {
    private PushScene scene;
    private Calendar calendar;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
        calendar = new Calendar.Builder(
                        scene.google.transport(),
                        GsonFactory.getDefaultInstance(),
                        request -> request.getHeaders().setAuthorization("Bearer " + scene.client.token()))
                .setApplicationName("test")
                .build();
    }

    @AfterEach
    void stop() {
        scene.world.verifyNoUnexpectedCalls();
        scene.close();
    }

    @Test
    void channelsAreOpenedAndStopped() throws Exception {
        Channel events = calendar.events()
                .watch("primary", wish("events-1").setToken("secret"))
                .execute();
        assertEquals(Map.of(), events.getUnknownKeys());
        assertEquals("secret", events.getToken());
        assertEquals(MutableClock.START.plus(Duration.ofMinutes(1)).toEpochMilli(), events.getExpiration());
        Channel list = calendar.calendarList().watch(wish("list-1")).execute();
        Channel settings = calendar.settings().watch(wish("settings-1")).execute();
        assertEquals(
                List.of("sync 1 of events-1", "sync 1 of list-1", "sync 1 of settings-1"),
                scene.push.take().stream().map(FakeMessage::toString).toList());
        for (Channel channel : List.of(events, list, settings)) {
            Channel known = new Channel().setId(channel.getId()).setResourceId(channel.getResourceId());
            calendar.channels().stop(known).execute();
            GoogleJsonResponseException again = assertThrows(
                    GoogleJsonResponseException.class,
                    () -> calendar.channels().stop(known).execute());
            assertEquals(404, again.getStatusCode());
        }
        assertEquals(List.of(), scene.push.channels());
    }

    private static Channel wish(String id) {
        return new Channel()
                .setId(id)
                .setType("webhook")
                .setAddress(PushScene.HOOK)
                .setParams(Map.of("ttl", "60"));
    }
}
