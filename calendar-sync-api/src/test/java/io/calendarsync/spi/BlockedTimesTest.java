package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimeChange.Blocked;
import io.calendarsync.spi.BlockedTimeChange.Freed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlockedTimesTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final ConnectionId EVE = ConnectionId.of("shop", "eve");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Window MARCH = new Window(instant("2026-03-01T00:00"), instant("2026-04-01T00:00"));

    private final Recorded table = new Recorded();
    private final BlockedTimes sink = BlockedTimes.over(table, AUCKLAND);

    @Test
    void tellsWhatIsInTheWayTheEarliestFirst() {
        BlockedTime late = BlockedTime.busy("late", at("2026-03-10T11:00", "2026-03-10T12:00"));
        BlockedTime early =
                new BlockedTime("early", at("2026-03-10T09:30", "2026-03-10T10:30"), Optional.of("Dentist"));
        BlockedTime days = BlockedTime.busy("days", EventTime.allDay(DAY.plusDays(1)));
        sink.replace(DANA, "work", Window.ALL, List.of(days, late));
        sink.replace(DANA, "home", Window.ALL, List.of(early));
        assertEquals(List.of(early, late), sink.inTheWay(DANA, at("2026-03-10T10:00", "2026-03-10T11:30")));
        assertEquals(List.of(), sink.inTheWay(DANA, at("2026-03-10T10:30", "2026-03-10T11:00")));
        assertEquals(List.of(early, late, days), sink.inTheWay(DANA, EventTime.allDays(DAY, DAY.plusDays(1))));
    }

    @Test
    void wholeDaysAreThoseOfItsZone() {
        sink.replace(DANA, "work", Window.ALL, List.of(day("a", DAY)));
        assertDayIsBlocked(sink, DANA, AUCKLAND);
    }

    @Test
    void eachConnectionHasItsZone() {
        BlockedTimes both = BlockedTimes.over(table, id -> id.equals(DANA) ? AUCKLAND : HONOLULU);
        both.apply(DANA, "work", List.of(new Blocked(day("a", DAY))));
        both.apply(EVE, "work", List.of(new Blocked(day("a", DAY))));
        assertDayIsBlocked(both, DANA, AUCKLAND);
        assertDayIsBlocked(both, EVE, HONOLULU);
    }

    @Test
    void daysThatWereKeptInAnotherZoneAreThoseOfTheNewOne() {
        sink.replace(DANA, "work", Window.ALL, List.of(day("a", DAY)));
        assertDayIsBlocked(BlockedTimes.over(table, HONOLULU), DANA, HONOLULU);
    }

    @Test
    void whatHasNoLengthTakesAMinute() {
        Instant nine = Instant.parse("2026-03-10T09:00:00Z");
        EventTime moment = new EventTime.Timed(nine, nine, "UTC");
        sink.replace(DANA, "work", Window.ALL, List.of(BlockedTime.busy("a", moment)));
        assertFalse(sink.isFree(DANA, moment));
        assertFalse(sink.isFree(DANA, new EventTime.Timed(nine.plusSeconds(59), nine.plusSeconds(99), "UTC")));
        assertTrue(sink.isFree(DANA, new EventTime.Timed(nine.plusSeconds(60), nine.plusSeconds(120), "UTC")));
        sink.replace(DANA, "work", new Window(nine.plusSeconds(1), nine.plusSeconds(30)), List.of());
        assertFalse(sink.isFree(DANA, moment));
        sink.replace(DANA, "work", new Window(nine, nine.plusSeconds(1)), List.of());
        assertTrue(sink.isFree(DANA, moment));
    }

    @Test
    void aDayWithoutAnEndTakesThatDay() {
        sink.replace(DANA, "work", Window.ALL, List.of(BlockedTime.busy("a", new EventTime.AllDay(DAY, DAY))));
        assertDayIsBlocked(sink, DANA, AUCKLAND);
    }

    @Test
    void aWindowThatIsAsItWasWritesNothing() {
        List<BlockedTime> all =
                List.of(day("a", DAY), BlockedTime.busy("b", at("2026-03-10T11:00", "2026-03-10T12:00")));
        sink.replace(DANA, "work", MARCH, all);
        assertEquals(List.of("-[a, b] +[a, b]"), table.saves);
        sink.replace(DANA, "work", MARCH, all);
        sink.apply(DANA, "work", List.of());
        assertEquals(1, table.saves.size());
    }

    @Test
    void ofAWindowOnlyWhatDiffersIsWritten() {
        BlockedTime stays = day("stays", DAY);
        sink.replace(DANA, "work", MARCH, List.of(stays, day("moves", DAY), day("goes", DAY), day("named", DAY)));
        sink.replace(DANA, "home", MARCH, List.of(day("goes", DAY)));
        sink.apply(DANA, "work", List.of(new Blocked(day("outside", DAY.plusMonths(2)))));
        table.saves.clear();
        BlockedTime named = new BlockedTime("named", EventTime.allDay(DAY), Optional.of("Fair"));
        sink.replace(DANA, "work", MARCH, List.of(stays, day("moves", DAY.plusDays(1)), named, day("new", DAY)));
        assertEquals(List.of("-[goes, moves, named, new] +[moves, named, new]"), table.saves);
    }

    @Test
    void theLastOfSeveralChangesIsWrittenOnce() {
        sink.apply(
                DANA,
                "work",
                List.of(
                        new Blocked(day("a", DAY)),
                        new Freed("b"),
                        new Blocked(day("a", DAY.plusDays(1))),
                        new Blocked(day("b", DAY)),
                        new Blocked(day("c", DAY)),
                        new Freed("c")));
        assertEquals(List.of("-[a, b, c] +[a, b]"), table.saves);
    }

    @Test
    void asksForNoMomentThatADatabaseDoesNotKnow() {
        sink.replace(DANA, "work", Window.ALL, List.of(day("a", LocalDate.of(9999, 12, 31)), day("b", DAY)));
        sink.replace(DANA, "work", Window.ALL, List.of());
        assertEquals(List.of("-[a, b] +[a, b]", "-[a, b] +[]"), table.saves);
        assertEquals(Instant.parse("0001-01-01T00:00:00Z"), table.earliest);
        assertEquals(Instant.parse("9999-12-31T23:59:59Z"), table.latest);
    }

    @Test
    void titlesLoseWhatNoDatabaseTakes() {
        EventTime time = at("2026-03-10T11:00", "2026-03-10T12:00");
        sink.apply(DANA, "work", List.of(new Blocked(new BlockedTime("a", time, Optional.of("Den\0tist\n")))));
        assertEquals(List.of(new BlockedTime("a", time, Optional.of("Dentist\n"))), sink.inTheWay(DANA, time));
    }

    private static void assertDayIsBlocked(BlockedTimes sink, ConnectionId connection, ZoneId zone) {
        assertTrue(sink.isFree(connection, at("2026-03-09T23:59", "2026-03-10T00:00", zone)));
        assertFalse(sink.isFree(connection, at("2026-03-10T00:00", "2026-03-10T00:01", zone)));
        assertFalse(sink.isFree(connection, at("2026-03-10T23:59", "2026-03-11T00:00", zone)));
        assertTrue(sink.isFree(connection, at("2026-03-11T00:00", "2026-03-11T00:01", zone)));
        assertFalse(sink.isFree(connection, EventTime.allDay(DAY)));
        assertTrue(sink.isFree(connection, EventTime.allDay(DAY.plusDays(1))));
    }

    private static BlockedTime day(String id, LocalDate day) {
        return BlockedTime.busy(id, EventTime.allDay(day));
    }

    private static EventTime at(String start, String end) {
        return at(start, end, AUCKLAND);
    }

    private static EventTime at(String start, String end, ZoneId zone) {
        return EventTime.timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(AUCKLAND).toInstant();
    }

    /** A table that remembers what was written, and for how much it was asked. */
    private static final class Recorded implements BlockedTimeTable {
        final List<String> saves = new ArrayList<>();
        Instant earliest = Instant.MAX;
        Instant latest = Instant.MIN;
        private final BlockedTimeTable rows = new BlockedTimesInMemory();

        @Override
        public List<Row> between(ConnectionId connection, Instant from, Instant until) {
            earliest = from.isBefore(earliest) ? from : earliest;
            latest = until.isAfter(latest) ? until : latest;
            return rows.between(connection, from, until);
        }

        @Override
        public void save(ConnectionId connection, String calendar, Collection<String> ids, Collection<Row> inserted) {
            List<String> names =
                    inserted.stream().map(row -> row.blocked().id()).sorted().toList();
            saves.add("-" + new TreeSet<>(ids) + " +" + names);
            rows.save(connection, calendar, ids, inserted);
        }

        @Override
        public void forget(ConnectionId connection) {
            rows.forget(connection);
        }
    }
}
