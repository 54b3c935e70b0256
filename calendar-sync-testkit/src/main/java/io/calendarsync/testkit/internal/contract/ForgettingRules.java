package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore.Channels.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** S14: a connection that is forgotten. */
public abstract class ForgettingRules extends StoreRules {
    private static final ConnectionId ID = StoreSamples.CONNECTION;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<String> SLOTS = List.of("primary:100", "calendar:old");

    /** Extended for one store. */
    protected ForgettingRules() {}

    @Test
    void S14_nothingOfTheConnectionIsLeft() {
        fill(ID);
        space.forget(ID);
        assertEquals(Optional.empty(), space.connections().find(ID), "S14: check that the connection is deleted");
        assertEquals(List.of(), space.connections().usersOf("grant"), "S14: check that it uses no grant any more");
        assertEquals(
                List.of(), space.connections().connected(Optional.empty(), 10), "S14: check that it is not connected");
        for (String slot : SLOTS) {
            assertNoRows(new LedgerId(ID, slot));
        }
        assertEquals(0, space.dirtyKeys().count(ID), "S14: check that its dirty keys are deleted");
        assertEquals(List.of(), space.dirtyKeys().next(ID, 0, 10), "S14: check that its dirty keys are deleted");
        assertEquals(List.of(), space.channels().of(ID), "S14: check that its channels are deleted");
        assertEquals(
                Optional.empty(), space.channels().find(name(ID) + " 1"), "S14: check that its channels are deleted");
        assertEquals(new Told(0, Map.of()), space.channels().told(ID), "S14: check that what was told is deleted, too");
        assertEquals(
                Optional.empty(),
                space.consents().take(name(ID) + " state"),
                "S14: check that its consents are deleted");
    }

    @Test
    void S14_whatIsOwedIsLeft() {
        fill(ID);
        List<Debt> owed = space.debts().of(ID);
        assertFalse(owed.isEmpty(), "S2: a debt that was put must be there");
        space.forget(ID);
        assertEquals(owed, space.debts().of(ID), "S14: check that debts stay, or a token is never revoked");
    }

    @Test
    void S14_noOtherConnectionIsTouched() {
        List<ConnectionId> others = List.of(
                StoreSamples.OTHER,
                ConnectionId.of("tenant"),
                ConnectionId.of("tenant", "Member"),
                ConnectionId.of("tenant", "member "),
                ConnectionId.of("tenant/member"),
                ConnectionId.of("other", "member"));
        fill(ID);
        others.forEach(this::fill);
        space.forget(ID);
        for (ConnectionId other : others) {
            String hint = "S14: check that every deletion asks for tenant and member, exactly: '" + other + "'";
            assertTrue(space.connections().find(other).isPresent(), hint);
            for (String slot : SLOTS) {
                assertEquals(1, space.ledger().counts(new LedgerId(other, slot)).in(RowState.LIVE), hint);
            }
            assertEquals(2, space.dirtyKeys().count(other), hint);
            assertEquals(List.of(name(other) + " 1", name(other) + " 2"), channels(other), hint);
            assertEquals(1, space.channels().told(other).messages(), hint);
            assertEquals(1, space.debts().of(other).size(), hint);
            assertTrue(space.consents().take(name(other) + " state").isPresent(), hint);
        }
    }

    @Test
    void S14_forgettingAgainDoesNothing() {
        assertDoesNotThrow(() -> space.forget(ID), "S14: check a connection that was never known");
        fill(ID);
        space.forget(ID);
        assertDoesNotThrow(() -> space.forget(ID), "S14: check that deleting no row is no failure");
        assertEquals(1, space.debts().of(ID).size(), "S14: check that debts stay");
    }

    @Test
    void S14_aForgottenConnectionMayBeginAnew() {
        fill(ID);
        long before = space.dirtyKeys().next(ID, 0, 10).get(1).sequence();
        space.forget(ID);
        fill(ID);
        assertEquals(
                Optional.of(StoreSamples.connection(ID, 1, "grant")),
                space.connections().find(ID),
                "S14: check that its first revision is saved again");
        assertEquals(2, space.dirtyKeys().next(ID, before, 10).size(), "S14: check that sequences of dirty keys go on");
        assertEquals(1, space.channels().told(ID).messages(), "S14: check that messages are counted from none again");
    }

    @Test
    void S14_aLeaseOutlivesTheConnection() {
        Lease lease = space.leases().acquire("sync/" + ID, MINUTE).orElseThrow();
        fill(ID);
        space.forget(ID);
        String hint = "S14: check that leases stay: their epochs must not come again";
        assertTrue(space.leases().renew(lease, MINUTE), hint);
        assertTrue(space.leases().seize("sync/" + ID, MINUTE).epoch() > lease.epoch(), hint);
    }

    private void assertNoRows(LedgerId ledger) {
        String hint = "S14: check that its ledgers on all calendars are deleted: " + ledger.slot();
        assertEquals(List.of(), space.ledger().page(ledger, Optional.empty(), Optional.empty(), 10), hint);
        assertEquals(Map.of(), space.ledger().find(ledger, StoreSamples.keys(1, 2)), hint);
        assertEquals(Map.of(), space.ledger().findByEventId(ledger, List.of("idA-0001")), hint);
        assertEquals(0, space.ledger().counts(ledger).in(RowState.LIVE), hint);
        assertEquals(List.of(), space.ledger().due(ledger, Instant.parse("9999-01-01T00:00:00Z"), 10), hint);
        assertEquals(0, space.ledger().removedSince(ledger, Instant.EPOCH), hint);
        assertEquals(Optional.empty(), space.ledger().oldestProblem(ledger), hint);
    }

    private List<String> channels(ConnectionId id) {
        return List.copyOf(new TreeSet<>(
                space.channels().of(id).stream().map(PushChannel::id).toList()));
    }

    /** Tells apart what {@code toString} does not. */
    private static String name(ConnectionId id) {
        return id.tenant() + ":" + id.member();
    }

    /** Everything that there can be of a connection. */
    private void fill(ConnectionId id) {
        space.connections().save(StoreSamples.connection(id, 1, "grant"));
        space.consents().put(StoreSamples.consent(name(id) + " state", id, StoreSamples.AT));
        Lease lease = space.leases().seize("ledger", MINUTE);
        for (String slot : SLOTS) {
            space.ledger()
                    .save(
                            lease,
                            new LedgerId(id, slot),
                            List.of(
                                    StoreSamples.row(1, RowState.LIVE),
                                    StoreSamples.row(
                                            StoreSamples.key(2),
                                            RowState.REMOVED,
                                            Evidence.EXPLICIT,
                                            StoreSamples.AT,
                                            Optional.of(StoreSamples.AT)),
                                    StoreSamples.fullRow()));
        }
        space.dirtyKeys().mark(id, StoreSamples.keys(1, 2));
        space.channels().put(StoreSamples.channel(name(id) + " 1", id));
        space.channels().put(StoreSamples.channel(name(id) + " 2", id));
        space.channels().told(name(id) + " 1", StoreSamples.AT);
        space.debts().put(StoreSamples.debt(id, "grant of " + id, 0));
    }
}
