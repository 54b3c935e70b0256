package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoublesTest {
    private final MutableClock clock = MutableClock.create();

    @Test
    void clocksOfAllZonesShareTheTime() {
        MutableClock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.ofHours(1));
        assertEquals(Instant.parse("2026-03-02T09:00:00Z"), berlin.instant());
        berlin.set(Instant.EPOCH);
        assertEquals(Instant.EPOCH, clock.instant());
        assertEquals(ZoneId.of("Europe/Berlin"), berlin.getZone());
    }

    @Test
    void pausesMoveTheClockAndAreRemembered() throws InterruptedException {
        RecordingPause pause = RecordingPause.on(clock);
        pause.sleep(Duration.ofSeconds(2));
        pause.sleep(Duration.ofSeconds(3));
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(3)), pause.pauses());
        assertEquals(Duration.ofSeconds(5), pause.total());
        assertEquals(MutableClock.START.plusSeconds(5), clock.instant());
    }

    @Test
    void anInterruptedPauseDoesNotWait() {
        RecordingPause pause = RecordingPause.on(clock);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> pause.sleep(Duration.ofSeconds(2)));
        assertFalse(Thread.interrupted(), "as of Thread.sleep, the flag is taken down");
        assertEquals(MutableClock.START, clock.instant());
        assertEquals(List.of(), pause.pauses());
    }

    @Test
    void aListenerRemembersAndThenThrows() {
        RecordingListener listener = new RecordingListener();
        ConnectionId id = ConnectionId.of("t");
        SyncOutcome outcome = new SyncOutcome.Skipped(SyncOutcome.Reason.NOT_CONNECTED);
        listener.syncStarted(id, "run");
        listener.startThrowing();
        assertThrows(InjectedFault.class, () -> listener.syncEnded(id, "run", outcome));
        listener.stopThrowing();
        listener.syncProgressed(id, "run", 7);
        assertEquals(
                List.of(
                        new Notice.SyncStarted(id, "run"),
                        new Notice.SyncEnded(id, "run", outcome),
                        new Notice.SyncProgressed(id, "run", 7)),
                listener.notices());
        assertEquals(List.of(outcome), listener.outcomes());
        listener.forget();
        assertEquals(List.of(), listener.notices());
    }
}
