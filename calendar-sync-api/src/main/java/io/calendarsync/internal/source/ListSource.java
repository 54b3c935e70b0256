package io.calendarsync.internal.source;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a host's plain list anew for every page, and pages it by key: what stands throughout is never missed. */
public final class ListSource implements EventSource {
    private static final int PAGE = 500;

    private final Function<ConnectionId, ? extends Collection<CalendarEvent>> list;

    /** A source over what this function answers. */
    public ListSource(Function<ConnectionId, ? extends Collection<CalendarEvent>> list) {
        this.list = list;
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        List<CalendarEvent> found = list.apply(connection).stream()
                .filter(event -> event.key().equals(key))
                .limit(2)
                .toList();
        return switch (found.size()) {
            case 0 -> new SourceChange.Removed(key);
            case 1 -> new SourceChange.Present(found.get(0));
            // Nobody can say which of the two is meant.
            default -> new Found.Unknown(key);
        };
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        Optional<EventKey> last = after.map(EventKey::parse);
        // Holds a page and no more: the smallest keys of the rest. A key said twice keeps both, to be named by the
        // engine.
        TreeMap<EventKey, List<CalendarEvent>> page = new TreeMap<>();
        boolean more = false;
        for (CalendarEvent event : list.apply(connection)) {
            EventKey key = event.key();
            boolean listed = last.isPresent() && key.compareTo(last.get()) <= 0;
            if (listed || !window.touches(event)) {
                continue;
            }
            if (page.size() == PAGE && key.compareTo(page.lastKey()) > 0) {
                more = true;
                continue;
            }
            page.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(event);
            if (page.size() > PAGE) {
                page.pollLastEntry();
                more = true;
            }
        }
        List<CalendarEvent> events =
                page.values().stream().flatMap(List::stream).toList();
        return more ? Listing.more(events, page.lastKey().toString()) : Listing.complete(events);
    }

    @Override
    public Changes changesSince(ConnectionId connection, Cursor cursor) {
        return new Changes.ReadAll();
    }
}
