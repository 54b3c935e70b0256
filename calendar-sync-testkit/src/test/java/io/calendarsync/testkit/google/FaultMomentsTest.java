package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.RecordingPause;
import io.calendarsync.testkit.google.Asker.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When faults strike, and what becomes of requests that are under way. */
final class FaultMomentsTest {
    private final MutableClock clock = MutableClock.create();
    private final RecordingPause pause = RecordingPause.on(clock);
    private final FakeWorld world =
            FakeWorld.builder().clock(clock).pause(pause).build();

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyExchangeTakesTheLatencyAndABatchTakesItOnce(Way way) {
        try (Asker asker = Asker.by(way, world)) {
            world.faults().latency(Duration.ofMillis(30));
            asker.batch(List.of("event0", "event1"));
            asker.get("event0");
            assertEquals(List.of(Duration.ofMillis(30), Duration.ofMillis(30)), pause.pauses());
            world.faults().clear();
            asker.get("event0");
            assertEquals(2, pause.pauses().size());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, names = "LOOPBACK", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWaitsTooLongGetsNoAnswerAndTheCallTookEffect(Way way) {
        try (Asker asker = Asker.by(way, world)) {
            world.faults().next("events.insert", FakeFault.slow(Duration.ofMinutes(1)));
            assertEquals(way == Way.SEAM ? "UNKNOWN" : "no answer", asker.insert("event0", "slow"));
            assertEquals(List.of("slow"), titles());
        }
    }

    @Test
    void aDelayMayComeBeforeOrAfterTheEffect() {
        Asker asker = new SeamAsker(world);
        world.faults().next("events.insert", FakeFault.slow(Duration.ofSeconds(5)));
        asker.insert("event0", "before");
        assertEquals(clock.instant(), updated("event0"));
        world.faults()
                .next("events.insert", FakeFault.slow(Duration.ofSeconds(5)).afterEffect());
        asker.insert("event1", "after");
        assertEquals(clock.instant().minusSeconds(5), updated("event1"));
    }

    @Test
    void anInterruptedWaitEndsWithoutAnAnswer() {
        Asker asker = new SeamAsker(world);
        world.faults().next("events.insert", FakeFault.slow(Duration.ofSeconds(5)));
        Thread.currentThread().interrupt();
        assertEquals("UNKNOWN", asker.insert("event0", "never"));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), titles());
    }

    @Test
    void aLateRequestIsJudgedWhenItLands() {
        Asker asker = new SeamAsker(world);
        world.faults().next("events.insert", FakeFault.landsWhenTold());
        asker.insert("event0", "late");
        clock.advance(Duration.ofHours(2));
        assertEquals(1, world.faults().landLate());
        assertEquals(List.of(), titles(), "its token had expired");
        assertEquals(
                2,
                world.journal().entries().stream()
                        .filter(entry -> entry.method().equals("events.insert"))
                        .count());
        assertEquals(
                401,
                world.journal().last("events.insert").orElseThrow().status().orElseThrow());
    }

    @Test
    void aWholeBatchMayLandLateOrTwice() {
        Asker asker = new SeamAsker(world);
        world.faults().next("batch", FakeFault.landsWhenTold());
        assertEquals("0 UNKNOWN, 1 UNKNOWN", asker.batch(List.of("event0", "event1")));
        assertEquals(List.of(), titles());
        world.faults().landLate();
        assertEquals(List.of("event0", "event1"), titles());
        world.faults().next("batch", FakeFault.duplicateDelivery());
        assertEquals("0 DUPLICATE, 1 DUPLICATE", asker.batch(List.of("event2", "event3")));
        assertEquals(4, titles().size());
    }

    @Test
    void anAnswerThatBreaksOffInABatchTakesTheOthersWithIt() {
        for (Way way : Way.values()) {
            try (Asker asker = Asker.by(way, world)) {
                world.faults().next("events.insert", FakeFault.truncatedBody());
                String seen = asker.batch(
                        List.of(way.name().toLowerCase(Locale.ROOT).replaceAll("[^a-v]", "") + "0", "event1"));
                assertEquals(way == Way.SEAM ? "0 UNKNOWN, 1 UNKNOWN" : "no answer", seen);
            }
        }
    }

    @Test
    void aRefusalWhoseTextIsLostSaysNoMoreThanItsStatus() {
        Asker asker = new SeamAsker(world);
        world.faults().always("events.get", FakeFault.malformedBody());
        assertEquals("TRANSIENT", asker.get("nobody0"), "a bare 404 may be a proxy's");
        asker.insert("event0", "here");
        assertEquals("TRANSIENT", asker.get("event0"));
        world.faults().always("events.delete", FakeFault.malformedBody());
        assertEquals("done", asker.delete("event0"), "nobody reads what a delete answers");
        world.faults().always("events.delete", FakeFault.truncatedBody());
        asker.insert("event1", "here");
        assertEquals("UNKNOWN", asker.delete("event1"));
    }

    private Instant updated(String id) {
        return Instant.parse(JsonParser.parseString(world.journal().entries().stream()
                        .filter(entry -> entry.event().equals(Optional.of(id)))
                        .findFirst()
                        .orElseThrow()
                        .answer()
                        .orElseThrow())
                .getAsJsonObject()
                .get("updated")
                .getAsString());
    }

    private List<String> titles() {
        return world.account(WireClient.DANA).calendar().events().stream()
                .map(FakeEvent::title)
                .toList();
    }
}
