package io.calendarsync.automatic;

import static io.calendarsync.automatic.Office.A_MOMENT;
import static io.calendarsync.automatic.Office.BEN;
import static io.calendarsync.automatic.Office.DANA;
import static io.calendarsync.automatic.Office.INTERVAL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.CalendarChoice;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(Front.class)
class AutoSyncTest {
    private final Front front;
    private Office office;

    AutoSyncTest(Front front) {
        this.front = front;
        office = Office.on(front);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aChangeReachesTheCalendarInAMomentAndNobodyCallsSync() {
        office.with(DANA).starts(office.engine.autoSync(), DANA);
        office.books(DANA, appointment(1));
        office.scene.clock.advance(A_MOMENT);
        assertInstanceOf(SyncOutcome.Synced.class, office.endedNow(DANA));
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void P3_tenChangesInARowAreOneSync() {
        office.with(DANA, BEN).starts(office.engine.autoSync(), DANA, BEN);
        for (int number = 0; number < 10; number++) {
            office.books(DANA, appointment(1, "Version " + number));
        }
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        office.books(BEN, appointment(2));
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(BEN);
        assertTrue(office.isQuiet(DANA));
        assertEquals(List.of("Version 9"), office.titles(DANA));
        assertEquals("events.insert 2", office.scene.counts().toString());
    }

    @Test
    void P6_aChangeDuringItsOwnSyncIsSyncedRightAfterIt() {
        office.with(DANA).starts(office.engine.autoSync(), DANA);
        office.books(DANA, appointment(1, "First"));
        office.ears.atTheNextEnd(connection -> office.books(DANA, appointment(1, "Second")));
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        assertEquals(List.of("Second"), office.titles(DANA));
    }

    @Test
    void whatIsConnectedIsSyncedAtOnce() {
        office.starts(office.engine.autoSync());
        office.scene.source.put(DANA, appointment(1));
        office.connects(DANA);
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void whatIsConnectedElsewhereIsFound() {
        office.starts(office.engine.autoSync());
        office.scene.source.put(DANA, appointment(1));
        office.scene.connected();
        office.scene.clock.advance(INTERVAL);
        office.ended(DANA);
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void whatNobodySaysIsFoundWithinTheInterval() {
        office.close();
        office = Office.on(front, InMemoryEventSource.feed());
        office.with(DANA).starts(office.engine.autoSync().every(INTERVAL), DANA);
        office.scene.source.put(DANA, appointment(1));
        office.scene.clock.advance(INTERVAL.multipliedBy(5).dividedBy(4));
        office.ended(DANA);
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void whatPausesGoesOnWhenItMakesSense() {
        office.with(DANA).starts(office.engine.autoSync().every(Duration.ofHours(5)), DANA);
        office.scene.world.faults().always("events.insert", FakeFault.htmlPage(503));
        office.books(DANA, appointment(1));
        office.scene.clock.advance(A_MOMENT);
        SyncOutcome.Paused paused = assertInstanceOf(SyncOutcome.Paused.class, office.endedNow(DANA));

        office.scene.world.faults().clear();
        office.scene.clock.set(paused.until());
        office.ended(DANA);
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void approvedDeletionsGoAtOnce() {
        office.with(DANA).starts(office.engine.autoSync(), DANA);
        office.books(DANA, IntStream.range(0, 40).mapToObj(Scene::appointment).toArray(CalendarEvent[]::new));
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        IntStream.range(0, 40).forEach(number -> office.scene.source.remove(DANA, key(number)));
        office.engine
                .connection(DANA)
                .changed(IntStream.range(0, 40).mapToObj(Scene::key).toList());
        office.scene.clock.advance(A_MOMENT);
        SyncOutcome.Held held = assertInstanceOf(SyncOutcome.Held.class, office.endedNow(DANA));

        office.until(
                DANA, () -> office.engine.connection(DANA).approve(held.hold()) instanceof ApproveOutcome.Approved);
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        assertEquals(List.of(), office.titles(DANA));
    }

    @Test
    void P8_whatIsOwedIsPaid() {
        office.with(DANA);
        office.scene.world.faults().always("oauth.revoke", FakeFault.lostRequest());
        assertInstanceOf(
                DisconnectOutcome.Disconnected.class,
                office.engine.connection(DANA).disconnect());
        office.scene.world.faults().clear();
        office.starts(office.engine.autoSync());
        office.scene.clock.advance(INTERVAL);
        office.until(DANA, () -> office.scene.world.account(Scene.EMAIL).liveRefreshTokens() == 0);
        office.until(DANA, () -> !office.engine.connection(DANA).status().owed());
    }

    @Test
    void P8_whatIsOwedIsPaidThoughTheConnectionHasAnotherAccountByNow() {
        office.with(DANA);
        office.scene.world.faults().always("oauth.revoke", FakeFault.lostRequest());
        office.engine.connection(DANA).disconnect();
        office.scene.world.faults().clear();
        office.scene.connect(DANA, "other@example.com", CalendarChoice.primary());
        office.starts(office.engine.autoSync(), DANA);
        office.scene.clock.advance(INTERVAL);
        office.until(DANA, () -> office.scene.world.account(Scene.EMAIL).liveRefreshTokens() == 0);
    }

    @Test
    void aSyncThatTakesLongGivesWayToWhatChanged() {
        office.with(DANA, BEN).starts(office.engine.autoSync().workers(1), DANA, BEN);
        office.ears.atTheNextEvent(connection -> {
            office.books(BEN, appointment(1));
            office.scene.clock.advance(Duration.ofSeconds(31));
        });
        office.books(DANA, IntStream.range(0, 300).mapToObj(Scene::appointment).toArray(CalendarEvent[]::new));
        office.scene.clock.advance(A_MOMENT);
        assertInstanceOf(SyncOutcome.Paused.class, office.endedNow(DANA));
        assertInstanceOf(SyncOutcome.Synced.class, office.endedNow(BEN));
        assertTrue(office.titles(DANA).size() < 300);
        assertInstanceOf(SyncOutcome.Synced.class, office.ended(DANA));
        assertEquals(300, office.titles(DANA).size());
    }

    @Test
    void P6_aStoreThatIsDownEndsNothingAndNoChangeIsForgotten() {
        office.with(DANA).starts(office.engine.autoSync().every(Duration.ofDays(1)), DANA);
        office.books(DANA, appointment(1));
        office.scene.storeFaults.breakDown();
        int before = office.scene.storeFaults.calls().size();
        office.scene.clock.advance(A_MOMENT);
        office.until(DANA, () -> office.scene.storeFaults.calls().size() > before);

        office.scene.storeFaults.recover();
        office.ended(DANA);
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    @Test
    void oneThatBreaksStopsNoOther() {
        office.with(DANA, BEN).starts(office.engine.autoSync().workers(1), DANA, BEN);
        office.scene.source.runBefore(Call.FIND, office.scene.source.calls(Call.FIND) + 1, () -> {
            throw new StackOverflowError("in the host's code");
        });
        office.books(DANA, appointment(1));
        office.scene.clock.advance(A_MOMENT);
        int before = office.scene.source.calls(Call.FIND);
        office.until(DANA, () -> office.scene.source.calls(Call.FIND) > before);
        office.books(BEN, appointment(2));
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(BEN);
        assertEquals(List.of("Appointment 2"), office.titles(BEN));

        office.until(DANA, () -> office.titles(DANA).equals(List.of("Appointment 1")));
    }
}
