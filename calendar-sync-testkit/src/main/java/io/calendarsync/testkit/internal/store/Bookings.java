package io.calendarsync.testkit.internal.store;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The bookings of one connection, and in which order their keys last changed. */
public final class Bookings {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final TreeMap<EventKey, CalendarEvent> standing = new TreeMap<>();
    private final TreeMap<Long, EventKey> feed = new TreeMap<>();
    private final Map<EventKey, Long> positions = new HashMap<>();
    private long last;

    /** Puts bookings in. */
    public synchronized void put(Collection<CalendarEvent> events) {
        for (CalendarEvent event : events) {
            standing.put(event.key(), event);
            changed(event.key());
        }
    }

    /** Takes bookings out. */
    public synchronized void remove(Collection<EventKey> keys) {
        for (EventKey key : keys) {
            if (standing.remove(key) != null) {
                changed(key);
            }
        }
    }

    /** All of them in the order of their keys. */
    public synchronized List<CalendarEvent> events() {
        return List.copyOf(standing.values());
    }

    /** What is known of one key. */
    public synchronized Found find(EventKey key) {
        return now(key);
    }

    /** A page by key. */
    public synchronized Listing page(Window window, Optional<EventKey> after, int size) {
        NavigableMap<EventKey, CalendarEvent> rest =
                after.map(key -> standing.tailMap(key, false)).orElse(standing);
        List<CalendarEvent> page = new ArrayList<>();
        for (CalendarEvent event : rest.values()) {
            if (!window.touches(event)) {
                continue;
            }
            if (page.size() == size) {
                return Listing.more(page, page.get(size - 1).key().toString());
            }
            page.add(event);
        }
        return Listing.complete(page);
    }

    /** A page of the feed; each key stands where it changed last, as it stands now. */
    public synchronized Changes changes(Cursor cursor, int size) {
        if (!cursor.equals(Cursor.START) && !POSITION.matcher(cursor.value()).matches()) {
            return new Changes.CursorUnreadable();
        }
        long after = cursor.equals(Cursor.START) ? 0 : Long.parseLong(cursor.value());
        if (after > last) {
            return new Changes.CursorUnreadable();
        }
        List<SourceChange> page = new ArrayList<>();
        long next = after;
        for (Map.Entry<Long, EventKey> entry : feed.tailMap(after, false).entrySet()) {
            if (page.size() == size) {
                return new Changes.Page(page, position(next), true);
            }
            page.add(now(entry.getValue()));
            next = entry.getKey();
        }
        return new Changes.Page(page, position(next), false);
    }

    private static Cursor position(long sequence) {
        return sequence == 0 ? Cursor.START : new Cursor(Long.toString(sequence));
    }

    private SourceChange now(EventKey key) {
        CalendarEvent event = standing.get(key);
        return event == null ? new SourceChange.Removed(key) : new SourceChange.Present(event);
    }

    private void changed(EventKey key) {
        last++;
        Long before = positions.put(key, last);
        if (before != null) {
            feed.remove(before);
        }
        feed.put(last, key);
    }
}
