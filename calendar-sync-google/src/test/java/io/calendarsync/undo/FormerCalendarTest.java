package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.OldEvents;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.Mail;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the events on a calendar that is not written any more. */
@ParameterizedClass
@EnumSource(Front.class)
class FormerCalendarTest {
    private final Scene scene;
    private final Moves moves;

    FormerCalendarTest(Front front) {
        scene = Scene.on(front);
        moves = new Moves(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsMovedGoesOnceItStandsOnTheOtherCalendar() {
        start(70);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);

        Synced synced = scene.synced();
        assertEquals(70, shop.events().size());
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), moves.left());
        assertEquals(70, synced.report().total().created());
        assertEquals(0, synced.report().total().removed());
        assertTrue(scene.listener.results().stream().noneMatch(result -> result.action() == Action.REMOVE));
        assertQuiet();
    }

    @Test
    void P6_whatDoesNotStandOnTheOtherCalendarYetStays() {
        start(3);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().next("events.insert", FakeFault.refused(400, "global", "invalid"));

        scene.synced();
        assertEquals(2, shop.events().size());
        assertEquals(1, scene.events().size());
        assertEquals(1, moves.left().size());
        assertEquals(1, scene.dana().status().waiting());

        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(3, shop.events().size());
        assertEquals(List.of(), scene.titles());
        assertQuiet();
    }

    @Test
    void whatIsTooLongOverToBeWrittenStaysWhereItWas() {
        start(0, appointment(1), appointment(900));
        scene.clock.advance(Duration.ofDays(120));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);

        scene.synced();
        assertEquals(List.of("Appointment 900"), Moves.titles(shop));
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals(List.of(), moves.left());
        assertQuiet();
    }

    @Test
    void whatWasCancelledMeanwhileGoesToo() {
        start(5);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.source.remove(DANA, key(0), key(1));

        Synced synced = scene.synced();
        assertEquals(3, shop.events().size());
        assertEquals(List.of(), scene.titles());
        assertEquals(2, synced.report().total().removed());
        assertQuiet();
    }

    @Test
    void everythingIsDeletedWhereThatIsWanted() {
        start(60, appointment(900));
        scene.clock.advance(Duration.ofDays(120));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.DELETE);

        scene.synced();
        assertEquals(List.of("Appointment 900"), Moves.titles(shop));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), moves.left());
        assertQuiet();
    }

    @Test
    void P4_whatIsTheUsersOwnStays() {
        start(2);
        EventTime time = appointment(7).details().time();
        scene.calendar().adds("Dentist", time);
        scene.calendar().copies(scene.event("Appointment 1").id());
        moves.toAnother("Shop", OldEvents.DELETE);

        scene.synced();
        assertEquals(List.of("Appointment 1", "Dentist"), scene.titles());
    }

    @Test
    void P10_nobodyIsMailed() {
        scene.source.put(
                DANA,
                appointment(1, "Lesson", Guest.of("pat@example.com")),
                appointment(2, "Talk", Guest.of("sam@example.com")));
        moves.connected();
        scene.engine()
                .guestMail((connection, key, change) -> Mail.ALL)
                .build()
                .connection(DANA)
                .sync();
        moves.toAnother("Shop", OldEvents.MOVE);
        scene.source.remove(DANA, key(2));
        scene.world.mails().reset();

        assertInstanceOf(
                Synced.class,
                scene.engine()
                        .guestMail((connection, key, change) -> Mail.ALL)
                        .build()
                        .connection(DANA)
                        .sync());
        assertEquals(List.of(), scene.titles());
        assertEquals(0, scene.world.mails().count());
    }

    @Test
    void aFormerCalendarThatIsGoneIsDone() {
        start(3);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.LEAVE);
        scene.synced();
        AccountCalendar desk = moves.toAnother("Desk", OldEvents.DELETE);
        shop.removes();

        scene.synced();
        assertEquals(3, desk.events().size());
        assertEquals(List.of(), moves.left());
        assertQuiet();
    }

    @Test
    void aFormerCalendarThatMayNotBeWrittenStopsNothingElse() {
        start(3);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.LEAVE);
        scene.synced();
        AccountCalendar desk = moves.toAnother("Desk", OldEvents.MOVE);
        shop.losesWriteAccess();

        Synced synced = scene.synced();
        assertEquals(
                List.of(ProblemCode.CALENDAR_READ_ONLY),
                synced.report().problems().stream()
                        .map(problem -> problem.code())
                        .toList());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(3, status.waiting());
        assertEquals(3, status.live());
        assertEquals(
                "The calendar \"Shop\" may not be changed any more.",
                scene.engine.wording().status(status));

        scene.counts().reset();
        scene.books(appointment(5));
        scene.synced();
        assertEquals(4, desk.events().size());
        assertEquals(0, scene.counts().of("events.delete"));

        shop.regainsWriteAccess();
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(List.of(), Moves.titles(shop));
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertQuiet();
    }

    @Test
    void aDeadConsentThatIsMetThereIsSaid() {
        start(3);
        moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().on("events.delete").fail(FakeFault.refused(401, "global", "authError"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
        assertEquals(NextAction.CONNECT, scene.dana().status().nextAction());
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        start(3);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().next("events.delete", FakeFault.lostAnswer());

        scene.synced();
        assertEquals(1, moves.left().size());
        scene.calm();
        assertEquals(List.of(), scene.titles());
        assertEquals(3, shop.events().size());
        assertEquals(List.of(), moves.left());
        assertQuiet();
    }

    @Test
    void itTakesNoLongerThanASyncMay() {
        start(120);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        int saved = scene.storeFaults.calls("ledger.save");
        for (int nth = 1; nth < 20; nth++) {
            scene.storeFaults.runBefore("ledger.save", saved + nth, () -> scene.clock.advance(Duration.ofSeconds(8)));
        }

        SyncOutcome outcome = scene.engine()
                .longestRun(Duration.ofMinutes(1))
                .build()
                .connection(DANA)
                .sync();
        assertInstanceOf(Synced.class, outcome);
        assertEquals(120, shop.events().size());
        assertEquals(20, scene.events().size());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(scene.events().size(), scene.dana().status().waiting());

        scene.storeFaults.recover();
        scene.synced();
        assertEquals(List.of(), scene.titles());
        assertEquals(120, scene.counts().of("events.delete"));
    }

    @Test
    void aPauseEndsItToo() {
        start(3);
        moves.toAnother("Shop", OldEvents.MOVE);
        scene.storeFaults.runAfter(
                "ledger.page",
                scene.storeFaults.calls("ledger.page") + 5,
                () -> scene.dana().pause());

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.CONNECTION_PAUSED, paused.problem().code());
        assertEquals(3, scene.events().size());
        scene.dana().resume();
        scene.synced();
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void severalAreClearedOneAfterTheOther() {
        start(4);
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().on("events.delete").fail(FakeFault.refused(403, "calendar", "requiredAccessLevel"));
        scene.synced();
        scene.world.faults().clear();
        AccountCalendar desk = moves.toAnother("Desk", OldEvents.MOVE);
        scene.clock.advance(Duration.ofHours(2));

        scene.synced();
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
        assertEquals(4, desk.events().size());
        assertEquals(List.of(), moves.left());
    }

    private void start(int count, CalendarEvent... more) {
        scene.source.put(DANA, appointments(count));
        moves.start(more);
    }

    private void assertQuiet() {
        scene.synced(); // A calendar that was never read before is looked at twice.
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }
}
