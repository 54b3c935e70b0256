package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** B5 to B7, B11: blocked time replaced within a window. */
public abstract class BlockedWindowRules extends SinkRules {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final EventTime NOON =
            new EventTime.Timed(MIDNIGHT.plusSeconds(43_200), MIDNIGHT.plusSeconds(43_260), "UTC");

    /** Extended for one sink. */
    protected BlockedWindowRules() {}

    @Test
    void B5_whatIsNotListedIsFree() {
        tell(blocked("a", 11), blocked("b", 15), blocked("c", 20));
        replace(busy("b", 16), busy("d", 12));
        assertBlocked(List.of(12, 16), "B5: check that what touches the window and is not listed is deleted");
    }

    @Test
    void B5_whatMovedIntoTheWindowStandsOnce() {
        tell(blocked("a", 3));
        replace(busy("a", 15));
        assertBlocked(List.of(15), "B5: check that a listed id leaves the time that it had outside of the window");
    }

    @Test
    void B5_anEmptyListFreesTheWindow() {
        tell(blocked("a", 11), blocked("b", 20));
        replace();
        assertBlocked(List.of(), "B5: check that an empty list is taken at its word");
    }

    @Test
    void B5_aLargeWindowIsTakenWhole() {
        List<BlockedTime> all = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> busy("id-" + number, number))
                .toList();
        sink().replace(DANA, WORK, Window.ALL, all);
        assertFalse(isFree(hour(3_000)), "B5: check how many rows one statement takes");
        sink().replace(DANA, WORK, Window.ALL, all.subList(0, 2));
        assertBlocked(List.of(1, 2), "B5: check how many ids one statement takes");
        assertTrue(isFree(hour(3_000)), "B5: check how many ids one statement takes");
    }

    @Test
    void B5_wholeDaysTouchTheWindowInUtc() {
        tell(new BlockedTimeChange.Blocked(BlockedTime.busy("a", EventTime.allDay(DAY))));
        sink().replace(DANA, WORK, new Window(MIDNIGHT, MIDNIGHT.plusSeconds(1)), List.of());
        assertTrue(isFree(NOON), "B5: check that whole days are compared with the window in UTC");
    }

    @Test
    void B11_whatCannotBeReadStaysAsItIsKnown() {
        tell(blocked("a", 11));
        sink().replace(DANA, WORK, hours(10, 20), List.of(busy("b", 12)), Set.of("a", "never known"));
        assertBlocked(List.of(11, 12), "B11: check that what is known of an id that could not be read is left alone");
    }

    @Test
    void B6_wholeDaysAreOutsideOfTheWindowInUtc() {
        tell(new BlockedTimeChange.Blocked(BlockedTime.busy("a", EventTime.allDay(DAY))));
        sink().replace(DANA, WORK, new Window(MIDNIGHT.minusSeconds(3_600), MIDNIGHT), List.of());
        sink().replace(DANA, WORK, new Window(MIDNIGHT.plusSeconds(86_400), MIDNIGHT.plusSeconds(90_000)), List.of());
        assertFalse(isFree(NOON), "B6: check that whole days are compared with the window's bounds in UTC");
    }

    @Test
    void B6_whatDoesNotTouchTheWindowStays() {
        tell(blocked("before", 10), blocked("after", 21));
        replace(busy("new", 13));
        assertBlocked(
                List.of(10, 13, 21),
                "B6: check the window's bounds: what ends where it begins, or begins where it ends, is outside");
    }

    @Test
    void B6_otherCalendarsAndConnectionsStay() {
        sink().apply(DANA, HOME, List.of(blocked("a", 14)));
        sink().apply(EVE, WORK, List.of(blocked("a", 16)));
        replace(busy("b", 12));
        assertBlocked(List.of(12, 14), "B6: check that replacing asks for the calendar");
        assertBlocked(EVE, List.of(16), "B6: check that replacing asks for the connection");
    }

    @Test
    void B7_nobodySeesHalfOfIt() {
        List<BlockedTime> one = versions("one-");
        List<BlockedTime> other = versions("other-");
        sink().replace(DANA, WORK, Window.ALL, one);
        AtomicBoolean done = new AtomicBoolean();
        List<Boolean> lookedFree = Race.run(number -> {
            if (number == 0) {
                replaceInTurns(List.of(other, one), done);
                return false;
            }
            boolean free = false;
            do {
                free |= isFree(hour(15));
            } while (!done.get() && !free);
            return free;
        });
        assertFalse(
                lookedFree.contains(true),
                "B7: check that replacing is one transaction: an hour that was blocked before and after looked free");
    }

    private void replaceInTurns(List<List<BlockedTime>> versions, AtomicBoolean done) {
        try {
            for (int round = 0; round < 50; round++) {
                sink().replace(DANA, WORK, Window.ALL, versions.get(round % 2));
            }
        } finally {
            done.set(true);
        }
    }

    private void replace(BlockedTime... listed) {
        sink().replace(DANA, WORK, hours(11, 20), List.of(listed));
    }

    private static List<BlockedTime> versions(String prefix) {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(number -> busy(prefix + number, number))
                .toList();
    }
}
