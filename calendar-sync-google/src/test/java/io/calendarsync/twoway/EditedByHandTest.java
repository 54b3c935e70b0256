package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.EventEdit;
import io.calendarsync.ProblemCode;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.RecordingListener.Notice;
import io.calendarsync.testkit.SourceFault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people change of the host's events. */
@ParameterizedClass
@EnumSource(Front.class)
class EditedByHandTest {
    private static final EventKey LESSON = EventKey.of("lesson", "L-1");

    private final TwoWays two;

    EditedByHandTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void P2_anEditIsPutRightByTheSyncThatSeesIt() {
        two.withSynced(appointment(1), appointment(2));
        two.calendar().retitles(event(1).id(), "By hand");
        two.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), two.scene.titles());
        assertEquals(1, two.scene.counts().of("events.get"));
        assertEquals(1, two.scene.counts().of("events.patch"));
        two.synced();
        two.assertQuiet();
    }

    @Test
    void P4_whatIsNotTheHostsIsNeitherToldNorTouched() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().describes(event(1).id(), "My own note");
        two.calendar().recolours(event(1).id(), "5");
        two.synced();
        assertEquals(List.of(), two.told(Notice.EditedByHand.class));
        assertEquals(Optional.of("My own note"), event(1).description());
        two.assertQuiet();
    }

    @Test
    void whatIsKeptStaysUntilTheBookingChanges() {
        two.becomes(builder -> builder.edits(EditPolicy.KEEP)).withSynced(appointment(1));
        two.calendar().moves(event(1).id(), at(20, 21));
        two.synced();
        two.assertQuiet();
        two.scene.clock.advance(Duration.ofDays(8));
        two.synced();
        assertEquals(at(20, 21), event(1).time());

        CalendarEvent renamed = appointment(1, "Renamed");
        two.scene.books(renamed);
        two.synced();
        assertEquals(renamed.details().time(), two.scene.event("Renamed").time());
        assertEquals(List.of(), two.told(Notice.EditedByHand.class));
    }

    @Test
    void whatIsMovedOutOfSightIsKeptToo() {
        two.rules = two.rules.ahead(Duration.ofDays(10));
        two.becomes(builder -> builder.edits(EditPolicy.KEEP)).withSynced(appointment(1));
        two.calendar().moves(event(1).id(), at(Scene.DAY.plusDays(90), 20, 21));
        two.synced();
        two.synced();
        assertEquals(at(Scene.DAY.plusDays(90), 20, 21), event(1).time());
    }

    @Test
    void anEditIsReportedFieldByField() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().moves(event(1).id(), at(20, 21));
        two.calendar().retitles(event(1).id(), "Later");
        two.synced();

        EventEdit edit = two.told(Notice.EditedByHand.class).get(0).edit();
        assertEquals(key(1), edit.key());
        assertEquals(Optional.empty(), edit.day());
        assertEquals(Set.of(EventEdit.Field.TIME, EventEdit.Field.TITLE), edit.changed());
        assertEquals(Optional.of(new EventEdit.Move(appointment(1).details().time(), at(20, 21))), edit.moved());
        assertEquals("Later", edit.shown().title());
        two.assertQuiet();
        assertEquals(1, two.told(Notice.EditedByHand.class).size());

        // The host makes it its own: that costs one write, and nobody is asked again.
        two.scene.books(CalendarEvent.of(key(1), "Later", at(20, 21)));
        two.synced();
        assertEquals(at(20, 21), two.scene.event("Later").time());
        assertEquals(1, two.told(Notice.EditedByHand.class).size());
    }

    @Test
    void oneOccurrenceThatWasMovedIsPutRight() {
        two.withSynced(lesson());
        two.calendar().moves(occurrence(1), at(Scene.DAY.plusWeeks(1), 20, 21));
        two.synced();
        assertEquals(lessons("09:00", "09:00", "09:00"), two.scene.seen());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void oneOccurrenceThatWasMovedIsReportedWithItsDay() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(lesson());
        two.calendar().moves(occurrence(1), at(Scene.DAY.plusWeeks(1), 20, 21));
        two.synced();

        EventEdit edit = two.told(Notice.EditedByHand.class).get(0).edit();
        assertEquals(Optional.of(Scene.DAY.plusWeeks(1)), edit.day());
        assertEquals(
                at(Scene.DAY.plusWeeks(1), 20, 21), edit.moved().orElseThrow().to());
        assertEquals(
                at(Scene.DAY.plusWeeks(1), 9, 10), edit.moved().orElseThrow().from());
        assertEquals(lessons("09:00", "20:00", "09:00"), two.scene.seen());
        two.assertQuiet();
    }

    @Test
    void anEditOfAWholeSeriesIsOneEdit() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(lesson());
        two.calendar().retitles(two.scene.events().get(0).id(), "Violin");
        two.synced();
        assertEquals(1, two.told(Notice.EditedByHand.class).size());
        assertEquals(
                "Violin",
                two.told(Notice.EditedByHand.class).get(0).edit().shown().title());
    }

    @Test
    void P4_aSeriesWithEverythingComesBackAsNoEdit() {
        CalendarEvent full = CalendarEvent.builder(LESSON, "Piano", at(9, 10))
                .description("Bring the notes")
                .location("Room 2")
                .color(EventColor.TANGERINE)
                .link("Open", "https://shop.example/l/1")
                .reminders(Reminders.of(Reminders.Reminder.popup(Duration.ofMinutes(15))))
                .repeats(Recurrence.weekly(DayOfWeek.TUESDAY).times(4))
                .occurrence(Scene.DAY.plusWeeks(1), one -> one.title("Recital").location("Hall"))
                .build();
        two.becomes(builder -> builder.edits(EditPolicy.REPORT).deletions(DeletionPolicy.REPORT))
                .withSynced(full);
        two.assertQuiet();
        two.calendar().recolours(occurrence(2), "5");
        two.calendar().describes(occurrence(3), "Mine");
        two.synced();
        List<EventEdit> edits = two.told(Notice.EditedByHand.class).stream()
                .map(Notice.EditedByHand::edit)
                .toList();
        assertEquals(
                List.of(Set.of(EventEdit.Field.COLOR), Set.of(EventEdit.Field.DESCRIPTION)),
                edits.stream().map(EventEdit::changed).toList());
        assertEquals(List.of(), two.told(Notice.DeletedByHand.class));
        two.assertQuiet();
    }

    @Test
    void answersOfGuestsAreTold() {
        two.withSynced(appointment(1, "Ring", Guest.of("ann@example.org")));
        two.calendar().answers(event(1).id(), "ann@example.org", Guest.Answer.ACCEPTED);
        two.synced();
        assertEquals(
                List.of(Guest.Answer.ACCEPTED),
                two.told(Notice.GuestsAnswered.class).get(0).guests().stream()
                        .map(Guest::answer)
                        .toList());
        two.assertQuiet();
        assertEquals(1, two.told(Notice.GuestsAnswered.class).size());
    }

    @Test
    void P2_whatIsChangedAgainAndAgainIsLeftForADay() {
        two.withSynced(appointment(1));
        String id = event(1).id();
        for (int again = 0; again < 6; again++) {
            two.calendar().retitles(id, "Another program " + again);
            two.scene.clock.advance(Duration.ofMinutes(5));
            two.sync();
        }
        assertEquals("Another program 5", event(1).title());
        assertEquals(
                List.of(ProblemCode.EVENT_NOT_SETTLING),
                two.dana().status().eventProblems().stream()
                        .map(problem -> problem.code())
                        .toList());
        two.assertQuiet();

        two.scene.clock.advance(Duration.ofDays(2));
        two.synced();
        assertEquals("Appointment 1", event(1).title());
    }

    @Test
    void P6_anEditIsReportedOnceTheHostCanSayWhatItHasBooked() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().retitles(event(1).id(), "By hand");
        two.scene.source.suffer(SourceFault.FIND_THROWS);
        two.sync();
        two.sync();
        assertEquals(List.of(), two.told(Notice.EditedByHand.class));

        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofMinutes(3));
        two.synced();
        assertEquals(1, two.told(Notice.EditedByHand.class).size());
        assertEquals("By hand", event(1).title());
        two.assertQuiet();
        assertEquals(1, two.told(Notice.EditedByHand.class).size());
    }

    @Test
    void whatTheHostChangedMeanwhileIsNotReportedAsAnEdit() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().moves(event(1).id(), at(20, 21));
        two.scene.source.put(Scene.DANA, appointment(1, "Renamed")); // Nobody has said so yet.
        two.synced();
        assertEquals(List.of(), two.told(Notice.EditedByHand.class));
        assertEquals("Renamed", event(1).title());
        assertEquals(appointment(1).details().time(), event(1).time());
    }

    @Test
    void P6_anEditThatWasSeenBeforeACrashIsSeenAgain() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT)).withSynced(appointment(1));
        two.calendar().retitles(event(1).id(), "By hand");
        two.scene.diesBeforeSaving(1);
        try {
            two.sync();
        } catch (RuntimeException died) {
            two.scene.storeFaults.recover();
        }
        two.scene.clock.advance(Duration.ofMinutes(3));
        two.synced();
        assertEquals(
                "By hand",
                two.told(Notice.EditedByHand.class).get(0).edit().shown().title());
        two.assertQuiet();
    }

    private FakeEvent event(int number) {
        String id = two.scene.row(key(number)).eventId();
        return two.calendar().event(id).orElseThrow();
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

    private static List<String> lessons(String... times) {
        return java.util.stream.IntStream.range(0, times.length)
                .mapToObj(week -> Scene.DAY.plusWeeks(week) + "T" + times[week] + " Piano")
                .toList();
    }
}
