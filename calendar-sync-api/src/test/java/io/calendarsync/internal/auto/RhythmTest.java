package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.Hold;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.ReadCounts;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncReport;
import io.calendarsync.internal.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ConnectionId ANN = ConnectionId.of("shop-1", "ann");
    private static final SyncReport NOTHING =
            new SyncReport("run", NOW, Duration.ZERO, Map.of(), List.of(), Map.of(), ReadCounts.NONE);
    private static final SyncOutcome SYNCED = new SyncOutcome.Synced(NOTHING);
    private static final SyncOutcome BLOCKED =
            new SyncOutcome.Blocked(Problem.of(ProblemCode.CALENDAR_GONE, "Dana"), NOTHING);
    private static final SyncOutcome READ_ONLY =
            new SyncOutcome.Blocked(Problem.of(ProblemCode.CALENDAR_READ_ONLY, "Dana"), NOTHING);
    private static final Turn FIRST = turn(false, 0);

    private final Rhythm rhythm = rhythm(Duration.ofMinutes(5), true);

    @Test
    void whatIsSyncedIsLookedAtOnceInAnIntervalGiveOrTakeAQuarter() {
        List<Duration> waits = IntStream.range(0, 1_000)
                .mapToObj(nth -> wait(rhythm.after(FIRST, SYNCED, NOW)))
                .toList();
        waits.forEach(wait -> assertBetween(Duration.ofSeconds(225), wait, Duration.ofSeconds(375)));
        assertTrue(waits.stream().distinct().count() > 900);
        assertEquals(0, rhythm.after(turn(false, 7), SYNCED, NOW).setbacks());
    }

    @Test
    void itIsQuietForLongerOnlyWhereAllNewsReachTheStores() {
        assertQuiet(Duration.ofMinutes(5), Duration.ofSeconds(1_350), Duration.ofSeconds(2_250));
        assertQuiet(Duration.ofMinutes(20), Duration.ofMinutes(45), Duration.ofMinutes(75));
        assertEquals(
                Optional.empty(),
                rhythm(Duration.ofMinutes(5), false).after(FIRST, SYNCED, NOW).quietUntil());
        Next alreadySeldom = rhythm(Duration.ofHours(2), true).after(FIRST, SYNCED, NOW);
        assertEquals(Optional.empty(), alreadySeldom.quietUntil());
        assertBetween(Duration.ofMinutes(90), wait(alreadySeldom), Duration.ofMinutes(150));
    }

    @Test
    void newsAreLookedForInEveryIntervalAndTheQuietEnds() {
        Next next = rhythm.after(FIRST, SYNCED, NOW);
        Instant until = next.quietUntil().orElseThrow();
        int looks = 0;
        for (; next.quietUntil().isPresent(); looks++) {
            Instant at = next.at().orElseThrow();
            next = rhythm.quiet(at, until);
            assertTrue(!next.at().orElseThrow().isAfter(until));
        }
        assertEquals(Optional.of(until), next.at());
        assertTrue(looks >= 3 && looks <= 10, () -> "six intervals, give or take a quarter");
    }

    private void assertQuiet(Duration interval, Duration least, Duration most) {
        Next next = rhythm(interval, true).after(FIRST, SYNCED, NOW);
        assertBetween(least, Duration.between(NOW, next.quietUntil().orElseThrow()), most);
        assertBetween(
                interval.multipliedBy(74).dividedBy(100),
                wait(next),
                interval.multipliedBy(126).dividedBy(100));
    }

    @Test
    void heldDeletionsMakeNothingElseLate() {
        Hold hold = new Hold("h", 30, 100, List.of());
        assertBetween(
                Duration.ofSeconds(225),
                wait(rhythm.after(FIRST, new SyncOutcome.Held(hold, NOTHING), NOW)),
                Duration.ofSeconds(375));
    }

    @Test
    void whatCannotBeWrittenIsReadAsEver() {
        assertBetween(
                Duration.ofSeconds(225),
                wait(new Rhythm(Duration.ofMinutes(5), new Chance(new Random(7)), true, connection -> true)
                        .after(turn(false, 9), READ_ONLY, NOW)),
                Duration.ofSeconds(375));
    }

    @Test
    void aPauseIsKeptAndNothingWaitsLongerThanAsEver() {
        for (int nth = 0; nth < 200; nth++) {
            assertBetween(Duration.ofSeconds(40), pausedFor(Duration.ofSeconds(40)), Duration.ofSeconds(50));
            assertBetween(Duration.ofMinutes(4), pausedFor(Duration.ofMinutes(4)), Duration.ofMinutes(5));
            assertBetween(Duration.ofSeconds(225), pausedFor(Duration.ofDays(3)), Duration.ofSeconds(375));
            assertBetween(Duration.ofSeconds(1), pausedFor(Duration.ZERO), Duration.ofMillis(1_250));
            assertBetween(Duration.ofSeconds(1), pausedFor(Duration.ofDays(-3)), Duration.ofMillis(1_250));
        }
    }

    @Test
    void whereSomebodyHasToActItLooksLaterAndLaterAndAfterwardsAsEver() {
        SyncOutcome older = new SyncOutcome.Skipped(Reason.OLDER_VERSION);
        for (SyncOutcome outcome : List.of(BLOCKED, older)) {
            List<Long> minutes = new ArrayList<>();
            Turn turn = FIRST;
            for (int nth = 0; nth < 6; nth++) {
                Next next = rhythm.after(turn, outcome, NOW);
                minutes.add(wait(next).toMinutes());
                turn = turn(next.woken(), next.setbacks());
            }
            List<Integer> nominal = List.of(5, 10, 20, 40, 60, 60);
            for (int nth = 0; nth < 6; nth++) {
                assertBetween(
                        Duration.ofMinutes(nominal.get(nth)).multipliedBy(74).dividedBy(100),
                        Duration.ofMinutes(minutes.get(nth) + 1),
                        Duration.ofMinutes(nominal.get(nth))
                                .multipliedBy(125)
                                .dividedBy(100)
                                .plusMinutes(1));
            }
            assertEquals(0, rhythm.after(turn, SYNCED, NOW).setbacks());
        }
    }

    @Test
    void whatIsAtRestOrLetGoHasNoTurn() {
        assertEquals(Next.NONE, rhythm.after(FIRST, new SyncOutcome.Skipped(Reason.NOT_CONNECTED), NOW));
        assertEquals(Next.NONE, rhythm.after(FIRST, new SyncOutcome.Skipped(Reason.PAUSED), NOW));
    }

    @Test
    void whatIsSyncedElsewhereIsLookedAtSoonAndNeverLaterThanAsEver() {
        SyncOutcome running = new SyncOutcome.Skipped(Reason.ALREADY_RUNNING);
        Next first = rhythm.after(turn(true, 0), running, NOW);
        assertBetween(Duration.ofSeconds(3), wait(first), Duration.ofSeconds(7));
        assertTrue(first.woken());
        assertBetween(
                Duration.ofSeconds(225), wait(rhythm.after(turn(false, 99), running, NOW)), Duration.ofSeconds(375));
    }

    @Test
    void whatBreaksIsTriedSoonAndLaterAndLaterAndNoWakeIsForgotten() {
        assertBetween(Duration.ofSeconds(7), wait(rhythm.afterBroken(FIRST, NOW)), Duration.ofSeconds(13));
        Turn often = turn(false, 99);
        assertBetween(Duration.ofMinutes(45), wait(rhythm.afterBroken(often, NOW)), Duration.ofMinutes(75));
        Next woken = rhythm.afterBroken(turn(true, 99), NOW);
        assertBetween(Duration.ofSeconds(225), wait(woken), Duration.ofSeconds(375));
        assertTrue(woken.woken());
    }

    @Test
    void fewStartAtOnceAndManyByAndBy() {
        assertTrue(rhythm.first(1).toMillis() <= 100);
        List<Duration> fleet =
                IntStream.rangeClosed(1, 10_000).mapToObj(rhythm::first).toList();
        fleet.forEach(first -> assertBetween(Duration.ZERO, first, Duration.ofMinutes(5)));
        long soon = fleet.stream().filter(first -> first.toMillis() < 1_000).count();
        assertTrue(soon < 150, () -> soon + " in the first second");
    }

    private Duration pausedFor(Duration length) {
        return wait(rhythm.after(
                FIRST,
                new SyncOutcome.Paused(NOW.plus(length), Problem.of(ProblemCode.SOURCE_FAILED, "x"), NOTHING),
                NOW));
    }

    private static Rhythm rhythm(Duration interval, boolean tells) {
        return new Rhythm(interval, new Chance(new Random(7)), false, connection -> tells);
    }

    private static Duration wait(Next next) {
        return Duration.between(NOW, next.at().orElseThrow());
    }

    private static void assertBetween(Duration least, Duration actual, Duration most) {
        assertTrue(
                actual.compareTo(least) >= 0 && actual.compareTo(most) <= 0,
                () -> actual + " is not from " + least + " to " + most);
    }

    private static Turn turn(boolean woken, int setbacks) {
        return new Turn(ANN, woken, setbacks, Optional.empty());
    }
}
