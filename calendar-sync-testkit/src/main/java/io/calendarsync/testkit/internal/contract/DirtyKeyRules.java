package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.DirtyKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S7, with S11, for the keys that the host said had changed. */
public abstract class DirtyKeyRules extends StoreRules {
    /** Extended for one store. */
    protected DirtyKeyRules() {}

    private static final ConnectionId ID = StoreSamples.CONNECTION;

    @Test
    void S7_keysComeInTheOrderInWhichTheyWereSaid() {
        mark(StoreSamples.keys(2, 3));
        mark(StoreSamples.keys(1, 1));
        mark(List.of());
        assertEquals(
                List.of(StoreSamples.key(1)),
                keys(next().subList(2, 3)),
                "S7: a key that was said later must have a higher sequence");
        assertEquals(3, space.dirtyKeys().count(ID), "S7: count must count them");
        assertEquals(List.of(), space.dirtyKeys().next(StoreSamples.OTHER, 0, 10), "S7: of this connection only");
    }

    @Test
    void S7_pagesFollowTheSequence() {
        mark(StoreSamples.keys(1, 25));
        List<DirtyKey> all = next();
        List<DirtyKey> paged = Stream.concat(
                        space.dirtyKeys().next(ID, 0, 20).stream(),
                        space.dirtyKeys().next(ID, all.get(19).sequence(), 20).stream())
                .toList();
        assertEquals(all, paged, "S7: check the order of next, its limit, and that its bound is exclusive");
        assertEquals(25, all.size(), "S7: next must hand out all keys");
    }

    @Test
    void S7_aKeySaidAgainStandsOnceWithAHigherSequence() {
        mark(StoreSamples.keys(1, 2));
        long first = next().get(0).sequence();
        mark(StoreSamples.keys(1, 1));
        List<DirtyKey> keys = next();
        assertEquals(
                List.of(StoreSamples.key(2), StoreSamples.key(1)), keys(keys), "S7: only the newest saying stands");
        assertTrue(keys.get(1).sequence() > first, "S7: a later saying must have a higher sequence");
    }

    @Test
    void S7_aKeySaidAgainAfterItWasReadStays() {
        mark(StoreSamples.keys(1, 3));
        List<DirtyKey> read = next();
        mark(StoreSamples.keys(2, 2));
        space.dirtyKeys().clear(ID, read);
        assertEquals(
                List.of(StoreSamples.key(2)),
                keys(next()),
                "S7: check that clear compares the sequence, and not the key alone");
    }

    @Test
    void S7_aSequenceIsNeverUsedAgain() {
        mark(StoreSamples.keys(1, 1));
        List<DirtyKey> read = next();
        space.dirtyKeys().clear(ID, read);
        mark(StoreSamples.keys(1, 1));
        space.dirtyKeys().clear(ID, read);
        assertEquals(1, space.dirtyKeys().count(ID), "S7: a sequence that was cleared must not come again");
    }

    @Test
    void S7_clearingTouchesOneConnection() {
        mark(StoreSamples.keys(1, 1));
        space.dirtyKeys().clear(StoreSamples.OTHER, next());
        assertEquals(1, space.dirtyKeys().count(ID), "S7: check that clear asks for the connection");
    }

    @Test
    void S7_nothingSaidAtOnceIsLost() {
        Race.run(number -> {
            for (int round = 0; round < 20; round++) {
                mark(StoreSamples.keys(number * 10 + 1, number * 10 + 12));
            }
            return true;
        });
        assertEquals(
                Race.THREADS * 10 + 2,
                next().stream().map(DirtyKey::key).distinct().count(),
                "S7: check that many can mark the same keys at once");
        assertEquals(Race.THREADS * 10 + 2, space.dirtyKeys().count(ID), "S7: of a key only one saying stands");
    }

    @Test
    void S11_keysAreToldApartExactly() {
        List<EventKey> keys = List.of(
                EventKey.of("a", "b"),
                EventKey.of("a", "B"),
                EventKey.of("a", "b "),
                EventKey.of("b", "b"),
                EventKey.of("a", "i".repeat(199) + "1"),
                EventKey.of("a", "i".repeat(199) + "2"));
        mark(keys);
        assertEquals(keys.size(), space.dirtyKeys().count(ID), "S11: check case, blanks at the end and cut keys");
    }

    private void mark(List<EventKey> keys) {
        space.dirtyKeys().mark(ID, keys);
    }

    private List<DirtyKey> next() {
        return space.dirtyKeys().next(ID, 0, 1_000);
    }

    private static List<EventKey> keys(List<DirtyKey> dirty) {
        return dirty.stream().map(DirtyKey::key).toList();
    }
}
