package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Lesson.LESSON;
import static io.calendarsync.behaviour.Lesson.MONDAY;
import static io.calendarsync.behaviour.Lesson.at;
import static io.calendarsync.behaviour.Lesson.lesson;
import static io.calendarsync.behaviour.Lesson.withRecital;
import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.RowState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class SeriesTest {
    private final Scene scene;

    SeriesTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P3_aSeriesIsOneWriteAndKeepsItsTimeOnTheWall() {
        scene.withSynced();
        scene.books(lesson().build());
        scene.synced();
        assertEquals("events.insert 1", scene.counts().toString());
        assertEquals(
                List.of(
                        "2026-03-16T09:00 Piano",
                        "2026-03-23T09:00 Piano",
                        "2026-03-30T09:00 Piano",
                        "2026-04-06T09:00 Piano"),
                scene.seen());

        scene.counts().reset();
        scene.books(lesson().build());
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P3_aChangedOccurrenceIsOneWriteAndACancelledOneIsOneOfItsSeries() {
        scene.withSynced(lesson().build());
        CalendarEvent.Builder moved = lesson().occurrence(
                        MONDAY.plusWeeks(1),
                        one -> one.time(at(MONDAY.plusWeeks(1).plusDays(1), LocalTime.of(14, 0)))
                                .title("Piano, moved"));
        scene.books(moved.build());
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals(
                List.of(
                        "2026-03-16T09:00 Piano",
                        "2026-03-24T14:00 Piano, moved",
                        "2026-03-30T09:00 Piano",
                        "2026-04-06T09:00 Piano"),
                scene.seen());

        scene.counts().reset();
        scene.books(moved.repeats(Recurrence.weekly(DayOfWeek.MONDAY).times(4).without(MONDAY.plusWeeks(2)))
                .build());
        scene.synced();
        assertEquals(
                List.of("2026-03-16T09:00 Piano", "2026-03-24T14:00 Piano, moved", "2026-04-06T09:00 Piano"),
                scene.seen());

        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void anOccurrenceThatIsAsTheRuleHasItAgainIsWrittenSo() {
        scene.withSynced(
                lesson().occurrence(MONDAY, one -> one.title("Recital")).build());
        assertEquals("2026-03-16T09:00 Recital", scene.seen().get(0));
        scene.books(lesson().build());
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals("2026-03-16T09:00 Piano", scene.seen().get(0));

        scene.books(CalendarEvent.builder(LESSON, "Cello", at(MONDAY, LocalTime.of(9, 0)))
                .repeats(Recurrence.weekly(DayOfWeek.MONDAY).times(4))
                .build());
        scene.synced();
        assertEquals(
                List.of(
                        "2026-03-16T09:00 Cello",
                        "2026-03-23T09:00 Cello",
                        "2026-03-30T09:00 Cello",
                        "2026-04-06T09:00 Cello"),
                scene.seen());
    }

    @Test
    void aChangedOccurrenceThatIsCancelledIsGone() {
        scene.withSynced(withRecital());
        scene.books(
                lesson().repeats(Recurrence.weekly(DayOfWeek.MONDAY).times(4).without(MONDAY.plusWeeks(1)))
                        .build());
        scene.synced();
        assertEquals(
                List.of("2026-03-16T09:00 Piano", "2026-03-30T09:00 Piano", "2026-04-06T09:00 Piano"), scene.seen());
        assertEquals(List.of(), scene.row(LESSON).more().occurrences());
    }

    @Test
    void P12_anOccurrenceThatTheRuleDoesNotHaveIsNamedAndChangesNothing() {
        scene.withSynced(withRecital());
        List<String> before = scene.seen();
        scene.books(lesson().occurrence(MONDAY.plusDays(1), one -> one.title("Never"))
                .occurrence(MONDAY.plusWeeks(3), one -> one.title("Finale"))
                .build());
        scene.synced();
        assertEquals(
                List.of(Problem.of(ProblemCode.EVENT_OCCURRENCE_UNKNOWN, LESSON, MONDAY.plusDays(1))),
                scene.dana().status().eventProblems());
        assertEquals(before, scene.seen());

        scene.books(lesson().occurrence(MONDAY.plusWeeks(3), one -> one.title("Finale"))
                .build());
        scene.synced();
        assertEquals(RowState.LIVE, scene.row(LESSON).state());
        assertEquals(List.of(), scene.dana().status().eventProblems());
        assertEquals("2026-04-06T09:00 Finale", scene.seen().get(3));
    }

    @Test
    void P12_whatOnlyTheCalendarCanTellIsNamedByItAndTheRestStands() {
        scene.withSynced();
        CalendarEvent.Builder odd = CalendarEvent.builder(LESSON, "Stocktaking", at(MONDAY, LocalTime.of(9, 0)))
                .repeats(Recurrence.of("FREQ=YEARLY;BYYEARDAY=75,200,300;COUNT=3"));
        scene.books(
                odd.occurrence(MONDAY.plusDays(1), one -> one.title("Never")).build());
        scene.synced();
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
        assertEquals(RowState.QUARANTINED, scene.row(LESSON).state());
        assertEquals(
                List.of(Problem.of(ProblemCode.EVENT_OCCURRENCE_UNKNOWN, LESSON, MONDAY.plusDays(1))),
                scene.dana().status().eventProblems());
        assertEquals(3, scene.seen().size());
    }

    @Test
    void aSingleEventBecomesASeriesAndASingleOneAgain() {
        CalendarEvent single = CalendarEvent.of(LESSON, "Piano", at(MONDAY, LocalTime.of(9, 0)));
        scene.withSynced(single);
        scene.books(withRecital());
        scene.synced();
        assertEquals(4, scene.seen().size());
        scene.books(single);
        scene.synced();
        assertEquals(List.of("2026-03-16T09:00 Piano"), scene.seen());
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void thisAndFollowingIsAnEndAndAnotherKey() {
        scene.withSynced(lesson().build());
        EventKey later = EventKey.of("lesson", "L-1-b");
        scene.books(
                lesson().repeats(Recurrence.weekly().until(MONDAY.plusWeeks(1))).build(),
                CalendarEvent.builder(later, "Piano, later", at(MONDAY.plusWeeks(2), LocalTime.of(11, 0)))
                        .repeats(Recurrence.weekly().times(2))
                        .build());
        scene.synced();
        assertEquals(
                List.of(
                        "2026-03-16T09:00 Piano",
                        "2026-03-23T09:00 Piano",
                        "2026-03-30T11:00 Piano, later",
                        "2026-04-06T11:00 Piano, later"),
                scene.seen());
    }

    @Test
    void aSeriesThatStartsInTheSecondOfTwoEqualHoursKeepsItsFirstOccurrence() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z"); // 02:30 in Berlin, as half an hour after 02:00 before.
        CalendarEvent.Builder night = CalendarEvent.builder(
                        LESSON, "Night", EventTime.timed(second, second.plusSeconds(900), BERLIN))
                .repeats(Recurrence.daily().times(2))
                .occurrence(LocalDate.of(2026, 10, 25), one -> one.title("Long night"));
        scene.withSynced();
        scene.books(night.build());
        scene.synced();
        assertEquals(RowState.LIVE, scene.row(LESSON).state());
        assertEquals(List.of("2026-10-25T02:30 Long night", "2026-10-26T02:30 Night"), scene.seen());
    }

    @Test
    void allDaySeriesHaveDates() {
        scene.withSynced();
        scene.books(CalendarEvent.builder(LESSON, "Closed", EventTime.allDay(MONDAY))
                .repeats(Recurrence.monthly(3, DayOfWeek.MONDAY)
                        .until(LocalDate.of(2026, 7, 1))
                        .without(LocalDate.of(2026, 4, 20))
                        .also(LocalDate.of(2026, 4, 21)))
                .occurrence(LocalDate.of(2026, 5, 18), one -> one.title("Closed at noon"))
                .build());
        scene.synced();
        assertEquals(
                List.of("2026-03-16 Closed", "2026-04-21 Closed", "2026-05-18 Closed at noon", "2026-06-15 Closed"),
                scene.seen());
    }

    @Test
    void aDeletedSeriesComesBackAsAnotherWithItsChangedOccurrences() {
        CalendarEvent series = withRecital();
        scene.withSynced(series);
        scene.calendar().deletes(scene.row(LESSON).eventId());
        scene.books(lesson().description("Bring the notes")
                .occurrence(MONDAY.plusWeeks(1), one -> one.title("Recital"))
                .build());
        scene.synced();
        assertEquals(1, scene.row(LESSON).generation());
        assertEquals("2026-03-23T09:00 Recital", scene.seen().get(1));
        assertEquals(4, scene.seen().size());
    }

    @Test
    void P2_whatSomebodyDidToSingleOccurrencesIsPutRightWhenTheLedgerIsHeldAgainstTheCalendar() {
        scene.withSynced(withRecital());
        List<String> before = scene.seen();
        String id = scene.row(LESSON).eventId();
        scene.calendar().deletes(id + "_20260406T070000Z");
        scene.calendar().retitles(id + "_20260323T080000Z", "By hand");
        scene.calendar().moves(id + "_20260330T070000Z", at(MONDAY.plusDays(9), LocalTime.of(8, 0)));
        scene.dana().reconcile();
        assertEquals(before, scene.seen());
        scene.counts().reset();
        scene.dana().reconcile();
        assertEquals("events.list 1", scene.counts().toString());
        scene.source.remove(DANA, LESSON);
    }
}
