package io.calendarsync.testkit.internal.contract;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a source page by page, and gives up on one that never ends. */
public final class SourceReader {
    private static final int ENDLESS = 5_000;

    private final EventSource source;
    private final Window window;
    private boolean complete;

    /** What a feed handed out, the newest state of each key, and where it ended. */
    public record Feed(Map<EventKey, SourceChange> changes, Cursor end) {}

    /** Reads all of time. */
    public SourceReader(EventSource source) {
        this(source, Window.ALL);
    }

    /** Reads what touches a window. */
    public SourceReader(EventSource source, Window window) {
        this.source = source;
        this.window = window;
    }

    /** One page of the listing. */
    public Listing listPage(Optional<String> after) {
        return source.all(SourceSamples.CONNECTION, window, after);
    }

    /** The keys of the whole listing. */
    public Set<EventKey> listAll() {
        return listFrom(Optional.empty());
    }

    /** The keys of the rest of the listing. */
    public Set<EventKey> listFrom(Optional<String> start) {
        Set<EventKey> keys = new TreeSet<>();
        Optional<String> after = start;
        for (int pages = 0; pages < ENDLESS; pages++) {
            Listing page = listPage(after);
            keys.addAll(keys(page));
            if (!(page.end() instanceof Listing.End.More more)) {
                complete = page.end() instanceof Listing.End.Complete;
                return keys;
            }
            after = Optional.of(more.after());
        }
        throw new AssertionError("E4: the listing does not end; check that `after` moves on");
    }

    /** Whether the last listing ended as a complete one. */
    public boolean wasComplete() {
        return complete;
    }

    /** One page of the feed. */
    public Changes changes(Cursor cursor) {
        return source.changesSince(SourceSamples.CONNECTION, cursor);
    }

    /** The rest of the feed. */
    public Feed feed(Cursor start) {
        Map<EventKey, SourceChange> changes = new TreeMap<>();
        Cursor cursor = start;
        for (int pages = 0; pages < ENDLESS; pages++) {
            if (!(changes(cursor) instanceof Changes.Page page)) {
                throw new AssertionError("E7: the source cannot read its own cursor: " + cursor);
            }
            page.changes().forEach(change -> changes.put(change.key(), change));
            cursor = page.next();
            if (!page.more()) {
                return new Feed(changes, cursor);
            }
        }
        throw new AssertionError("E7: the feed does not end; check that its cursor moves on");
    }

    /** The keys of one page. */
    public static Set<EventKey> keys(Listing page) {
        return page.events().stream().map(CalendarEvent::key).collect(Collectors.toCollection(TreeSet::new));
    }
}
