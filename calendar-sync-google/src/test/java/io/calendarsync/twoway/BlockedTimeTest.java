package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.twoway.TwoWays.DAY;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.Connection;
import io.calendarsync.EditPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What others put on the calendar reaches the host's sink. */
@ParameterizedClass
@EnumSource(Front.class)
class BlockedTimeTest {
    private final TwoWays two;

    BlockedTimeTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void whatAPersonAddsBlocks_andMoves_andGoes() {
        two.withSynced();
        FakeEvent dentist = two.adds("Dentist", 14, 15);
        two.synced();
        assertFalse(two.isFree(14, 15));
        assertTrue(two.isFree(15, 16));

        two.calendar().moves(dentist.id(), at(15, 16));
        two.synced();
        assertTrue(two.isFree(14, 15));
        assertFalse(two.isFree(15, 16));

        two.calendar().deletes(dentist.id());
        two.synced();
        assertTrue(two.isFree(8, 20));
    }

    @Test
    void whatStoodThereBeforeItWasConnectedBlocks() {
        two.scene.world.account(Scene.EMAIL);
        two.adds("Dentist", 14, 15);
        two.withSynced();
        assertFalse(two.isFree(14, 15));
    }

    @Test
    void P3_anIdleSyncMakesOneRequest() {
        two.withSynced(appointment(1), appointment(2));
        two.adds("Dentist", 14, 15);
        two.synced();
        two.assertQuiet();
    }

    @Test
    void ownEventsNeverComeBack() {
        two.withSynced(appointment(1), appointment(2));
        two.scene.books(appointment(1, "Other"));
        two.synced();
        two.synced();
        assertTrue(two.isFree(0, 23));
        two.assertQuiet();
    }

    @Test
    void noTitleIsToldUnlessTheHostWantsIt() {
        two.withSynced();
        two.adds("Dentist", 14, 15);
        two.synced();
        assertEquals(List.of(Optional.empty()), titles());

        two.rules = two.rules.withTitles();
        two.synced();
        assertEquals(List.of(Optional.of("Dentist")), titles());
        two.assertQuiet();
    }

    @Test
    void otherRulesHaveEverythingJudgedAnew() {
        two.withSynced();
        FakeEvent maybe = two.adds("Maybe", 14, 15);
        two.calendar().marksFree(maybe.id());
        two.synced();
        assertTrue(two.isFree(14, 15));

        two.rules = two.rules.with(Sort.FREE);
        two.synced();
        assertFalse(two.isFree(14, 15));
        two.assertQuiet();
    }

    @Test
    void whatADefaultCallsBusy() {
        two.withSynced();
        FakeEvent declined = two.calendar().receives("Declined", at(8, 9), "boss@example.com");
        two.calendar().declines(declined.id());
        two.calendar().receives("Unanswered", at(9, 10), "boss@example.com");
        two.calendar().addsOutOfOffice("Away", at(10, 11));
        two.calendar().addsFocusTime("Thinking", at(11, 12));
        two.calendar().addsWorkingLocation("Home", at(12, 13));
        two.synced();
        assertEquals(
                List.of(true, false, false, false, true),
                List.of(
                        two.isFree(8, 9),
                        two.isFree(9, 10),
                        two.isFree(10, 11),
                        two.isFree(11, 12),
                        two.isFree(12, 13)));
    }

    @Test
    void recurringEventsBlockOccurrenceByOccurrence() {
        two.withSynced();
        FakeEvent choir = two.calendar().addsRepeating("Choir", at(18, 19), "RRULE:FREQ=WEEKLY;COUNT=3");
        two.synced();
        assertEquals(List.of(false, false, false, true), weeks(4));

        String second = two.calendar().between(start(1, 0), start(1, 23)).get(0).id();
        two.calendar().deletes(second);
        two.synced();
        assertEquals(List.of(false, true, false, true), weeks(4));

        two.calendar().deletes(choir.id());
        two.synced();
        assertEquals(List.of(true, true, true, true), weeks(4));
        two.assertQuiet();
    }

    @Test
    void aSinkThatComesLaterIsToldOfEverything() {
        two.scene.connected();
        Connection before = two.scene.engine().edits(EditPolicy.REPORT).build().connection(DANA);
        before.sync();
        two.adds("Dentist", 14, 15);
        before.sync();

        two.synced();
        assertFalse(two.isFree(14, 15));
    }

    @Test
    void P5_aLostPositionKeepsWhatIsKnownUntilAllIsReadAgain() {
        two.withSynced(appointment(1));
        FakeEvent gone = two.adds("Gone", 14, 15);
        two.adds("Stays", 16, 17);
        two.synced();
        two.calendar().deletes(gone.id());
        two.calendar().expiresSyncTokens();
        two.scene
                .world
                .faults()
                .on("events.list")
                .after(1)
                .times(5)
                .fail(FakeFault.refused(503, "global", "backendError"));

        two.sync();
        assertFalse(two.isFree(14, 15));
        assertFalse(two.isFree(16, 17));

        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertTrue(two.isFree(14, 15));
        assertFalse(two.isFree(16, 17));
        two.assertQuiet();
    }

    @Test
    void occurrencesThatWentWhileAReadingWasInterruptedDoNotStay() {
        two.withSynced();
        String id = two.calendar()
                .addsRepeating("Choir", at(14, 15), "RRULE:FREQ=WEEKLY;COUNT=4")
                .id();
        two.scene.world.limits().pages(2);
        two.scene
                .world
                .faults()
                .on("events.list")
                .after(1)
                .times(5)
                .fail(FakeFault.refused(503, "global", "backendError"));
        two.sync();
        assertFalse(two.sink.isFree(DANA, at(DAY.plusWeeks(1), 14, 15)));

        two.calendar().changes(id, "{\"recurrence\": [\"RRULE:FREQ=WEEKLY;COUNT=1\"]}");
        two.scene.clock.advance(Duration.ofMinutes(5));
        two.synced();
        assertFalse(two.isFree(14, 15));
        assertTrue(two.sink.isFree(DANA, at(DAY.plusWeeks(1), 14, 15)));
        two.assertQuiet();
    }

    @Test
    void whatComesIntoReachIsToldInTime() {
        two.rules = two.rules.ahead(Duration.ofDays(10));
        two.withSynced();
        two.calendar().adds("Far", at(two.scene.today().plusDays(30), 9, 10));
        two.synced();
        for (int day = 0; day < 25; day++) {
            two.scene.clock.advance(Duration.ofDays(1));
            two.synced();
            boolean free = two.sink.isFree(DANA, at(two.scene.today().plusDays(9), 9, 10));
            assertEquals(
                    two.scene
                            .today()
                            .plusDays(9)
                            .equals(two.scene.today().minusDays(day + 1L).plusDays(30)),
                    !free);
        }
    }

    private static Instant start(int week, int hour) {
        return DAY.plusWeeks(week).atTime(hour, 0).atZone(Scene.BERLIN).toInstant();
    }

    private List<Boolean> weeks(int count) {
        return IntStream.range(0, count)
                .mapToObj(week -> two.sink.isFree(DANA, at(DAY.plusWeeks(week), 18, 19)))
                .toList();
    }

    private List<Optional<String>> titles() {
        return two.sink.inTheWay(DANA, at(0, 23)).stream()
                .map(BlockedTime::title)
                .toList();
    }
}
