package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.NextAction;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.ArmedFault;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars that block time besides the one that is written. */
@ParameterizedClass
@EnumSource(Front.class)
class WatchedCalendarTest {
    private final TwoWays two;

    WatchedCalendarTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void aDedicatedCalendarIsWritten_andTheOwnOneBlocks() {
        connect("primary");
        two.calendar().adds("Dentist", at(14, 15));
        two.synced();
        assertFalse(two.isFree(14, 15));
        assertTrue(two.isFree(15, 16));
        assertEquals(
                Optional.empty(), two.sink.inTheWay(DANA, at(14, 15)).get(0).title());

        two.scene.counts().reset();
        two.synced();
        assertEquals(2, two.scene.counts().total());
    }

    @Test
    void titlesNeedMoreConsent_andAreThenTold() {
        two.rules = two.rules.withTitles();
        connect("primary");
        two.calendar().adds("Dentist", at(14, 15));
        two.synced();
        assertEquals(
                List.of(Optional.of("Dentist")),
                two.sink.inTheWay(DANA, at(14, 15)).stream()
                        .map(BlockedTime::title)
                        .toList());
    }

    @Test
    void aSiblingsEventsOnIt_whoseMarkNobodyMaySee_blockNobody() {
        connect("primary");
        ConnectionId ben = ConnectionId.of("shop-1", "ben");
        two.scene.source.put(ben, appointment(3), weekly());
        // The account has given more by then, and the busy view shows no mark all the same.
        ConnectOutcome outcome = two.scene.connect(ben, EMAIL, CalendarChoice.primary());
        if (outcome instanceof ConnectOutcome.ScopesMissing missing) {
            outcome = two.scene.complete(two.scene.world.consent(missing.retry().location(), EMAIL));
        }
        assertInstanceOf(ConnectOutcome.Connected.class, outcome);
        assertInstanceOf(SyncOutcome.Synced.class, two.engine.connection(ben).sync());
        two.synced();
        assertTrue(two.isFree(0, 23));
        two.calendar().expiresSyncTokens();
        two.synced();
        assertTrue(two.isFree(0, 23));
    }

    @Test
    void oneThatIsGoneSaysSo_andTheOthersGoOn() {
        AccountCalendar family = two.scene.world.account(EMAIL).makesCalendar("Family");
        connect("primary", family.id());
        family.adds("School", at(9, 10));
        two.synced();
        assertFalse(two.isFree(9, 10));

        family.removes();
        two.calendar().adds("Dentist", at(14, 15));
        two.scene.books(appointment(1));
        List<Problem> problems = two.synced().report().problems();
        assertEquals(List.of(Problem.of(ProblemCode.WATCHED_CALENDAR_GONE, family.id())), problems);
        assertFalse(two.isFree(14, 15));
        ConnectionStatus status = two.dana().status();
        assertEquals(problems.get(0), status.problem().orElseThrow());
        assertEquals(NextAction.CHOOSE_BLOCKING_CALENDARS, status.nextAction());

        // At once, and not when the one that is gone is tried again: it keeps nobody else waiting.
        two.calendar().adds("Barber", at(16, 17));
        two.scene.books(appointment(2));
        two.scene.counts().reset();
        two.synced();
        assertFalse(two.isFree(16, 17));
        assertEquals(1, two.scene.counts().of("events.insert"));

        two.dana().alsoBlockedBy(List.of("primary"));
        two.scene.clock.advance(Duration.ofHours(2));
        two.synced();
        assertTrue(two.isFree(9, 10));
        assertEquals(Optional.empty(), two.dana().status().problem());
    }

    @Test
    void oneThatFailsKeepsNobodyFromWriting_norFromReadingTheOthers() {
        AccountCalendar family = two.scene.world.account(EMAIL).makesCalendar("Family");
        connect(family.id(), "primary");
        two.synced();
        ArmedFault fails = two.scene
                .world
                .faults()
                .on("events.list")
                .calendar(family.id())
                .times(50)
                .fail(FakeFault.refused(500, "global", "backendError"));
        two.calendar().adds("Dentist", at(14, 15));
        two.scene.books(appointment(1));
        two.scene.counts().reset();
        assertEquals(
                ProblemCode.PROVIDER_UNAVAILABLE,
                two.synced().report().problems().get(0).code());
        assertFalse(two.isFree(14, 15));
        assertEquals(1, two.scene.counts().of("events.insert"));
        assertTrue(fails.strikes() > 0);

        two.scene.world.faults().clear();
        family.adds("School", at(9, 10));
        two.synced();
        assertFalse(two.isFree(9, 10));
        assertEquals(Optional.empty(), two.dana().status().problem());
    }

    private static CalendarEvent weekly() {
        return CalendarEvent.builder(EventKey.of("lesson", "L"), "Piano", at(11, 12))
                .repeats(Recurrence.weekly().times(3))
                .build();
    }

    private void connect(String... watched) {
        two.scene.world.account(EMAIL);
        ConnectRequest request = ConnectRequest.of(SESSION, CalendarChoice.dedicated("Bookings", BERLIN))
                .alsoBlockedBy(watched);
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                two.engine.complete(
                        SESSION,
                        two.scene.world.consent(
                                two.engine.connect(DANA, request).location(), EMAIL)));
        two.synced();
    }
}
