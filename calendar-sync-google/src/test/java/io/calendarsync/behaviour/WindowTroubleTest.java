package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.behaviour.Scene.onDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.Connection;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncWindow;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves the window, or is moved out of it, ends right though something came between. */
@ParameterizedClass
@EnumSource(Front.class)
class WindowTroubleTest {

    private final Scene scene;

    WindowTroubleTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P2_whatTheHostMovesIntoThePastIsMovedThoughTheFirstTryWasStopped() {
        scene.withSynced(onDay(1, scene.today()));
        LocalDate past = scene.today().minusDays(200);
        scene.world.faults().always("events.patch", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        scene.books(onDay(1, past));
        scene.sync();
        scene.calm();
        scene.clock.advance(Duration.ofDays(1));
        scene.sync();
        assertEquals(List.of("On " + past), scene.titles());
    }

    @Test
    void P2_whatTheHostMovesIntoThePastIsMovedThoughTheNodeDied() {
        scene.withSynced(onDay(1, scene.today()));
        LocalDate past = scene.today().minusDays(200);
        scene.books(onDay(1, past));
        scene.diesAfterSaving(1);
        assertThrows(InjectedFault.class, scene::sync);
        scene.calm();
        assertEquals(List.of("On " + past), scene.titles());
    }

    @Test
    void P2_aBookingThatAListingLeavesOutIsGoneAlsoWhenTheWindowWasChangedSince() {
        Connection tidy = scene.engine()
                .window(SyncWindow.DEFAULT.removingWhatIsOver())
                .build()
                .connection(DANA);
        scene.source.put(DANA, appointments(20));
        scene.connected();
        tidy.sync();
        assertEquals(20, scene.events().size());
        scene.source.remove(DANA, key(3));
        scene.clock.advance(Duration.ofHours(1));
        scene.engine().eventVersion(2).build().connection(DANA).sync();
        assertEquals(19, scene.events().size());
    }

    @Test
    void whatIsOverIsDeletedAlsoWhenTheHostWantsThatOnlySince() {
        CalendarEvent[] events = IntStream.range(0, 10)
                .mapToObj(n -> onDay(n, scene.today().plusDays(n < 2 ? 0 : 200)))
                .toArray(CalendarEvent[]::new);
        scene.withSynced(events);
        scene.clock.advance(Duration.ofDays(100));
        scene.sync();
        Connection tidy = scene.engine()
                .window(SyncWindow.DEFAULT.removingWhatIsOver())
                .eventVersion(2)
                .build()
                .connection(DANA);
        tidy.sync();
        tidy.sync();
        assertEquals(8, scene.events().size());
    }

    @Test
    void P5_moreThanUsualThatIsOverAtOnceWaitsForApproval() {
        Connection tidy = scene.engine()
                .window(SyncWindow.DEFAULT.back(Duration.ofDays(1)).removingWhatIsOver())
                .build()
                .connection(DANA);
        scene.source.put(
                DANA,
                IntStream.range(0, 60)
                        .mapToObj(n -> onDay(n, scene.today().plusDays(n < 30 ? 1 : 90)))
                        .toList());
        scene.connected();
        tidy.sync();
        scene.clock.advance(Duration.ofDays(4));
        SyncOutcome.Held held = assertInstanceOf(SyncOutcome.Held.class, tidy.sync());
        assertEquals(60, scene.events().size());
        tidy.approve(held.hold());
        tidy.sync();
        assertEquals(30, scene.events().size());
    }
}
