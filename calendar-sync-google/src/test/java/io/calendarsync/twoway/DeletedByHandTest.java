package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.ProblemCode;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.Mail;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.RecordingListener.Notice;
import io.calendarsync.testkit.SourceFault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people delete of the host's events. */
@ParameterizedClass
@EnumSource(Front.class)
class DeletedByHandTest {
    private static final EventKey LESSON = EventKey.of("lesson", "L-1");

    private final TwoWays two;

    DeletedByHandTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void P2_aDeletedEventIsRestoredByTheSyncThatSeesIt() {
        two.withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), two.scene.titles());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void P6_aDeletionThatIsSeenWhileTheSourceFailsIsRestoredLater() {
        two.withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.scene.source.suffer(SourceFault.FIND_THROWS);
        two.sync();
        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(2));
        two.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), two.scene.titles());
    }

    @Test
    void P2_whatWasDeletedBeforeAnythingWasReadIsRestored() {
        two.scene.source.put(Scene.DANA, appointment(1), appointment(2));
        two.scene.connected();
        two.scene.world.faults().next("batch", FakeFault.batchPartMissing(1));
        two.sync();
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.dana().disconnect();
        two.scene.connected();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        two.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), two.scene.titles());
    }

    @Test
    void whatWasDeletedIsWrittenAgainWhenItsBookingChanges_evenWhereItsMeetingIsRefused() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().forbidsMeetings();
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.scene.books(CalendarEvent.builder(key(1), "With a meeting", at(9, 10))
                .meeting()
                .build());
        two.synced();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertEquals(List.of("With a meeting"), two.scene.titles());
    }

    @Test
    void P6_anOccurrenceOfASeriesThatIsGoneForGoodIsWrittenWithANewSeries() {
        two.withSynced(lesson());
        two.calendar().deletes(two.scene.row(LESSON).eventId());
        two.calendar().emptiesTrash();
        two.scene.books(CalendarEvent.builder(LESSON, "Piano", at(9, 10))
                .repeats(Recurrence.weekly(DayOfWeek.TUESDAY).times(3))
                .occurrence(Scene.DAY.plusWeeks(1), one -> one.title("Recital"))
                .build());
        two.synced();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertEquals(3, two.scene.seen().size());
        assertEquals(Scene.DAY.plusWeeks(1) + "T09:00 Recital", two.scene.seen().get(1));
    }

    @Test
    void whatStaysDeletedIsTroubleNoMoreOnceItIsOver() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.RESPECT)).withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.synced();
        assertEquals(1, two.dana().status().eventProblems().size());
        two.scene.clock.advance(Duration.ofDays(100));
        two.synced();
        assertEquals(List.of(), two.dana().status().eventProblems());

        two.calendar().deletes(two.scene.row(key(2)).eventId());
        two.synced();
        assertEquals(List.of(), two.dana().status().eventProblems());
        assertEquals(List.of(), two.scene.titles());
    }

    @Test
    void aBookingThatMayBeCancelledIsAskedForAgain_thoughItsEventWasDeleted() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT)).withSynced(appointment(1), appointment(2));
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        two.scene.source.remove(Scene.DANA, key(1));
        two.dana().reconcile();
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.synced();
        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(2));
        two.synced();
        assertEquals(List.of(), two.dana().status().eventProblems());
    }

    @Test
    void P5_whatIsTooNewToBeFoundIsNotTakenForDeleted() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT));
        two.scene.connected();
        two.scene.world.faults().next("events.insert", FakeFault.notYetVisible(1));
        two.scene.books(appointment(1));
        two.synced();
        two.calendar().retitles(two.scene.row(key(1)).eventId(), "By hand");
        two.synced();
        assertEquals(List.of(), two.told(Notice.DeletedByHand.class));

        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertEquals(List.of("Appointment 1"), two.scene.titles());
        assertEquals(List.of(), two.dana().status().eventProblems());
    }

    @Test
    void whatIsRespectedStaysDeletedUntilItsBookingChanges() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.RESPECT)).withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.synced();
        assertEquals(List.of("Appointment 2"), two.scene.titles());
        assertEquals(
                List.of(ProblemCode.EVENT_DELETED_BY_HAND),
                two.dana().status().eventProblems().stream()
                        .map(problem -> problem.code())
                        .toList());
        two.assertQuiet();
        two.scene.books(appointment(1));
        two.synced();
        two.scene.days(9);
        assertEquals(List.of("Appointment 2"), two.scene.titles());

        two.scene.books(appointment(1, "Moved"));
        two.synced();
        assertEquals(List.of("Appointment 2", "Moved"), two.scene.titles());
        assertEquals(List.of(), two.told(Notice.DeletedByHand.class));
    }

    @Test
    void aDeletionIsReportedOnce_andTheHostMayCancel() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT)).withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.synced();
        two.synced();
        assertEquals(
                List.of(new Notice.DeletedByHand(Scene.DANA, key(1), Optional.empty())),
                two.told(Notice.DeletedByHand.class));

        two.scene.cancels(key(1));
        two.synced();
        assertEquals(List.of(), two.dana().status().eventProblems());
        two.assertQuiet();
    }

    @Test
    void whatIsTakenOutOfTheTrashIsTakenOver() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.RESPECT)).withSynced(appointment(1));
        String id = two.scene.row(key(1)).eventId();
        two.calendar().deletes(id);
        two.synced();
        two.calendar().restores(id);
        two.synced();
        two.scene.books(appointment(1, "Moved"));
        two.synced();
        assertEquals(List.of("Moved"), two.scene.titles());
        assertEquals(List.of(), two.dana().status().eventProblems());
    }

    @Test
    void P2_aCancelledBookingTakenOutOfTheTrashGoesAgain() {
        two.withSynced(appointment(1), appointment(2));
        String id = two.scene.row(key(1)).eventId();
        two.scene.cancels(key(1));
        two.synced();
        two.calendar().restores(id);
        two.synced();
        two.synced();
        assertEquals(List.of("Appointment 2"), two.scene.titles());
    }

    @Test
    void P1_anOlderCopyThatIsTakenOutOfTheTrashGoesAgain() {
        two.withSynced(lesson());
        String older = two.scene.row(LESSON).eventId();
        two.calendar().deletes(older);
        two.synced();
        two.calendar().restores(older);
        two.synced();
        assertEquals(3, two.scene.seen().size());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void P10_nobodyIsMailedWhenAnOlderCopyGoesAgain() {
        CalendarEvent visit = appointment(1, "Visit", Guest.of("kim@example.com"));
        two.becomes(builder -> builder.guestMail((connection, key, change) -> Mail.ALL))
                .withSynced(visit);
        String older = two.scene.row(key(1)).eventId();
        two.calendar().deletes(older);
        two.synced();
        two.calendar().restores(older);
        two.scene.world.mails().reset();
        two.synced();
        assertEquals(List.of("Visit"), two.scene.titles());
        assertEquals(List.of(), two.scene.world.mails().all());
    }

    @Test
    void P6_anOlderCopyThatCouldNotBeDeletedIsDeletedLater() {
        two.withSynced(lesson());
        String older = two.scene.row(LESSON).eventId();
        two.calendar().deletes(older);
        two.synced();
        two.calendar().restores(older);
        two.scene.world.faults().next("events.delete", FakeFault.lostRequest());
        two.sync();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertEquals(3, two.scene.seen().size());
    }

    @Test
    void whereNothingMayBeDeletedAnOlderCopyStopsNoReading() {
        two.withSynced(lesson());
        String older = two.scene.row(LESSON).eventId();
        two.calendar().deletes(older);
        two.synced();
        two.calendar().restores(older);
        two.adds("Dentist", 14, 15);
        two.scene.world.faults().next("events.delete", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        two.sync();
        assertFalse(two.isFree(14, 15));
        two.scene.clock.advance(Duration.ofHours(3));
        two.synced();
        assertEquals(
                3,
                two.scene.seen().stream().filter(line -> line.contains("Piano")).count());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void oneOccurrenceThatWasDeletedIsRestored() {
        two.withSynced(lesson());
        two.calendar().deletes(occurrence(1));
        two.synced();
        assertEquals(3, two.scene.seen().size());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void oneOccurrenceThatWasDeletedIsReportedWithItsDay() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT)).withSynced(lesson());
        two.calendar().deletes(occurrence(1));
        two.synced();
        assertEquals(
                List.of(new Notice.DeletedByHand(Scene.DANA, LESSON, Optional.of(Scene.DAY.plusWeeks(1)))),
                two.told(Notice.DeletedByHand.class));
        assertEquals(2, two.scene.seen().size());
        two.assertQuiet();
    }

    @Test
    void aDeletedSeriesIsRestored() {
        two.withSynced(lesson());
        two.calendar().deletes(two.scene.row(LESSON).eventId());
        two.synced();
        assertEquals(3, two.scene.seen().size());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void whatWasDeletedWhileThePositionWasLostIsFound() {
        two.becomes(builder -> builder.deletions(DeletionPolicy.REPORT)).withSynced(appointment(1), appointment(2));
        two.calendar().deletes(two.scene.row(key(1)).eventId());
        two.calendar().expiresSyncTokens();
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertEquals(
                List.of(new Notice.DeletedByHand(Scene.DANA, key(1), Optional.empty())),
                two.told(Notice.DeletedByHand.class));
        assertEquals(List.of("Appointment 2"), two.scene.titles());
    }

    @Test
    void P1_manyDeletedAtOnceAllComeBackOnce() {
        CalendarEvent[] many = Scene.appointments(60).toArray(CalendarEvent[]::new);
        two.withSynced(many);
        two.scene.events().forEach(event -> two.calendar().deletes(event.id()));
        two.synced();
        assertEquals(60, two.scene.events().size());
        two.synced();
        two.assertQuiet();
    }

    private static CalendarEvent lesson() {
        return CalendarEvent.builder(LESSON, "Piano", at(9, 10))
                .repeats(Recurrence.weekly(DayOfWeek.TUESDAY).times(3))
                .build();
    }

    private String occurrence(int week) {
        return two.calendar()
                .between(
                        Scene.DAY.plusWeeks(week).atStartOfDay(Scene.BERLIN).toInstant(),
                        Scene.DAY
                                .plusWeeks(week)
                                .plusDays(1)
                                .atStartOfDay(Scene.BERLIN)
                                .toInstant())
                .get(0)
                .id();
    }
}
