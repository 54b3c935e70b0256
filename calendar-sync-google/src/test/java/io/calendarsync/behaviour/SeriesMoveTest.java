package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Lesson.LESSON;
import static io.calendarsync.behaviour.Lesson.MONDAY;
import static io.calendarsync.behaviour.Lesson.at;
import static io.calendarsync.behaviour.Lesson.lesson;
import static io.calendarsync.behaviour.Lesson.withRecital;
import static io.calendarsync.behaviour.Scene.BERLIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.InjectedFault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A series that takes place otherwise takes its changed occurrences along, and leaves nothing behind. */
@ParameterizedClass
@EnumSource(Front.class)
class SeriesMoveTest {
    private static final List<String> AN_HOUR_LATER = List.of(
            "2026-03-16T10:00 Piano", "2026-03-23T10:00 Recital", "2026-03-30T10:00 Piano", "2026-04-06T10:00 Piano");

    private final Scene scene;

    SeriesMoveTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aSeriesThatStartsAtAnotherTimeTakesItsChangedOccurrencesAlong() {
        scene.withSynced(withRecital());
        scene.books(withRecital(LocalTime.of(10, 0)));
        scene.synced();
        assertEquals(AN_HOUR_LATER, scene.seen());
    }

    @Test
    void P2_aMovedSeriesLeavesNoGhostThoughTheNodeDiedBeforeItsOccurrences() {
        scene.world.switches().turnOn(FakeSwitch.ORPHANED_OCCURRENCES_STAY);
        scene.withSynced(withRecital());
        scene.diesAfterSaving(3);
        scene.books(withRecital(LocalTime.of(10, 0)));
        assertThrows(InjectedFault.class, scene::sync);
        scene.calm();
        assertEquals(AN_HOUR_LATER, scene.seen());
    }

    @Test
    void P2_aMovedSeriesLeavesNoGhostThoughADeletionGotNoAnswer() {
        scene.world.switches().turnOn(FakeSwitch.ORPHANED_OCCURRENCES_STAY);
        scene.withSynced(withRecital());
        scene.world.faults().next("events.delete", FakeFault.lostRequest());
        scene.books(withRecital(LocalTime.of(10, 0)));
        scene.sync();
        scene.calm();
        assertEquals(AN_HOUR_LATER, scene.seen());
    }

    @Test
    void P2_aMoveOfTheSeriesLeavesNothingOfItsFormerDays() {
        CalendarEvent.Builder closed = CalendarEvent.builder(LESSON, "Closed", EventTime.allDay(MONDAY))
                .repeats(Recurrence.daily().every(2).times(4));
        scene.withSynced(closed.occurrence(MONDAY.plusDays(2), one -> one.title("Half day"))
                .build());
        scene.books(CalendarEvent.builder(LESSON, "Closed", EventTime.allDay(MONDAY.plusDays(1)))
                .repeats(Recurrence.daily().every(2).times(4))
                .build());
        scene.synced();
        assertEquals(
                List.of("2026-03-17 Closed", "2026-03-19 Closed", "2026-03-21 Closed", "2026-03-23 Closed"),
                scene.seen());
        assertEquals(List.of(), scene.row(LESSON).more().occurrences());
    }

    @Test
    void P2_aSeriesOnAnotherWeekdayHasNoChangedOccurrenceLeft() {
        scene.withSynced(withRecital());
        scene.books(CalendarEvent.builder(LESSON, "Piano", at(MONDAY.plusDays(1), LocalTime.of(9, 0)))
                .repeats(Recurrence.weekly(DayOfWeek.TUESDAY).times(3))
                .build());
        scene.synced();
        scene.calm();
        assertEquals(
                List.of("2026-03-17T09:00 Piano", "2026-03-24T09:00 Piano", "2026-03-31T09:00 Piano"), scene.seen());
    }

    @Test
    void P2_aSeriesThatEndsBeforeItsChangedOccurrenceHasItNoMore() {
        scene.withSynced(lesson().occurrence(MONDAY.plusWeeks(3), one -> one.title("Recital"))
                .build());
        scene.books(CalendarEvent.builder(LESSON, "Piano", at(MONDAY, LocalTime.of(9, 0)))
                .repeats(Recurrence.weekly(DayOfWeek.MONDAY).times(2))
                .build());
        scene.synced();
        scene.calm();
        assertEquals(List.of("2026-03-16T09:00 Piano", "2026-03-23T09:00 Piano"), scene.seen());
    }

    @Test
    void P2_aSeriesInAnotherZoneKeepsItsChangedOccurrenceOnceWhereTheSameMomentIsOnAnotherDay() {
        scene.world.switches().turnOn(FakeSwitch.ORPHANED_OCCURRENCES_STAY);
        scene.withSynced(lesson(LocalTime.of(1, 0))
                .occurrence(MONDAY.plusWeeks(1), one -> one.title("Recital"))
                .build());
        LocalDate sunday = MONDAY.minusDays(1);
        ZoneId york = ZoneId.of("America/New_York");
        EventTime same = EventTime.timed(
                MONDAY.atTime(1, 0).atZone(BERLIN).withZoneSameInstant(york).toLocalDateTime(),
                MONDAY.atTime(1, 45).atZone(BERLIN).withZoneSameInstant(york).toLocalDateTime(),
                york);
        scene.books(CalendarEvent.builder(LESSON, "Piano", same)
                .repeats(Recurrence.weekly(DayOfWeek.SUNDAY).times(4))
                .occurrence(sunday.plusWeeks(1), one -> one.title("Recital"))
                .build());
        scene.synced();
        scene.calm();
        assertEquals(4, scene.seen().size(), () -> scene.seen().toString());
        assertEquals(
                1,
                scene.seen().stream().filter(one -> one.endsWith("Recital")).count(),
                () -> scene.seen().toString());
    }
}
