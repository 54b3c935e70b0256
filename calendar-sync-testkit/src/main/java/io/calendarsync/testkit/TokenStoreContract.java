package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.internal.contract.Race;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of a {@link TokenStore}; extend it and say how one is made.
 *
 * <p>Tests are named after the rules. Confined to one thread, but for the threads that a test itself starts.
 *
 * <pre>{@code
 * class MyTokenStoreTest extends TokenStoreContract {
 *     @Override
 *     protected TokenStore create() {
 *         return new MyTokenStore();
 *     }
 * }
 * }</pre>
 */
public abstract class TokenStoreContract {
    private static final SealedGrant GRANT = new SealedGrant(7, "v1.k1.sealed");
    private static final SealedGrant NEXT = new SealedGrant(-3, "v1.k1.sealed-again");

    private TokenStore store;

    /** Extended for one implementation. */
    protected TokenStoreContract() {}

    /** A fresh store without any grant. */
    protected abstract TokenStore create();

    /** A store whose database cannot be reached, for T7; without one that rule is skipped. */
    protected Optional<TokenStore> createBroken() {
        return Optional.empty();
    }

    @BeforeEach
    void makeStore() {
        store = create();
    }

    @Test
    void T1_whatWasCreatedIsLoaded() {
        store.create("grant", GRANT);
        assertStored("T1", GRANT, "check that version and text are both stored and both read");
    }

    @Test
    void T1_whatReplacedIsLoaded() {
        store.create("grant", GRANT);
        assertTrue(store.replace("grant", 7, NEXT), "T1: replacing under the stored version must succeed");
        assertStored("T1", NEXT, "check that replace writes version and text");
    }

    @Test
    void T1_versionsKeepAllOfTheirBits() {
        for (long version : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40}) {
            SealedGrant grant = new SealedGrant(version, "sealed");
            store.create("grant", grant);
            assertStored("T1", grant, "check that the version's column holds 64 bits with their sign");
            store.delete("grant");
        }
    }

    @Test
    void T1_aDeletedGrantIsGoneAndMayComeAgain() {
        store.create("grant", GRANT);
        store.delete("grant");
        assertEquals(Optional.empty(), store.load("grant"), "T1: a deleted grant must not be loaded");
        assertTrue(store.create("grant", NEXT), "T1: a deleted grant must not stand in the way of a new one");
        assertStored("T1", NEXT, "check that delete removes the row");
    }

    @Test
    void T2_anAbsentGrantIsEmpty() {
        assertEquals(
                Optional.empty(),
                assertDoesNotThrow(() -> store.load("nobody"), "T2: check that finding no row is no failure"),
                "T2: check the answer when no row is found");
    }

    @Test
    void T3_creatingOverAGrantChangesNothing() {
        assertTrue(store.create("grant", GRANT), "T3: the first create must succeed");
        assertFalse(store.create("grant", NEXT), "T3: check that create inserts and never updates");
        assertStored("T3", GRANT, "check that create leaves a stored grant alone");
    }

    @Test
    void T4_aStaleReplaceIsRefused() {
        store.create("grant", GRANT);
        assertFalse(store.replace("grant", 6, NEXT), "T4: check that replace compares the version");
        assertFalse(store.replace("grant", 8, NEXT), "T4: check that replace compares for equality, not for order");
        assertStored("T4", GRANT, "check that a refused replace writes nothing");
    }

    @Test
    void T4_anAbsentGrantIsNotReplaced() {
        assertFalse(store.replace("grant", 7, NEXT), "T4: check that replace never inserts");
        assertTrue(store.create("grant", GRANT), "T4: check that replace never inserts");
    }

    @Test
    void T5_ofManyThatCreateOneWins() {
        for (int round = 0; round < 20; round++) {
            String id = "grant-" + round;
            long winners = Race.winners(number -> store.create(id, new SealedGrant(number, "by " + number)));
            assertEquals(1, winners, "T5: check that create is one atomic statement, by a unique key");
        }
    }

    @Test
    void T5_ofManyThatReplaceOneWins() {
        for (int round = 0; round < 20; round++) {
            String id = "grant-" + round;
            store.create(id, GRANT);
            long winners = Race.winners(number -> store.replace(id, 7, new SealedGrant(100 + number, "by " + number)));
            assertEquals(1, winners, "T5: check that replace compares and writes in one atomic statement");
        }
    }

    @Test
    void T6_deletingAnAbsentGrantDoesNothing() {
        store.create("grant", GRANT);
        assertDoesNotThrow(() -> store.delete("nobody"), "T6: check that deleting no row is no failure");
        assertStored("T6", GRANT, "check that delete touches one grant only");
    }

    @Test
    void T7_aBrokenStoreThrows() {
        Optional<TokenStore> broken = createBroken();
        assumeTrue(broken.isPresent(), "T7 is untested: createBroken() gives no store");
        TokenStore store = broken.get();
        String hint = "T7: check that no failure of the database is answered as an absent or changed grant";
        assertThrows(RuntimeException.class, () -> store.load("grant"), hint);
        assertThrows(RuntimeException.class, () -> store.create("grant", GRANT), hint);
        assertThrows(RuntimeException.class, () -> store.replace("grant", 7, NEXT), hint);
        assertThrows(RuntimeException.class, () -> store.delete("grant"), hint);
    }

    @Test
    void T8_idsAreToldApartByCase() {
        store.create("grant", GRANT);
        assertTrue(store.create("GRANT", NEXT), "T8: check that the id's column compares case");
        assertStored("T8", GRANT, "check that the id's column compares case");
    }

    @Test
    void T8_idsAreToldApartByTheirLastOf120Characters() {
        String stem = "i".repeat(119);
        store.create(stem + "1", GRANT);
        assertTrue(store.create(stem + "2", NEXT), "T8: check that ids of 120 characters are not cut");
        assertEquals(Optional.of(GRANT), store.load(stem + "1"), "T8: check that ids of 120 characters are not cut");
    }

    @Test
    void T8_textsKeep8000Characters() {
        SealedGrant large = new SealedGrant(1, "x-_Z.".repeat(1600));
        store.create("grant", large);
        assertStored("T8", large, "check that the text's column holds 8,000 characters");
    }

    private void assertStored(String rule, SealedGrant expected, String hint) {
        assertEquals(Optional.of(expected), store.load("grant"), rule + ": " + hint);
    }
}
