package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ApproveOutcome.NothingHeld;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome.Chosen;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.Hold;
import io.calendarsync.NextAction;
import io.calendarsync.OldEvents;
import io.calendarsync.Preview;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts that are connected before a calendar is chosen. */
@ParameterizedClass
@EnumSource(Front.class)
class ChooseLaterTest {
    private final Scene scene;
    private final Chooser person;

    ChooseLaterTest(Front front) {
        scene = Scene.on(front);
        person = new Chooser(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anAccountIsConnectedWithoutACalendarAndSaysWhatToDo() {
        Connected connected = assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.later()));

        assertEquals(Optional.empty(), connected.calendar());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(NextAction.CHOOSE_CALENDAR, status.nextAction());
        assertEquals(
                "The account is connected, and no calendar was chosen yet.",
                scene.engine.wording().status(status));
        assertEquals("oauth.token 1", scene.counts().toString());
    }

    @Test
    void nothingIsSyncedUntilACalendarIsChosenAndNothingIsLost() {
        person.connectedForLater();
        scene.source.put(DANA, appointment(1));
        scene.books(appointment(2));

        for (int day = 0; day < 3; day++) {
            assertBlocked();
            scene.clock.advance(Duration.ofDays(1));
        }
        assertEquals(
                ProblemCode.CALENDAR_NOT_CHOSEN,
                assertInstanceOf(Preview.Unavailable.class, scene.dana().preview())
                        .problem()
                        .code());
        assertEquals(Optional.empty(), scene.dana().icalUid(key(1)));
        assertInstanceOf(Blocked.class, scene.dana().reconcile());
        assertInstanceOf(NothingHeld.class, scene.dana().approve(new Hold("h", 1, 1, List.of())));
        assertEquals(0, scene.counts().total());

        AccountCalendar room = person.makes("Room");
        assertEquals(0, person.chosen(room, OldEvents.MOVE).onTheFormer());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), Chooser.titles(room));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), person.former());
    }

    @Test
    void theListenerHearsThatACalendarIsMissingAndThatItIsNot() {
        person.connectedForLater();
        person.chosen(person.makes("Room"), OldEvents.LEAVE);

        List<Notice.ProblemChanged> told = scene.listener.notices(Notice.ProblemChanged.class);
        assertEquals(2, told.size());
        assertEquals(
                ProblemCode.CALENDAR_NOT_CHOSEN, told.get(0).now().orElseThrow().code());
        assertEquals(Optional.empty(), told.get(1).now());
    }

    @Test
    void theAccountsOwnCalendarCanBeChosenByAnyOfItsNames() {
        for (String name : List.of("primary", EMAIL, "Dana@Example.com")) {
            person.connectedForLater();
            assertEquals(
                    "primary",
                    assertInstanceOf(Chosen.class, scene.dana().choose(CalendarChoice.existing(name), OldEvents.LEAVE))
                            .calendar()
                            .address());
        }
        scene.books(appointment(1));
        scene.synced();
        scene.dana().choose(CalendarChoice.primary(), OldEvents.MOVE);
        scene.synced();
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals(1, scene.rows().size());
    }

    @Test
    void toConnectAgainForLaterKeepsTheCalendarThatThereIs() {
        person.connectedForLater();
        AccountCalendar room = person.makes("Room");
        person.chosen(room, OldEvents.LEAVE);
        scene.books(appointment(1));
        scene.synced();

        person.connectedForLater();
        scene.books(appointment(1, "Moved"));
        scene.synced();
        scene.dana().disconnect();
        person.connectedForLater();
        scene.synced();
        assertEquals(List.of("Moved"), Chooser.titles(room));
    }

    @Test
    void aConsentThatIsWidenedForAListKeepsACalendarOfItsOwn() {
        person.connected(Chooser.OWN);
        scene.books(appointment(1));
        scene.synced();

        person.connectedForLater();
        AccountCalendar own = scene.world.account(EMAIL).calendars().get(1);
        assertEquals(
                Optional.of(own.title()),
                scene.dana().status().calendar().orElseThrow().title());
        scene.books(appointment(2));
        scene.synced();
        assertEquals(2, own.events().size());
        assertEquals(0, scene.counts().of("calendars.insert"));
    }

    @Test
    void anExistingCalendarIsWrittenFromTheStart() {
        AccountCalendar room = person.makes("Room");
        scene.source.put(DANA, appointment(1));
        person.connected(CalendarChoice.existing(room.id()));

        scene.synced();
        assertEquals(List.of("Appointment 1"), Chooser.titles(room));
        assertEquals(
                Optional.of("Room"),
                scene.dana().status().calendar().orElseThrow().title());
    }

    @Test
    void anExistingCalendarThatCannotBeWrittenIsConnectedAndSaysWhy() {
        AccountCalendar room = scene.world.account("boss@example.com").makesCalendar("Room");
        room.sharesWith(EMAIL, FakeRole.READER);
        person.connected(CalendarChoice.existing(room.id()));
        assertProblem(ProblemCode.CALENDAR_READ_ONLY);
        assertInstanceOf(Blocked.class, scene.sync());
        assertProblem(ProblemCode.CALENDAR_READ_ONLY);

        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void anExistingCalendarThatIsNotThereIsConnectedAndSaysWhy() {
        person.connected(CalendarChoice.existing("nobody@group.calendar.google.com"));

        assertProblem(ProblemCode.CALENDAR_GONE);
        assertEquals(NextAction.CHOOSE_CALENDAR, scene.dana().status().nextAction());
        assertInstanceOf(Blocked.class, scene.sync());
        person.chosen(person.makes("Room"), OldEvents.LEAVE);
        scene.synced();
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void P12_whatIsNoAddressIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> CalendarChoice.existing(" "));
        assertThrows(IllegalArgumentException.class, () -> CalendarChoice.existing("x".repeat(201)));
        person.connectedForLater();
        assertThrows(
                IllegalArgumentException.class, () -> scene.dana().choose(CalendarChoice.later(), OldEvents.LEAVE));
        assertTrue(person.record().calendar().isEmpty());
    }

    private void assertBlocked() {
        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_NOT_CHOSEN, blocked.problem().code());
    }

    private void assertProblem(ProblemCode code) {
        assertEquals(code, scene.dana().status().problem().orElseThrow().code());
    }
}
