package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, held against the rules step by step. */
class ScheduleRulesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTurnIsByTheRulesAndNoWakeIsLost(long seed) {
        Random random = new Random(seed);
        int workers = 1 + random.nextInt(5);
        Schedule schedule = new Schedule(workers, PATIENCE);
        PlainSchedule rules = new PlainSchedule(workers, PATIENCE);
        List<Turn> atWork = new ArrayList<>();
        Map<ConnectionId, Integer> wakes = new HashMap<>();
        Map<ConnectionId, Integer> seen = new HashMap<>();

        for (int step = 0; step < 20_000; step++) {
            ConnectionId id = ConnectionId.of("t" + random.nextInt(6), "m" + random.nextInt(8));
            switch (random.nextInt(6)) {
                case 0 -> {
                    Instant at = now.plusMillis(random.nextInt(60_000));
                    schedule.add(id, at);
                    rules.add(id, at);
                }
                case 1 -> {
                    schedule.wake(id, now);
                    rules.wake(id, now);
                    wakes.merge(id, 1, Integer::sum);
                }
                case 2 -> now = now.plusMillis(random.nextInt(20_000));
                case 3 -> {
                    if (!atWork.isEmpty()) {
                        Turn turn = atWork.remove(random.nextInt(atWork.size()));
                        Next next = next(random, turn);
                        schedule.done(turn, next, now);
                        rules.ends(turn.connection(), next, now);
                    }
                }
                default -> {
                    if (atWork.size() < workers) {
                        take(schedule, rules, atWork, wakes, seen);
                    }
                }
            }
            assertEquals(until(rules), schedule.untilNext(now));
        }

        for (int step = 0; !atWork.isEmpty() || !wakes.equals(seen); step++) {
            assertTrue(step < 10_000, () -> "woken " + wakes + ", seen " + seen);
            now = now.plusMillis(100);
            while (!atWork.isEmpty()) {
                Turn turn = atWork.remove(0);
                schedule.done(turn, Next.NONE, now);
                rules.ends(turn.connection(), Next.NONE, now);
            }
            take(schedule, rules, atWork, wakes, seen);
        }
    }

    private void take(
            Schedule schedule,
            PlainSchedule rules,
            List<Turn> atWork,
            Map<ConnectionId, Integer> wakes,
            Map<ConnectionId, Integer> seen) {
        Set<ConnectionId> may = rules.mayBeNext(now);
        Optional<Turn> turn = schedule.next(now);
        assertEquals(may.isEmpty(), turn.isEmpty());
        turn.ifPresent(taken -> {
            assertTrue(may.contains(taken.connection()), () -> taken + " is none of " + may);
            atWork.forEach(other -> assertNotEquals(other.connection(), taken.connection()));
            rules.begins(taken.connection());
            atWork.add(taken);
            if (wakes.containsKey(taken.connection())) {
                seen.put(taken.connection(), wakes.get(taken.connection()));
            }
        });
    }

    private Optional<Duration> until(PlainSchedule rules) {
        return rules.next().map(at -> at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    }

    private Next next(Random random, Turn turn) {
        Instant later = now.plusMillis(random.nextInt(600_000));
        return switch (random.nextInt(3)) {
            case 0 -> Next.NONE;
            case 1 -> Next.at(later);
            default -> Next.again(turn, random.nextBoolean(), later);
        };
    }
}
