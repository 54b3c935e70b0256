package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.RecordingListener;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sources that cannot tell, slip, fail for some, are slow, or never stop talking. */
class OddSourceTest {

    @Test
    void P6_aChangeThatTheSourceCannotTellYetIsNotForgotten() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.source.suffer(SourceFault.FIND_UNKNOWN);
            s.books(appointment(1, "Moved"), appointment(2));
            s.sync();
            s.source.recover();
            s.days(3);
            assertEquals(List.of("Appointment 2", "Moved"), s.titles());
        }
    }

    @Test
    void P5_aListingThatSlippedAndASourceThatCannotTellDeleteNothing() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointments(10));
            s.withSynced(appointment(0));
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Listing all(ConnectionId c, Window w, Optional<String> a) {
                            Listing l = in.all(c, w, a);
                            return new Listing(
                                    l.events().stream()
                                            .filter(x -> !x.key().equals(key(3)))
                                            .toList(),
                                    l.end());
                        }

                        @Override
                        public Found find(ConnectionId c, EventKey k) {
                            return new Found.Unknown(k);
                        }
                    })
                    .build();
            e.connection(DANA).sync();
            assertEquals(10, s.events().size());
        }
    }

    @Test
    void P6_threeBookingsThatCannotBeReadStopNoOther() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(0));
            s.source.put(DANA, appointment(1), appointment(2), appointment(3), appointment(4));
            s.dana().changed(key(1), key(2), key(3), key(4));
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Found find(ConnectionId c, EventKey k) {
                            if (!k.equals(key(4))) {
                                throw new IllegalStateException("does not map");
                            }
                            return in.find(c, k);
                        }
                    })
                    .build();
            for (int day = 0; day < 10; day++) {
                s.clock.advance(Duration.ofDays(1));
                e.connection(DANA).sync();
            }
            assertTrue(s.titles().contains("Appointment 4"), s.titles()::toString);
        }
    }

    @Test
    void P6_deletionsThatCannotBeAskedForAgainKeepNoOtherWaiting() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, Scene.appointments(30).toArray(CalendarEvent[]::new));
            s.connected();
            s.synced();
            s.cancels(key(1), key(2), key(3), key(4));
            s.world.faults().next("batch", FakeFault.refused(403, "usageLimits", "accessNotConfigured"));
            assertInstanceOf(SyncOutcome.Blocked.class, s.sync());
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Found find(ConnectionId c, EventKey k) {
                            if (!k.equals(key(4))) {
                                throw new IllegalStateException("does not map");
                            }
                            return in.find(c, k);
                        }
                    })
                    .build();
            s.clock.advance(Duration.ofHours(1));
            e.connection(DANA).sync();
            assertEquals(29, s.events().size());
            assertFalse(s.titles().contains("Appointment 4"));
        }
    }

    @Test
    void P6_unlistedBookingsThatCanNeverBeReadDoNotKeepOthersFromBeingRemoved() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointment(1), appointment(2), appointment(3), appointment(4), appointment(5));
            s.connected();
            s.synced();
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Found find(ConnectionId c, EventKey k) {
                            if (Set.of(key(1), key(2), key(3)).contains(k)) {
                                throw new IllegalStateException("does not map");
                            }
                            return in.find(c, k);
                        }
                    })
                    .build();
            s.source.remove(DANA, key(1), key(2), key(3), key(4));
            s.dana().changed(key(4));
            for (int day = 0; day < 3; day++) {
                s.source.put(DANA, appointment(5, "Day " + day));
                e.connection(DANA).sync();
                s.clock.advance(Duration.ofMinutes(10));
                e.connection(DANA).sync();
                assertTrue(s.titles().contains("Day " + day), s.titles()::toString);
                s.clock.advance(Duration.ofDays(1));
            }
            assertEquals(List.of("Appointment 1", "Appointment 2", "Appointment 3", "Day 2"), s.titles());
        }
    }

    @Test
    void P2_whatWasRemovedWhileAnotherCalendarWasUsedGoes() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            // a feed whose start hands out what stands, and no more (the engine's own words in Intake.startsFeed)
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Changes changesSince(ConnectionId c, Cursor cur) {
                            Changes ch = in.changesSince(c, cur);
                            if (cur.equals(Cursor.START) && ch instanceof Changes.Page p)
                                return new Changes.Page(
                                        p.changes().stream()
                                                .filter(x -> x instanceof SourceChange.Present)
                                                .toList(),
                                        p.next(),
                                        p.more());
                            return ch;
                        }
                    })
                    .build();
            s.source.put(DANA, appointment(1), appointment(2));
            s.connect(DANA, EMAIL, CalendarChoice.primary());
            e.connection(DANA).sync();
            assertEquals(2, s.events().size());
            e.connection(DANA).disconnect();
            s.connect(DANA, EMAIL, CalendarChoice.dedicated("Shop", BERLIN));
            e.connection(DANA).sync();
            s.source.remove(DANA, key(1));
            e.connection(DANA).sync();
            e.connection(DANA).disconnect();
            s.connect(DANA, EMAIL, CalendarChoice.primary());
            for (int i = 0; i < 3; i++) {
                e.connection(DANA).sync();
                s.clock.advance(Duration.ofDays(1));
            }
            assertEquals(List.of("Appointment 2"), s.titles());
        }
    }

    @Test
    void P2_aPartialListingDoesNotEndANewVersion() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            s.withSynced(appointment(1), appointment(2));
            InMemoryEventSource other = InMemoryEventSource.feed();
            other.put(DANA, appointment(1, "Anew 1"), appointment(2, "Anew 2"));
            boolean[] partial = {true};
            SyncEngine e = s.engine()
                    .eventVersion(2)
                    .source(new BentSource(other) {
                        @Override
                        public Listing all(ConnectionId c, Window w, Optional<String> a) {
                            return partial[0] ? Listing.partial(List.of()) : in.all(c, w, a);
                        }
                    })
                    .build();
            e.connection(DANA).sync();
            partial[0] = false;
            e.connection(DANA).sync();
            assertEquals(List.of("Anew 1", "Anew 2"), s.titles());
        }
    }

    @Test
    void P3_aPageOfTheFeedThatIsOlderThanTheListingIsNotWritten() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            s.withSynced(appointment(1));
            s.source.put(DANA, appointment(1, "One"));
            SyncEngine e = s.engine().eventVersion(2).build();
            s.source.runBefore(Call.ALL, s.source.calls(Call.ALL) + 1, () -> s.source.put(DANA, appointment(1, "Two")));
            e.connection(DANA).sync();
            assertEquals(List.of("Two"), s.titles());
            assertEquals("events.patch 1", s.counts().toString());
        }
    }

    @Test
    void aHostThatSaysTheSameWithoutEndDoesNotHoldARunForEver() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            int[] finds = {0};
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Found find(ConnectionId c, EventKey k) {
                            if (++finds[0] < 5000) {
                                s.dana().changed(key(1));
                            }
                            return in.find(c, k);
                        }
                    })
                    .build();
            s.dana().changed(key(1));
            e.connection(DANA).sync();
            assertTrue(finds[0] < 100, "finds " + finds[0]);
        }
    }

    @Test
    void P2_aListingThatTakesLongerThanALeaseStillConverges() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointments(40));
            s.withSynced(appointment(0));
            s.source.pageSize(2);
            s.source.put(DANA, appointment(39, "Moved"));
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Listing all(ConnectionId c, Window w, Optional<String> a) {
                            s.clock.advance(Duration.ofSeconds(30));
                            return in.all(c, w, a);
                        }
                    })
                    .build();
            for (int i = 0; i < 5; i++) {
                e.connection(DANA).sync();
                s.clock.advance(Duration.ofHours(1));
            }
            assertTrue(
                    s.titles().contains("Moved"),
                    () -> e.connection(DANA).sync().toString());
        }
    }

    @Test
    void P2_aKeyOnTwoPagesOfAListingDoesNotFlipForEver() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointments(3));
            s.withSynced(appointment(0));
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Listing all(ConnectionId c, Window w, Optional<String> a) {
                            return a.isEmpty()
                                    ? Listing.more(in.all(c, w, a).events(), "x")
                                    : Listing.complete(List.of(appointment(1, "Other")));
                        }
                    })
                    .build();
            e.connection(DANA).sync();
            e.connection(DANA).sync();
            s.counts().reset();
            e.connection(DANA).sync();
            assertEquals(0, s.counts().total());
        }
    }

    @Test
    void anOlderNodeDoesNotUndoWhatANewerOneBegan() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointments(6));
            s.withSynced(appointment(0));
            InMemoryEventSource anew = InMemoryEventSource.readAll();
            for (int i = 0; i < 6; i++) {
                anew.put(DANA, appointment(i, "Anew " + i));
            }
            anew.pageSize(2);
            anew.runBefore(Call.ALL, 3, () -> {
                throw new IllegalStateException("down");
            });
            SyncEngine e = s.engine().eventVersion(2).source(anew).build();
            assertInstanceOf(SyncOutcome.Paused.class, e.connection(DANA).sync());
            s.counts().reset();
            s.clock.advance(Duration.ofMinutes(5));
            s.sync(); // the older node
            assertEquals(0, s.counts().total());
        }
    }

    @Test
    void P3_aBookingThatCouldNotBeReadOnceCostsNothingWhenUnchanged() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.dana().changed(key(1));
            s.source.runBefore(Call.FIND, s.source.calls(Call.FIND) + 1, () -> {
                throw new IllegalStateException("x");
            });
            s.synced();
            s.clock.advance(Duration.ofHours(2));
            s.synced();
            assertEquals(0, s.counts().total(), s.counts()::toString);
        }
    }

    @Test
    void P2_aRemovalAfterAKeyTwiceInOnePageIsARemoval() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            s.withSynced(appointment(1), appointment(2));
            s.source.remove(DANA, key(1));
            boolean[] once = {true};
            SyncEngine e = s.engine()
                    .source(new BentSource(s.source) {
                        @Override
                        public Changes changesSince(ConnectionId c, Cursor cur) {
                            if (!once[0]) {
                                return in.changesSince(c, cur);
                            }
                            once[0] = false;
                            return new Changes.Page(
                                    List.of(
                                            new SourceChange.Present(appointment(1, "A")),
                                            new SourceChange.Present(appointment(1, "B")),
                                            new SourceChange.Removed(key(1))),
                                    new Cursor("2"),
                                    false);
                        }
                    })
                    .build();
            e.connection(DANA).sync();
            assertEquals(List.of("Appointment 2"), s.titles());
        }
    }

    @Test
    void tenThousandKeysAndAListenerThatCallsBack() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(0));
            List<EventKey> keys = new ArrayList<>();
            for (int i = 0; i < 10000; i++) {
                keys.add(key(i % 5000));
            }
            s.dana().changed(keys);
            List<SyncOutcome> inner = new ArrayList<>();
            SyncEngine e = s.engine()
                    .listener(new SyncListener() {
                        @Override
                        public void syncStarted(ConnectionId c, String r) {
                            inner.add(s.dana().sync());
                            s.dana().status();
                            s.dana().preview();
                        }
                    })
                    .build();
            assertInstanceOf(SyncOutcome.Synced.class, e.connection(DANA).sync());
            assertEquals(0, s.dana().status().waiting());
            assertEquals(List.of(new SyncOutcome.Skipped(SyncOutcome.Reason.ALREADY_RUNNING)), inner);
        }
    }

    @Test
    void everyRunThatStartsEnds() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.books(appointment(1, "Moved"));
            s.listener.forget();
            s.storeFaults.failBefore("dirtyKeys.clear", s.storeFaults.calls("dirtyKeys.clear") + 1);
            assertThrows(RuntimeException.class, () -> s.sync());
            assertEquals(
                    1,
                    s.listener.notices(RecordingListener.Notice.SyncBroke.class).size());
        }
    }

    @Test
    void aRolledBackVersionShowsInTheStatus() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.engine().eventVersion(2).build().connection(DANA).sync();
            s.books(appointment(1, "Moved"));
            s.sync();
            assertNotEquals(ConnectionStatus.State.ACTIVE, s.dana().status().state());
        }
    }
}
