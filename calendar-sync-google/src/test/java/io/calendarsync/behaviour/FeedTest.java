package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of a source, and when; nothing here depends on the way to the calendar. */
class FeedTest {
    private Scene scene = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed());

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P6_aPageOfAFeedWhoseOutcomesAreNotRecordedIsHandedOutAgain() {
        scene.withSynced(appointment(1));
        scene.source.put(DANA, appointment(1, "Moved"), appointment(2));
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 1);
        assertThrows(InjectedFault.class, () -> scene.dana().sync());

        scene.clock.advance(Duration.ofMinutes(10));
        scene.synced();
        assertEquals(List.of("Appointment 2", "Moved"), scene.titles());
    }

    @Test
    void aFeedThatIsReadFromItsStartIsNotListedBesides() {
        scene.withSynced(appointment(1), appointment(2));

        assertEquals(0, scene.source.calls(Call.ALL));
        assertEquals(2, scene.events().size());
    }

    @Test
    void aNewVersionOfTheHostsRenderingIsReadThroughAListingWhereThereIsAFeed() {
        InMemoryEventSource renderedAnew = InMemoryEventSource.feed();
        scene.withSynced(appointment(1), appointment(2));
        scene.synced();
        Cursor sameCursor = scene.store
                .namespace(Scene.NAMESPACE)
                .connections()
                .find(DANA)
                .orElseThrow()
                .progress()
                .cursor();
        renderedAnew.put(DANA, appointment(1, "Rendered anew"), appointment(2));
        assertInstanceOf(Changes.Page.class, renderedAnew.changesSince(DANA, sameCursor));

        assertInstanceOf(
                Synced.class,
                scene.engine()
                        .source(renderedAnew)
                        .eventVersion(2)
                        .build()
                        .connection(DANA)
                        .sync());
        assertEquals(List.of("Appointment 2", "Rendered anew"), scene.titles());
        assertEquals("events.patch 1", scene.counts().toString());
    }

    @Test
    void aCursorThatCannotBeReadRemovesWhatAFeedFromItsStartDoesNotMention() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        EventSource forgetful = new Forgetful(List.of(appointment(2), appointment(3)), false);

        Synced synced = assertInstanceOf(
                Synced.class,
                scene.engine().source(forgetful).build().connection(DANA).sync());
        assertEquals(
                ProblemCode.CURSOR_UNREADABLE, synced.report().problems().get(0).code());
        assertEquals(List.of("Appointment 2", "Appointment 3"), scene.titles());
    }

    @Test
    void P11_aSourceThatRefusesItsOwnStartIsTheHostsFault() {
        scene.withSynced(appointment(1));
        EventSource broken = new Forgetful(List.of(appointment(1)), true);

        Paused paused = assertInstanceOf(
                Paused.class,
                scene.engine().source(broken).build().connection(DANA).sync());
        assertEquals(ProblemCode.SOURCE_FAILED, paused.problem().code());
    }

    @Test
    void P6_bookingsThatCanNeverBeReadDoNotKeepAFeedFromBeingRead() {
        scene.withSynced(appointment(1), appointment(2), appointment(3), appointment(4));
        SyncEngine engine = scene.engine()
                .source(new BentSource(scene.source) {
                    @Override
                    public Found find(ConnectionId connection, EventKey key) {
                        throw new IllegalStateException("a row that does not map");
                    }
                })
                .build();
        scene.dana().changed(key(1), key(2), key(3));
        assertInstanceOf(Paused.class, engine.connection(DANA).sync());

        for (int day = 1; day <= 10; day++) {
            scene.clock.advance(Duration.ofDays(1));
            scene.source.put(DANA, appointment(4, "Day " + day));
            assertInstanceOf(Synced.class, engine.connection(DANA).sync());
            assertEquals(List.of("Appointment 1", "Appointment 2", "Appointment 3", "Day " + day), scene.titles());
            assertEquals(3, scene.dana().status().setAside());
        }
    }

    @Test
    void P6_whatTheHostSaysWhileItsPagesAreReadIsSyncedByThatRun() {
        scene.close();
        scene = Scene.on(Front.FAKE_CALENDAR);
        scene.withSynced(appointment(1));
        scene.source.runBefore(
                Call.CHANGES, scene.source.calls(Call.CHANGES) + 1, () -> scene.books(appointment(1, "Meanwhile")));

        scene.synced();
        assertEquals(List.of("Meanwhile"), scene.titles());
        assertEquals(0, scene.dana().status().waiting());
    }

    @Test
    void whatAListingMissesAndStillStandsIsBroughtUpToDate() {
        readAll(appointment(1), appointment(2), appointment(3));
        scene.source.put(DANA, appointment(1, "Moved"));
        EventSource slips = new Slipping(scene.source);

        assertInstanceOf(
                Synced.class,
                scene.engine().source(slips).build().connection(DANA).sync());
        assertEquals(List.of("Appointment 2", "Appointment 3", "Moved"), scene.titles());
    }

    @Test
    void P5_anUnlistedBookingThatCannotBeAskedForAgainIsKept() {
        readAll(appointment(1), appointment(2));
        EventSource fails = new Slipping(scene.source) {
            @Override
            public Found find(ConnectionId connection, EventKey key) {
                throw new IllegalStateException("a row that does not map");
            }
        };

        assertInstanceOf(
                Synced.class,
                scene.engine().source(fails).build().connection(DANA).sync());
        assertEquals(2, scene.events().size());
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aBookingThatIsSetAsideAndThenUnlistedLeavesTheCalendar() {
        readAll(appointment(1), appointment(2), appointment(3));
        scene.source.put(DANA, appointment(1, ""));
        scene.synced();
        assertEquals(1, scene.dana().status().setAside());

        scene.source.remove(DANA, key(1));
        scene.synced();
        assertEquals(List.of("Appointment 2", "Appointment 3"), scene.titles());
        assertEquals(0, scene.dana().status().setAside());
    }

    @Test
    void P12_aSourceThatAnswersForAnotherKeyIsNamed() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().changed(key(1));
        EventSource mixedUp = new Slipping(scene.source) {
            @Override
            public Found find(ConnectionId connection, EventKey key) {
                return new SourceChange.Removed(key(2));
            }

            @Override
            public Changes changesSince(ConnectionId connection, Cursor cursor) {
                return new Changes.Told();
            }
        };

        Synced synced = assertInstanceOf(
                Synced.class,
                scene.engine().source(mixedUp).build().connection(DANA).sync());
        assertEquals(
                ProblemCode.EVENT_SOURCE_FAILED,
                synced.report().problems().get(0).code());
        assertEquals(2, scene.events().size());
    }

    private void readAll(CalendarEvent... events) {
        scene.close();
        scene = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll());
        scene.withSynced(events);
    }

    /** Lists nothing, and calls that complete. */
    private static class Slipping implements EventSource {
        private final EventSource bookings;

        Slipping(EventSource bookings) {
            this.bookings = bookings;
        }

        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return bookings.find(connection, key);
        }

        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            return Listing.complete(List.of());
        }

        @Override
        public Changes changesSince(ConnectionId connection, Cursor cursor) {
            return new Changes.ReadAll();
        }
    }

    /** A host whose feed begins with what stands now, and that reads none of its cursors. */
    private record Forgetful(List<CalendarEvent> bookings, boolean refusesStart) implements EventSource {
        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return bookings.stream()
                    .filter(event -> event.key().equals(key))
                    .<Found>map(SourceChange.Present::new)
                    .findFirst()
                    .orElseGet(() -> new SourceChange.Removed(key));
        }

        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            return Listing.complete(bookings);
        }

        @Override
        public Changes changesSince(ConnectionId connection, Cursor cursor) {
            if (refusesStart || !cursor.equals(Cursor.START)) {
                return new Changes.CursorUnreadable();
            }
            List<SourceChange> present = bookings.stream()
                    .<SourceChange>map(SourceChange.Present::new)
                    .toList();
            return new Changes.Page(present, new Cursor("now"), false);
        }
    }
}
