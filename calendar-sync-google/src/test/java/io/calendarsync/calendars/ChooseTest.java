package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.calendars.Chooser.assertUnavailable;
import static io.calendarsync.calendars.Chooser.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ChooseOutcome.Busy;
import io.calendarsync.ChooseOutcome.NotConnected;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that are given another calendar. */
@ParameterizedClass
@EnumSource(Front.class)
class ChooseTest {
    private final Front front;
    private Scene scene;
    private Chooser person;
    private AccountCalendar room;
    private AccountCalendar desk;

    ChooseTest(Front front) {
        this.front = front;
    }

    /** Two bookings on the calendar that is called Room. */
    @BeforeEach
    void connected() {
        scene = Scene.on(front);
        person = new Chooser(scene);
        room = person.makes("Room");
        desk = person.makes("Desk");
        scene.source.put(DANA, appointment(1), appointment(2));
        person.connected(CalendarChoice.existing(room.id()));
        scene.synced();
        scene.counts().reset();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void bookingsAreWrittenOnTheOtherCalendarAndTheHostIsToldWhatStandsOnTheFormer() {
        assertEquals(2, person.chosen(desk, OldEvents.MOVE).onTheFormer());
        assertEquals("events.list 1", scene.counts().toString());
        assertEquals(
                Optional.of("Desk"),
                scene.dana().status().calendar().orElseThrow().title());
        assertEquals(List.of("MOVE Room"), person.former());

        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(desk));
    }

    @Test
    void whatIsLeftIsNobodysConcernAnyMore() {
        person.chosen(desk, OldEvents.LEAVE);

        assertEquals(List.of("LEAVE Room"), person.former());
        assertEquals(0, scene.dana().status().waiting());
        scene.synced();
        scene.cancels(key(1));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(room));
        assertEquals(List.of("Appointment 2"), titles(desk));
    }

    @Test
    void theSameCalendarAgainChangesNothing() {
        for (OldEvents events : OldEvents.values()) {
            assertEquals(0, person.chosen(room, events).onTheFormer());
        }
        assertEquals(List.of(), person.former());
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(room));
    }

    @Test
    void P1_aCalendarThatItHadBeforeIsGoneOnWithWhereItWasLeft() {
        person.chosen(desk, OldEvents.LEAVE);
        scene.synced();
        scene.books(appointment(1, "Moved"));
        scene.cancels(key(2));
        scene.books(appointment(3));
        scene.synced();

        assertEquals(2, person.chosen(room, OldEvents.DELETE).onTheFormer());
        assertEquals(List.of("DELETE Desk"), person.former());
        scene.synced();
        scene.days(1);
        assertEquals(List.of("Appointment 3", "Moved"), titles(room));
    }

    @Test
    void aFormerCalendarThatIsChosenAgainIsNotCleared() {
        person.chosen(desk, OldEvents.DELETE);
        assertEquals(List.of("DELETE Room"), person.former());
        person.chosen(room, OldEvents.DELETE);
        assertEquals(List.of(), person.former());

        person.chosen(desk, OldEvents.MOVE);
        person.connected(CalendarChoice.existing(room.id()));
        assertEquals(List.of(), person.former());
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(room));
    }

    @Test
    void P1_whatAPersonDidMeanwhileOnACalendarIsPutRightWithoutASecondCopy() {
        person.chosen(desk, OldEvents.LEAVE);
        scene.synced();
        room.deletes(room.events().get(0).id());
        room.retitles(room.events().get(0).id(), "Mine");

        person.chosen(room, OldEvents.LEAVE);
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(room));
    }

    @Test
    void P1_aCalendarOfWhichTheLedgerWasLostHasNoSecondCopies() {
        person.chosen(desk, OldEvents.LEAVE);
        scene.synced();
        scene.losesLedger();
        person.chosen(room, OldEvents.LEAVE);

        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), titles(room));
    }

    @Test
    void aCalendarThatMayOnlyBeReadIsRefused() {
        AccountCalendar rota = scene.world.account("boss@example.com").makesCalendar("Rota");
        rota.sharesWith(EMAIL, FakeRole.READER);

        assertUnavailable(ProblemCode.CALENDAR_READ_ONLY, person.choose(rota, OldEvents.MOVE));
        assertStillOnTheRoom();
    }

    @Test
    void aCalendarThatIsNotThereIsRefused() {
        desk.removes();

        assertUnavailable(ProblemCode.CALENDAR_GONE, person.choose(desk, OldEvents.MOVE));
        assertStillOnTheRoom();
    }

    @Test
    void aProviderThatFailsIsWaitedForAndThenSaid() {
        scene.world.faults().next("events.list", FakeFault.htmlPage(503));
        person.chosen(desk, OldEvents.LEAVE);
        scene.world.faults().always("events.list", FakeFault.htmlPage(503));
        assertUnavailable(ProblemCode.PROVIDER_UNAVAILABLE, person.choose(room, OldEvents.LEAVE));
        scene.world.faults().clear();
        person.chosen(room, OldEvents.LEAVE);
        assertStillOnTheRoom();
    }

    @Test
    void aConsentThatDoesNotCoverTheChoiceIsSaidBeforeAnybodyIsAsked() {
        ConnectionId second = ConnectionId.of("shop-1", "second");
        scene.connect(second, "eve@example.com", CalendarChoice.primary());
        scene.counts().reset();

        assertUnavailable(
                ProblemCode.SCOPE_MISSING,
                scene.engine.connection(second).choose(CalendarChoice.existing(desk.id()), OldEvents.MOVE));
        assertUnavailable(
                ProblemCode.SCOPE_MISSING, scene.engine.connection(second).choose(Chooser.OWN, OldEvents.MOVE));
        assertEquals(0, scene.counts().total());
    }

    @Test
    void whatIsNotConnectedCannotChoose() {
        scene.dana().disconnect();

        assertEquals(new NotConnected(), person.choose(desk, OldEvents.MOVE));
    }

    @Test
    void aSyncThatIsUnderWayIsNotDisturbed() {
        scene.books(appointment(3));
        List<ChooseOutcome> meanwhile = new ArrayList<>();
        scene.source.runBefore(
                Call.FIND, scene.source.calls(Call.FIND) + 1, () -> meanwhile.add(person.choose(desk, OldEvents.MOVE)));

        scene.synced();
        assertEquals(List.of(new Busy()), meanwhile);
        assertEquals(3, room.events().size());
    }

    @Test
    void noSyncRunsWhileACalendarIsChosen() {
        List<Object> meanwhile = new ArrayList<>();
        scene.storeFaults.runBefore(
                "leases.renew", scene.storeFaults.calls("leases.renew") + 1, () -> meanwhile.add(scene.sync()));

        person.chosen(desk, OldEvents.MOVE);
        assertEquals("[Skipped[reason=ALREADY_RUNNING]]", meanwhile.toString());
    }

    @Test
    void P8_aDisconnectInTheMiddleWins() {
        scene.storeFaults.runBefore(
                "leases.renew",
                scene.storeFaults.calls("leases.renew") + 2,
                () -> scene.dana().disconnect());

        assertEquals(new Busy(), person.choose(desk, OldEvents.MOVE));
        assertEquals(room.id(), person.record().calendar().orElseThrow().info().address());
        assertEquals(List.of(), person.former());
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
    }

    @Test
    void aChoiceThatIsOvertakenByAnotherConnectChangesNothing() {
        scene.storeFaults.runBefore("connections.save", scene.storeFaults.calls("connections.save") + 1, () -> {
            // What another node does in the same moment.
            SyncEngine other = scene.engine()
                    .syncStore(scene.store)
                    .tokenStore(scene.tokens)
                    .build();
            Chooser.connect(
                    other,
                    scene,
                    DANA,
                    EMAIL,
                    io.calendarsync.ConnectRequest.of(Scene.SESSION, CalendarChoice.existing("primary")));
        });

        assertEquals(new Busy(), person.choose(desk, OldEvents.MOVE));
        assertEquals("primary", person.record().calendar().orElseThrow().info().address());
        assertEquals(List.of("LEAVE Room"), person.former());
    }

    @Test
    void P1_aCrashBetweenAnyTwoStepsIsNoHalfChoice() {
        for (int at = 1; crashes(at); at++) {
            scene.clock.advance(java.time.Duration.ofHours(1));
            boolean moved =
                    !person.record().calendar().orElseThrow().info().address().equals(room.id());
            assertEquals(moved ? List.of("MOVE Room") : List.of(), person.former());
            person.chosen(desk, OldEvents.MOVE);
            assertEquals(List.of("MOVE Room"), person.former());
            scene.synced();
            assertEquals(List.of("Appointment 1", "Appointment 2"), titles(desk));
            scene.close();
            connected();
        }
    }

    /** Chooses while the n-th store call fails; false when there were fewer calls. */
    private boolean crashes(int nth) {
        StoreFaults faults = StoreFaults.none();
        SyncEngine node = scene.engine()
                .tokenStore(faults.around(scene.tokens))
                .syncStore(faults.around(scene.store))
                .build();
        if (nth % 2 == 0) {
            faults.failBefore(nth / 2 + 1);
        } else {
            faults.failAfter(nth / 2 + 1);
        }
        try {
            node.connection(DANA).choose(CalendarChoice.existing(desk.id()), OldEvents.MOVE);
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    private void assertStillOnTheRoom() {
        assertEquals(List.of(), person.former());
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Synced.class, scene.sync());
        assertEquals(List.of("Appointment 2", "Moved"), titles(room));
    }
}
