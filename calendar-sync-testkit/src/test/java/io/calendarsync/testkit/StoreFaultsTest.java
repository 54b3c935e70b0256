package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreFaultsTest {
    private static final ConnectionId ID = ConnectionId.of("t");
    private static final List<EventKey> KEYS = List.of(EventKey.of("a", "1"));

    private final StoreFaults faults = StoreFaults.none();
    private final SyncStore.Namespace inner =
            InMemorySyncStore.create(MutableClock.create()).namespace("n");
    private final SyncStore.Namespace space = faults.around(name -> inner).namespace("n");

    @Test
    void failsBeforeTheEffectOfTheNthCallOfAName() {
        faults.failBefore("dirtyKeys.mark", 2);
        space.dirtyKeys().mark(ID, KEYS);
        long first = inner.dirtyKeys().next(ID, 0, 1).get(0).sequence();
        assertThrows(InjectedFault.class, () -> space.dirtyKeys().mark(ID, KEYS));
        assertEquals(first, inner.dirtyKeys().next(ID, 0, 1).get(0).sequence());
        space.dirtyKeys().mark(ID, KEYS);
        assertTrue(inner.dirtyKeys().next(ID, 0, 1).get(0).sequence() > first);
    }

    @Test
    void failsAfterTheEffectOfTheNthCallAtAll() {
        faults.failAfter(2);
        assertEquals(0, space.dirtyKeys().count(ID));
        assertThrows(InjectedFault.class, () -> space.dirtyKeys().mark(ID, KEYS));
        assertEquals(1, space.dirtyKeys().count(ID));
        assertEquals(List.of("dirtyKeys.count", "dirtyKeys.mark", "dirtyKeys.count"), faults.calls());
        assertEquals(2, faults.calls("dirtyKeys.count"));
    }

    @Test
    void runsWhatAnotherNodeDoesMeanwhile() {
        faults.runBefore("leases.renew", 1, () -> space.leases().seize("l", Duration.ofMinutes(1)));
        assertFalse(space.leases()
                .renew(space.leases().acquire("l", Duration.ofMinutes(1)).orElseThrow(), Duration.ofMinutes(1)));
    }

    @Test
    void breaksWhatANamespaceDoesItself() {
        faults.failBefore("namespace.forget", 1);
        space.dirtyKeys().mark(ID, KEYS);
        assertThrows(InjectedFault.class, () -> space.forget(ID));
        assertEquals(1, inner.dirtyKeys().count(ID));
        space.forget(ID);
        assertEquals(0, inner.dirtyKeys().count(ID));
        assertEquals(List.of("dirtyKeys.mark", "namespace.forget", "namespace.forget"), faults.calls());
    }

    @Test
    void breaksTokenStoresToo() {
        InMemoryTokenStore tokens = new InMemoryTokenStore();
        TokenStore watched = faults.around(tokens);
        faults.failAfter("tokens.create", 1);
        assertThrows(InjectedFault.class, () -> watched.create("g", new SealedGrant(1, "s")));
        assertTrue(tokens.load("g").isPresent());
        faults.breakDown();
        assertThrows(InjectedFault.class, () -> watched.load("g"));
        faults.recover();
        assertTrue(watched.load("g").isPresent());
        assertThrows(IllegalArgumentException.class, () -> faults.failAfter("tokens.load", 0));
    }
}
