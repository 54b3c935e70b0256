package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is under way settles before anything is concluded from it, and what nobody can tell of is asked again. */
class UnsettledTest {
    @Test
    void P2_aChangeUnderWayWhenItsRunWasEndedByAReconnectSettlesFirst() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            SyncEngine[] e = new SyncEngine[1];
            Runnable land = late(s, e);
            s.books(appointment(1, "Late"));
            s.storeFaults.runBefore("ledger.save", s.storeFaults.calls("ledger.save") + 2, () -> {
                s.clock.advance(Duration.ofSeconds(30)); // no answer in time
                assertInstanceOf(ConnectOutcome.Connected.class, s.connect(DANA, EMAIL, CalendarChoice.primary()));
            });
            e[0].connection(DANA).sync();
            s.books(appointment(1, "Good"));
            s.clock.advance(Duration.ofSeconds(40));
            e[0].connection(DANA).sync();
            land.run(); // 70 seconds after it was sent
            s.days(5);
            assertEquals(List.of("Good"), s.titles());
        }
    }

    @Test
    void P1_anInsertInDoubtThatIsSetAsideAndCancelledDoesNotStay() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.connected();
            SyncEngine[] e = new SyncEngine[1];
            Runnable land = late(s, e);
            s.books(appointment(1));
            SyncOutcome.Paused p = (SyncOutcome.Paused) e[0].connection(DANA).sync();
            s.clock.set(p.until());
            s.books(appointment(1, " "));
            e[0].connection(DANA).sync();
            s.cancels(key(1));
            e[0].connection(DANA).sync();
            land.run();
            s.days(5);
            assertEquals(List.of(), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P2_aChangeInDoubtThatIsSetAsideAndCorrected() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            SyncEngine[] e = new SyncEngine[1];
            Runnable land = late(s, e);
            s.books(appointment(1, "Late"));
            SyncOutcome.Paused p = (SyncOutcome.Paused) e[0].connection(DANA).sync();
            s.clock.set(p.until());
            s.books(appointment(1, " "));
            e[0].connection(DANA).sync();
            s.books(appointment(1, "Good"));
            e[0].connection(DANA).sync();
            land.run();
            s.days(5);
            assertEquals(List.of("Good"), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P2_aDeletionInDoubtSetAsideAndCorrected() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            SyncEngine[] e = new SyncEngine[1];
            Runnable land = late(s, e);
            s.cancels(key(1));
            SyncOutcome.Paused p = (SyncOutcome.Paused) e[0].connection(DANA).sync();
            s.clock.set(p.until());
            s.books(appointment(1, " "));
            e[0].connection(DANA).sync();
            s.books(appointment(1, "Good"));
            e[0].connection(DANA).sync();
            land.run();
            s.days(5);
            assertEquals(
                    List.of("Appointment 2", "Good"),
                    s.titles(),
                    () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P1_aFoundInsertWhoseChangeIsRefusedGoesWhenCancelled() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(2));
            s.world.faults().next("events.insert", FakeFault.lostAnswer());
            s.books(appointment(1));
            s.sync();
            s.books(appointment(1, "Refused"));
            s.world.faults().next("events.patch", FakeFault.refused(400, "global", "invalid"));
            s.clock.advance(Duration.ofMinutes(3));
            s.sync();
            assertEquals(RowState.QUARANTINED, s.row(key(1)).state());
            s.cancels(key(1));
            s.sync();
            s.days(5);
            assertEquals(
                    List.of("Appointment 2"), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P1_aDoubtfulInsertWhoseDeletionIsRefusedIsDeletedLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(2));
            s.world.faults().next("events.insert", FakeFault.lostAnswer());
            s.books(appointment(1));
            s.sync();
            s.cancels(key(1));
            s.world.faults().next("events.delete", FakeFault.refused(403, "global", "forbidden"));
            s.clock.advance(Duration.ofMinutes(3));
            s.sync();
            s.days(5);
            assertEquals(
                    List.of("Appointment 2"), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P1_aStagedDoubtfulInsertSetAside() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(2));
            s.world.faults().next("events.insert", FakeFault.lostAnswer());
            s.books(appointment(1));
            s.sync();
            s.cancels(key(1));
            s.clock.advance(Duration.ofMinutes(3));
            s.world.faults().times(5, "events.delete", FakeFault.refused(503, "global", "backendError"));
            s.world.faults().clear();
            s.clock.advance(Duration.ofMinutes(3));
            s.books(appointment(1, " "));
            s.sync();
            s.cancels(key(1));
            s.sync();
            s.days(5);
            assertEquals(
                    List.of("Appointment 2"), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P2_anUnlistedBookingThatTheHostCannotTellOfIsAskedForAgain() {
        for (SourceFault fault : List.of(SourceFault.FIND_THROWS, SourceFault.FIND_UNKNOWN)) {
            try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
                s.withSynced(appointment(1), appointment(2));
                s.dana().disconnect();
                s.source.remove(DANA, key(1));
                s.connect(DANA, EMAIL, CalendarChoice.primary());
                s.source.suffer(fault);
                s.sync();
                s.source.recover();
                s.days(5);
                assertEquals(List.of("Appointment 2"), s.titles(), fault + "");
            }
        }
    }

    @Test
    void P2_aBookingThatCameBackWhileItsDeletionWasInDoubtIsNotDeletedOnUnknown() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.world.faults().next("events.delete", FakeFault.lostRequest());
            s.cancels(key(1));
            SyncOutcome.Paused p = (SyncOutcome.Paused) s.sync();
            s.books(appointment(1, "Back again"));
            s.clock.set(p.until());
            s.synced();
            s.source.suffer(SourceFault.FIND_UNKNOWN);
            s.clock.advance(Duration.ofMinutes(3));
            s.sync();
            s.source.recover();
            s.days(5);
            assertEquals(
                    List.of("Appointment 2", "Back again"),
                    s.titles(),
                    () -> s.row(key(1)).toString());
        }
    }

    private static Runnable late(Scene s, SyncEngine[] node) {
        LateProvider late = new LateProvider(s.provider);
        node[0] = s.engine().provider(late.proxy()).build();
        return () -> late.land.run();
    }
}
