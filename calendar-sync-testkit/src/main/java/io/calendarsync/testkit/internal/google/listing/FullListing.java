package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of all events of a calendar a listing shows, and in which order. */
final class FullListing {
    private final Series series;
    private final Viewer viewer;
    private final StoredCalendar calendar;
    private final ListQuery query;

    FullListing(Series series, Viewer viewer, ListQuery query) {
        this.series = series;
        this.viewer = viewer;
        this.calendar = viewer.calendar();
        this.query = query;
    }

    List<StoredEvent> events() {
        Window window = query.window();
        List<StoredEvent> all =
                query.singleEvents() ? series.expanded(calendar, window.from(), window.until()) : calendar.events();
        Predicate<StoredEvent> shown = shown(new Reach(series, calendar, window));
        // Of a calendar that is shown whole, all open listings share one list.
        List<StoredEvent> events =
                areAll(all, shown) ? all : all.stream().filter(shown).toList();
        return order().map(order -> events.stream().sorted(order).toList()).orElse(events);
    }

    // A stream that may end early takes several times as long.
    private static boolean areAll(List<StoredEvent> events, Predicate<StoredEvent> shown) {
        for (StoredEvent event : events) {
            if (!shown.test(event)) {
                return false;
            }
        }
        return true;
    }

    // Asked of every event of the calendar, so that nothing is asked that nobody wished.
    private Predicate<StoredEvent> shown(Reach reach) {
        Predicate<StoredEvent> shown = event -> !event.cancelled() || showsCancelled(event);
        if (!query.types().isEmpty()) {
            shown = shown.and(event -> query.types().contains(EventTypes.of(event)));
        }
        if (query.updatedMin().isPresent()) {
            shown = shown.and(this::changedLately);
        }
        if (!query.window().unbounded()) {
            shown = shown.and(reach::covers);
        }
        return query.filter().admitsAll()
                ? shown
                : shown.and(event -> query.filter().admits(viewer.seen(event)));
    }

    // A client that does not expand series itself must know which occurrences to leave out.
    private boolean showsCancelled(StoredEvent event) {
        return query.deletedToo()
                || query.updatedMin().isPresent()
                || (!query.singleEvents() && calendar.standsForOccurrence(event));
    }

    private boolean changedLately(StoredEvent event) {
        return query.updatedMin()
                .filter(bound -> Json.text(event.document(), "updated")
                        .filter(updated -> Instant.parse(updated).isBefore(bound))
                        .isPresent())
                .isEmpty();
    }

    private Optional<Comparator<StoredEvent>> order() {
        return query.order()
                .map(order -> order.equals("updated")
                        ? Comparator.comparing(StoredEvent::updated)
                        : Comparator.comparing(
                                event -> event.start(calendar.zone()).orElse(Instant.MIN)));
    }
}
