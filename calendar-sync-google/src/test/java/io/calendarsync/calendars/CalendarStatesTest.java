package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.calendars.Chooser.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Held;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a calendar without us: deleted, taken away, hidden, renamed, no longer ours to write, and back again. */
@ParameterizedClass
@EnumSource(Front.class)
class CalendarStatesTest {
    private final Front front;
    private Scene scene;
    private Chooser person;
    private AccountCalendar room;

    CalendarStatesTest(Front front) {
        this.front = front;
    }

    /** One booking on a calendar that somebody else shares. */
    @BeforeEach
    void connected() {
        scene = Scene.on(front);
        person = new Chooser(scene);
        room = scene.world.account("boss@example.com").makesCalendar("Room");
        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.source.put(DANA, appointment(1));
        person.connected(CalendarChoice.existing(room.id()));
        scene.synced();
        scene.counts().reset();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aDeletedCalendarIsSaidAndAnotherCanBeChosen() {
        room.removes();
        scene.books(appointment(2));
        assertBlocked(ProblemCode.CALENDAR_GONE, "The calendar \"Room\" is gone, or may not be seen any more.");
        assertEquals(
                1,
                scene.rows().stream().filter(row -> row.sentHash().isPresent()).count());

        scene.dana().choose(CalendarChoice.primary(), OldEvents.MOVE);
        assertEquals(State.ACTIVE, scene.dana().status().state());
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
    }

    @Test
    void aCalendarThatMayNotBeSeenForAWhileIsGoneOnWithByItself() {
        room.stopsSharingWith(EMAIL);
        scene.books(appointment(1, "Moved"));
        assertBlocked(ProblemCode.CALENDAR_GONE, "The calendar \"Room\" is gone, or may not be seen any more.");

        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(List.of("Moved"), titles(room));
        assertBackToNormal();
    }

    @Test
    void anIdleConnectionNoticesWithinADayAndDoesNotForgetIt() {
        room.stopsSharingWith(EMAIL);
        scene.synced();
        assertEquals(0, scene.counts().total());
        scene.clock.advance(Duration.ofDays(1));
        assertBlocked(ProblemCode.CALENDAR_GONE, "The calendar \"Room\" is gone, or may not be seen any more.");
        scene.clock.advance(Duration.ofHours(3));
        assertBlocked(ProblemCode.CALENDAR_GONE, "The calendar \"Room\" is gone, or may not be seen any more.");

        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.clock.advance(Duration.ofHours(3));
        scene.synced();
        assertBackToNormal();
        assertEquals(
                List.of(Optional.of(ProblemCode.CALENDAR_GONE), Optional.<ProblemCode>empty()),
                scene.listener.notices(Notice.ProblemChanged.class).stream()
                        .map(notice -> notice.now().map(Problem::code))
                        .toList());
    }

    @Test
    void aCalendarThatMayOnlyBeReadFromNowOnIsSaid() {
        room.sharesWith(EMAIL, FakeRole.READER);
        scene.books(appointment(1, "Moved"));
        assertBlocked(ProblemCode.CALENDAR_READ_ONLY, "The calendar \"Room\" may not be changed any more.");

        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(List.of("Moved"), titles(room));
        assertBackToNormal();
    }

    @Test
    void anIdleConnectionNoticesTooThatItMayOnlyRead() {
        room.sharesWith(EMAIL, FakeRole.READER);
        scene.clock.advance(Duration.ofDays(1));
        assertBlocked(ProblemCode.CALENDAR_READ_ONLY, "The calendar \"Room\" may not be changed any more.");
        assertEquals(false, scene.dana().status().calendar().orElseThrow().writable());
        scene.clock.advance(Duration.ofHours(3));
        assertBlocked(ProblemCode.CALENDAR_READ_ONLY, "The calendar \"Room\" may not be changed any more.");

        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.clock.advance(Duration.ofHours(3));
        scene.synced();
        assertBackToNormal();
        assertEquals(true, scene.dana().status().calendar().orElseThrow().writable());
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aCalendarThatIsLostComesBeforeDeletionsThatAreHeld() {
        scene.close();
        scene = Scene.on(front, io.calendarsync.testkit.InMemoryEventSource.readAll());
        person = new Chooser(scene);
        room = scene.world.account("boss@example.com").makesCalendar("Room");
        room.sharesWith(EMAIL, FakeRole.WRITER);
        scene.source.put(DANA, Scene.appointments(40));
        person.connected(CalendarChoice.existing(room.id()));
        scene.synced();
        for (int number = 0; number < 30; number++) {
            scene.source.remove(DANA, key(number));
        }
        assertInstanceOf(Held.class, scene.sync());
        room.removes();
        scene.clock.advance(Duration.ofDays(1));

        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(NextAction.CHOOSE_CALENDAR, scene.dana().status().nextAction());
    }

    @Test
    void aHiddenCalendarIsWrittenAsBefore() {
        scene.world.account(EMAIL).calendar(room.id()).hidesCalendar();
        scene.books(appointment(2));

        scene.synced();
        assertEquals(2, room.events().size());
        assertBackToNormal();
    }

    @Test
    void anotherTitleIsSeenWithinADayAndChangesNoEvent() {
        room.renames("Salon");
        scene.synced();
        assertTitle("Room");

        scene.clock.advance(Duration.ofDays(1));
        scene.synced();
        assertTitle("Salon");
        assertEquals("events.list 1, oauth.refresh 1", scene.counts().toString());
        room.renames("Atelier");
        person.chosen(room, OldEvents.LEAVE);
        assertTitle("Atelier");
    }

    @Test
    void aCalendarMadeForThePurposeThatIsGoneIsMadeAnewByConnectingAgain() {
        scene.close();
        scene = Scene.on(front);
        person = new Chooser(scene);
        scene.source.put(DANA, appointment(1));
        person.connected(Chooser.OWN);
        scene.synced();
        scene.world.account(EMAIL).calendars().get(1).removes();
        scene.books(appointment(2));
        assertBlocked(
                ProblemCode.CALENDAR_GONE, "The calendar \"Shop bookings\" is gone, or may not be seen any more.");

        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, Chooser.OWN));
        assertBackToNormal();
        scene.synced();
        assertEquals(
                List.of("Appointment 1", "Appointment 2"),
                titles(scene.world.account(EMAIL).calendars().get(1)));
    }

    private void assertTitle(String title) {
        assertEquals(
                Optional.of(title),
                scene.dana().status().calendar().orElseThrow().title());
    }

    private void assertBlocked(ProblemCode code, String sentence) {
        assertEquals(
                code, assertInstanceOf(Blocked.class, scene.sync()).problem().code());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(NextAction.CHOOSE_CALENDAR, status.nextAction());
        assertEquals(sentence, scene.engine.wording().status(status));
    }

    private void assertBackToNormal() {
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(NextAction.NONE, scene.dana().status().nextAction());
    }
}
