package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.ProblemCode;
import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.SyncListener.EventResult;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused is set aside, tried again now and then, and forgotten with its booking. */
@ParameterizedClass
@EnumSource(Front.class)
class SetAsideTest {
    private static final FakeFault REFUSED = FakeFault.refused(400, "global", "invalid");
    private static final FakeFault FORBIDDEN = FakeFault.refused(403, "global", "forbidden");

    private final Scene scene;

    SetAsideTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P3_aRefusedBookingThatDidNotChangeIsNotSentAgain() {
        refusedInsert();

        scene.dana().changed(key(1));
        assertEquals(1, scene.synced().report().total().setAside());
        assertEquals("events.insert 1", scene.counts().toString());
    }

    @Test
    void aBadBookingIsLookedAtAgainLaterAndLaterAndAtLeastOnceADay() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, ""));
        scene.synced();
        for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
            Instant due = scene.row(key(1)).dueAt().orElseThrow();
            assertEquals(Duration.ofHours(hours), Duration.between(scene.clock.instant(), due));
            scene.clock.set(due);
            scene.synced();
        }
    }

    @Test
    void aBookingThatNobodyCorrectsIsGivenUpAfterAMonth() {
        refusedInsert();
        scene.world.faults().always("events.insert", REFUSED);
        for (int day = 0; day < 40; day++) {
            scene.clock.advance(Duration.ofDays(1));
            scene.synced();
        }
        assertEquals(Optional.empty(), scene.row(key(1)).dueAt());
        EventResult last = scene.listener.results().get(scene.listener.results().size() - 1);
        assertEquals(Optional.empty(), last.retryAt());

        scene.counts().reset();
        scene.world.faults().clear();
        scene.dana().changed(key(1));
        scene.synced();
        assertEquals(0, scene.counts().of("events.insert"));
        assertEquals(1, scene.dana().status().setAside());
        scene.books(appointment(1, "Corrected"));
        scene.synced();
        assertEquals(List.of("Corrected"), scene.titles());
    }

    @Test
    void P12_theStatusNamesWhatIsSetAside() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.books(appointment(3, ""), appointment(1, " "));
        scene.synced();
        assertEquals(2, scene.dana().status().setAside());
        assertEquals(
                List.of("appointment/A-1", "appointment/A-3"),
                scene.dana().status().eventProblems().stream()
                        .map(problem -> problem.argument("key"))
                        .toList());

        scene.books(appointment(1, "Corrected"), appointment(3, "Corrected"));
        scene.synced();
        assertEquals(List.of(), scene.dana().status().eventProblems());
    }

    @Test
    void P1_anEventThatMustNotBeReadIsNotMadeASecondTime() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FakeFault.lostRequest());
        scene.books(appointment(1, "Moved"));
        scene.sync();
        scene.world.faults().always("events.get", FORBIDDEN);
        passes(3);
        passes(3);
        assertEquals(1, scene.events().size());
        assertEquals(1, scene.dana().status().setAside());

        scene.world.faults().clear();
        passes(60 * 24);
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void P3_aRefusedFirstBookingThatIsCorrectedIsOneInsert() {
        refusedInsert();

        scene.books(appointment(1, "Corrected"));
        scene.synced();
        assertEquals(List.of("Corrected"), scene.titles());
        assertEquals("events.insert 2", scene.counts().toString());
    }

    @Test
    void P3_aRefusedFirstBookingThatIsCancelledAsksNothing() {
        refusedInsert();

        scene.cancels(key(1));
        scene.synced();
        assertEquals("events.insert 1", scene.counts().toString());
        assertEquals(0, scene.dana().status().setAside());
    }

    @Test
    void P3_aCancelledBookingThatComesBackBadAndGoesAgainAsksNothing() {
        scene.withSynced(appointment(1), appointment(2));
        scene.cancels(key(1));
        scene.synced();
        scene.counts().reset();

        scene.books(appointment(1, ""));
        scene.synced();
        scene.cancels(key(1));
        scene.synced();
        assertEquals(0, scene.counts().total());
        assertEquals(0, scene.dana().status().setAside());
    }

    @Test
    void P1_anInsertThatMayHaveArrivedAndIsThenRefusedLeavesWithItsBooking() {
        scene.withSynced(appointment(2));
        scene.books(appointment(1));
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
        assertThrows(InjectedFault.class, scene::sync);
        assertEquals(2, scene.events().size());
        scene.clock.advance(Duration.ofMinutes(10));
        scene.world.faults().next("events.insert", REFUSED);
        assertEquals(1, scene.synced().report().total().setAside());

        scene.cancels(key(1));
        scene.synced();
        assertEquals(List.of("Appointment 2"), scene.titles());
    }

    @Test
    void P1_anInsertThatMayHaveArrivedAndWhoseBookingTurnsBadLeavesWithIt() {
        scene.withSynced(appointment(2));
        scene.books(appointment(1));
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
        assertThrows(InjectedFault.class, scene::sync);
        scene.clock.advance(Duration.ofMinutes(10));
        scene.books(appointment(1, ""));
        assertEquals(1, scene.synced().report().total().setAside());

        scene.cancels(key(1));
        scene.synced();
        assertEquals(List.of("Appointment 2"), scene.titles());
    }

    @Test
    void aChangeThatIsForbiddenOfAnEventThatStandsIsSetAside() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FORBIDDEN);
        scene.books(appointment(1, "Moved"));

        assertEquals(1, scene.synced().report().total().setAside());
        assertEquals("events.get 1, events.patch 1", scene.counts().toString());
        assertEquals(
                ProblemCode.EVENT_FORBIDDEN,
                scene.dana().status().problem().orElseThrow().code());
        passes(61);
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aDeletionThatIsForbiddenIsSetAsideAndTriedAgainLater() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().next("events.delete", FORBIDDEN);
        scene.cancels(key(1));

        assertEquals(1, scene.synced().report().total().setAside());
        assertEquals(
                ProblemCode.EVENT_FORBIDDEN,
                scene.dana().status().problem().orElseThrow().code());
        scene.synced();
        assertEquals("events.delete 1", scene.counts().toString());
        passes(61);
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertEquals(Optional.empty(), scene.dana().status().problem());
    }

    @Test
    void theReasonStaysWhileTheHostCannotTell() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, ""));
        scene.synced();

        scene.source.suffer(SourceFault.FIND_UNKNOWN);
        passes(61);
        assertEquals(
                ProblemCode.EVENT_TITLE_BLANK,
                scene.dana().status().problem().orElseThrow().code());
        assertEquals(1, scene.dana().status().setAside());
    }

    @Test
    void everyFieldThatTheHostTakesBackIsCleared() {
        scene.withSynced(CalendarEvent.builder(
                        key(1), "Ring sizing", appointment(1).details().time())
                .description("call first")
                .location("Main street 1")
                .color(EventColor.TOMATO)
                .visibility(Visibility.PRIVATE)
                .availability(Availability.FREE)
                .link("Booking", "https://shop.example/bookings/A-1")
                .build());

        scene.books(appointment(1, "Ring sizing"));
        scene.synced();
        FakeEvent event = scene.event("Ring sizing");
        assertEquals(Optional.empty(), event.description());
        assertEquals(Optional.empty(), event.location());
        assertEquals(Optional.empty(), event.colorId());
        assertFalse(event.json().contains("\"visibility\": \"private\""), event.json());
        assertFalse(event.json().contains("\"transparent\""), event.json());
        assertFalse(event.json().contains("shop.example"), event.json());
    }

    private void refusedInsert() {
        scene.withSynced();
        scene.world.faults().next("events.insert", REFUSED);
        scene.books(appointment(1));
        assertEquals(1, scene.synced().report().total().setAside());
    }

    private void passes(int minutes) {
        scene.clock.advance(Duration.ofMinutes(minutes));
        scene.synced();
    }
}
