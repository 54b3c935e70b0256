package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.SyncStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcOutboxTest {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final EventKey BOOKING = EventKey.of("appointment", "A-1");
    private static final EventKey OTHER = EventKey.of("appointment", "A-2");

    private final JdbcOutbox outbox = JdbcOutbox.of("shop");

    @ParameterizedTest
    @EnumSource
    void P6_whatTheHostCommitsIsMarkedAndWhatItRollsBackIsNot(Databases database) throws SQLException {
        DataSource source = database.ready();
        try (Connection booking = source.getConnection()) {
            booking.setAutoCommit(false);
            outbox.changed(booking, DANA, BOOKING);
            assertEquals(List.of(), marked(source), "nobody sees what is not committed");
            booking.commit();
            assertEquals(List.of(BOOKING), marked(source));
            outbox.changed(booking, DANA, List.of(OTHER));
            booking.rollback();
            assertEquals(List.of(BOOKING), marked(source));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoTransactionsMarkTheSameBookingWithoutWaiting(Databases database) throws SQLException {
        DataSource source = database.ready();
        try (Connection one = source.getConnection();
                Connection other = source.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            outbox.changed(one, DANA, List.of(BOOKING, OTHER));
            outbox.changed(other, DANA, List.of(OTHER, BOOKING)); // would wait for ever, if one held a lock
            other.commit();
            one.commit();
        }
        assertEquals(2, marked(source).size());
    }

    @ParameterizedTest
    @EnumSource
    void P6_aTransactionThatCommitsLateIsNotLost(Databases database) throws SQLException {
        DataSource source = database.ready();
        SyncStore.DirtyKeys keys = keys(source);
        try (Connection late = source.getConnection()) {
            late.setAutoCommit(false);
            outbox.changed(late, DANA, BOOKING);
            keys.mark(DANA, List.of(BOOKING, OTHER));
            List<DirtyKey> read = keys.next(DANA, 0, 10);
            assertEquals(2, read.size());
            late.commit();
            keys.clear(DANA, read); // its sequences lie above the one that came late
            assertEquals(List.of(BOOKING), marked(source), "what the sync did not see yet must be read by the next");
        }
    }

    private static List<EventKey> marked(DataSource source) {
        return keys(source).next(DANA, 0, 10).stream().map(DirtyKey::key).toList();
    }

    private static SyncStore.DirtyKeys keys(DataSource source) {
        return JdbcSyncStore.on(source).namespace("shop").dirtyKeys();
    }
}
