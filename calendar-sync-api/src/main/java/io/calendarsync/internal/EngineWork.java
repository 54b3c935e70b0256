package io.calendarsync.internal;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import io.calendarsync.internal.auto.AutoWork;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.SyncStore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an engine does for its connections unasked.
 *
 * @param proven whether the provider proved to tell of changes
 */
record EngineWork(DefaultSyncEngine engine, Predicate<ConnectionId> proven) implements AutoWork {
    private static final Logger LOG = LoggerFactory.getLogger(EngineWork.class);

    @Override
    public SyncOutcome sync(ConnectionId connection, BooleanSupplier givesWay) {
        return new DefaultConnection(engine, connection).sync(givesWay);
    }

    @Override
    public boolean hasNews(ConnectionId connection) {
        SyncStore.Namespace store = engine.parts.store();
        return store.dirtyKeys().count(connection) > 0
                || store.connections()
                        .find(connection)
                        .filter(record -> record.reads().heard()
                                == store.channels().told(connection).messages())
                        .isEmpty();
    }

    @Override
    public boolean tells(ConnectionId connection) {
        return proven.test(connection) && hostTells(connection);
    }

    /** A source with a feed, or one that is read whole, shows its changes to nobody who does not look. */
    private boolean hostTells(ConnectionId connection) {
        Cursor cursor = engine.parts
                .store()
                .connections()
                .find(connection)
                .map(ConnectionRecord::progress)
                .map(ConnectionRecord.Progress::cursor)
                .orElse(Cursor.START);
        try {
            return engine.parts.source().changesSince(connection, cursor) instanceof Changes.Told;
        } catch (RuntimeException ofTheHost) {
            LOG.debug("the source failed when asked whether it tells", ofTheHost);
            return false;
        }
    }
}
