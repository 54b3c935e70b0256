package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import io.calendarsync.testkit.FakeDelivery;
import io.calendarsync.testkit.FakeDelivery.Result;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PushDeliveryTest {
    private PushScene scene;
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        scene = new PushScene();
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        scene.push.deliversWhenTold();
        scene.close();
        receiver.close();
    }

    @Test
    void aMessageIsAnEmptyPostWithGooglesHeaders() throws Exception {
        scene.watches("shop-1", receiver.address());
        assertEquals(0, receiver.count());
        FakeDelivery delivery = scene.push.deliver().get(0);
        assertEquals("sync 1 of shop-1: 200, ACCEPTED", delivery.toString());
        Headers headers = receiver.next();
        assertEquals("shop-1", headers.getFirst("X-Goog-Channel-ID"));
        assertEquals("sync", headers.getFirst("X-Goog-Resource-State"));
        assertEquals("application/json; utf-8", headers.getFirst("Content-Type"));
        assertEquals("0", headers.getFirst("Content-Length"));
        assertEquals(
                "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
                headers.getFirst("User-Agent"));
        assertEquals(List.of(), scene.push.deliver());
        assertEquals(List.of(delivery), scene.push.deliveries());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void theseStatusesAreSuccess(int status) throws Exception {
        assertEquals(Result.ACCEPTED, delivered(status));
        assertEquals(List.of(), scene.push.waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 410, 429, 501})
    void theseStatusesAreFailure(int status) throws Exception {
        assertEquals(Result.FAILED, delivered(status));
        assertEquals(1, receiver.count());
        assertEquals(List.of(), scene.push.waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void theseStatusesAreTriedAgainLater(int status) throws Exception {
        assertEquals(Result.RETRIED, delivered(status));
        assertEquals(1, scene.push.waiting().size());
        assertEquals(List.of(), scene.push.deliver());
        scene.clock.advance(Duration.ofSeconds(10));
        assertEquals(Result.ACCEPTED, scene.push.deliver().get(0).result());
    }

    @Test
    void pausesGrowUntilTheMessageIsGivenUp() throws Exception {
        scene.push.deliversTo(message -> 503);
        scene.watches("shop-1", PushScene.HOOK);
        List<Duration> pauses = new ArrayList<>();
        Duration pause = Duration.ofSeconds(10);
        while (scene.push.deliver().get(0).result() == Result.RETRIED) {
            scene.clock.advance(pause.minusMillis(1));
            assertEquals(List.of(), scene.push.deliver());
            scene.clock.advance(Duration.ofMillis(1));
            pauses.add(pause);
            pause = pause.multipliedBy(2);
        }
        assertEquals(7, pauses.size());
        assertEquals(8, scene.push.deliveries().size());
    }

    @Test
    void aStoppedChannelsMessagesAreNotTriedAgain() throws Exception {
        receiver.answers(503);
        String resourceId =
                scene.watches("shop-1", receiver.address()).get("resourceId").getAsString();
        scene.push.deliver();
        scene.stop("shop-1", resourceId);
        scene.clock.advance(Duration.ofSeconds(10));
        assertEquals(Result.FAILED, scene.push.deliver().get(0).result());
        assertEquals(1, receiver.count());
    }

    @Test
    void nobodyAtTheAddressIsTriedAgain() throws Exception {
        scene.watches("shop-1", receiver.address());
        receiver.close();
        FakeDelivery delivery = scene.push.deliver().get(0);
        assertEquals(OptionalInt.empty(), delivery.status());
        assertEquals(Result.RETRIED, delivery.result());
    }

    @Test
    void anEndpointInProcessNeedsNoSockets() throws Exception {
        List<String> seen = new ArrayList<>();
        scene.push.deliversTo(message -> {
            seen.add(message.toString());
            if (seen.size() == 1) {
                throw new IllegalStateException("broken");
            }
            return 102;
        });
        scene.watches("shop-1", PushScene.HOOK);
        assertEquals(500, scene.push.deliver().get(0).status().orElseThrow());
        scene.clock.advance(Duration.ofSeconds(10));
        assertEquals(Result.ACCEPTED, scene.push.deliver().get(0).result());
        assertEquals(List.of("sync 1 of shop-1", "sync 1 of shop-1"), seen);
    }

    @Test
    void aReceiverMayCallGoogleAtOnce() throws Exception {
        scene.watches("shop-1", receiver.address());
        receiver.onArrival(scene::changes);
        assertEquals(1, scene.push.deliver().size());
        assertEquals("exists", scene.push.take().get(0).state());
    }

    @Test
    void theFirstMessageUsuallyComesAfterTheAnswer() throws Exception {
        scene.watches("shop-1", receiver.address());
        assertEquals(0, receiver.count());
        assertEquals(1, scene.push.deliver().size());
    }

    @Test
    void theFirstMessageMayComeBeforeTheAnswer() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.SYNC_MESSAGE_COMES_FIRST);
        List<String> story = Collections.synchronizedList(new ArrayList<>());
        receiver.onArrival(() -> story.add("message"));
        scene.watches("shop-1", receiver.address());
        story.add("answer");
        assertEquals(List.of("message", "answer"), story);
        assertEquals(List.of(), scene.push.waiting());
        assertEquals(1, scene.push.deliveries().size());
        scene.changes();
        assertEquals(1, scene.push.waiting().size());
    }

    @Test
    void theFirstMessageOfAWatchThatLandsLateComesToo() throws Exception {
        scene.world.switches().turnOn(FakeSwitch.SYNC_MESSAGE_COMES_FIRST);
        scene.world.faults().next("events.watch", FakeFault.landsWhenTold());
        assertThrows(IOException.class, () -> scene.watches("shop-1", receiver.address()));
        assertEquals(1, scene.world.faults().landLate());
        assertEquals(1, scene.push.deliveries().size());
    }

    @Test
    void messagesCanBeDeliveredAsTheyCome() throws Exception {
        scene.push.deliversByItself();
        scene.watches("shop-1", receiver.address());
        assertEquals("sync", receiver.next().getFirst("X-Goog-Resource-State"));
        scene.changes();
        assertEquals("exists", receiver.next().getFirst("X-Goog-Resource-State"));
        scene.push.deliversWhenTold();
        scene.changes();
        assertEquals(1, scene.push.waiting().size());
    }

    @Test
    @Timeout(60)
    void retriesComeByThemselvesWhenTheClockIsMoved() throws Exception {
        receiver.answers(503);
        scene.push.deliversByItself();
        scene.watches("shop-1", receiver.address());
        receiver.next();
        while (scene.push.deliveries().isEmpty()) {
            Thread.onSpinWait();
        }
        scene.clock.advance(Duration.ofSeconds(10));
        assertEquals("1", receiver.next().getFirst("X-Goog-Message-Number"));
    }

    @Test
    void whatWaitedIsDeliveredOnceGoogleDeliversByItself() throws Exception {
        scene.watches("shop-1", receiver.address());
        scene.push.deliversByItself();
        assertTrue(receiver.next().containsKey("X-Goog-Channel-ID"));
    }

    private Result delivered(int status) throws Exception {
        receiver.answers(status);
        scene.watches("shop-1", receiver.address());
        FakeDelivery delivery = scene.push.deliver().get(0);
        assertEquals(OptionalInt.of(status), delivery.status());
        return delivery.result();
    }
}
