package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int WORKERS = 4;

    @Test
    void aTenantWithAThousandConnectionsHoldsUpNobody() {
        Schedule schedule = new Schedule(WORKERS, Duration.ofHours(1));
        IntStream.range(0, 1_000).forEach(member -> schedule.add(ConnectionId.of("chain", "m" + member), START));
        List<ConnectionId> small = IntStream.range(0, 20)
                .mapToObj(shop -> ConnectionId.of("shop-" + shop))
                .toList();
        small.forEach(shop -> schedule.add(shop, START.plusSeconds(10)));

        Shift shift = new Shift(schedule, WORKERS, SECOND, Duration.ofHours(1));
        for (int second = 0; second < 400; second++) {
            shift.at(START.plusSeconds(second));
        }

        assertEquals(1_020, shift.took.size());
        Instant lastOfSmall = shift.took.stream()
                .filter(took -> small.contains(took.connection()))
                .map(Shift.Took::at)
                .max(Instant::compareTo)
                .orElseThrow();
        assertTrue(lastOfSmall.isBefore(START.plusSeconds(20)), lastOfSmall::toString);
    }

    @Test
    void nobodyStarvesThoughThereIsMoreToDoThanCanBe() {
        Duration interval = Duration.ofSeconds(60);
        Schedule schedule = new Schedule(2, interval);
        List<ConnectionId> all = IntStream.range(0, 300)
                .mapToObj(number -> ConnectionId.of("t" + number % 7, "m" + number))
                .toList();
        all.forEach(one -> schedule.add(one, START));
        ConnectionId noisy = ConnectionId.of("t0", "noisy");

        Shift shift = new Shift(schedule, 2, SECOND, interval);
        for (int second = 0; second < 3_000; second++) {
            schedule.wake(noisy, START.plusSeconds(second));
            shift.at(START.plusSeconds(second));
        }

        Map<ConnectionId, Long> turns =
                shift.took.stream().collect(Collectors.groupingBy(Shift.Took::connection, Collectors.counting()));
        all.forEach(one -> assertTrue(turns.getOrDefault(one, 0L) >= 8, () -> one + " " + turns.get(one)));
        assertTrue(turns.get(noisy) >= 1_000, () -> "noisy " + turns.get(noisy));
    }

    @Test
    void whatChangedWaitsForNobodyWhoIsOnlyLate() {
        Duration interval = Duration.ofSeconds(60);
        Schedule schedule = new Schedule(WORKERS, interval);
        IntStream.range(0, 5_000).forEach(member -> schedule.add(ConnectionId.of("t" + member), START));
        ConnectionId changed = ConnectionId.of("shop", "changed");

        Shift shift = new Shift(schedule, WORKERS, SECOND, interval);
        for (int second = 0; second < 1_000; second++) {
            if (second % 10 == 0) {
                schedule.wake(changed, START.plusSeconds(second));
            }
            shift.at(START.plusSeconds(second));
        }

        List<Shift.Took> turns = shift.took.stream()
                .filter(took -> took.connection().equals(changed))
                .toList();
        assertEquals(100, turns.size());
        turns.forEach(took -> assertTrue(
                took.at().getEpochSecond() % 10 <= 2, () -> took + " waited though one worker is kept for it"));
    }
}
