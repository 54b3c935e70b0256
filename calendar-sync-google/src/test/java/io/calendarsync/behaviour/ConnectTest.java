package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.AccountMismatch;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.Declined;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.testkit.FakeFault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class ConnectTest {
    private static final CalendarChoice OWN = CalendarChoice.dedicated("Shop bookings", Scene.BERLIN);

    private final Scene scene;

    ConnectTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void connectsThePrimaryCalendarAndKnowsItsTitleAndZone() {
        ConnectOutcome outcome = scene.connect(DANA, EMAIL, CalendarChoice.primary());

        Connected connected = assertInstanceOf(Connected.class, outcome);
        assertEquals(EMAIL, connected.account().email());
        CalendarInfo calendar = connected.calendar().orElseThrow();
        assertEquals(Optional.of("Europe/Berlin"), calendar.zone());
        assertTrue(calendar.title().isPresent());
        assertTrue(calendar.writable());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals("events.list 1, oauth.token 1", scene.counts().toString());
    }

    @Test
    void makesADedicatedCalendarOnceAndFindsItAgain() {
        Connected first = assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));
        scene.dana().disconnect();
        Connected second = assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));

        assertEquals(first.calendar(), second.calendar());
        assertEquals(
                Optional.of("Shop bookings"), second.calendar().orElseThrow().title());
        assertEquals(1, scene.counts().of("calendars.insert"));
        assertEquals(2, scene.world.account(EMAIL).calendars().size());
    }

    @Test
    void aPersonWhoSaysNoIsNotConnected() {
        assertEquals(new Declined(DANA), scene.complete(scene.world.decline(page())));
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
    }

    @Test
    void aCallbackIsGoodOnce() {
        URI callback = scene.world.consent(page(), EMAIL);
        assertInstanceOf(Connected.class, scene.complete(callback));

        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
        assertEquals(1, scene.counts().of("oauth.token"));
    }

    @Test
    void aCallbackFromAnotherBrowserIsRefusedBeforeItsCodeIsUsed() {
        URI callback = scene.world.consent(page(), EMAIL);

        assertRejected(ProblemCode.CONSENT_OTHER_SESSION, scene.engine.complete("another-session", callback));
        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
        assertEquals(0, scene.counts().of("oauth.token"));
    }

    @Test
    void aConsentIsTakenForTenMinutes() {
        URI callback = scene.world.consent(page(), EMAIL);
        scene.clock.advance(Duration.ofMinutes(10));

        assertRejected(ProblemCode.CONSENT_EXPIRED, scene.complete(callback));
    }

    @Test
    void aCallbackThatWasMeddledWithIsRefusedAndSpent() {
        URI callback = scene.world.consent(page(), EMAIL);

        assertRejected(ProblemCode.CALLBACK_INVALID, scene.complete(URI.create(callback + "&code=other")));
        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
    }

    @Test
    void theIssuerMustBeTheProvidersWhereItIsSaid() {
        URI stolen = URI.create(scene.world.consent(page(), EMAIL) + "&iss=https%3A%2F%2Fevil.example");
        assertRejected(ProblemCode.CALLBACK_INVALID, scene.complete(stolen));

        URI good = URI.create(scene.world.consent(page(), EMAIL) + "&iss=https%3A%2F%2Faccounts.google.com");
        assertInstanceOf(Connected.class, scene.complete(good));
    }

    @Test
    void aScopeLeftOutIsAskedForAgainAndNothingIsKept() {
        URI callback = scene.world.consentOnly(page(), EMAIL, Set.of());

        ScopesMissing missing = assertInstanceOf(ScopesMissing.class, scene.complete(callback));
        assertEquals(1, missing.missing().size());
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());

        URI retried = scene.world.consent(missing.retry().location(), EMAIL);
        assertInstanceOf(Connected.class, scene.complete(retried));
    }

    @Test
    void anotherAccountDoesNotSlipIntoAConnection() {
        scene.connected();

        AccountMismatch mismatch = assertInstanceOf(
                AccountMismatch.class, scene.connect(DANA, "eve@example.com", CalendarChoice.primary()));
        assertEquals(EMAIL, mismatch.expected().email());
        assertEquals("eve@example.com", mismatch.actual().email());
        assertEquals(EMAIL, scene.dana().status().account().orElseThrow().email());
        assertEquals(1, scene.tokens.grants().size());
    }

    @Test
    void P7_manyConnectionsOfOneAccountUseOneGrant() {
        IntStream.range(0, 150).forEach(at -> {
            ConnectionId id = ConnectionId.of("shop-1", "member-" + at);
            assertInstanceOf(Connected.class, scene.connect(id, EMAIL, CalendarChoice.primary()));
        });

        assertEquals(1, scene.tokens.grants().size());
    }

    @Test
    void aConsentForLessThanOtherConnectionsNeedAsksForAllOfIt() {
        scene.connected();
        ConnectionId second = ConnectionId.of("shop-1", "front-desk");

        ScopesMissing missing = assertInstanceOf(ScopesMissing.class, scene.connect(second, EMAIL, OWN));
        URI both = scene.world.consent(missing.retry().location(), EMAIL);
        assertInstanceOf(Connected.class, scene.complete(both));
        scene.books(Scene.appointment(1));
        scene.synced();
    }

    @Test
    void aCalendarThatMayHaveBeenMadeIsNeverMadeAgainUnasked() {
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        Connected connected = assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));
        assertTrue(connected.calendar().isEmpty());
        assertEquals(State.NEEDS_ATTENTION, scene.dana().status().state());
        assertEquals(
                ProblemCode.CALENDAR_UNCERTAIN,
                scene.dana().status().problem().orElseThrow().code());

        scene.clock.advance(Duration.ofDays(3));
        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(1, scene.counts().of("calendars.insert"));

        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));
        assertEquals(2, scene.counts().of("calendars.insert"));
        scene.books(Scene.appointment(1));
        scene.synced();
    }

    @Test
    void aClockThatGoesBackDoesNotMakeAnUncertainCalendarCertain() {
        scene.world.faults().next("calendars.insert", FakeFault.lostAnswer());
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));
        scene.clock.advance(Duration.ofDays(-3));

        assertInstanceOf(Blocked.class, scene.sync());
    }

    @Test
    void aCalendarThatIsRefusedLeavesNothingBehind() {
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));

        assertRejected(ProblemCode.CALENDAR_REFUSED, scene.connect(DANA, EMAIL, OWN));
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());
    }

    @Test
    void P11_aWrongClientSecretBlamesTheOperator() {
        scene.world.faults().next("oauth.token", FakeFault.tokenError(401, "invalid_client"));

        assertRejected(ProblemCode.CLIENT_MISCONFIGURED, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
    }

    @Test
    void theTokenStoreSeesNoToken() {
        scene.connected();

        scene.tokens
                .grants()
                .values()
                .forEach(grant -> assertTrue(grant.sealed().startsWith("v1.k1.")));
    }

    private URI page() {
        return scene.consentPage(DANA, CalendarChoice.primary());
    }

    private static void assertRejected(ProblemCode code, ConnectOutcome outcome) {
        assertEquals(code, assertInstanceOf(Rejected.class, outcome).problem().code());
    }
}
