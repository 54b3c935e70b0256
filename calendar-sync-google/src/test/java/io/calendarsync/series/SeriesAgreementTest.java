package io.calendarsync.series;

import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a calendar shows of random series is what an independent library reads from the host's own values.
 *
 * <p>Many series stand on each calendar; whose an occurrence is says its title.
 */
class SeriesAgreementTest {
    private static final long SEED = Long.getLong("series.seed", 5545);
    private static final int COUNT = Integer.getInteger("series.count", 5_000);
    private static final int A_CALENDAR_FULL = 250;
    private static final int DAYS_COMPARED = 400;
    // Occurrences that moved may lie before their series, or beyond the end.
    private static final int MARGIN = 20;

    @Test
    void P2_everySeriesShowsTheOccurrencesThatTheHostMeans() {
        agrees(Front.FAKE_CALENDAR, COUNT);
    }

    @Test
    void P2_theTranslatorMeansTheSame() {
        agrees(Front.IN_PROCESS, COUNT / 5);
    }

    private static void agrees(Front front, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> differ = new ArrayList<>();
        for (int done = 0; done < count; done += A_CALENDAR_FULL) {
            LocalDate edge = HostSeries.EDGES.get(done / A_CALENDAR_FULL % HostSeries.EDGES.size());
            List<CalendarEvent> events = IntStream.range(done, Math.min(count, done + A_CALENDAR_FULL))
                    .mapToObj(number -> HostSeries.near(edge, key(number), random))
                    .toList();
            differ.addAll(differences(front, edge, events));
        }
        assertEquals(
                "",
                String.join("\n", differ.subList(0, Math.min(5, differ.size()))),
                () -> differ.size() + " of " + count + " series differ, seed " + SEED);
    }

    private static List<String> differences(Front front, LocalDate edge, List<CalendarEvent> events) {
        try (Scene scene = Scene.on(front)) {
            scene.source.put(DANA, events);
            scene.connected();
            Synced first = scene.synced();
            assertEquals(List.of(), first.report().problems(), "seed " + SEED);
            assertEquals(0, scene.dana().status().waiting(), "seed " + SEED);
            Map<String, List<String>> shown = shown(scene, edge);
            return events.stream()
                    .flatMap(event -> difference(event, expected(event, edge), shown))
                    .toList();
        }
    }

    private static Stream<String> difference(
            CalendarEvent event, List<String> expected, Map<String, List<String>> shown) {
        List<String> seen = shown.getOrDefault(event.key().id(), List.of());
        return expected.equals(seen)
                ? Stream.empty()
                : Stream.of("seed " + SEED + ", " + event + "\n  meant " + expected + "\n  shown " + seen);
    }

    private static List<String> expected(CalendarEvent event, LocalDate edge) {
        return Expansion.of(event, end(edge).plusDays(MARGIN)).values().stream()
                .filter(line -> compared(line, edge))
                .sorted()
                .toList();
    }

    private static Map<String, List<String>> shown(Scene scene, LocalDate edge) {
        List<FakeEvent> all = scene.calendar()
                .between(
                        edge.minusDays(MARGIN).atStartOfDay().toInstant(ZoneOffset.UTC),
                        end(edge).plusDays(MARGIN).atStartOfDay().toInstant(ZoneOffset.UTC));
        return all.stream()
                .filter(event -> compared(line(event), edge))
                .sorted(Comparator.comparing(SeriesAgreementTest::line))
                .collect(Collectors.groupingBy(
                        event -> event.title().substring(event.title().indexOf(' ') + 1),
                        TreeMap::new,
                        Collectors.mapping(SeriesAgreementTest::line, Collectors.toList())));
    }

    private static String line(FakeEvent event) {
        EventTime time = event.time();
        return Shown.text(time, event.title());
    }

    // Lines begin with the day.
    private static boolean compared(String line, LocalDate edge) {
        return line.compareTo(end(edge).toString()) < 0;
    }

    private static LocalDate end(LocalDate edge) {
        return edge.plusDays(DAYS_COMPARED);
    }

    private static EventKey key(int number) {
        return EventKey.of("appointment", "S-" + number);
    }
}
