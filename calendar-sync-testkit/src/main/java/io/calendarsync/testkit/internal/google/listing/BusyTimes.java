package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Guests;
import io.calendarsync.testkit.internal.google.series.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a calendar is busy: ranges that neither overlap nor touch, in order, cut to the time that was asked for. */
public final class BusyTimes {
    private static final Set<String> NEVER_BUSY = Set.of("workingLocation", "birthday");

    private final Series series;

    /** Busy times of events and occurrences. */
    public BusyTimes(Series series) {
        this.series = series;
    }

    /** The busy ranges within a time. */
    public List<Range> of(StoredCalendar calendar, Instant from, Instant until) {
        Window window = new Window(Optional.of(from), Optional.of(until));
        List<Range> ranges = series.expanded(calendar, window.from(), window.until()).stream()
                .filter(event -> busy(event, calendar) && window.reachedBy(event, calendar.zone()))
                .flatMap(event -> range(event, calendar).stream())
                .map(range -> range.cut(from, until))
                .sorted(Comparator.comparing(Range::start).thenComparing(Range::end))
                .toList();
        return merged(ranges);
    }

    private static boolean busy(StoredEvent event, StoredCalendar calendar) {
        return !event.cancelled()
                && !event.master()
                && !Json.text(event.document(), "transparency").equals(Optional.of("transparent"))
                && !NEVER_BUSY.contains(EventTypes.of(event))
                && !declined(event.document(), calendar);
    }

    private static boolean declined(JsonObject event, StoredCalendar calendar) {
        return Guests.of(event).stream()
                .filter(guest -> Guests.is(guest, calendar.id()))
                .anyMatch(guest -> Json.text(guest, "responseStatus").equals(Optional.of("declined")));
    }

    private static Optional<Range> range(StoredEvent event, StoredCalendar calendar) {
        return event.start(calendar.zone())
                .flatMap(start -> event.end(calendar.zone())
                        .filter(end -> end.isAfter(start))
                        .map(end -> new Range(start, end)));
    }

    private static List<Range> merged(List<Range> sorted) {
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? range : merged.get(merged.size() - 1);
            if (merged.isEmpty() || range.start().isAfter(last.end())) {
                merged.add(range);
            } else if (range.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Range(last.start(), range.end()));
            }
        }
        return merged;
    }

    /** From a moment until just before another. */
    public record Range(Instant start, Instant end) {
        Range cut(Instant from, Instant until) {
            return new Range(start.isBefore(from) ? from : start, end.isAfter(until) ? until : end);
        }
    }
}
