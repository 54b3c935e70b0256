package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about what is seen from a position on. */
public abstract class ChangeRules extends SeeingScene {
    /** For the contract. */
    protected ChangeRules() {}

    @Test
    @Hint("that a position is the token of the last page, sent back as it came")
    void G28_whereNothingChangedNothingIsSeen() {
        CalendarCall call = onPrimary();
        dana().adds("first", INSIDE);
        Seen start = from(call, TEN_DAYS);
        Seen after = since(call, start);
        assertEquals(List.of(), after.events());
        assertEquals(List.of(), since(call, after).events());
    }

    @Test
    @Hint("that nothing narrows a reading of changes")
    void G28_whatAnybodyChangedIsSeen() {
        CalendarCall call = onPrimary();
        FakeEvent moved = dana().adds("moved", INSIDE);
        FakeEvent retitled = dana().adds("retitled", INSIDE);
        dana().adds("left alone", INSIDE);
        inserted(call, mark(1), details("ours, by hand", INSIDE));
        Seen start = from(call, TEN_DAYS);
        dana().moves(moved.id(), hour("2026-03-13T09:00"));
        dana().retitles(retitled.id(), "another title");
        dana().adds("added", INSIDE);
        dana().receives("received", INSIDE, "eve@example.com");
        dana().retitles(mark(1).eventId(), "ours, changed");
        inserted(call, mark(2), details("ours, new", INSIDE));
        Seen changes = since(call, start);
        assertEquals(
                List.of("added", "another title", "moved", "ours, changed", "ours, new", "received"), changes.titles());
        assertTrue(changes.titled("ours, new").event().is(mark(2)));
        assertEquals(
                Optional.of(hour("2026-03-13T09:00")),
                changes.titled("moved").event().details().map(details -> details.time()));
    }

    @Test
    @Hint("that deleted events are among the changes")
    void G28_whatWasDeletedOrLeftTheWindowIsSeenAsCancelled() {
        CalendarCall call = onPrimary();
        FakeEvent deleted = dana().adds("deleted", INSIDE);
        FakeEvent gone = dana().adds("moved away", INSIDE);
        inserted(call, mark(1), details("ours", INSIDE));
        Seen start = from(call, TEN_DAYS);
        dana().deletes(deleted.id());
        dana().moves(gone.id(), hour("2026-05-01T09:00"));
        dana().deletes(mark(1).eventId());
        assertCancelled(Set.of(deleted.id(), gone.id(), mark(1).eventId()), since(call, start));
    }

    @Test
    @Hint("that what comes into the window is among the changes, and what stays outside is not told as standing there")
    void G28_whatComesIntoTheWindowIsSeen() {
        CalendarCall call = onPrimary();
        FakeEvent outside = dana().adds("comes in", hour("2026-05-01T09:00"));
        Seen start = from(call, TEN_DAYS);
        dana().moves(outside.id(), INSIDE);
        dana().adds("stays outside", hour("2026-05-02T09:00"));
        assertEquals(List.of("comes in"), since(call, start).titles());
    }

    @Test
    @Hint("that occurrences are told one by one in changes too")
    void G28_changesOfASeriesAreSeenByItsOccurrences() {
        CalendarCall call = onPrimary();
        FakeEvent daily = dana().addsRepeating("daily", INSIDE, "RRULE:FREQ=DAILY;COUNT=3");
        Seen start = from(call, TEN_DAYS);
        assertEquals(3, start.occurrences().size());
        dana().retitles(daily.id(), "each day");
        Seen retitled = since(call, start);
        assertEquals(List.of("each day", "each day", "each day"), retitled.titles());
        dana().deletes(daily.id());
        Seen deleted = since(call, retitled);
        assertTrue(deleted.ids().containsAll(start.ids()), deleted.ids()::toString);
        assertTrue(deleted.events().stream().allMatch(seen -> seen.event().cancelled()));
    }

    @Test
    @Hint("that each page of a reading of changes is asked for with its position too")
    void G28_allPagesAreOneReading() {
        CalendarCall call = onPrimary();
        Seen start = from(call, TEN_DAYS);
        IntStream.range(0, 10).forEach(number -> dana().adds("event " + number, INSIDE));
        world().limits().pages(3);
        world().limits().emptyPagesFirst(1);
        Seen changes = since(call, start);
        assertEquals(10, changes.titles().size());
        assertEquals(List.of(), since(call, changes).events());
    }

    @Test
    @Hint("that a position is not used up")
    void G28_aPositionMayBeUsedAgain() {
        CalendarCall call = onPrimary();
        Seen start = from(call, TEN_DAYS);
        dana().adds("first", INSIDE);
        assertEquals(List.of("first"), since(call, start).titles());
        dana().adds("second", INSIDE);
        assertEquals(List.of("first", "second"), since(call, start).titles());
    }

    @Test
    @Hint("that 410 of a position is told as POSITION_LOST")
    void G29_aForgottenPositionIsLost() {
        CalendarCall call = onPrimary();
        Seen start = from(call, TEN_DAYS);
        dana().adds("missed", INSIDE);
        dana().expiresSyncTokens();
        assertLost(call, start.position());
        Seen anew = from(call, TEN_DAYS);
        assertEquals(List.of("missed"), anew.titles());
        assertEquals(List.of(), since(call, anew).events());
    }

    @Test
    @Hint("that whatever else is refused of a position is told as POSITION_LOST too")
    void G29_aPositionThatIsNoneIsLost() {
        CalendarCall call = onPrimary();
        assertLost(call, "no-such-position");
        assertLost(call, "ö&=/?#");
    }

    private void assertLost(CalendarCall call, String position) {
        assertFault(Fault.Kind.POSITION_LOST, provider().see(call, TEN_DAYS, Optional.of(position), Optional.empty()));
    }

    private static void assertCancelled(Set<String> ids, Seen seen) {
        assertEquals(
                ids,
                seen.events().stream()
                        .map(SeenEvent::event)
                        .filter(event -> event.cancelled())
                        .map(event -> event.id())
                        .collect(Collectors.toSet()));
        assertEquals(ids.size(), seen.events().size());
    }
}
