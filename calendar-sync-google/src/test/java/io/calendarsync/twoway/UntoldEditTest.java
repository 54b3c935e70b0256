package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.EditPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Recurrence;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.RecordingListener.Notice;
import io.calendarsync.testkit.SourceFault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Edits of events of which the host cannot say what it has booked. */
@ParameterizedClass
@EnumSource(Front.class)
class UntoldEditTest {
    private static final EventKey LESSON = EventKey.of("lesson", "L-1");

    private final TwoWays two;

    UntoldEditTest(Front front) {
        two = TwoWays.on(front);
    }

    @BeforeEach
    void reports() {
        two.becomes(builder -> builder.edits(EditPolicy.REPORT));
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void P6_theyHoldNothingUp_andAreToldOnceTheHostKnows() {
        two.withSynced(appointment(1), appointment(2));
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        two.calendar().retitles(two.scene.row(key(1)).eventId(), "By hand");
        two.synced();
        two.assertQuiet();
        two.adds("Dentist", 14, 15);
        two.synced();
        assertFalse(two.isFree(14, 15));
        assertEquals(List.of(), told());

        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(1));
        two.synced();
        assertEquals(List.of(key(1)), told());
        two.scene.days(9);
        assertEquals(List.of(key(1)), told());
        assertEquals(List.of("Appointment 2", "By hand", "Dentist"), two.scene.titles());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void theyAreAskedForLaterAndLater() {
        two.withSynced(appointment(1));
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        two.calendar().retitles(two.scene.row(key(1)).eventId(), "By hand");
        two.synced();
        int before = two.scene.source.calls(Call.FIND);
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            two.scene.clock.advance(Duration.ofMinutes(5));
            two.synced();
        }
        int asked = two.scene.source.calls(Call.FIND) - before;
        assertTrue(asked >= 5 && asked <= 15, () -> asked + " times");
    }

    @Test
    void whatTheHostChangedMeanwhileIsWritten() {
        two.withSynced(appointment(1));
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        two.calendar().retitles(two.scene.row(key(1)).eventId(), "By hand");
        two.synced();
        two.scene.source.recover();
        two.scene.books(appointment(1, "Renamed"));
        two.synced();
        assertEquals(List.of("Renamed"), two.scene.titles());
        two.scene.days(1);
        assertEquals(List.of(), told());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void whatAPersonPutRightMeanwhileIsNotTold() {
        two.withSynced(appointment(1));
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        String id = two.scene.row(key(1)).eventId();
        two.calendar().retitles(id, "By hand");
        two.synced();
        two.calendar().retitles(id, "Appointment 1");
        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(1));
        two.synced();
        assertEquals(List.of(), told());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void anotherEditIsToldToo_whateverTheHostCouldSayOfTheFirst() {
        two.withSynced(appointment(1));
        String id = two.scene.row(key(1)).eventId();
        two.calendar().retitles(id, "By hand");
        two.synced();
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        two.calendar().retitles(id, "By hand again");
        two.synced();
        assertEquals(List.of(key(1)), told());
        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(1));
        two.synced();
        assertEquals(List.of(key(1), key(1)), told());
        two.synced();
        two.assertQuiet();
    }

    @Test
    void oneOccurrenceIsToldOnceTheHostKnows() {
        two.withSynced(CalendarEvent.builder(LESSON, "Piano", at(9, 10))
                .repeats(Recurrence.weekly(DayOfWeek.TUESDAY).times(3))
                .build());
        two.scene.source.suffer(SourceFault.FIND_UNKNOWN);
        String second = two.calendar()
                .between(
                        Scene.DAY.plusWeeks(1).atStartOfDay(Scene.BERLIN).toInstant(),
                        Scene.DAY.plusDays(8).atStartOfDay(Scene.BERLIN).toInstant())
                .get(0)
                .id();
        two.calendar().retitles(second, "Recital");
        two.synced();
        two.assertQuiet();
        two.scene.source.recover();
        two.scene.clock.advance(Duration.ofHours(1));
        two.synced();
        two.scene.days(2);
        List<Notice.EditedByHand> told = two.told(Notice.EditedByHand.class);
        assertEquals(1, told.size());
        assertEquals(Optional.of(Scene.DAY.plusWeeks(1)), told.get(0).edit().day());
        two.synced();
        two.assertQuiet();
    }

    private List<EventKey> told() {
        return two.told(Notice.EditedByHand.class).stream()
                .map(notice -> notice.edit().key())
                .toList();
    }
}
