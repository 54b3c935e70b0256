package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.calendars.Chooser.OWN;
import static io.calendarsync.calendars.Chooser.assertUnavailable;
import static io.calendarsync.calendars.Chooser.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ChooseOutcome.Chosen;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that are given a calendar made for the purpose. */
@ParameterizedClass
@EnumSource(Front.class)
class ChooseDedicatedTest {
    private final Front front;
    private Scene scene;
    private Chooser person;

    ChooseDedicatedTest(Front front) {
        this.front = front;
    }

    /** One booking on the account's own calendar, and a consent to make others. */
    @BeforeEach
    void connected() {
        scene = Scene.on(front);
        person = new Chooser(scene);
        scene.source.put(DANA, appointment(1));
        scene.connected();
        ScopesMissing missing = assertInstanceOf(ScopesMissing.class, scene.connect(DANA, EMAIL, OWN));
        // The person had agreed to both, and wants the own calendar after all.
        assertInstanceOf(
                Connected.class,
                scene.complete(scene.world.consent(missing.retry().location(), EMAIL)));
        assertInstanceOf(Chosen.class, scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE));
        calendars().get(1).removes();
        scene.synced();
        scene.counts().reset();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void itIsMadeOnceAndFoundAgain() {
        Chosen chosen = assertInstanceOf(Chosen.class, choose());
        assertEquals(1, chosen.onTheFormer());
        assertEquals(Optional.of("Shop bookings"), chosen.calendar().title());
        assertEquals(Optional.of("Europe/Berlin"), chosen.calendar().zone());
        assertEquals(1, scene.counts().of("calendars.insert"));

        assertInstanceOf(Chosen.class, choose());
        assertInstanceOf(Chosen.class, scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE));
        Chosen again = assertInstanceOf(Chosen.class, choose());
        assertEquals(chosen.calendar(), again.calendar());
        assertEquals(1, scene.counts().of("calendars.insert"));
        assertEquals(2, calendars().size());
    }

    @Test
    void aCalendarOfTheSameNameIsNotTakenForIt() {
        AccountCalendar namesake = person.makes("Shop bookings");

        Chosen chosen = assertInstanceOf(Chosen.class, choose());
        scene.synced();
        assertEquals(List.of(), titles(namesake));
        assertEquals(
                List.of("Appointment 1"),
                titles(scene.world.account(EMAIL).calendar(chosen.calendar().address())));
    }

    @Test
    void oneThatIsGoneIsMadeAnewInTheZoneThatTheHostNames() {
        choose();
        scene.synced();
        calendars().get(1).removes();
        scene.books(appointment(2));
        assertEquals(
                ProblemCode.CALENDAR_GONE,
                assertInstanceOf(Blocked.class, scene.sync()).problem().code());

        Chosen anew = assertInstanceOf(
                Chosen.class,
                scene.dana().choose(CalendarChoice.dedicated("Shop", ZoneId.of("Asia/Tokyo")), OldEvents.MOVE));
        assertEquals(Optional.of("Asia/Tokyo"), anew.calendar().zone());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        scene.synced();
        assertEquals(
                List.of("Appointment 1", "Appointment 2"), titles(calendars().get(1)));
    }

    @Test
    void oneThatMayHaveBeenMadeIsSaidAndTheOldOneIsWrittenMeanwhile() {
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        assertUnavailable(ProblemCode.CALENDAR_UNCERTAIN, choose());

        assertEquals(
                ProblemCode.CALENDAR_UNCERTAIN,
                scene.dana().status().problem().orElseThrow().code());
        assertEquals(State.NEEDS_ATTENTION, scene.dana().status().state());
        scene.books(appointment(2));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        scene.days(2);
        assertEquals(1, scene.counts().of("calendars.insert"));
        assertEquals(State.NEEDS_ATTENTION, scene.dana().status().state());

        assertInstanceOf(Chosen.class, choose());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(2, scene.counts().of("calendars.insert"));
    }

    @Test
    void whoKeepsTheOldOneAfterAllHasNothingLeftToSee() {
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        choose();

        assertInstanceOf(Chosen.class, scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE));
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void oneThatIsRefusedLeavesEverythingAsItWas() {
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        assertUnavailable(ProblemCode.CALENDAR_REFUSED, choose());
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "accessNotConfigured"));
        assertUnavailable(ProblemCode.API_DISABLED, choose());

        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(Optional.empty(), person.record().creating());
        scene.books(appointment(2));
        scene.synced();
        assertEquals(2, scene.events().size());
    }

    @Test
    void aTokenThatWasRefusedMadeNothing() {
        scene.world.faults().next("calendars.insert", FakeFault.expiredToken());

        assertInstanceOf(Chosen.class, choose());
        assertEquals(2, calendars().size());
        scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE);
        scene.world.account(EMAIL).revokesAccess();
        scene.clock.advance(Duration.ofHours(2));
        assertUnavailable(ProblemCode.RECONNECT_NEEDED, choose());
        assertEquals(Optional.empty(), person.record().creating());
    }

    @Test
    void P1_aCrashBetweenAnyTwoStepsMakesNoSecondCalendarUnseen() {
        for (int at = 1; crashes(at); at++) {
            scene.clock.advance(Duration.ofHours(1));
            boolean made = calendars().size() == 2;
            boolean chosen = person.record().calendar().orElseThrow().made();
            boolean told = scene.dana().status().problem().isPresent();
            assertTrue(!made || chosen || told, "a calendar was made, and nobody knows: crash " + at);
            scene.books(appointment(2));
            scene.synced();
            scene.close();
            connected();
        }
        assertEquals(2, calendars().size());
    }

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
            node.connection(DANA).choose(OWN, OldEvents.MOVE);
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    @Test
    void aConnectionWithoutACalendarWaitsForAPersonToLook() {
        scene.dana().disconnect();
        scene.close();
        scene = Scene.on(front);
        person = new Chooser(scene);
        person.connectedForLater();
        person.connected(CalendarChoice.later());
        assertUnavailable(ProblemCode.SCOPE_MISSING, choose());

        ScopesMissing missing = assertInstanceOf(ScopesMissing.class, scene.connect(DANA, EMAIL, OWN));
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        scene.complete(scene.world.consent(missing.retry().location(), EMAIL));
        assertInstanceOf(Blocked.class, scene.sync());
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        assertUnavailable(ProblemCode.CALENDAR_UNCERTAIN, choose());
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        assertUnavailable(ProblemCode.CALENDAR_REFUSED, choose());
        assertEquals(
                ProblemCode.CALENDAR_UNCERTAIN,
                assertInstanceOf(Blocked.class, scene.sync()).problem().code());

        assertInstanceOf(Chosen.class, choose());
        scene.books(appointment(1));
        scene.synced();
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void oneThatExistedBeforeIsNotTakenForAMadeOne() {
        scene.close();
        scene = Scene.on(front);
        person = new Chooser(scene);
        AccountCalendar room = person.makes("Room");
        person.connected(CalendarChoice.existing(room.id()));
        ScopesMissing missing = assertInstanceOf(ScopesMissing.class, scene.connect(DANA, EMAIL, OWN));
        assertInstanceOf(
                Connected.class,
                scene.complete(scene.world.consent(missing.retry().location(), EMAIL)));

        assertEquals(
                Optional.of("Shop bookings"),
                scene.dana().status().calendar().orElseThrow().title());
        assertEquals(3, calendars().size());
    }

    private ChooseOutcome choose() {
        return scene.dana().choose(OWN, OldEvents.MOVE);
    }

    private List<AccountCalendar> calendars() {
        return scene.world.account(EMAIL).calendars();
    }
}
