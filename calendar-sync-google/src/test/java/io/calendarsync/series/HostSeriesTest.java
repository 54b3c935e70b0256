package io.calendarsync.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.internal.event.SeriesEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The series that are drawn have what series can have, and end when we say. */
class HostSeriesTest {
    private static final long SEED = Long.getLong("series.seed", 5545);
    private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

    @Test
    void everySortIsDrawn() {
        TreeSet<String> sorts = new TreeSet<>();
        drawn(500).forEach(event -> {
            Recurrence repeats = event.details().recurrence().orElseThrow();
            List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "BYSETPOS", "COUNT", "UNTIL").stream()
                    .filter(repeats.rule().toUpperCase(Locale.ROOT)::contains)
                    .forEach(sorts::add);
            sorts.add(repeats.without().isEmpty() ? "whole" : "without");
            sorts.add(repeats.also().isEmpty() ? "bare" : "also");
            sorts.add(event.occurrences().isEmpty() ? "even" : "changed");
            sorts.add(event.details().time() instanceof EventTime.Timed timed ? timed.zone() : "all-day");
        });

        assertEquals(7 + 6 + 11, sorts.size(), sorts::toString);
    }

    @Test
    void P13_theSameSeedDrawsTheSame() {
        assertEquals(drawn(100), drawn(100));
    }

    @Test
    void noSeriesIsTakenToBeOverWhileAnOccurrenceIsToCome() {
        for (CalendarEvent event : drawn(1_000)) {
            Optional<Instant> end = SeriesEnd.of(event);
            TreeSet<String> shown = new TreeSet<>(Expansion.of(event, FAR).values());

            // Lines begin with the start, and so compare with days.
            end.ifPresent(over -> assertTrue(
                    shown.isEmpty()
                            || shown.last()
                                            .compareTo(over.atOffset(ZoneOffset.UTC)
                                                    .toString())
                                    < 0,
                    () -> "seed " + SEED + ", " + event + " ends " + over + ", shown " + shown.last()));
        }
    }

    private static List<CalendarEvent> drawn(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, count)
                .mapToObj(number -> HostSeries.any(EventKey.of("appointment", "S-" + number), random))
                .toList();
    }
}
