package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.ConnectionRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S3, with S2 and S11, for connections. */
public abstract class ConnectionRules extends StoreRules {
    /** Extended for one store. */
    protected ConnectionRules() {}

    private static final ConnectionId ID = StoreSamples.CONNECTION;

    @Test
    void S2_aConnectionComesBackEqual() {
        ConnectionRecord full = StoreSamples.connection(ID, 1, "grant");
        assertTrue(Zones.in("America/St_Johns", () -> save(full)), "S3: revision 1 must be saved over none");
        assertEquals(
                Optional.of(full),
                Zones.in("Europe/Berlin", () -> space.connections().find(ID)),
                "S2: check columns without a zone, and instants cut below the microsecond");
        ConnectionRecord bare = ConnectionRecord.unknown(ID).withRevision(2);
        assertTrue(save(bare), "S3: the next revision must be saved");
        assertEquals(Optional.of(bare), space.connections().find(ID), "S2: check that absent values are cleared");
    }

    @Test
    void S2_anUnknownConnectionIsEmpty() {
        assertEquals(Optional.empty(), space.connections().find(ID), "S2: nothing was saved");
        assertEquals(List.of(), space.connections().usersOf("grant"), "S2: nothing was saved");
    }

    @Test
    void S3_onlyTheNextRevisionIsSaved() {
        assertFalse(save(StoreSamples.connection(ID, 2, "grant")), "S3: the first revision saved must be 1");
        assertTrue(save(StoreSamples.connection(ID, 1, "grant")), "S3: revision 1 must be saved over none");
        assertFalse(save(StoreSamples.connection(ID, 1, "other")), "S3: a revision must not be saved twice");
        assertFalse(save(StoreSamples.connection(ID, 3, "other")), "S3: a revision must not be left out");
        assertEquals(
                Optional.of(StoreSamples.connection(ID, 1, "grant")),
                space.connections().find(ID),
                "S3: a refused save must change nothing");
    }

    @Test
    void S3_ofManyThatSaveOneWins() {
        for (long revision = 1; revision <= 20; revision++) {
            long next = revision;
            assertEquals(
                    1,
                    Race.winners(number -> save(StoreSamples.connection(ID, next, "grant-" + number))),
                    "S3: check that the revision is compared and written in one atomic statement, the insert too");
        }
    }

    @Test
    void S3_theUsersOfAGrantAreThoseWhoseLastRevisionHasIt() {
        ConnectionId other = StoreSamples.OTHER;
        save(StoreSamples.connection(ID, 1, "grant"));
        save(StoreSamples.connection(other, 1, "grant"));
        assertEquals(Set.of(ID, other), users("grant"), "S3: all connections of a grant");
        save(StoreSamples.connection(other, 2, "grant-2"));
        assertEquals(Set.of(ID), users("grant"), "S3: a connection that changed its grant uses the old one no more");
    }

    @Test
    void S11_grantsAreToldApartByCase() {
        save(StoreSamples.connection(ID, 1, "grant"));
        assertEquals(Set.of(), users("GRANT"), "S11: check that the grant's column compares case");
    }

    @Test
    void S11_connectionsAreToldApartExactly() {
        List<ConnectionId> ids = StoreSamples.connectionsAlike();
        for (ConnectionId id : ids) {
            assertTrue(save(ConnectionRecord.unknown(id).withRevision(1)), () -> "S11: taken for another one: " + id);
        }
        for (ConnectionId id : ids) {
            assertEquals(
                    Optional.of(ConnectionRecord.unknown(id).withRevision(1)),
                    space.connections().find(id),
                    "S11: check case, blanks at the end, combining characters, and that both parts are compared");
        }
    }

    private boolean save(ConnectionRecord next) {
        return space.connections().save(next);
    }

    private Set<ConnectionId> users(String grant) {
        return new HashSet<>(space.connections().usersOf(grant));
    }
}
