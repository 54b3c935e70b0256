package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was under way when somebody began anew. */
final class ResetTest {
    @Test
    void whatTheFormerWorldWouldHaveSentAgainIsNotSent() throws Exception {
        MutableClock clock = MutableClock.create();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        try (FakeGoogle google =
                FakeGoogle.builder(() -> world(clock, first, second)).start()) {
            WireClient client = new WireClient(google, Scopes.CALENDAR);
            assertEquals(
                    200,
                    client.call(
                                    "POST",
                                    PushScene.WATCH,
                                    PushScene.body("channel", PushScene.HOOK).toString())
                            .statusCode());
            assertTrue(first.await(20, TimeUnit.SECONDS));

            assertEquals(200, client.call("POST", "/_fake/reset", "").statusCode());
            clock.advance(Duration.ofMinutes(1));

            assertFalse(second.await(200, TimeUnit.MILLISECONDS));
        }
    }

    private static FakeWorld world(MutableClock clock, CountDownLatch first, CountDownLatch second) {
        FakeWorld world = FakeWorld.builder().clock(clock).build();
        world.push().deliversTo(message -> {
            first.countDown();
            second.countDown();
            return 503;
        });
        world.push().deliversByItself();
        return world;
    }
}
