package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A host's table of bookings with a column that says when each row last changed.
 *
 * <p>A row that is cancelled must stay, with its column set; one that is deleted is noticed only when everything is
 * read. Called on the thread that syncs; several connections may be read at once.
 */
public interface TimeColumn {
    /**
     * The rows that changed at or after a moment, the earliest first.
     *
     * <p>In SQL, with {@code key} in an order that tells all keys apart:
     *
     * <pre>
     * where changed_at &gt;= :from and (:after is empty or (changed_at, key) &gt; (:from, :after))
     * order by changed_at, key limit :limit
     * </pre>
     *
     * @param after of the rows that changed at exactly that moment, only those with a later key; empty for all of them
     */
    List<Row> changed(ConnectionId connection, Instant from, Optional<EventKey> after, int limit);

    /** What is known of one key now; see {@link EventSource#find}. */
    Found find(ConnectionId connection, EventKey key);

    /** One page of everything; see {@link EventSource#all}. */
    Listing all(ConnectionId connection, Window window, Optional<String> after);

    /**
     * One row.
     *
     * @param changedAt when it last changed, exactly as the column has it
     * @param state how it stands
     */
    record Row(Instant changedAt, SourceChange state) {}
}
