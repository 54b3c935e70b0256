package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about what is seen from the start. */
public abstract class WindowRules extends SeeingScene {
    /** For the contract. */
    protected WindowRules() {}

    @Test
    @Hint("the bounds of the window: of the end of events from below, of their start from above")
    void G27_whatTouchesTheWindowIsSeen() {
        dana().adds("ends as it begins", hour("2026-03-09T23:00"));
        dana().adds("reaches into it", hour("2026-03-09T23:30"));
        dana().adds("within", INSIDE);
        dana().adds("whole day", wholeDay(14));
        dana().adds("longer than it", EventTime.allDays(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-30")));
        dana().adds("reaches out of it", hour("2026-03-19T23:30"));
        dana().adds("begins as it ends", hour("2026-03-20T00:00"));
        assertEquals(
                List.of("longer than it", "reaches into it", "reaches out of it", "whole day", "within"),
                from(onPrimary(), TEN_DAYS).titles());
    }

    @Test
    @Hint("that a bound is not rounded to where it loses something")
    void G27_aFractionOfASecondLosesNothing() {
        dana().adds("reaches into it", hour("2026-03-09T23:00"));
        dana().adds("reaches out of it", hour("2026-03-20T00:00"));
        Window odd =
                new Window(TEN_DAYS.from().minusMillis(500), TEN_DAYS.until().plusMillis(500));
        assertEquals(
                List.of("reaches into it", "reaches out of it"),
                from(onPrimary(), odd).titles());
    }

    @Test
    @Hint("that a window without bounds has none on the wire")
    void G27_allOfTimeIsAWindowToo() {
        dana().adds("long ago", hour("1999-12-31T23:00"));
        dana().adds("much later", hour("2093-03-12T09:00"));
        CalendarCall call = onPrimary();
        assertEquals(List.of("long ago", "much later"), from(call, Window.ALL).titles());
        Window open = new Window(TEN_DAYS.from(), Window.ALL.until());
        assertEquals(List.of("much later"), from(call, open).titles());
    }

    @Test
    @Hint("that series are expanded, and what the occurrences are named by")
    void G27_eachOccurrenceIsSeenByItself() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        Seen seen = from(call, new Window(at("2026-03-01T00:00"), at("2026-05-01T00:00")));
        assertEquals(
                List.of(of(day(16)), of(day(30)), of(LocalDate.parse("2026-04-01")), of(LocalDate.parse("2026-04-13"))),
                seen.occurrences());
        assertEquals(4, seen.events().size(), "a series itself is not among its occurrences");
    }

    @Test
    @Hint("that a changed occurrence is where it was moved to")
    void G27_aMovedOccurrenceIsSeenWhereItIs() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        changed(call, day(30), "Moved", INSIDE);
        changed(call, day(16), "Moved away", hour("2026-04-20T09:00"));
        Seen seen = from(call, TEN_DAYS);
        assertEquals(List.of("Moved"), seen.titles());
        assertEquals(Optional.of(of(day(30))), seen.only().event().occurrence());
    }

    @Test
    @Hint("that deleted events are not asked for from the start")
    void G27_nothingCancelledIsSeenFromTheStart() {
        CalendarCall call = onPrimary();
        dana().deletes(dana().adds("deleted", INSIDE).id());
        inserted(call, mark(1), NIGHTLY);
        done(write(call, delete(day(16))));
        assertEquals(List.of(), from(call, TEN_DAYS).events());
    }

    @Test
    @Hint("page tokens, also of pages on which nothing stands")
    void G27_allPagesAreOneReading() {
        IntStream.range(0, 10).forEach(number -> dana().adds("event " + number, INSIDE));
        world().limits().pages(3);
        world().limits().emptyPagesFirst(1);
        assertEquals(10, from(onPrimary(), TEN_DAYS).titles().size());
    }

    @Test
    @Hint("that our own events are seen with their mark")
    void G27_whatWeWroteIsSeenAsOurs() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), details("ours", INSIDE));
        dana().adds("theirs", INSIDE);
        RemoteEvent read = done(provider().read(call, mark(1).eventId()));
        RemoteEvent seen = from(call, TEN_DAYS).titled("ours").event();
        assertTrue(seen.is(mark(1)));
        assertEquals(read.etag(), seen.etag());
        assertEquals(
                read.details().map(details -> details.time()), seen.details().map(details -> details.time()));
        assertEquals(
                Optional.empty(), from(call, TEN_DAYS).titled("theirs").event().mark());
    }

    @Test
    @Hint("that 404 of a calendar is told as NOT_FOUND")
    void G27_aCalendarThatIsGoneIsNoEmptyOne() {
        assertFault(
                Fault.Kind.NOT_FOUND,
                provider()
                        .see(
                                new CalendarCall(onPrimary().accessToken(), "nobody@example.com"),
                                TEN_DAYS,
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    @Hint("that events are read one by one, and what has no id is counted")
    void G30_oneEntryDoesNotCostTheOthers() {
        CalendarCall call = onPrimary();
        dana().adds("whole", INSIDE);
        world().faults().next("events.list", FakeFault.oddEntries());
        Seen seen = from(call, TEN_DAYS);
        assertEquals(List.of("whole"), seen.titles());
        assertEquals(1, seen.unreadable());
        assertEquals(2, seen.events().size(), "what has an id is shown, without what cannot be read");
        dana().adds("another", INSIDE);
        world().faults().next("events.list", FakeFault.oddEntries());
        Seen changes = since(call, seen);
        assertEquals(List.of("another"), changes.titles());
        assertEquals(1, changes.unreadable());
    }
}
