package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceFaultTest {
    private static final ConnectionId ID = ConnectionId.of("t");
    private static final CalendarEvent ONE = event("1");
    private static final CalendarEvent TWO = event("2");

    private final InMemoryEventSource source = InMemoryEventSource.feed();

    @Test
    void misbehavesAsToldUntilItRecovers() {
        source.put(ID, ONE, TWO);
        source.suffer(SourceFault.FIND_THROWS, SourceFault.ALL_THROWS, SourceFault.CHANGES_THROW);
        assertThrows(InjectedFault.class, () -> source.find(ID, ONE.key()));
        assertThrows(InjectedFault.class, this::list);
        assertThrows(InjectedFault.class, () -> source.changesSince(ID, Cursor.START));
        source.suffer(SourceFault.FIND_UNKNOWN, SourceFault.ALL_PARTIAL, SourceFault.CURSOR_UNREADABLE);
        assertEquals(new Found.Unknown(ONE.key()), source.find(ID, ONE.key()));
        assertEquals(Listing.partial(List.of(ONE, TWO)), list());
        Changes.Page page = assertInstanceOf(Changes.Page.class, source.changesSince(ID, Cursor.START));
        assertEquals(new Changes.CursorUnreadable(), source.changesSince(ID, page.next()));
        source.suffer(SourceFault.ALL_EMPTY);
        assertEquals(Listing.complete(List.of()), list());
        source.recover();
        assertEquals(new SourceChange.Present(ONE), source.find(ID, ONE.key()));
        assertEquals(Listing.complete(List.of(ONE, TWO)), list());
        assertEquals(3, source.calls(Call.FIND));
    }

    @Test
    void runsWhatIsPlannedBetweenPages() {
        source.put(ID, ONE);
        source.runBefore(Call.ALL, 2, () -> source.put(ID, TWO));
        assertEquals(List.of(ONE), list().events());
        assertEquals(List.of(ONE, TWO), list().events());
        assertEquals(List.of(ONE, TWO), source.events(ID));
    }

    @Test
    void anEventThatMakesNoSenseIsListedWhereItMayBelong() {
        CalendarEvent backwards = CalendarEvent.of(
                EventKey.of("a", "b"),
                "backwards",
                new EventTime.AllDay(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-01")));
        source.put(ID, backwards);
        assertEquals(
                List.of(backwards),
                source.all(ID, day("2026-03-03"), Optional.empty()).events());
        assertEquals(
                List.of(), source.all(ID, day("2026-03-05"), Optional.empty()).events());
    }

    private static Window day(String date) {
        LocalDate day = LocalDate.parse(date);
        return new Window(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Listing list() {
        return source.all(ID, Window.ALL, Optional.empty());
    }

    private static CalendarEvent event(String id) {
        return CalendarEvent.of(
                EventKey.of("appointment", id), "title", EventTime.allDay(LocalDate.parse("2026-03-02")));
    }
}
