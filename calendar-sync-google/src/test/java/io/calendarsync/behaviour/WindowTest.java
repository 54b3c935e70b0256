package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.behaviour.Scene.onDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.Connection;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncWindow;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class WindowTest {
    private final Scene scene;

    WindowTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Connection within(SyncWindow window) {
        return scene.engine().window(window).build().connection(DANA);
    }

    @Test
    void whatIsOverForLongIsNotWritten() {
        scene.source.put(
                DANA,
                onDay(1, scene.today().minusDays(100)),
                onDay(2, scene.today().minusDays(80)));
        scene.connected();
        scene.synced();
        assertEquals(List.of("On " + scene.today().minusDays(80)), scene.titles());
        scene.books(onDay(1, scene.today().minusDays(100)));
        scene.synced();
        assertEquals(1, scene.events().size());
        assertEquals(1, scene.rows().size());
    }

    @Test
    void whatLeavesTheWindowStaysAsItIs() {
        CalendarEvent event = onDay(1, scene.today());
        scene.withSynced(event);
        scene.clock.advance(Duration.ofDays(91));
        scene.books(CalendarEvent.of(key(1), "Renamed", event.details().time()));
        scene.synced();
        assertEquals(List.of(event.details().title()), scene.titles());
        assertEquals(RowState.LIVE, scene.row(key(1)).state());
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().of("events.patch") + scene.counts().of("events.delete"));
    }

    @Test
    void whatTheHostMovesIntoThePastIsStillMoved() {
        scene.withSynced(onDay(1, scene.today()));
        scene.books(onDay(1, scene.today().minusDays(200)));
        scene.synced();
        assertEquals(List.of("On " + scene.today().minusDays(200)), scene.titles());
    }

    @Test
    void whatIsOverIsDeletedWhereTheHostWantsThat() {
        Connection tidy = within(SyncWindow.DEFAULT.back(Duration.ofDays(30)).removingWhatIsOver());
        scene.source.put(DANA, onDay(1, scene.today()), onDay(2, scene.today().plusDays(100)));
        scene.connected();
        tidy.sync();
        scene.clock.advance(Duration.ofDays(29));
        tidy.sync();
        assertEquals(2, scene.events().size());
        scene.clock.advance(Duration.ofDays(3));
        tidy.sync();
        assertEquals(1, scene.events().size());
        scene.counts().reset();
        tidy.sync();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void whatIsTooFarAheadIsWrittenWhenItsTimeComes() {
        Connection near = within(SyncWindow.DEFAULT.ahead(Duration.ofDays(60)));
        scene.source.put(
                DANA,
                onDay(1, scene.today().plusDays(10)),
                onDay(2, scene.today().plusDays(90)));
        scene.connected();
        near.sync();
        assertEquals(List.of("On " + scene.today().plusDays(10)), scene.titles());
        assertEquals(RowState.DEFERRED, scene.row(key(2)).state());
        scene.counts().reset();
        near.sync();
        assertEquals(0, scene.counts().total());

        scene.clock.advance(Duration.ofDays(31));
        near.sync();
        assertEquals(2, scene.events().size());
        assertEquals(RowState.LIVE, scene.row(key(2)).state());
    }

    @Test
    void whatIsCancelledBeforeItsTimeComesIsForgotten() {
        Connection near = within(SyncWindow.DEFAULT.ahead(Duration.ofDays(60)));
        scene.source.put(DANA, onDay(2, scene.today().plusDays(90)));
        scene.connected();
        near.sync();
        scene.cancels(key(2));
        near.sync();
        scene.clock.advance(Duration.ofDays(31));
        near.sync();
        assertEquals(List.of(), scene.titles());
        assertEquals(RowState.REMOVED, scene.row(key(2)).state());
    }

    @Test
    void aSeriesStaysWithinTheWindowUntilItsLastOccurrenceIsOver() {
        EventKey lesson = EventKey.of("lesson", "L-1");
        CalendarEvent series = CalendarEvent.builder(
                        lesson, "Piano", onDay(1, scene.today()).details().time())
                .repeats(Recurrence.weekly().times(40))
                .build();
        scene.withSynced(series);
        scene.clock.advance(Duration.ofDays(170));
        scene.books(CalendarEvent.builder(lesson, "Cello", series.details().time())
                .repeats(Recurrence.weekly().times(40))
                .build());
        scene.synced();
        assertEquals(List.of("Cello"), scene.titles());
    }

    @Test
    void aSeriesThatBeganBeforeTheWindowIsListedWhileItGoesOn() {
        CalendarEvent series = CalendarEvent.builder(
                        key(1),
                        "Piano",
                        onDay(1, scene.today().minusDays(120)).details().time())
                .repeats(Recurrence.weekly().times(40))
                .build();
        scene.source.put(DANA, series);
        scene.connected();
        scene.synced();
        assertEquals(List.of("Piano"), scene.titles());
    }

    @Test
    void P5_whatAListingOfTheWindowLeavesOutIsNotGone() {
        CalendarEvent old = onDay(1, scene.today());
        scene.withSynced(old, onDay(2, scene.today().plusDays(100)));
        scene.clock.advance(Duration.ofDays(95));
        scene.source.remove(DANA, key(1));
        scene.engine().eventVersion(2).build().connection(DANA).sync();
        assertEquals(2, scene.events().size());
    }

    @Test
    void newcomersBeyondTheLimitAreSetAsideAndComeWhenThereIsRoom() {
        Connection small = scene.engine().liveLimit(2).build().connection(DANA);
        scene.source.put(DANA, appointment(1), appointment(2), appointment(3));
        scene.connected();
        small.sync();
        assertEquals(2, scene.events().size());
        assertEquals(
                ProblemCode.EVENT_OVER_LIMIT,
                small.status().eventProblems().get(0).code());
        scene.cancels(key(1));
        small.sync();
        scene.clock.advance(Duration.ofHours(1));
        small.sync();
        assertEquals(List.of("Appointment 2", "Appointment 3"), scene.titles());
    }

    @Test
    void noMoreEventsStandThanTheLimitAllowsThoughOneIsSetAsideAsItStands() {
        Connection small = scene.engine().liveLimit(2).build().connection(DANA);
        scene.source.put(DANA, appointment(1), appointment(2));
        scene.connected();
        small.sync();
        scene.books(appointment(2, ""));
        small.sync();
        scene.books(appointment(3));
        small.sync();
        assertEquals(2, scene.events().size(), () -> scene.rows().toString());
    }

    @Test
    void aWindowOfMoreThanAHundredYearsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SyncWindow.DEFAULT.back(Duration.ofDays(36_526)));
        assertThrows(IllegalArgumentException.class, () -> SyncWindow.DEFAULT.ahead(Duration.ofDays(36_526)));
    }

    @Test
    void aWindowOrLimitThatNothingFitsIntoIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SyncWindow.DEFAULT.back(Duration.ofDays(-1)));
        assertThrows(IllegalArgumentException.class, () -> SyncWindow.DEFAULT.ahead(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> scene.engine().liveLimit(0));
        assertThrows(IllegalArgumentException.class, () -> scene.engine().dailyInvitations(0));
    }
}
