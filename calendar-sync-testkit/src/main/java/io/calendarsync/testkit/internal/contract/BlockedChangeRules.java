package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All rules of a sink but those of {@code replace}. */
public abstract class BlockedChangeRules extends SinkRules {
    /** Extended for one sink. */
    protected BlockedChangeRules() {}

    /** A sink whose database cannot be reached, if one can be made. */
    protected abstract Optional<BlockedTimeSink> createBroken();

    @Test
    void B1_whatIsBlockedIsNotFree() {
        tell(blocked("a", 3), blocked("b", 5));
        assertBlocked(List.of(3, 5), "B1: check that each blocked time of a call is kept");
    }

    @Test
    void B1_whatMovedBlocksItsNewTimeAlone() {
        tell(blocked("a", 3));
        tell(blocked("a", 7));
        assertBlocked(List.of(7), "B1: check that an id that is known is updated, neither kept nor doubled");
    }

    @Test
    void B1_whatIsFreedIsFree() {
        tell(blocked("a", 3), blocked("b", 5));
        tell(freed("a"));
        assertBlocked(List.of(5), "B1: check that freeing deletes that id");
    }

    @Test
    void B1_ofSeveralChangesTheLastCounts() {
        tell(blocked("a", 3), blocked("a", 4), blocked("b", 5), freed("b"));
        tell(blocked("c", 2), freed("c"), blocked("c", 6));
        assertBlocked(List.of(4, 6), "B1: check that changes are taken in their order, not sorted by kind or merged");
    }

    @Test
    void B1_wholeDaysAreBlocked() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        tell(new BlockedTimeChange.Blocked(BlockedTime.busy("a", EventTime.allDay(day))));
        // Noon of Greenwich lies on the same date nearly everywhere.
        assertFalse(isFree(noon(day)), "B1: check that whole days block their hours");
        assertTrue(isFree(noon(day.plusDays(2))), "B1: check that the end of whole days is exclusive");
    }

    @Test
    void B1_theZoneOfTheMachineDoesNotMatter() {
        EventTime secondOfTwo = timed("2026-10-25T01:30:00Z");
        EventTime days = EventTime.allDays(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
        Zones.in("America/St_Johns", () -> {
            tell(
                    new BlockedTimeChange.Blocked(BlockedTime.busy("a", secondOfTwo)),
                    new BlockedTimeChange.Blocked(BlockedTime.busy("b", days)));
            return true;
        });
        String hint = "B1: check columns without a zone, and conversions by the zone of the machine";
        for (String zone : List.of("Europe/Berlin", "Pacific/Auckland", "America/St_Johns")) {
            Zones.in(zone, () -> {
                assertFalse(isFree(secondOfTwo), hint);
                assertTrue(isFree(timed("2026-10-25T00:30:00Z")), hint);
                assertTrue(isFree(timed("2026-10-25T02:30:00Z")), hint);
                assertFalse(isFree(noon(LocalDate.of(2026, 3, 10))), hint);
                assertFalse(isFree(noon(LocalDate.of(2026, 3, 11))), hint);
                assertTrue(isFree(noon(LocalDate.of(2026, 3, 8))), hint);
                assertTrue(isFree(noon(LocalDate.of(2026, 3, 13))), hint);
                return true;
            });
        }
    }

    @Test
    void B1_whatManyTellAtOnceIsKept() {
        Race.run(number -> {
            for (int round = 0; round < 30; round++) {
                ConnectionId own = ConnectionId.of("tenant", "member-" + number);
                sink().apply(own, WORK, List.of(blocked("id-" + round, 1 + round)));
            }
            return true;
        });
        for (int number = 0; number < Race.THREADS; number++) {
            assertBlocked(
                    ConnectionId.of("tenant", "member-" + number),
                    IntStream.rangeClosed(1, 30).boxed().toList(),
                    "B1: check that calls for several connections may come at once");
        }
    }

    @Test
    void B2_theSameCallMayComeAgain() {
        for (int again = 0; again < 3; again++) {
            tell(blocked("a", 3), blocked("a", 4));
        }
        assertBlocked(List.of(4), "B2: check that a repeated call leaves what the first one left");
        tell(freed("a"));
        assertBlocked(List.of(), "B2: check that what was told twice is kept once");
        sink().forget(DANA);
        sink().forget(DANA);
    }

    @Test
    void B3_freeingTheUnknownDoesNothing() {
        tell(blocked("a", 3));
        assertDoesNotThrow(() -> tell(freed("nobody's")), "B3: check that deleting no row is no failure");
        assertDoesNotThrow(
                () -> sink().apply(EVE, HOME, List.of(freed("a"))), "B3: check a connection that is not known at all");
        assertBlocked(List.of(3), "B3: check that freeing one id touches no other");
    }

    @Test
    void B4_calendarsAreApart() {
        tell(blocked("a", 3));
        sink().apply(DANA, HOME, List.of(blocked("a", 5)));
        assertBlocked(List.of(3, 5), "B4: check that ids are kept by calendar: one event may stand on two");
        sink().apply(DANA, HOME, List.of(freed("a")));
        assertBlocked(List.of(3), "B4: check that freeing asks for the calendar");
        sink().apply(DANA, "Primary:100", List.of(blocked("a", 7)));
        sink().apply(DANA, "Primary:100", List.of(freed("a")));
        assertBlocked(List.of(3), "B4: check that calendars are compared by case");
    }

    @Test
    void B4_connectionsAreApart() {
        tell(blocked("a", 3));
        sink().apply(EVE, WORK, List.of(blocked("a", 5)));
        assertBlocked(List.of(3), "B4: check that every query asks for the connection");
        sink().apply(EVE, WORK, List.of(freed("a")));
        assertBlocked(List.of(3), "B4: check that freeing asks for the connection");
    }

    @Test
    void B4_idsAreToldApartExactly() {
        String stem = "i".repeat(119);
        tell(blocked("a", 1), blocked("A", 2), blocked(stem + "1", 3), blocked(stem + "2", 4));
        assertBlocked(List.of(1, 2, 3, 4), "B4: check that ids are compared by case, and kept to 120 characters");
    }

    @Test
    void B8_nothingOfAConnectionIsLeft() {
        tell(blocked("a", 3));
        sink().apply(DANA, HOME, List.of(blocked("b", 5)));
        sink().replace(DANA, "third", Window.ALL, List.of(busy("c", 7)));
        sink().apply(EVE, WORK, List.of(blocked("a", 9)));
        sink().forget(DANA);
        assertBlocked(List.of(), "B8: check that all calendars of the connection are forgotten");
        assertBlocked(EVE, List.of(9), "B8: check that forgetting asks for the connection");
    }

    @Test
    void B9_aSinkThatCannotKeepThrows() {
        Optional<BlockedTimeSink> broken = createBroken();
        assumeTrue(broken.isPresent(), "B9 is untested: createBroken() gives no sink");
        String hint = "B9: check that no failure of the database is swallowed";
        BlockedTimeSink sink = broken.get();
        assertThrows(RuntimeException.class, () -> sink.apply(DANA, WORK, List.of(blocked("a", 3))), hint);
        assertThrows(RuntimeException.class, () -> sink.replace(DANA, WORK, Window.ALL, List.of(busy("a", 3))), hint);
        assertThrows(RuntimeException.class, () -> sink.forget(DANA), hint);
    }

    @Test
    void B10_aTitleMayComeAlong() {
        BlockedTime titled = new BlockedTime("a", hour(3), Optional.of("Zahnarzt 🦷'\n\0" + "t".repeat(5_000)));
        assertDoesNotThrow(
                () -> tell(new BlockedTimeChange.Blocked(titled)),
                "B10: check that a title may be left out, or cut, whatever characters it has");
        assertBlocked(List.of(3), "B10: check that a title changes nothing about the time");
    }

    private static EventTime timed(String start) {
        Instant first = Instant.parse(start);
        return new EventTime.Timed(first, first.plusSeconds(1_800), "Europe/Berlin");
    }

    private static EventTime noon(LocalDate day) {
        Instant noon = Instant.parse(day + "T12:00:00Z");
        return new EventTime.Timed(noon, noon.plusSeconds(60), "UTC");
    }
}
