package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final ConnectionId ANN = ConnectionId.of("shop-1", "ann");
    private static final ConnectionId BEN = ConnectionId.of("shop-1", "ben");
    private static final ConnectionId CY = ConnectionId.of("shop-2", "cy");

    private final Schedule schedule = new Schedule(4, INTERVAL);

    @Test
    void whatIsKnownIsNotAddedTwice() {
        assertTrue(schedule.add(ANN, START.plusSeconds(10)));
        assertFalse(schedule.add(ANN, START));
        assertEquals(Optional.empty(), next(0));
        assertEquals(Optional.of(ANN), next(10));
        assertFalse(schedule.add(ANN, START));
        assertEquals(Optional.empty(), next(10));
    }

    @Test
    void manyWakesAreOneTurnOnceItHasBeenQuietForAMoment() {
        schedule.add(ANN, START.plus(INTERVAL));
        for (int millis = 0; millis < 200; millis += 20) {
            assertEquals(Optional.empty(), schedule.next(START.plusMillis(millis)));
            schedule.wake(ANN, START.plusMillis(millis));
        }
        assertEquals(Optional.of(Duration.ofMillis(10)), schedule.untilNext(START.plusMillis(190)));
        Turn turn = schedule.next(START.plusMillis(200)).orElseThrow();
        assertEquals(turn(true, 0), turn);
        schedule.done(turn, Next.at(START.plus(INTERVAL)), START.plusSeconds(1));
        assertEquals(Optional.empty(), next(299));
    }

    @Test
    void aWakeDuringATurnIsAnotherTurnRightAfterItWhateverCameOfIt() {
        schedule.wake(ANN, START);
        Turn turn = schedule.next(START.plusSeconds(1)).orElseThrow();
        schedule.wake(ANN, START.plusSeconds(2));
        schedule.wake(ANN, START.plusSeconds(3));
        assertEquals(Optional.empty(), next(60));

        schedule.done(turn, Next.NONE, START.plusSeconds(60));
        Turn more = schedule.next(START.plusSeconds(60)).orElseThrow();
        schedule.done(more, Next.NONE, START.plusSeconds(61));
        assertEquals(Optional.empty(), schedule.untilNext(START.plusSeconds(61)));
    }

    @Test
    void aWakePutsOffNothingThatIsDueSooner() {
        schedule.add(ANN, START.plusMillis(50));
        schedule.wake(ANN, START);
        assertEquals(Optional.of(Duration.ofMillis(50)), schedule.untilNext(START));
    }

    @Test
    void aWakeShortensAnyWait() {
        schedule.wake(ANN, START);
        Turn turn = schedule.next(START.plusSeconds(1)).orElseThrow();
        schedule.done(turn, Next.again(turn, true, START.plusSeconds(3_600)), START.plusSeconds(1));
        schedule.wake(ANN, START.plusSeconds(2));
        assertEquals(turn(true, 1), schedule.next(START.plusSeconds(3)).orElseThrow());
    }

    @Test
    void theTenantWithTheFewestAtWorkComesFirst() {
        schedule.add(ANN, START);
        schedule.add(BEN, START.plusSeconds(1));
        schedule.add(CY, START.plusSeconds(2));
        assertEquals(Optional.of(ANN), next(10));
        assertEquals(Optional.of(CY), next(10));
        assertEquals(Optional.of(BEN), next(10));
    }

    @Test
    void oneWorkerIsKeptForWhatChanged() {
        for (int shop = 0; shop < 9; shop++) {
            schedule.add(ConnectionId.of("busy-" + shop), START);
        }
        for (int turn = 0; turn < 3; turn++) {
            assertTrue(schedule.next(START).isPresent());
        }
        assertEquals(Optional.empty(), schedule.next(START));
        assertTrue(schedule.isCrowded(START));
        schedule.wake(ANN, START);
        assertEquals(Optional.of(ANN), next(1));
    }

    @Test
    void whatChangedGoesFirstUnlessAnythingElseWaitsForTooLong() {
        schedule.add(CY, START);
        schedule.wake(ANN, START.plusSeconds(60));
        assertEquals(Optional.of(ANN), next(61));
        schedule.wake(BEN, START.plusSeconds(301));
        assertEquals(Optional.of(CY), next(302));
    }

    @Test
    void nobodyIsCrowdedWhileSomebodyIsFree() {
        schedule.add(ANN, START);
        assertFalse(schedule.isCrowded(START));
        assertEquals(Optional.of(ANN), next(0));
        assertFalse(schedule.isCrowded(START.plusSeconds(60)));

        Schedule alone = new Schedule(1, INTERVAL);
        alone.add(ANN, START);
        alone.next(START);
        assertFalse(alone.isCrowded(START));
        alone.wake(CY, START);
        assertFalse(alone.isCrowded(START), "it is not quiet yet");
        assertTrue(alone.isCrowded(START.plusSeconds(1)));
    }

    @Test
    void aClockThatGoesBackKeepsNobodyWaiting() {
        schedule.add(ANN, START.plusSeconds(60));
        Instant wrong = START.plus(Duration.ofDays(1));
        Turn turn = schedule.next(wrong).orElseThrow();
        schedule.done(turn, Next.at(wrong.plusSeconds(300)), wrong);
        assertEquals(Optional.of(Duration.ofMinutes(5)), schedule.untilNext(START));
        assertEquals(Optional.of(ANN), next(300));
    }

    @Test
    void aTurnEndsOnce() {
        schedule.add(ANN, START);
        Turn turn = schedule.next(START).orElseThrow();
        schedule.done(turn, Next.NONE, START);
        assertThrows(IllegalStateException.class, () -> schedule.done(turn, Next.NONE, START));
    }

    private Optional<ConnectionId> next(int seconds) {
        return schedule.next(START.plusSeconds(seconds)).map(Turn::connection);
    }

    private static Turn turn(boolean woken, int setbacks) {
        return new Turn(ANN, woken, setbacks, Optional.empty());
    }
}
