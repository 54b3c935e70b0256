package io.calendarsync.jdbc.internal.table;

import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The leases; a name keeps its row and its epoch after it was given back. */
final class LeaseTable implements SyncStore.Leases {
    private static final String TABLE = "calendar_sync_lease";

    private final Database database;
    private final String namespace;

    LeaseTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public Optional<Lease> acquire(String name, Duration length) {
        return database.ask(session ->
                next(session, name, length, " and until_at <= {now}").or(() -> first(session, name, length)));
    }

    @Override
    public Lease seize(String name, Duration length) {
        return database.ask(session -> {
            Optional<Lease> seized = Optional.empty();
            while (seized.isEmpty()) {
                seized = next(session, name, length, "").or(() -> first(session, name, length));
            }
            return seized.get();
        });
    }

    @Override
    public boolean renew(Lease lease, Duration length) {
        return database.ask(session -> session.update(
                        "update calendar_sync_lease set until_at = {later}"
                                + " where namespace = ? and name = ? and epoch = ? and until_at > {now}",
                        length,
                        namespace,
                        lease.name(),
                        lease.epoch())
                == 1);
    }

    @Override
    public void release(Lease lease) {
        database.ask(session -> session.update(
                "update calendar_sync_lease set until_at = {now}"
                        + " where namespace = ? and name = ? and epoch = ? and until_at > {now}",
                namespace,
                lease.name(),
                lease.epoch()));
    }

    /** Whether a lease is held; it stays so until the session's transaction ends. */
    static boolean isHeld(Session session, String namespace, Lease lease) {
        return session.first(
                        "select epoch from calendar_sync_lease"
                                + " where namespace = ? and name = ? and epoch = ? and until_at > {now} for update",
                        row -> true,
                        namespace,
                        lease.name(),
                        lease.epoch())
                .isPresent();
    }

    private Optional<Lease> next(Session session, String name, Duration length, String condition) {
        return session.updated(
                "update calendar_sync_lease set epoch = epoch + 1, until_at = {later}"
                        + " where namespace = ? and name = ?" + condition,
                "epoch",
                row -> new Lease(name, row.number("epoch")),
                length,
                namespace,
                name);
    }

    private Optional<Lease> first(Session session, String name, Duration length) {
        // Held by nobody from the very start, so that it is taken like any other.
        return session.insertNew(
                        TABLE, List.of("namespace", "name", "epoch", "until_at"), namespace, name, 0L, Session.LONG_AGO)
                ? next(session, name, length, " and until_at <= {now}")
                : Optional.empty();
    }
}
