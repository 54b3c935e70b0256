package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.behaviour.Scene.onDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the events, when all goes well. */
@ParameterizedClass
@EnumSource(Front.class)
class EventPolicyTest extends Parting {

    EventPolicyTest(Front front) {
        super(front);
    }

    @Test
    void keptEventsCostNothing() {
        scene.withSynced(appointment(1));

        assertEquals(
                new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.ACCESS_REVOKED), List.of()),
                disconnect(EventPolicy.KEEP));
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals("oauth.revoke 1", scene.counts().toString());
    }

    @Test
    void allThatWasWrittenIsDeletedAndNothingElse() {
        scene.withSynced(appointments(120).toArray(CalendarEvent[]::new));
        LocalDate day = Scene.DAY;
        scene.calendar().adds("Dentist", EventTime.timed(day.atTime(8, 0), day.atTime(9, 0), BERLIN));
        scene.calendar().copies(scene.event("Appointment 7").id());

        Disconnected done = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(
                new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_DELETED, Step.ACCESS_REVOKED), List.of()),
                done);
        assertEquals(List.of("Appointment 7", "Dentist"), scene.titles());
        assertTrue(scene.rows().stream().allMatch(row -> row.state() == RowState.REMOVED));
        assertEquals(120, scene.counts().of("events.delete"));
        assertNothingLeft();
        assertEquals(
                "The calendar is disconnected, and the access is revoked. Its events were deleted.",
                scene.engine.wording().outcome(done));
    }

    @Test
    void whatIsOverStaysWhereOnlyTheFutureGoes() {
        LocalDate today = scene.today();
        CalendarEvent running =
                CalendarEvent.of(key(3), "Stay", EventTime.allDays(today.minusDays(1), today.plusDays(1)));
        scene.withSynced(onDay(1, today.minusDays(2)), onDay(2, today.plusDays(2)), running);

        assertEquals(0, disconnect(EventPolicy.DELETE_FUTURE).eventsLeft());
        assertEquals(List.of("On " + today.minusDays(2)), scene.titles());
        assertNothingLeft();
    }

    @Test
    void aSeriesThatIsNotOverGoesWhole() {
        LocalDate start = scene.today().minusDays(14);
        scene.withSynced(
                weekly(1, "Going on", start, Recurrence.weekly()),
                weekly(2, "Over", start, Recurrence.weekly().times(2)));

        disconnect(EventPolicy.DELETE_FUTURE);
        assertEquals(List.of("Over"), scene.titles());
    }

    @Test
    void P10_nobodyIsMailed() {
        scene.withSynced(appointment(1, "With guests", Guest.of("guest@example.com")));

        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), scene.world.mails().all());
    }

    @Test
    void whatAPersonDeletedIsGone() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().deletes(scene.event("Appointment 1").id());

        assertEquals(
                List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_DELETED, Step.ACCESS_REVOKED),
                disconnect(EventPolicy.DELETE_ALL).done());
        assertEquals(List.of(), scene.titles());
        assertNothingLeft();
    }

    @Test
    void P4_withALostLedgerTheMarksTellWhatIsOurs() {
        LocalDate today = scene.today();
        scene.withSynced(onDay(1, today.minusDays(2)), onDay(2, today.plusDays(2)), onDay(3, today.plusDays(3)));
        scene.calendar().copies(scene.event("On " + today.plusDays(2)).id());
        scene.losesLedger();

        disconnect(EventPolicy.DELETE_FUTURE);
        assertEquals(
                List.of("On " + today.minusDays(2), "On " + today.plusDays(2)),
                scene.titles().stream().sorted().toList());
        assertNothingLeft();
    }

    @Test
    void connectingAgainWritesAgainWhatWasDeleted() {
        scene.withSynced(appointment(1), appointment(2));
        disconnect(EventPolicy.DELETE_ALL);
        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());

        scene.connected();
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertEquals(
                List.of(1, 1),
                scene.rows().stream().map(row -> row.generation()).toList());
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.delete", FakeFault.expiredToken());

        assertEquals(List.of(), disconnect(EventPolicy.DELETE_ALL).owed());
        assertEquals(2, scene.counts().of("oauth.refresh"));
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void anEventThatIsNotFoundIsGoneWhereTheCalendarIsThere() {
        scene.withSynced(appointment(1), appointment(2));
        scene.clock.advance(java.time.Duration.ofHours(1));
        scene.world
                .faults()
                .on("events.delete")
                .event(scene.event("Appointment 1").id())
                .times(1)
                .fail(FakeFault.refused(404, "global", "notFound"));

        assertEquals(List.of(), disconnect(EventPolicy.DELETE_ALL).owed());
        assertEquals(
                1, scene.counts().of("events.list") + scene.counts().of("calendars.get"), scene.counts()::toString);
        assertTrue(scene.rows().stream().allMatch(row -> row.state() == RowState.REMOVED));
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
    }

    private static CalendarEvent weekly(int number, String title, LocalDate day, Recurrence rule) {
        return CalendarEvent.builder(key(number), title, EventTime.timed(day.atTime(9, 0), day.atTime(10, 0), BERLIN))
                .repeats(rule)
                .build();
    }
}
