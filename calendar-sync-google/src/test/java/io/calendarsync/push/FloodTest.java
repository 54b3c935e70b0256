package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.PushOutcome;
import io.calendarsync.PushOutcome.Accepted;
import io.calendarsync.PushOutcome.Busy;
import io.calendarsync.PushOutcome.Opened;
import io.calendarsync.PushOutcome.Rejected;
import io.calendarsync.behaviour.Front;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Floods reach no store, whichever front they come from. */
class FloodTest {
    private static final ConnectionId BEN = ConnectionId.of("shop-1", "ben");
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Pushed pushed = Pushed.on(Front.FAKE_CALENDAR);

    @AfterEach
    void close() {
        pushed.close();
    }

    @Test
    void aFloodOfStrangersIsPutOffAndReachesNoStore() {
        FakeMessage message = pushed.watching().changed();
        flood(message, 1000);
        assertEquals(200, pushed.scene.storeFaults.calls("channels.find"));
        Busy busy = assertInstanceOf(Busy.class, pushed.receive(strange(message, 1)));
        assertEquals(503, busy.status());
        pushed.scene.clock.advance(WINDOW);
        assertInstanceOf(Rejected.class, pushed.receive(strange(message, 1)));
    }

    @Test
    void aFloodOfStrangersKeepsNoChannelOutThatProvedItself() {
        FakeMessage message = pushed.told().changed();
        assertEquals(new Accepted(DANA), pushed.receive(message));
        flood(message, 1000);
        assertEquals(new Accepted(DANA), pushed.receive(message));
    }

    @Test
    void whoeverKnowsAChannelAndNotItsSecretKeepsNoOtherOut() {
        FakeMessage other = pushed.told().changed();
        pushed.connects(BEN, "ben@example.com");
        pushed.engine.connection(BEN).sync();
        FakeMessage message = pushed.push.take().get(0);
        assertEquals(new Opened(BEN), pushed.receive(message));
        assertEquals(new Accepted(DANA), pushed.receive(other));
        Map<String, List<String>> guess = Pushed.headers(message, "X-Goog-Channel-Token", "guessed");
        int before = pushed.scene.storeFaults.calls("channels.find");
        List<PushOutcome> all =
                IntStream.range(0, 1000).mapToObj(n -> pushed.receive(guess)).toList();
        assertTrue(pushed.scene.storeFaults.calls("channels.find") - before < 100);
        assertEquals(new Busy(), all.get(999));
        assertEquals(new Accepted(DANA), pushed.receive(other));
        pushed.scene.clock.advance(WINDOW);
        assertEquals(new Opened(BEN), pushed.receive(message));
    }

    /** What is put off comes again, so that the last change is always told. */
    @Test
    void oneChannelDoesNotKeepTheStoreBusy() {
        FakeMessage message = pushed.told().changed();
        int before = pushed.scene.storeFaults.calls("channels.told");
        for (int n = 0; n < 1000; n++) {
            pushed.receive(message);
        }
        assertTrue(pushed.scene.storeFaults.calls("channels.told") - before <= 100);
        assertEquals(new Busy(), pushed.receive(message));
        pushed.scene.clock.advance(WINDOW);
        assertEquals(new Accepted(DANA), pushed.receive(message));
    }

    /** As after a restart, when every channel is still to prove itself. */
    @Test
    void manyChannelsMayTellAtOnce() {
        FakeMessage message = pushed.watching().changed();
        PushChannel row = pushed.row();
        for (int n = 0; n < 1000; n++) {
            String id = "channel-" + n;
            Secret secret = Secret.of(message.headers().get("X-Goog-Channel-Token"));
            String hash = Hashes.base64("channel", id, secret.reveal());
            pushed.store()
                    .channels()
                    .put(PushChannel.wished(id, row.connection(), row.calendar(), row.endpoint(), hash, row.createdAt())
                            .opened(row.resourceId().orElseThrow(), row.endsAt().orElseThrow()));
            assertEquals(new Accepted(DANA), pushed.receive(Pushed.headers(message, "X-Goog-Channel-ID", id)));
        }
    }

    @Test
    void aClockThatGoesBackKeepsNobodyOut() {
        FakeMessage message = pushed.watching().changed();
        flood(message, 1000);
        pushed.scene.clock.advance(Duration.ofHours(-1));
        assertEquals(new Accepted(DANA), pushed.receive(message));
    }

    @Test
    void whatIsNoMessageReachesNoStore() {
        pushed.watching();
        for (int n = 0; n < 1000; n++) {
            assertEquals(404, pushed.receive(Map.of()).status());
        }
        assertEquals(0, pushed.scene.storeFaults.calls("channels.find"));
    }

    private void flood(FakeMessage message, int messages) {
        for (int n = 0; n < messages; n++) {
            pushed.receive(strange(message, n));
        }
    }

    private static Map<String, List<String>> strange(FakeMessage message, int number) {
        return Pushed.headers(message, "X-Goog-Channel-ID", "stranger-" + number);
    }
}
