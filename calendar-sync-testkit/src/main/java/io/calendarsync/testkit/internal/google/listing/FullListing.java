package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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
        Reach reach = new Reach(series, calendar, window);
        List<StoredEvent> all =
                query.singleEvents() ? series.expanded(calendar, window.from(), window.until()) : calendar.events();
        return all.stream()
                .filter(event -> !event.cancelled() || showsCancelled(event))
                .filter(event -> query.types().isEmpty() || query.types().contains(EventTypes.of(event)))
                .filter(this::changedLately)
                .filter(reach::covers)
                .filter(event -> query.filter().admitsAll() || query.filter().admits(viewer.seen(event)))
                .sorted(order())
                .toList();
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

    private Comparator<StoredEvent> order() {
        return switch (query.order().orElse("")) {
            case "updated" -> Comparator.comparing(StoredEvent::updated);
            case "startTime" ->
                Comparator.comparing(
                        event -> Window.start(event, calendar.zone()).orElse(Instant.MIN));
            default -> Comparator.comparingInt(event -> 0);
        };
    }
}
