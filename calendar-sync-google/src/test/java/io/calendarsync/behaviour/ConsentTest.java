package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Consents and what comes of them, beyond what {@link ConnectTest} tells. */
@ParameterizedClass
@EnumSource(Front.class)
class ConsentTest {
    private static final CalendarChoice OWN = CalendarChoice.dedicated("Shop bookings", Scene.BERLIN);
    private static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");

    private final Scene scene;

    ConsentTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aCodeThatCameTooLateIsNotEvenTried() {
        URI callback = scene.world.consent(scene.consentPage(DANA, CalendarChoice.primary()), EMAIL);
        scene.clock.advance(Duration.ofMinutes(10));

        assertRejected(ProblemCode.CONSENT_EXPIRED, scene.complete(callback));
        assertEquals(0, scene.counts().of("oauth.token"));
    }

    @Test
    void aCodeThatIsRefusedAsksForANewConsent() {
        scene.world.faults().next("oauth.token", FakeFault.tokenError(400, "invalid_grant"));

        assertRejected(ProblemCode.CONSENT_EXPIRED, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
    }

    @Test
    void anAdministratorsNoIsSaid() {
        String state = scene.consentPage(DANA, CalendarChoice.primary())
                .getRawQuery()
                .replaceAll("(?:.*&)?state=([^&]+).*", "$1");

        assertRejected(
                ProblemCode.ADMIN_POLICY,
                scene.complete(URI.create(Front.REDIRECT + "?error=admin_policy_enforced&state=" + state)));
    }

    @Test
    void anErrorThatNobodyKnowsIsNotRepeated() {
        String state = scene.consentPage(DANA, CalendarChoice.primary())
                .getRawQuery()
                .replaceAll("(?:.*&)?state=([^&]+).*", "$1");
        ConnectOutcome outcome = scene.complete(URI.create(Front.REDIRECT + "?error=%3Cscript%3Ealert&state=" + state));

        assertRejected(ProblemCode.CONSENT_REFUSED, outcome);
        assertFalse(outcome.toString().contains("script"), outcome::toString);
    }

    @Test
    void theListenerHearsHowAConsentEnded() {
        ConnectOutcome outcome = scene.connect(DANA, EMAIL, CalendarChoice.primary());

        assertEquals(List.of(new Notice.ConnectEnded(outcome)), scene.listener.notices(Notice.ConnectEnded.class));
    }

    @Test
    void whatChangesBeforeAConnectionIsMadeNeedNotBeRemembered() {
        scene.books(appointment(1));
        scene.connected();
        assertEquals(0, scene.dana().status().waiting());

        scene.synced();
        assertEquals(1, scene.events().size());
    }

    @Test
    void aCalendarThatCannotBeSeenAtOnceIsConnectedAndSaysWhy() {
        scene.world.faults().next("events.list", FakeFault.htmlPage(503));
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
        assertEquals(
                ProblemCode.PROVIDER_UNAVAILABLE,
                scene.dana().status().problem().orElseThrow().code());

        scene.synced();
        assertEquals(Optional.empty(), scene.dana().status().problem());
    }

    @Test
    void aConnectionThatTakesAnotherAccountBringsAllItsBookings() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().disconnect();
        assertInstanceOf(Connected.class, scene.connect(DANA, "eve@example.com", CalendarChoice.primary()));

        scene.synced();
        assertEquals(
                List.of("Appointment 1", "Appointment 2"),
                scene.world.account("eve@example.com").calendar().events().stream()
                        .map(FakeEvent::title)
                        .toList());
    }

    @Test
    void aCopyOfTheInstallationHasTokensOfItsOwn() {
        scene.connected();
        connect(scene.engine().namespace("a-copy").build(), DANA, EMAIL);

        assertEquals(2, scene.tokens.grants().size());
    }

    @Test
    void anotherOAuthClientHasTokensOfItsOwn() {
        scene.connected();
        CalendarProvider other = changing(
                "profile",
                (arguments, profile) ->
                        profile((ProviderProfile) profile, "client-2.apps.googleusercontent.com", Front.REDIRECT));
        connect(scene.engine().provider(other).build(), DESK, EMAIL);

        assertEquals(2, scene.tokens.grants().size());
    }

    @Test
    void aCallbackThatWasMeantForAnotherAddressIsRefusedBeforeItsCodeIsUsed() {
        URI callback = scene.world.consent(scene.consentPage(DANA, CalendarChoice.primary()), EMAIL);
        CalendarProvider moved = changing(
                "profile",
                (arguments, profile) ->
                        profile((ProviderProfile) profile, Front.CLIENT_ID, URI.create("http://localhost:8080/moved")));

        ConnectOutcome outcome = scene.engine().provider(moved).build().complete(Scene.SESSION, callback);
        assertRejected(ProblemCode.CALLBACK_INVALID, outcome);
        assertEquals(0, scene.counts().of("oauth.token"));
        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
    }

    @Test
    void aConsentThatNobodyCameBackFromIsForgottenWithTheNext() {
        URI callback = scene.world.consent(scene.consentPage(DANA, CalendarChoice.primary()), EMAIL);
        scene.clock.advance(Duration.ofMinutes(11));
        scene.consentPage(DESK, CalendarChoice.primary());

        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
    }

    @Test
    void P8_aDebtOfAGrantThatIsInUseIsNotPaid() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, EMAIL, CalendarChoice.primary());
        scene.dana().disconnect();
        String grantId = scene.tokens.grants().keySet().iterator().next();
        scene.store
                .namespace(Scene.NAMESPACE)
                .debts()
                .put(new Debt(DANA, grantId, "v1.k1.old", scene.clock.instant(), scene.clock.instant(), 0));

        scene.sync();
        assertEquals(0, scene.counts().of("oauth.revoke"));
        assertEquals(1, scene.tokens.grants().size());
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
        assertFalse(scene.dana().status().owed());
    }

    @Test
    void P8_aConsentFromBeforeADisconnectIsVoid() {
        scene.connected();
        URI callback = scene.world.consent(scene.consentPage(DANA, CalendarChoice.primary()), EMAIL);
        scene.dana().disconnect();

        assertRejected(ProblemCode.CONSENT_UNKNOWN, scene.complete(callback));
        assertTrue(scene.tokens.grants().isEmpty());
    }

    @Test
    void P9_theStoreSeesNeitherStateNorSessionNorVerifier() {
        List<PendingConsent> kept = new ArrayList<>();
        SyncStore watching = watched(SyncStore.class, scene.store, kept);
        SyncEngine engine = scene.engine().syncStore(watching).build();
        String state = engine.connect(DANA, ConnectRequest.of(Scene.SESSION, CalendarChoice.primary()))
                .location()
                .getRawQuery()
                .replaceAll("(?:.*&)?state=([^&]+).*", "$1");

        assertEquals(1, kept.size());
        assertFalse(kept.get(0).toString().contains(state));
        assertFalse(kept.get(0).toString().contains(Scene.SESSION));
        assertTrue(kept.get(0).sealedVerifier().startsWith("v1.k1."));
    }

    @Test
    void P9_whatIsSealedIsBoundToItsPlace() {
        List<String> contexts = new ArrayList<>();
        TokenCipher cipher = new TokenCipher() {
            @Override
            public String seal(byte[] secret, String context) {
                contexts.add(context);
                return Scene.cipher().seal(secret, context);
            }

            @Override
            public Optional<byte[]> open(String sealed, String context) {
                return Scene.cipher().open(sealed, context);
            }
        };
        SyncEngine engine = scene.engine().cipher(cipher).build();
        connect(engine, DANA, EMAIL);
        connect(engine, DESK, "desk@example.com");
        engine.connection(DANA).disconnect();
        engine.connection(DESK).disconnect();

        assertEquals(6, contexts.size(), "two verifiers, two grants, two debts: " + contexts);
        assertEquals(6, new HashSet<>(contexts).size(), contexts::toString);
    }

    @Test
    void aConsentWithoutARefreshTokenKeepsTheOneThereIs() {
        scene.withSynced(appointment(1));
        SyncEngine engine = scene.engine()
                .provider(changing("exchange", ConsentTest::withoutRefreshToken))
                .build();
        connect(engine, DANA, EMAIL);
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aFirstConsentWithoutARefreshTokenIsNoLastingAccess() {
        SyncEngine engine = scene.engine()
                .provider(changing("exchange", ConsentTest::withoutRefreshToken))
                .build();
        URI page = engine.connect(DANA, ConnectRequest.of(Scene.SESSION, CalendarChoice.primary()))
                .location();

        assertRejected(ProblemCode.NO_LASTING_ACCESS, engine.complete(Scene.SESSION, scene.world.consent(page, EMAIL)));
        assertTrue(scene.tokens.grants().isEmpty());
    }

    @Test
    void aRefreshTokenThatIsReplacedIsReplaced() {
        scene.withSynced(appointment(1));
        List<String> used = new ArrayList<>();
        SyncEngine engine = scene.engine()
                .provider(changing("refresh", (arguments, reply) -> {
                    used.add(((Secret) arguments[0]).reveal());
                    return reply instanceof Reply.Done<?> done ? replaced((Refreshed) done.value()) : reply;
                }))
                .build();
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Synced.class, engine.connection(DANA).sync());

        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved again"));
        engine.connection(DANA).sync();
        assertEquals("the-next-refresh-token", used.get(1));
    }

    @Test
    void aConnectionThatMovesToACalendarOfItsOwnBringsAllItsBookings() {
        scene.withSynced(appointment(1), appointment(2));
        assertInstanceOf(
                Connected.class, scene.complete(scene.world.consent(retried(scene.connect(DANA, EMAIL, OWN)), EMAIL)));

        scene.synced();
        List<AccountCalendar> calendars = scene.world.account(EMAIL).calendars();
        assertEquals(
                List.of("Appointment 1", "Appointment 2"),
                calendars.get(1).events().stream().map(FakeEvent::title).toList());
    }

    @Test
    void aCalendarOfItsOwnThatTheUserRemovedIsMadeAnewWithTheNextConsent() {
        scene.source.put(DANA, appointment(1));
        scene.connect(DANA, EMAIL, OWN);
        scene.synced();
        scene.world.account(EMAIL).calendars().get(1).removes();

        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, OWN));
        scene.synced();
        assertEquals(
                List.of("Appointment 1"),
                scene.world.account(EMAIL).calendars().get(1).events().stream()
                        .map(FakeEvent::title)
                        .toList());
    }

    @Test
    void P8_changesFromBeforeADisconnectAreForgotten() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        scene.dana().disconnect();

        scene.connected();
        assertEquals(0, scene.dana().status().waiting());
    }

    @Test
    void P8_whatIsOwedIsTriedForAMonthLessAndLessOften() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("oauth.revoke", FakeFault.htmlPage(500));
        scene.dana().disconnect();
        for (int minute = 0; minute < 24 * 60; minute += 10) {
            scene.clock.advance(Duration.ofMinutes(10));
            scene.sync();
        }
        assertTrue(scene.counts().of("oauth.revoke") <= 20, scene.counts()::toString);

        scene.clock.advance(Duration.ofDays(20));
        scene.sync();
        assertTrue(scene.dana().status().owed());
    }

    @Test
    void aCalendarThatIsRefusedTakesNoTokensFromOthers() {
        assertInstanceOf(Connected.class, scene.connect(DESK, EMAIL, OWN));
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));

        assertRejected(ProblemCode.CALENDAR_REFUSED, scene.connect(DANA, EMAIL, OWN));
        assertEquals(1, scene.tokens.grants().size());
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
    }

    @Test
    void whatWasWrongIsNotSaidAfterADisconnect() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, ""));
        scene.synced();
        scene.world.account(EMAIL).revokesAccess();
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved"));
        scene.sync();
        assertTrue(scene.dana().status().problem().isPresent());

        scene.dana().disconnect();
        assertEquals(Optional.empty(), scene.dana().status().problem());
    }

    private URI retried(ConnectOutcome outcome) {
        return assertInstanceOf(ConnectOutcome.ScopesMissing.class, outcome)
                .retry()
                .location();
    }

    private void connect(SyncEngine engine, ConnectionId id, String email) {
        URI page = engine.connect(id, ConnectRequest.of(Scene.SESSION, CalendarChoice.primary()))
                .location();
        assertInstanceOf(Connected.class, engine.complete(Scene.SESSION, scene.world.consent(page, email)));
    }

    private static void assertRejected(ProblemCode code, ConnectOutcome outcome) {
        assertEquals(code, assertInstanceOf(Rejected.class, outcome).problem().code());
    }

    private static ProviderProfile profile(ProviderProfile known, String clientId, URI redirectUri) {
        return new ProviderProfile(
                known.name(),
                known.issuer(),
                clientId,
                redirectUri,
                known.quota(),
                known.maxBatch(),
                known.callTimeout());
    }

    private static Object replaced(Refreshed refreshed) {
        return Reply.done(new Refreshed(
                refreshed.accessToken(), refreshed.expiresIn(), Optional.of(Secret.of("the-next-refresh-token"))));
    }

    private static Object withoutRefreshToken(Object[] arguments, Object reply) {
        Granted granted = (Granted) ((Reply.Done<?>) reply).value();
        return Reply.done(new Granted(
                granted.account(),
                granted.accessToken(),
                granted.expiresIn(),
                Optional.empty(),
                granted.refreshExpiresIn(),
                granted.scopes()));
    }

    /** The scene's provider, with another answer to one method. */
    private CalendarProvider changing(String name, BiFunction<Object[], Object, Object> change) {
        return proxy(CalendarProvider.class, (method, arguments) -> {
            Object answer = call(scene.provider, method, arguments);
            return method.getName().equals(name) ? change.apply(arguments, answer) : answer;
        });
    }

    /** A store, and all parts of it, that takes down the consents that it is to keep. */
    private static <T> T watched(Class<T> type, Object watched, List<PendingConsent> kept) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().equals("put") && arguments[0] instanceof PendingConsent consent) {
                kept.add(consent);
            }
            Object answer = call(watched, method, arguments);
            Class<?> part = method.getReturnType();
            return part == SyncStore.Namespace.class || part == SyncStore.Consents.class
                    ? watched(part, answer, kept)
                    : answer;
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<Method, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.apply(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
