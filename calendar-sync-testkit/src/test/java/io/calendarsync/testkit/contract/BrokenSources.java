package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.SourceHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Sources that break one rule each. */
final class BrokenSources {
    static final List<Broken<Supplier<SourceHarness>>> ROWS = List.of(
            new Broken<>("E1", "finds an event in another zone", "reads what was booked", FindsInUtc::new),
            new Broken<>("E2", "finds what it found before", "staler than the page", FindsInACache::new),
            new Broken<>("E3", "finds anybody's booking", "looks at the connection", FindsAnybodys::new),
            new Broken<>("E4", "pages by offset", "never by offset", PagesByOffset::new),
            new Broken<>("E5", "lists what ends in the window", "the window's bounds", ListsWhatEnds::new),
            new Broken<>(
                    "E6",
                    "moves its cursor past uncommitted changes",
                    "not yet committed",
                    () -> new BookingTable(Duration.ZERO)),
            new Broken<>("E7", "hands out a change once", "consumes nothing", HandsOutOnce::new),
            new Broken<>("E7", "deletes cancelled rows", "stays in the feed", DeletesCancelledRows::new),
            new Broken<>("E8", "begins anew at an odd cursor", "do not begin at the start", BeginsAnew::new),
            new Broken<>("E9", "lists each booking twice", "joins", ListsTwice::new));

    private static final ConnectionId MEMBER = ConnectionId.of("tenant", "member");

    private BrokenSources() {}

    private static final class FindsInUtc extends BentSource {
        @Override
        public Found find(ConnectionId connection, EventKey key) {
            Found found = super.find(connection, key);
            return found instanceof SourceChange.Present present ? inUtc(present.event()) : found;
        }

        private static Found inUtc(CalendarEvent event) {
            EventTime.Timed time = (EventTime.Timed) event.details().time();
            return new SourceChange.Present(CalendarEvent.of(
                    event.key(), event.details().title(), new EventTime.Timed(time.start(), time.end(), "UTC")));
        }
    }

    private static final class FindsInACache extends BentSource {
        private final Map<String, Found> cache = new ConcurrentHashMap<>();

        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return cache.computeIfAbsent(connection + " " + key, unknown -> super.find(connection, key));
        }
    }

    private static final class FindsAnybodys extends BentSource {
        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return super.find(MEMBER, key);
        }
    }

    private static final class PagesByOffset extends BentSource {
        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            List<CalendarEvent> events = right.events(connection);
            int from = Math.min(after.map(Integer::parseInt).orElse(0), events.size());
            int to = Math.min(from + 100, events.size());
            return to < events.size()
                    ? Listing.more(events.subList(from, to), Integer.toString(to))
                    : Listing.complete(events.subList(from, to));
        }
    }

    private static final class ListsWhatEnds extends BentSource {
        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            Listing page = super.all(connection, window, after);
            return new Listing(
                    page.events().stream()
                            .filter(event -> !((EventTime.Timed) event.details().time())
                                    .end()
                                    .isAfter(window.until()))
                            .toList(),
                    page.end());
        }
    }

    private static final class HandsOutOnce extends BentSource {
        private final Set<String> handedOut = ConcurrentHashMap.newKeySet();

        @Override
        public Changes changesSince(ConnectionId connection, Cursor cursor) {
            return !handedOut.add(connection + " " + cursor) && !cursor.equals(Cursor.START)
                    ? new Changes.Page(List.of(), cursor, false)
                    : super.changesSince(connection, cursor);
        }
    }

    private static final class DeletesCancelledRows extends BookingTable {
        DeletesCancelledRows() {
            super(OVERLAP);
        }

        @Override
        public synchronized void remove(ConnectionId connection, EventKey key) {
            drop(connection, key);
        }
    }

    private static final class BeginsAnew extends BentSource {
        @Override
        public Changes changesSince(ConnectionId connection, Cursor cursor) {
            Changes answer = super.changesSince(connection, cursor);
            return answer instanceof Changes.CursorUnreadable ? super.changesSince(connection, Cursor.START) : answer;
        }
    }

    private static final class ListsTwice extends BentSource {
        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            Listing page = super.all(connection, window, after);
            List<CalendarEvent> events = new ArrayList<>(page.events());
            events.addAll(page.events());
            return new Listing(events, page.end());
        }
    }
}
