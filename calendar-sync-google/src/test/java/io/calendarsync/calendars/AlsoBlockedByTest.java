package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.BlockedByOutcome;
import io.calendarsync.BlockedByOutcome.Accepted;
import io.calendarsync.BlockedByOutcome.NotConnected;
import io.calendarsync.BlockedByOutcome.Unavailable;
import io.calendarsync.BlockingRules;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome.Chosen;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.EventTime;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Further calendars whose events block time. */
@ParameterizedClass
@EnumSource(Front.class)
class AlsoBlockedByTest {
    private static final EventTime LUNCH = EventTime.timed(Scene.DAY.atTime(12, 0), Scene.DAY.atTime(13, 0), BERLIN);
    private static final String BUSY = "calendar.events.freebusy";
    private static final String DETAILS = "calendar.events.readonly";

    private final Scene scene;
    private final Chooser person;
    private final BlockedTimes sink = BlockedTimes.inMemory(BERLIN);
    private BlockingRules rules = BlockingRules.DEFAULT;
    private boolean sinkIsDown;
    private final SyncEngine engine;

    AlsoBlockedByTest(Front front) {
        scene = Scene.on(front);
        person = new Chooser(scene);
        engine = scene.engine().blockedTime(new Sink(), id -> rules).build();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aConsentAsksToSeeWhenOtherCalendarsAreBusyAndNoMore() {
        assertFalse(asked(request(CalendarChoice.primary())).contains(BUSY));
        assertFalse(asked(request(CalendarChoice.primary()).alsoBlockedBy("primary"))
                .contains(BUSY));
        String asked = asked(request(CalendarChoice.primary()).alsoBlockedBy("primary", "family@example.com"));
        assertTrue(asked.contains(BUSY) && !asked.contains(DETAILS), asked);
        assertTrue(asked(request(Chooser.OWN).alsoBlockedBy("primary")).contains(BUSY));
        // Whoever may write on any calendar may see them all.
        asked = asked(request(CalendarChoice.later()).alsoBlockedBy("primary"));
        assertFalse(asked.contains(BUSY) || asked.contains(DETAILS), asked);
    }

    @Test
    void whereTitlesAreToldTheConsentAsksToReadThem() {
        rules = rules.withTitles();

        String asked = asked(request(Chooser.OWN).alsoBlockedBy("primary"));
        assertTrue(asked.contains(DETAILS) && !asked.contains(BUSY), asked);
    }

    @Test
    void whatIsWatchedIsRememberedAndAskedForWithEveryLaterConsent() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary", "family@example.com", "primary"));
        assertWatched("primary", "family@example.com");

        assertTrue(asked(request(Chooser.OWN)).contains(BUSY));
        connect(request(Chooser.OWN));
        assertWatched("primary", "family@example.com");
        dana().disconnect();
        connect(request(Chooser.OWN));
        assertWatched("primary", "family@example.com");

        connect(request(Chooser.OWN).alsoBlockedBy());
        assertWatched();
        assertFalse(asked(request(Chooser.OWN)).contains(BUSY));
    }

    @Test
    void anotherAccountWatchesNothingOfTheFormer() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        dana().disconnect();
        blockedBy("primary");
        Chooser.connect(engine, scene, DANA, "eve@example.com", request(Chooser.OWN));

        assertWatched();
        assertTrue(sink.isFree(DANA, LUNCH));
    }

    @Test
    void aNewConsentOfAnotherConnectionMustCoverIt() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        ConnectionId second = ConnectionId.of("shop-1", "second");
        ScopesMissing missing = assertInstanceOf(
                ScopesMissing.class,
                engine.complete(
                        SESSION,
                        scene.world.consent(
                                engine.connect(second, request(Chooser.OWN)).location(), EMAIL)));

        assertTrue(missing.missing().toString().contains(BUSY), missing::toString);
        assertInstanceOf(
                Connected.class,
                engine.complete(SESSION, scene.world.consent(missing.retry().location(), EMAIL)));
        assertWatched("primary");
    }

    @Test
    void aRetryAfterMissingScopesStillWatches() {
        ConnectRequest request = request(Chooser.OWN).alsoBlockedBy("primary");
        ScopesMissing missing = assertInstanceOf(
                ScopesMissing.class,
                engine.complete(
                        SESSION,
                        scene.world.consentOnly(engine.connect(DANA, request).location(), EMAIL, Set.of())));

        assertInstanceOf(
                Connected.class,
                engine.complete(SESSION, scene.world.consent(missing.retry().location(), EMAIL)));
        assertWatched("primary");
    }

    @Test
    void otherCalendarsCanBeNamedLaterWithinTheConsent() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        scene.counts().reset();

        assertEquals(new Accepted(List.of("primary", "family@example.com")), watch(EMAIL, "family@example.com"));
        assertWatched("primary", "family@example.com");
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aConsentThatDoesNotCoverThemIsSaid() {
        connect(request(CalendarChoice.primary()));

        assertEquals(
                ProblemCode.SCOPE_MISSING,
                assertInstanceOf(Unavailable.class, watch("family@example.com"))
                        .problem()
                        .code());
        assertWatched();
        assertEquals(new Accepted(List.of("primary")), watch("primary"));
    }

    @Test
    void aCalendarThatWasWrittenAndIsWatchedNeedsAConsentOnceItIsNotWritten() {
        connect(request(CalendarChoice.primary()).alsoBlockedBy("primary"));
        ScopesMissing missing = assertInstanceOf(
                ScopesMissing.class,
                engine.complete(
                        SESSION,
                        scene.world.consent(
                                engine.connect(ConnectionId.of("shop-1", "second"), request(Chooser.OWN))
                                        .location(),
                                EMAIL)));
        engine.complete(SESSION, scene.world.consent(missing.retry().location(), EMAIL));

        Chooser.assertUnavailable(ProblemCode.SCOPE_MISSING, dana().choose(Chooser.OWN, OldEvents.LEAVE));
        watch();
        assertInstanceOf(Chosen.class, dana().choose(Chooser.OWN, OldEvents.LEAVE));
    }

    @Test
    void whatIsNotConnectedWatchesNothing() {
        assertEquals(new NotConnected(), watch("primary"));
    }

    @Test
    void P12_whatIsNoCalendarIsRefusedAtOnce() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));

        assertThrows(IllegalArgumentException.class, () -> watch(""));
        assertThrows(IllegalArgumentException.class, () -> request(Chooser.OWN).alsoBlockedBy("x".repeat(2000)));
        String[] many = Collections.nCopies(51, "").toArray(new String[0]);
        for (int at = 0; at < many.length; at++) {
            many[at] = "room-" + at;
        }
        assertThrows(IllegalArgumentException.class, () -> watch(many));
        assertWatched("primary");
    }

    @Test
    void anEngineThatKeepsNoBlockedTimeWatchesNothing() {
        ConnectRequest request = request(Chooser.OWN).alsoBlockedBy("primary");
        assertThrows(IllegalStateException.class, () -> scene.engine.connect(DANA, request));
        connect(request(Chooser.OWN));
        assertThrows(IllegalStateException.class, () -> scene.dana().alsoBlockedBy(List.of("primary")));
        assertEquals(new Accepted(List.of()), scene.dana().alsoBlockedBy(List.of()));
    }

    @Test
    void whatACalendarBlockedIsFreeOnceItIsNotWatchedAnyMore() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary", "family@example.com"));
        blockedBy("primary");
        blockedBy("family@example.com");

        watch("family@example.com");
        assertEquals(1, sink.inTheWay(DANA, LUNCH).size());
        watch();
        assertTrue(sink.isFree(DANA, LUNCH));
        assertEquals(List.of(), person.record().reads().positions());
    }

    @Test
    void P11_aSinkThatFailsIsAskedAgainByTheNextSync() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        blockedBy("primary");
        sinkIsDown = true;
        assertEquals(new Accepted(List.of()), watch());
        assertFalse(sink.isFree(DANA, LUNCH));

        sinkIsDown = false;
        dana().sync();
        assertTrue(sink.isFree(DANA, LUNCH));
        assertEquals(List.of(), left());
    }

    @Test
    void aCalendarThatIsWatchedAgainIsReadFromTheStart() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        blockedBy("primary");
        sinkIsDown = true;
        watch();
        watch("primary");

        assertEquals(List.of(), person.record().reads().positions());
        assertWatched("primary");
    }

    @Test
    void aSyncThatIsUnderWayMayStillTellAndTheNextOneForgets() {
        connect(request(Chooser.OWN).alsoBlockedBy("primary"));
        scene.source.put(DANA, appointment(1));
        scene.source.runBefore(Call.FIND, scene.source.calls(Call.FIND) + 1, () -> {
            watch();
            blockedBy("primary");
        });
        dana().changed(Scene.key(1));
        dana().sync();
        assertFalse(sink.isFree(DANA, LUNCH));

        dana().sync();
        assertTrue(sink.isFree(DANA, LUNCH));
        assertWatched();
    }

    @Test
    void whatTheFormerCalendarBlockedIsFreeOnceAnotherIsWritten() {
        connect(request(CalendarChoice.later()));
        AccountCalendar room = person.makes("Room");
        dana().choose(CalendarChoice.existing(room.id()), OldEvents.LEAVE);
        blockedBy(room.id());

        dana().choose(CalendarChoice.primary(), OldEvents.LEAVE);
        assertTrue(sink.isFree(DANA, LUNCH));
        assertEquals(List.of(), left());
    }

    @Test
    void aFormerCalendarThatIsWatchedGoesOnBlocking() {
        connect(request(CalendarChoice.later()));
        AccountCalendar room = person.makes("Room");
        watch(room.id());
        dana().choose(CalendarChoice.existing(room.id()), OldEvents.LEAVE);
        blockedBy(room.id());

        dana().choose(CalendarChoice.primary(), OldEvents.LEAVE);
        assertFalse(sink.isFree(DANA, LUNCH));
        assertWatched(room.id());
        assertEquals(List.of(), left());
    }

    @Test
    void P8_toConnectWithAnotherCalendarHasTheFormerForgottenToo() {
        connect(request(CalendarChoice.later()));
        AccountCalendar room = person.makes("Room");
        dana().choose(CalendarChoice.existing(room.id()), OldEvents.LEAVE);
        blockedBy(room.id());

        connect(request(CalendarChoice.existing("primary")));
        dana().sync();
        assertTrue(sink.isFree(DANA, LUNCH));
    }

    /** As a sync has it told. */
    private void blockedBy(String address) {
        String subject = scene.world.account(EMAIL).subject();
        sink.replace(DANA, CalendarKeys.key(address, subject), Window.ALL, List.of(BlockedTime.busy(address, LUNCH)));
    }

    private BlockedByOutcome watch(String... calendars) {
        return dana().alsoBlockedBy(List.of(calendars));
    }

    private Connection dana() {
        return engine.connection(DANA);
    }

    private void connect(ConnectRequest request) {
        Chooser.connect(engine, scene, DANA, EMAIL, request);
    }

    private String asked(ConnectRequest request) {
        return URLDecoder.decode(engine.connect(DANA, request).location().getRawQuery(), StandardCharsets.UTF_8);
    }

    private void assertWatched(String... calendars) {
        assertEquals(List.of(calendars), person.record().reads().watched());
    }

    /** Calendars that the sink is still to forget. */
    private List<String> left() {
        return person.record().reads().positions().stream()
                .map(Reads.Position::calendar)
                .filter(calendar -> !person.record().reads().watched().contains(calendar))
                .filter(calendar -> person.record()
                        .calendar()
                        .filter(slot -> slot.info().address().equals(calendar))
                        .isEmpty())
                .toList();
    }

    private static ConnectRequest request(CalendarChoice choice) {
        return ConnectRequest.of(SESSION, choice);
    }

    /** The sink, while it is not down. */
    private final class Sink implements BlockedTimeSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            up().apply(connection, calendar, changes);
        }

        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            up().replace(connection, calendar, window, blocked);
        }

        @Override
        public void forget(ConnectionId connection) {
            up().forget(connection);
        }

        private BlockedTimeSink up() {
            if (sinkIsDown) {
                throw new InjectedFault("the sink is down");
            }
            return sink;
        }
    }
}
