package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.Resealed;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A key is replaced while connections go on. */
@ParameterizedClass
@EnumSource(Front.class)
class KeyRotationTest {
    private static final ConnectionId BEN = ConnectionId.of("shop-2", "ben");
    private static final ConnectionId ALSO_DANA = ConnectionId.of("shop-1", "also-dana");
    // Keys for this test alone.
    private static final String NEW_KEY = "bmV3LWtleS1uZXcta2V5LW5ldy1rZXktbmV3LWtleSE=";

    private final Scene scene;

    KeyRotationTest(Front front) {
        scene = Scene.on(front);
        scene.connect(DANA, Scene.EMAIL, CalendarChoice.primary());
        scene.connect(ALSO_DANA, Scene.EMAIL, CalendarChoice.primary());
        scene.connect(BEN, "ben@example.com", CalendarChoice.primary());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P9_theOldKeyIsNeededUntilEverythingIsSealedAnew() {
        SyncEngine both = with(KeyRing.of("k2", NEW_KEY).withOld("k1", Scene.KEY));
        assertSyncs(both, DANA);

        List<Resealed> told = new ArrayList<>();
        assertEquals(new Resealed(2, 0, 0), both.reseal(told::add));
        assertEquals(new Resealed(2, 0, 0), told.get(told.size() - 1));
        assertEquals(new Resealed(0, 2, 0), both.reseal(progress -> {}));

        SyncEngine newAlone = with(KeyRing.of("k2", NEW_KEY));
        assertSyncs(newAlone, DANA);
        assertSyncs(newAlone, ALSO_DANA);
        assertSyncs(newAlone, BEN);
    }

    @Test
    void P7_aRefreshMeanwhileIsNotUndone() {
        SyncEngine both = with(KeyRing.of("k2", NEW_KEY).withOld("k1", Scene.KEY));
        scene.clock.advance(Duration.ofHours(2));
        both.reseal(progress -> assertSyncs(both, DANA));
        long refreshes = scene.counts().of("oauth.token");
        assertSyncs(both, DANA);
        assertEquals(refreshes, scene.counts().of("oauth.token"));
    }

    @Test
    void whatNoKeyOpensIsCountedAndAsksItsPersonToConnectAgain() {
        SyncEngine newAlone = with(KeyRing.of("k2", NEW_KEY));
        assertEquals(new Resealed(0, 0, 2), newAlone.reseal(progress -> {}));
        SyncOutcome.Blocked blocked = assertInstanceOf(
                SyncOutcome.Blocked.class, newAlone.connection(DANA).reconcile());
        assertEquals(ProblemCode.TOKEN_UNREADABLE, blocked.problem().code());
        assertEquals(NextAction.CONNECT, newAlone.connection(DANA).status().nextAction());
        scene.counts().reset();
        assertInstanceOf(SyncOutcome.Blocked.class, newAlone.connection(DANA).sync());
        assertEquals(0, scene.counts().total(), "no crash loop, and nobody is asked");
    }

    private SyncEngine with(KeyRing keys) {
        return scene.engine().cipher(TokenCipher.aes(keys)).build();
    }

    private static void assertSyncs(SyncEngine engine, ConnectionId id) {
        assertTrue(engine.connection(id).reconcile() instanceof SyncOutcome.Synced);
    }
}
