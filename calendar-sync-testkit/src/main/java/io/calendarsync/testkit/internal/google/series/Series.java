package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recurring events of a calendar, and their occurrences. */
public final class Series {
    private static final long DAY = 86_400;

    private final Surroundings surroundings;
    private final Patterns patterns;
    private final Occurrences occurrences;
    private final ChangedOccurrences changes;

    /** Occurrences as one Google has them. */
    public Series(Surroundings surroundings, Revisions revisions) {
        this.surroundings = surroundings;
        patterns = new Patterns(surroundings);
        occurrences = new Occurrences(surroundings);
        changes = new ChangedOccurrences(surroundings, revisions, patterns);
    }

    /** The event of an id: one that is stored, or an occurrence that nobody changed of a stored series. */
    public Optional<StoredEvent> find(StoredCalendar calendar, String id) {
        Optional<StoredEvent> stored = calendar.event(id);
        if (stored.isPresent() && !calendar.isLetGo(stored.get())) {
            return stored;
        }
        return unchanged(calendar, id)
                .filter(occurrence -> stored.isEmpty() || !occurrence.cancelled())
                .or(() -> stored);
    }

    /** Single events and occurrences in place of series, cancelled ones too, that overlap a time; by no order. */
    public List<StoredEvent> expanded(StoredCalendar calendar, Optional<Instant> from, Optional<Instant> until) {
        List<StoredEvent> shown = new ArrayList<>();
        for (StoredEvent event : calendar.events()) {
            if (RecurrenceText.isIn(event.document())) {
                unchanged(calendar, event, from, until).map(Placed::event).forEach(shown::add);
            } else if (Span.of(event, calendar).overlaps(from, until)
                    && (!calendar.isLetGo(event)
                            || unchanged(calendar, event.id()).isEmpty())) {
                shown.add(event);
            }
        }
        return shown;
    }

    /** The occurrences of one series, cancelled ones too, that overlap a time, by their start; of a single event, none. */
    List<StoredEvent> instances(
            StoredCalendar calendar, StoredEvent master, Optional<Instant> from, Optional<Instant> until) {
        if (!RecurrenceText.isIn(master.document())) {
            return List.of();
        }
        Stream<Placed> changed = calendar.changedOccurrences(master.id()).stream()
                .filter(event -> !event.purged())
                .map(event -> new Placed(event, Span.of(event, calendar)))
                .filter(placed -> placed.span().overlaps(from, until));
        return Stream.concat(unchanged(calendar, master, from, until), changed)
                .sorted(Comparator.comparing(placed -> placed.span().start()))
                .map(Placed::event)
                .toList();
    }

    /** Settles what a change of an event means for its changed occurrences; called after the change was stored. */
    public void changed(StoredCalendar calendar, StoredEvent before, StoredEvent after) {
        changes.settle(calendar, before, after);
    }

    private Optional<StoredEvent> unchanged(StoredCalendar calendar, String id) {
        int end = id.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        return calendar.event(id.substring(0, end))
                .filter(master -> !master.purged() && RecurrenceText.isIn(master.document()))
                .flatMap(master -> {
                    Pattern pattern = patterns.of(master);
                    return occurrences
                            .slot(pattern, id.substring(end + 1))
                            .filter(pattern::hits)
                            .map(slot -> occurrences.of(calendar, master, pattern, slot));
                });
    }

    private Stream<Placed> unchanged(
            StoredCalendar calendar, StoredEvent master, Optional<Instant> from, Optional<Instant> until) {
        Pattern pattern = patterns.of(master);
        Set<Long> taken = calendar.changedOccurrences(master.id()).stream()
                .flatMap(event -> slot(pattern, event).stream())
                .collect(Collectors.toSet());
        // Days begin at other moments on the calendar than in UTC, but less than a day apart.
        long first =
                from.map(time -> time.getEpochSecond() - pattern.length() - DAY).orElse(Long.MIN_VALUE);
        long last = until.map(time -> time.getEpochSecond() + DAY).orElseGet(() -> horizon(pattern));
        return pattern.slots(first, last)
                .filter(slot -> !taken.contains(slot))
                .boxed()
                .flatMap(slot -> {
                    Span span = occurrences.span(calendar, pattern, slot);
                    return span.overlaps(from, until)
                            ? Stream.of(new Placed(occurrences.of(calendar, master, pattern, slot), span))
                            : Stream.empty();
                });
    }

    private long horizon(Pattern pattern) {
        return pattern.endless()
                ? Math.max(surroundings.now().getEpochSecond(), pattern.origin().slot())
                        + surroundings.limits().expansion().toSeconds()
                : Pattern.LAST;
    }

    static Optional<Long> slot(Pattern pattern, StoredEvent occurrence) {
        JsonObject start =
                Json.child(occurrence.document(), "originalStartTime").orElseGet(JsonObject::new);
        return pattern.origin().slot(start);
    }

    private record Placed(StoredEvent event, Span span) {}
}
