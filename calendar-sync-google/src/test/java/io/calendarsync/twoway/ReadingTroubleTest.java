package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.BlockingRules;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when reading, or what is read, is in trouble. */
@ParameterizedClass
@EnumSource(Front.class)
class ReadingTroubleTest {
    private final TwoWays two;
    private boolean sinkIsBroken;

    ReadingTroubleTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void P11_aSinkThatFailsIsTheHostsAndStopsNoWriting() {
        two.becomes(builder -> builder.blockedTime(breakable(), connection -> BlockingRules.DEFAULT))
                .withSynced(appointment(1));
        two.adds("Dentist", 14, 15);
        two.scene.books(appointment(2));
        sinkIsBroken = true;

        SyncOutcome.Paused paused = assertInstanceOf(SyncOutcome.Paused.class, two.sync());
        assertEquals(ProblemCode.SINK_FAILED, paused.problem().code());
        assertEquals(List.of("Appointment 1", "Appointment 2", "Dentist"), two.scene.titles());

        two.scene.books(appointment(3));
        two.sync();
        assertEquals(4, two.scene.events().size());
        assertTrue(two.isFree(14, 15));

        sinkIsBroken = false;
        two.scene.clock.advance(Duration.ofHours(2));
        two.synced();
        assertFalse(two.isFree(14, 15));
        two.assertQuiet();
    }

    @Test
    void P5_whatIsKnownOfAnEventThatCannotBeReadStays() {
        two.withSynced();
        FakeEvent gone = two.adds("Gone", 10, 11);
        two.synced();
        String calendar = two.scene
                .store
                .namespace(Scene.NAMESPACE)
                .connections()
                .find(Scene.DANA)
                .flatMap(ConnectionRecord::calendar)
                .map(CalendarSlot::slot)
                .orElseThrow();
        BlockedTime once = BlockedTime.busy("odd", at(14, 15));
        two.sink.apply(Scene.DANA, calendar, List.of(new BlockedTimeChange.Blocked(once)));

        two.calendar().deletes(gone.id());
        two.calendar().expiresSyncTokens();
        two.scene.world.faults().always("events.list", FakeFault.oddEntries());
        two.synced();
        assertFalse(two.isFree(14, 15));
        assertTrue(two.isFree(10, 11));
    }

    @Test
    void P11_aSourceThatFailsStopsNoReading() {
        two.withSynced(appointment(1));
        two.adds("Dentist", 14, 15);
        two.scene.source.suffer(SourceFault.CHANGES_THROW);
        SyncOutcome.Paused paused = assertInstanceOf(SyncOutcome.Paused.class, two.sync());
        assertEquals(ProblemCode.SOURCE_FAILED, paused.problem().code());
        assertFalse(two.isFree(14, 15));

        two.adds("Haircut", 16, 17);
        two.sync();
        assertFalse(two.isFree(16, 17));
    }

    @Test
    void aCalendarThatMayOnlyBeReadIsReadOn() {
        two.withSynced(appointment(1));
        two.calendar().losesWriteAccess();
        two.scene.books(appointment(2));
        two.adds("Dentist", 14, 15);
        SyncOutcome.Blocked blocked = assertInstanceOf(SyncOutcome.Blocked.class, two.sync());
        assertEquals(ProblemCode.CALENDAR_READ_ONLY, blocked.problem().code());
        assertFalse(two.isFree(14, 15));
    }

    @Test
    void P6_whatWasReadBeforeACrashIsReadAgain() {
        two.withSynced();
        two.adds("Dentist", 14, 15);
        two.scene.storeFaults.failBefore("connections.save", two.scene.storeFaults.calls("connections.save") + 1);
        try {
            two.sync();
        } catch (RuntimeException died) {
            assertFalse(two.isFree(14, 15));
        }
        two.scene.clock.advance(Duration.ofMinutes(3));
        two.synced();
        assertFalse(two.isFree(14, 15));
        two.assertQuiet();
    }

    @Test
    void siblingsOnOneCalendarBlockNobody() {
        two.withSynced(appointment(1));
        ConnectionId ben = ConnectionId.of("shop-1", "ben");
        assertInstanceOf(ConnectOutcome.Connected.class, two.scene.connect(ben, EMAIL, CalendarChoice.primary()));
        Connection sibling = two.engine.connection(ben);
        two.scene.source.put(ben, appointment(7, "Of Ben"));
        assertInstanceOf(SyncOutcome.Synced.class, sibling.sync());
        two.synced();
        assertTrue(two.isFree(0, 23));
        assertTrue(two.sink.isFree(ben, at(0, 23)));

        FakeEvent ofBen = two.scene.event("Of Ben");
        two.calendar().deletes(ofBen.id());
        two.synced();
        assertTrue(two.isFree(0, 23));
        assertInstanceOf(SyncOutcome.Synced.class, sibling.sync());
        assertEquals(List.of("Appointment 1", "Of Ben"), two.scene.titles());
    }

    @Test
    void P4_aSiblingOfAnotherAccountOnASharedCalendarBlocksNobody_andIsNobodyElsesToWrite() {
        two.withSynced(appointment(1));
        ConnectionId ben = ConnectionId.of("shop-2", "ben");
        two.scene.world.account("ben@example.com");
        two.calendar().sharesWith("ben@example.com", FakeRole.WRITER);
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                two.scene.connect(
                        ben,
                        "ben@example.com",
                        CalendarChoice.existing(two.calendar().id())));
        two.scene.source.put(ben, appointment(7, "Of Ben"));
        Connection sibling = two.engine.connection(ben);
        assertInstanceOf(SyncOutcome.Synced.class, sibling.sync());
        two.synced();
        assertTrue(two.isFree(0, 23));

        two.calendar().retitles(two.scene.event("Of Ben").id(), "Edited");
        two.assertQuiet();
        assertInstanceOf(SyncOutcome.Synced.class, sibling.sync());
        assertEquals(List.of("Appointment 1", "Of Ben"), two.scene.titles());
        assertTrue(two.isFree(0, 23));
        assertTrue(two.sink.isFree(ben, at(0, 23)));
    }

    @Test
    void whatAReadingShowsTwiceIsPutRightOnceAndBlocksWhereItStandsLast() {
        two.withSynced(appointment(1));
        two.scene.world.limits().repeatsInDeltas(5);
        FakeEvent dentist = two.adds("Dentist", 14, 15);
        two.calendar().retitles(two.scene.row(Scene.key(1)).eventId(), "By hand");
        assertEquals(1, two.synced().report().read().edited());
        assertEquals(1, two.scene.counts().of("events.patch"));

        two.calendar().moves(dentist.id(), at(16, 17));
        two.calendar().moves(dentist.id(), at(17, 18));
        two.synced();
        assertTrue(two.isFree(14, 17));
        assertFalse(two.isFree(17, 18));
        assertEquals(List.of("Appointment 1", "Dentist"), two.scene.titles());
    }

    @Test
    void P3_ofASeriesThatIsGoneTheMasterIsReadOnce() {
        two.withSynced();
        FakeEvent choir = two.calendar().addsRepeating("Choir", at(18, 19), "RRULE:FREQ=WEEKLY;COUNT=40");
        two.synced();
        two.calendar().deletes(choir.id());
        two.scene.counts().reset();
        two.synced();
        assertTrue(two.isFree(18, 19));
        assertEquals(1, two.scene.counts().of("events.get"));
        two.assertQuiet();
    }

    @Test
    void P4_aPersonsCopyOfAnEventOfOursIsThePersons() {
        two.withSynced(appointment(1));
        FakeEvent copy = two.calendar().copies(two.scene.row(Scene.key(1)).eventId());
        two.calendar().moves(copy.id(), at(20, 21));
        two.synced();
        assertFalse(two.isFree(20, 21));
        assertEquals(2, two.scene.events().size());
        two.assertQuiet();
    }

    @Test
    void onePageThatIsCutOffLosesNothing() {
        two.withSynced();
        two.scene.world.limits().pages(3);
        for (int hour = 8; hour < 20; hour++) {
            two.adds("At " + hour, hour, hour + 1);
        }
        two.scene
                .world
                .faults()
                .on("events.list")
                .after(2)
                .times(5)
                .fail(FakeFault.refused(503, "global", "backendError"));
        two.sync();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        for (int hour = 8; hour < 20; hour++) {
            assertFalse(two.isFree(hour, hour + 1), "at " + hour);
        }
    }

    private BlockedTimeSink breakable() {
        return new BlockedTimeSink() {
            @Override
            public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
                check();
                two.sink.apply(connection, calendar, changes);
            }

            @Override
            public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
                check();
                two.sink.replace(connection, calendar, window, blocked);
            }

            @Override
            public void forget(ConnectionId connection) {
                check();
                two.sink.forget(connection);
            }

            private void check() {
                if (sinkIsBroken) {
                    throw new IllegalStateException("no disk");
                }
            }
        };
    }
}
