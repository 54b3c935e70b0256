package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.Hold;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Connecting and letting go in each other's way, and with parts of the host failing. */
class LettingGoTest {

    @Test
    void P8_aReconnectThatIsRejectedKeepsWhatIsOwed() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.world.faults().next("oauth.revoke", FakeFault.lostRequest());
            s.dana().disconnect();
            assertTrue(s.dana().status().owed());
            s.world.faults().next("calendars.insert", FakeFault.refused(400, "global", "invalid"));
            assertInstanceOf(
                    ConnectOutcome.Rejected.class, s.connect(DANA, EMAIL, CalendarChoice.dedicated("Shop", BERLIN)));
            s.clock.advance(Duration.ofDays(1));
            s.sync();
            s.dana().disconnect();
            assertEquals(0, s.world.account(EMAIL).liveRefreshTokens());
        }
    }

    @Test
    void P8_aConsentThatIsUnderWayEndsWithADisconnect() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            URI page = s.consentPage(DANA, CalendarChoice.primary());
            s.dana().disconnect();
            assertInstanceOf(ConnectOutcome.Rejected.class, s.complete(s.world.consent(page, EMAIL)));
        }
    }

    @Test
    void P8_aDisconnectThatIsOvertakenLeavesNoAccessBehind() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            boolean[] once = {false};
            s.storeFaults.runBefore("leases.acquire", s.storeFaults.calls("leases.acquire") + 1, () -> {
                if (once[0]) {
                    return;
                }
                once[0] = true;
                SyncEngine other = Scene.class == null
                        ? null
                        : s.engine().syncStore(s.store).tokenStore(s.tokens).build();
                other.connection(DANA).disconnect();
                URI page = other.connect(DANA, ConnectRequest.of(SESSION, CalendarChoice.primary()))
                        .location();
                assertInstanceOf(
                        ConnectOutcome.Connected.class,
                        other.complete(SESSION, s.world.consent(page, "eve@example.com")));
            });
            s.dana().disconnect();
            ConnectionStatus.State state = s.dana().status().state();
            if (state == ConnectionStatus.State.DISCONNECTED) {
                s.clock.advance(Duration.ofDays(1));
                s.sync();
                assertTrue(s.tokens.grants().isEmpty(), "tokens of eve are left, and nobody uses them");
                assertEquals(0, s.world.account("eve@example.com").liveRefreshTokens());
            }
        }
    }

    @Test
    void aCompletionThatMeetsABrokenStoreLeavesNoTokens() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            URI page = s.consentPage(DANA, CalendarChoice.primary());
            URI back = s.world.consent(page, EMAIL);
            s.storeFaults.failBefore("connections.save", s.storeFaults.calls("connections.save") + 1);
            assertThrows(RuntimeException.class, () -> s.complete(back));
            s.dana().disconnect();
            assertTrue(s.tokens.grants().isEmpty());
        }
    }

    @Test
    void P8_aDisconnectDoesNotTakeTheAccessOfAConnectionThatIsJustBeingMade() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            ConnectionId desk = ConnectionId.of("shop-1", "desk");
            CalendarProvider slow = (CalendarProvider) java.lang.reflect.Proxy.newProxyInstance(
                    LettingGoTest.class.getClassLoader(), new Class<?>[] {CalendarProvider.class}, (p, m, a) -> {
                        if (m.getName().equals("describe"))
                            s.dana().disconnect(); // waits its patience on the recorded pause, then seizes
                        try {
                            return m.invoke(s.provider, a);
                        } catch (java.lang.reflect.InvocationTargetException x) {
                            throw x.getCause();
                        }
                    });
            SyncEngine e = s.engine().provider(slow).build();
            URI page = e.connect(desk, ConnectRequest.of(SESSION, CalendarChoice.primary()))
                    .location();
            ConnectOutcome o = e.complete(SESSION, s.world.consent(page, EMAIL));
            if (o instanceof ConnectOutcome.Connected) {
                s.source.put(desk, appointment(2));
                assertInstanceOf(
                        SyncOutcome.Synced.class, s.engine.connection(desk).sync());
            }
        }
    }

    @Test
    void aConnectionOfTheSameAccountDoesNotEndARunOfAnother() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.books(appointment(1, "Moved"));
            boolean[] ran = {false};
            s.source.runBefore(Call.FIND, s.source.calls(Call.FIND) + 1, () -> {
                assertInstanceOf(
                        ConnectOutcome.Connected.class,
                        s.connect(ConnectionId.of("shop-1", "desk"), EMAIL, CalendarChoice.primary()));
                ran[0] = true;
                s.clock.advance(Duration.ofSeconds(1));
            });
            SyncOutcome o = s.sync();
            assertTrue(ran[0]);
            assertInstanceOf(SyncOutcome.Synced.class, o);
        }
    }

    @Test
    void aHoldIsNotApprovedOnceTheConnectionIsLetGo() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.readAll())) {
            s.source.put(DANA, appointments(40));
            s.withSynced(appointment(0));
            for (int i = 0; i < 30; i++) {
                s.source.remove(DANA, key(i));
            }
            Hold hold = assertInstanceOf(SyncOutcome.Held.class, s.sync()).hold();
            s.dana().disconnect();
            assertEquals(new ApproveOutcome.NothingHeld(), s.dana().approve(hold));
        }
    }

    @Test
    void P8_disconnectWorksWhileTheKeyServiceIsDown() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            TokenCipher down = new TokenCipher() {
                @Override
                public String seal(byte[] secret, String context) {
                    throw new IllegalStateException("key service down");
                }

                @Override
                public Optional<byte[]> open(String sealed, String context) {
                    throw new IllegalStateException("key service down");
                }
            };
            s.engine().cipher(down).build().connection(DANA).disconnect();
            assertEquals(ConnectionStatus.State.DISCONNECTED, s.dana().status().state());
            assertTrue(s.tokens.grants().isEmpty());

            s.clock.advance(Duration.ofHours(1));
            s.sync();
            assertEquals(0, s.world.account(EMAIL).liveRefreshTokens());
            assertFalse(s.dana().status().owed());
        }
    }

    @Test
    void tokensOfANewerFormatAreUnreadableAndNoException() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            String id = s.tokens.grants().keySet().iterator().next();
            SealedGrant newer = new SealedGrant(5, Scene.cipher().seal(new byte[] {2, 0, 0}, "grant|" + id));
            assertTrue(s.tokens.replace(id, s.tokens.load(id).orElseThrow().version(), newer));
            s.books(appointment(1, "Moved"));

            assertInstanceOf(SyncOutcome.Blocked.class, s.sync());
            assertInstanceOf(ConnectOutcome.Connected.class, s.connect(DANA, EMAIL, CalendarChoice.primary()));
            s.synced();
            s.dana().disconnect();
            assertTrue(s.tokens.grants().isEmpty());
        }
    }

    @Test
    void aTokenStoreThatAlwaysRefusesIsNotAskedForEver() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            TokenStore refusing = new TokenStore() {
                @Override
                public Optional<SealedGrant> load(String grantId) {
                    return Optional.empty();
                }

                @Override
                public boolean create(String grantId, SealedGrant grant) {
                    return false;
                }

                @Override
                public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
                    return false;
                }

                @Override
                public void delete(String grantId) {}
            };
            SyncEngine engine = s.engine().tokenStore(refusing).build();
            URI page = engine.connect(DANA, ConnectRequest.of(SESSION, CalendarChoice.primary()))
                    .location();
            URI callback = s.world.consent(page, EMAIL);
            assertThrows(IllegalStateException.class, () -> engine.complete(SESSION, callback));
        }
    }

    @Test
    void aCallbackWithTwoStatesSpendsBoth() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            URI callback = s.world.consent(s.consentPage(DANA, CalendarChoice.primary()), EMAIL);
            assertInstanceOf(ConnectOutcome.Rejected.class, s.complete(URI.create(callback + "&state=other")));
            assertInstanceOf(ConnectOutcome.Rejected.class, s.complete(callback));
        }
    }
}
