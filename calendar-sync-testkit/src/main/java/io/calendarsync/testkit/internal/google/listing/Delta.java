package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.calendar.ChangeLog;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed in a listing since a token, the latest change last; what a client must drop comes as cancelled. */
final class Delta {
    private final Series series;
    private final StoredCalendar calendar;
    private final ChangeLog log;
    private final SyncToken token;
    private final Reach reach;
    private final Map<String, StoredEvent> entries = new LinkedHashMap<>();

    Delta(Series series, StoredCalendar calendar, SyncToken token) {
        this.series = series;
        this.calendar = calendar;
        this.log = calendar.log();
        this.token = token;
        reach = new Reach(series, calendar, token.window());
    }

    /** The entries, each event once. */
    List<StoredEvent> entries() {
        for (StoredEvent event : log.since(token.change())) {
            if (!token.types().isEmpty() && !token.types().contains(EventTypes.of(event))) {
                continue;
            }
            if (token.singleEvents() && log.wasSeries(event.id())) {
                occurrences(event);
            } else if (!told(event)) {
                itself(event);
            }
        }
        return List.copyOf(entries.values());
    }

    // A changed series tells of its changed occurrences too, and told of those that it has no place for.
    private boolean told(StoredEvent event) {
        return token.singleEvents()
                && event.series()
                        .filter(master -> log.wasSeries(master)
                                && (calendar.isLetGo(event) || calendar.changeOf(master) > token.change()))
                        .isPresent();
    }

    private void itself(StoredEvent event) {
        if (calendar.isLetGo(event) && !token.singleEvents()) {
            drop(placeless(event));
        } else if (event.purged()) {
            drop(event);
        } else if (event.cancelled() || reach.covers(event)) {
            entries.put(event.id(), event);
        } else if (couldBeKnown(event)) {
            drop(event);
        }
    }

    // An occurrence has its id before anybody changes it.
    private boolean couldBeKnown(StoredEvent event) {
        return log.existedAt(token.change(), event.id())
                || event.series()
                        .filter(master -> log.existedAt(token.change(), master))
                        .isPresent();
    }

    // What an occurrence was before or may be now says only which ids to ask after.
    private void occurrences(StoredEvent master) {
        Map<String, StoredEvent> asked = new LinkedHashMap<>();
        log.versionAt(token.change(), master.id()).ifPresentOrElse(former -> collect(expanded(former), asked), () -> {
            // Before its first version that is kept, it was no series.
            if (log.existedAt(token.change(), master.id())) {
                asked.put(master.id(), master);
            }
        });
        List<StoredEvent> slots = expanded(master);
        List<StoredEvent> changed = log.exceptionsOf(master.id());
        Set<String> possible = Stream.of(slots, changed)
                .flatMap(List::stream)
                .map(StoredEvent::id)
                .collect(Collectors.toSet());
        collect(slots, asked);
        collect(changed, asked);
        asked.forEach((id, known) -> {
            Optional<StoredEvent> now = series.find(calendar, id)
                    .filter(event -> possible.contains(id) && !event.cancelled() && !event.purged() && !event.master())
                    .filter(reach::covers);
            entries.put(id, now.orElseGet(known::inEmptiedTrash));
        });
    }

    private List<StoredEvent> expanded(StoredEvent master) {
        Window window = token.window();
        return series.expanded(calendar.holding(master), window.from(), window.until());
    }

    private static void collect(List<StoredEvent> events, Map<String, StoredEvent> asked) {
        events.forEach(event -> asked.put(event.id(), event));
    }

    // With its place it would tell a client to leave that occurrence out, should the series come back to it.
    private static StoredEvent placeless(StoredEvent event) {
        JsonObject document = event.document().deepCopy();
        document.remove("recurringEventId");
        document.remove("originalStartTime");
        return new StoredEvent(document, event.purged());
    }

    private void drop(StoredEvent event) {
        entries.put(event.id(), event.inEmptiedTrash());
    }
}
