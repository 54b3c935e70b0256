package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeColumnSourceTest {
    private static final ConnectionId ID = ConnectionId.of("t");
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TimeRows table = new TimeRows();

    @Test
    void whatMayStillBeJoinedByALateCommitIsReadAgain() {
        table.removed(NOON.minusSeconds(61), "settled");
        table.removed(NOON.minusSeconds(59), "fresh");
        Changes.Page first = ask(NOON, Cursor.START);
        assertEquals(List.of("settled", "fresh"), ids(first));
        table.removed(NOON.minusSeconds(60), "late");
        Changes.Page second = ask(NOON.plusSeconds(1), first.next());
        assertEquals(List.of("late", "fresh"), ids(second));
        Changes.Page third = ask(NOON.plusSeconds(120), second.next());
        assertEquals(List.of("fresh"), ids(third), "the floor rises to what was settled before the query");
        assertEquals(List.of(), ids(ask(NOON.plusSeconds(121), third.next())));
    }

    @Test
    void anIdleSourceKeepsItsCursor() {
        assertEquals(Cursor.START, ask(NOON, Cursor.START).next());
        table.removed(NOON, "one");
        Cursor seen = ask(NOON.plusSeconds(600), Cursor.START).next();
        assertEquals(seen, ask(NOON.plusSeconds(900), seen).next());
    }

    @Test
    void aPassEndsWhereItBeganThoughItTakesManyPages() {
        for (int number = 0; number < 1_200; number++) {
            // Many share a moment, so that pages end within one.
            table.removed(NOON.plusSeconds(number / 400), String.format(Locale.ROOT, "%04d", number));
        }
        Changes.Page first = ask(NOON.plusSeconds(10), Cursor.START);
        assertTrue(first.more());
        // Broken off here, and taken up an hour later: what came late in the meantime is still found.
        table.removed(NOON.plusSeconds(0), "0000-late");
        Changes.Page second = ask(NOON.plusSeconds(3_600), first.next());
        Changes.Page third = ask(NOON.plusSeconds(3_600), second.next());
        assertEquals(
                1_200,
                first.changes().size()
                        + second.changes().size()
                        + third.changes().size());
        Changes.Page again = ask(NOON.plusSeconds(3_600), third.next());
        assertTrue(ids(again).contains("0000-late"));
        assertEquals(4, table.queries);
    }

    @Test
    void aKeyWithSeveralRowsStandsOnceAsItWasLast() {
        table.removed(NOON, "one");
        table.removed(NOON.plusSeconds(1), "two");
        table.removed(NOON.plusSeconds(2), "one");
        assertEquals(List.of("two", "one"), ids(ask(NOON, Cursor.START)));
    }

    @Test
    void anUnreadableCursorIsNamed() {
        for (String text :
                List.of("17", "2026-03-02", "2026-03-02T12:00:00Z;", "2026-03-02T12:00:00Z;x;a/1", ";;", "a;b;c")) {
            assertInstanceOf(
                    Changes.CursorUnreadable.class,
                    EventSources.byTime(Clock.systemUTC(), OVERLAP, table).changesSince(ID, new Cursor(text)));
        }
    }

    @Test
    void aKeyMayHoldWhatDividesTheCursor() {
        for (int number = 0; number < 500; number++) {
            table.removed(NOON, String.format(Locale.ROOT, "%04d;x;/y", number));
        }
        Changes.Page first = ask(NOON, Cursor.START);
        assertTrue(first.more());
        assertEquals(List.of(), ids(ask(NOON, first.next())));
    }

    @Test
    void aQueryThatForgetsItsBoundsIsNamed() {
        TimeColumn backwards = new Wrong(List.of(row(NOON.plusSeconds(1), "b"), row(NOON, "a")));
        assertThrows(IllegalStateException.class, () -> ask(backwards, Cursor.START));
        TimeColumn early = new Wrong(List.of(row(NOON.minusSeconds(1), "a")));
        assertThrows(IllegalStateException.class, () -> ask(early, new Cursor(NOON.toString())));
        TimeColumn inclusive = new Wrong(List.of(row(NOON, "a")));
        assertThrows(IllegalStateException.class, () -> ask(inclusive, new Cursor(NOON + ";" + NOON + ";a/a")));
    }

    private static TimeColumn.Row row(Instant at, String id) {
        return new TimeColumn.Row(at, new SourceChange.Removed(EventKey.of("a", id)));
    }

    private record Wrong(List<TimeColumn.Row> rows) implements TimeColumn {
        @Override
        public List<Row> changed(ConnectionId connection, Instant from, Optional<EventKey> after, int limit) {
            return rows;
        }

        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return new Found.Unknown(key);
        }

        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            return Listing.partial(List.of());
        }
    }

    private Changes.Page ask(Instant now, Cursor cursor) {
        return ask(now, table, cursor);
    }

    private static Changes.Page ask(TimeColumn column, Cursor cursor) {
        return ask(NOON, column, cursor);
    }

    private static Changes.Page ask(Instant now, TimeColumn column, Cursor cursor) {
        return assertInstanceOf(
                Changes.Page.class,
                EventSources.byTime(Clock.fixed(now, ZoneOffset.UTC), OVERLAP, column)
                        .changesSince(ID, cursor));
    }

    private static List<String> ids(Changes.Page page) {
        return page.changes().stream().map(change -> change.key().id()).toList();
    }
}
