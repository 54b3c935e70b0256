package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.NextAction;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error of the table while an account is connected or let go. */
class ErrorsAroundConnectingTest {
    private static final CalendarChoice SHOP = CalendarChoice.dedicated("Shop", BERLIN);

    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<ErrorRow> consents() {
        return ErrorTable.at(Moment.CODE);
    }

    static Stream<ErrorRow> calendars() {
        return ErrorTable.at(Moment.CALENDAR);
    }

    static Stream<ErrorRow> revocations() {
        return ErrorTable.at(Moment.REVOKE);
    }

    @ParameterizedTest
    @MethodSource("consents")
    void aConsentThatIsRefusedLeavesNothingAndMayBeGivenAgain(ErrorRow row) {
        row.trouble().lasting().accept(scene);
        rejected(row, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
        assertEquals(1, scene.counts().of("oauth.token"), "a code is good once");

        row.trouble().mended().accept(scene);
        scene.connected();
        scene.synced();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aCalendarThatCannotBeMadeIsMadeWithTheNextConsent(ErrorRow row) {
        row.trouble().lasting().accept(scene);
        ConnectOutcome outcome = scene.connect(DANA, EMAIL, SHOP);
        assertEquals(1, scene.counts().of("calendars.insert"), "a second one might be made");
        if (row.follows() == Follows.REJECTED) {
            rejected(row, outcome);
        } else {
            assertInstanceOf(Connected.class, outcome);
            seen(row);
            assertEquals(row.problem(), scene.dana().status().problem());
            assertEquals(State.NEEDS_ATTENTION, scene.dana().status().state());
            assertEquals(NextAction.CONNECT, scene.dana().status().nextAction());
            scene.clock.advance(Duration.ofDays(30));
            assertInstanceOf(Blocked.class, scene.sync());
            assertEquals(1, scene.counts().of("calendars.insert"));
        }

        row.trouble().mended().accept(scene);
        scene.source.put(DANA, appointment(1));
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, SHOP));
        scene.synced();
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(2, scene.world.account(EMAIL).calendars().size());
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void lettingGoAlwaysSucceedsHere(ErrorRow row) {
        scene.withSynced(appointment(1));
        row.trouble().lasting().accept(scene);
        Disconnected done = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());
        boolean owes = row.follows() == Follows.OWES;
        assertEquals(owes ? List.of(Step.ACCESS_REVOKED) : List.of(), done.owed());
        assertEquals(owes, scene.dana().status().owed());
        seen(row);

        row.trouble().mended().accept(scene);
        scene.clock.advance(Duration.ofMinutes(2));
        scene.sync();
        assertEquals(owes ? 2 : 1, scene.counts().of("oauth.revoke"));
        assertEquals(owes ? 0 : 1, scene.world.account(EMAIL).liveRefreshTokens());
        assertEquals(false, scene.dana().status().owed());
    }

    private void rejected(ErrorRow row, ConnectOutcome outcome) {
        seen(row);
        Rejected rejected = assertInstanceOf(Rejected.class, outcome);
        assertEquals(row.problem().orElseThrow(), ErrorRow.plain(rejected.problem()));
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
        assertEquals(NextAction.CONNECT, scene.dana().status().nextAction());
        assertTrue(scene.tokens.grants().isEmpty());
    }

    private void seen(ErrorRow row) {
        assertTrue(row.isAmong(scene.faults), () -> "the provider failed with " + scene.faults);
    }
}
