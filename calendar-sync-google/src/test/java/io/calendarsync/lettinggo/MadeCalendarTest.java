package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.DAY;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A calendar that was made for the events. */
@ParameterizedClass
@EnumSource(Front.class)
class MadeCalendarTest extends Parting {
    private static final EventTime EARLY = EventTime.timed(DAY.atTime(6, 0), DAY.atTime(7, 0), BERLIN);

    MadeCalendarTest(Front front) {
        super(front);
    }

    @Test
    void itGoesWholeWhenNothingElseIsOnIt() {
        syncedOnItsOwn(Scene.appointments(200).toArray(CalendarEvent[]::new));

        Disconnected done = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(
                new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.CALENDAR_DELETED, Step.ACCESS_REVOKED), List.of()),
                done);
        assertEquals(Optional.empty(), made());
        assertEquals(0, scene.counts().of("events.delete"));
        assertEquals(1, scene.counts().of("calendars.delete"));
        assertNothingLeft();
        assertEquals(
                "The calendar is disconnected, and the access is revoked. The calendar that was made for them was deleted.",
                scene.engine.wording().outcome(done));
    }

    @Test
    void aSeriesWithoutEndIsNoHindrance() {
        syncedOnItsOwn(
                appointment(1),
                CalendarEvent.builder(key(2), "For ever", EARLY)
                        .repeats(Recurrence.daily())
                        .build());

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(Optional.empty(), made());
        assertEquals(1, scene.counts().of("events.delete"));
    }

    @Test
    void P4_itStaysWithWhatSomebodyElsePutThere() {
        syncedOnItsOwn(appointment(1));
        made().orElseThrow().adds("Dentist", EARLY);

        assertEquals(
                List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_DELETED, Step.ACCESS_REVOKED),
                disconnect(EventPolicy.DELETE_ALL).done());
        assertEquals(List.of("Dentist"), titlesOnMade());
        assertNothingLeft();
    }

    @Test
    void P4_whatSomebodyElsePutThereLongAgoOrAheadCountsToo() {
        syncedOnItsOwn(appointment(1));
        LocalDate far = LocalDate.of(2071, 5, 4);
        made().orElseThrow().adds("Jubilee", EventTime.allDay(far));

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of("Jubilee"), titlesOnMade());
    }

    @Test
    void P4_aPersonsCopyIsAPersons() {
        syncedOnItsOwn(appointment(1));
        made().orElseThrow().copies(made().orElseThrow().events().get(0).id());

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of("Appointment 1"), titlesOnMade());
    }

    @Test
    void itStaysWhereOnlyTheFutureGoes() {
        syncedOnItsOwn(appointment(1));

        disconnect(EventPolicy.DELETE_FUTURE);
        assertEquals(List.of(), titlesOnMade());
    }

    @Test
    void aCalendarOfThePersonsOwnNeverGoes() {
        scene.withSynced(appointment(1));

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(0, scene.counts().of("calendars.delete"));
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void P8_whatCannotBeDeletedIsOwedAndComesOfItself() {
        syncedOnItsOwn(appointment(1));
        scene.world.faults().next("calendars.delete", FakeFault.lostAnswer());

        Disconnected first = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), first.owed());
        assertEquals(Optional.empty(), made());

        later(Duration.ofMinutes(5));
        assertEquals(
                new Disconnected(List.of(Step.CALENDAR_DELETED, Step.ACCESS_REVOKED), List.of()),
                told().get(told().size() - 1));
        assertNothingLeft();
    }

    @Test
    void connectingAgainMakesAnother() {
        syncedOnItsOwn(appointment(1));
        disconnect(EventPolicy.DELETE_ALL);

        syncedOnItsOwn(appointment(1));
        assertEquals(List.of("Appointment 1"), titlesOnMade());
    }

    @Test
    void itIsKnownThatItWasMadeEvenWhenItIsFoundAgain() {
        syncedOnItsOwn(appointment(1));
        disconnect(EventPolicy.KEEP);
        syncedOnItsOwn(appointment(1));
        later(Duration.ofDays(2));

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(Optional.empty(), made());
        assertTrue(scene.store
                .namespace(Scene.NAMESPACE)
                .connections()
                .find(DANA)
                .orElseThrow()
                .calendar()
                .orElseThrow()
                .made());
    }
}
