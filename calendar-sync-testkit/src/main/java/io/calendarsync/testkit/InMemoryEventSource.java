package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.internal.store.Bookings;
import io.calendarsync.testkit.internal.store.CallPlan;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bookings of a host that keeps them in memory, and misbehaves when it is told to.
 *
 * <p>Safe for use by many threads.
 */
public final class InMemoryEventSource implements EventSource {
    /** What a source can be asked. */
    public enum Call {
        /** What is known of one key. */
        FIND,
        /** A page of everything. */
        ALL,
        /** A page of changes. */
        CHANGES
    }

    private enum Mode {
        TOLD,
        READ_ALL,
        FEED
    }

    private final ConcurrentHashMap<ConnectionId, Bookings> connections = new ConcurrentHashMap<>();
    private final CallPlan plan = new CallPlan();
    private final Mode mode;
    private volatile int pageSize = 500;
    private volatile Set<SourceFault> faults = Set.of();

    private InMemoryEventSource(Mode mode) {
        this.mode = mode;
    }

    /** A source without a feed: the host says which keys changed. */
    public static InMemoryEventSource told() {
        return new InMemoryEventSource(Mode.TOLD);
    }

    /** A source that wants everything to be read at every sync. */
    public static InMemoryEventSource readAll() {
        return new InMemoryEventSource(Mode.READ_ALL);
    }

    /** A source with a feed of its changes. */
    public static InMemoryEventSource feed() {
        return new InMemoryEventSource(Mode.FEED);
    }

    /** Puts bookings in, or in place of those of the same keys. */
    public void put(ConnectionId connection, CalendarEvent... events) {
        put(connection, List.of(events));
    }

    /** Puts bookings in, or in place of those of the same keys. */
    public void put(ConnectionId connection, Collection<CalendarEvent> events) {
        bookings(connection).put(events);
    }

    /** Takes bookings out, as far as they are in. */
    public void remove(ConnectionId connection, EventKey... keys) {
        bookings(connection).remove(List.of(keys));
    }

    /** The bookings of a connection in the order of their keys. */
    public List<CalendarEvent> events(ConnectionId connection) {
        return bookings(connection).events();
    }

    /** How many entries a page has at most from now on; 500 by default. */
    public void pageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page has at least one entry");
        }
        pageSize = size;
    }

    /** Misbehaves in these ways from now on, and in no others. */
    public void suffer(SourceFault... next) {
        Set<SourceFault> set = EnumSet.noneOf(SourceFault.class);
        set.addAll(List.of(next));
        faults = set;
    }

    /** Behaves from now on. */
    public void recover() {
        suffer();
    }

    /** Runs something before the n-th call of a sort is answered, counted from 1: a change meanwhile, or a failure. */
    public void runBefore(Call call, int nth, Runnable action) {
        plan.before(call.name(), nth, action);
    }

    /** How many calls of a sort there were. */
    public int calls(Call call) {
        return plan.count(call.name());
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        plan.enter(Call.FIND.name());
        throwIf(SourceFault.FIND_THROWS);
        return faults.contains(SourceFault.FIND_UNKNOWN)
                ? new Found.Unknown(key)
                : bookings(connection).find(key);
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        plan.enter(Call.ALL.name());
        throwIf(SourceFault.ALL_THROWS);
        if (faults.contains(SourceFault.ALL_EMPTY)) {
            return Listing.complete(List.of());
        }
        Listing page = bookings(connection).page(window, after.map(EventKey::parse), pageSize);
        return faults.contains(SourceFault.ALL_PARTIAL) && page.end() instanceof Listing.End.Complete
                ? Listing.partial(page.events())
                : page;
    }

    @Override
    public Changes changesSince(ConnectionId connection, Cursor cursor) {
        plan.enter(Call.CHANGES.name());
        throwIf(SourceFault.CHANGES_THROW);
        if (mode != Mode.FEED) {
            return mode == Mode.TOLD ? new Changes.Told() : new Changes.ReadAll();
        }
        return faults.contains(SourceFault.CURSOR_UNREADABLE) && !cursor.equals(Cursor.START)
                ? new Changes.CursorUnreadable()
                : bookings(connection).changes(cursor, pageSize);
    }

    private void throwIf(SourceFault fault) {
        if (faults.contains(fault)) {
            throw new InjectedFault("source, " + fault);
        }
    }

    private Bookings bookings(ConnectionId connection) {
        return connections.computeIfAbsent(connection, fresh -> new Bookings());
    }
}
