package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledgers of all connections, written under their leases. */
final class LedgerTable implements SyncStore.Ledger {
    private static final String NAMED = " where namespace = ? and tenant = ? and member = ? and slot = ?";

    // A value and no join, so that a page is read off the index however many rows there are.
    private static final String OF_LEDGER =
            " where event.ledger_id = (select id from calendar_sync_ledger" + NAMED + ")";

    private final Database database;
    private final String namespace;

    LedgerTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public Map<EventKey, LedgerRow> find(LedgerId id, Collection<EventKey> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database
                        .ask(session -> session.query(
                                EventRows.SELECT + EventRows.WITH_KEYS + OF_LEDGER,
                                EventRows::read,
                                with(EventRows.keys(keys), id)))
                        .stream()
                        .collect(Collectors.toMap(LedgerRow::key, row -> row));
    }

    @Override
    public Map<String, LedgerRow> findByEventId(LedgerId id, Collection<String> eventIds) {
        return eventIds.isEmpty()
                ? Map.of()
                : database
                        .ask(session -> session.query(
                                EventRows.SELECT + EventRows.WITH_EVENT_IDS + OF_LEDGER,
                                EventRows::read,
                                with(List.of(eventIds), id)))
                        .stream()
                        .collect(Collectors.toMap(LedgerRow::eventId, row -> row, (one, other) -> one));
    }

    @Override
    public boolean save(Lease lease, LedgerId id, Collection<LedgerRow> rows) {
        List<LedgerRow> saved = List.copyOf(rows);
        return database.wholly(session -> {
            boolean held = LeaseTable.isHeld(session, namespace, lease);
            if (held && !saved.isEmpty()) {
                // Whoever saves waits here for any other, so that the counts are those of the rows.
                long ledger = locked(session, id);
                Counts.of(EventRows.states(session, ledger, saved))
                        .upTo(Counts.of(saved.stream().map(LedgerRow::state).toList()))
                        .add(session, ledger);
                EventRows.put(session, ledger, saved);
            }
            return held;
        });
    }

    @Override
    public List<LedgerRow> page(LedgerId id, Optional<RowState> state, Optional<EventKey> after, int limit) {
        // The rest of a kind, then all later kinds: each is one stretch of an index, in every database.
        return database.ask(session -> {
            List<LedgerRow> rows = new ArrayList<>();
            after.ifPresent(key -> rows.addAll(
                    page(session, id, state, " and event.kind = ? and event.id > ?", key.kind(), key.id(), limit)));
            if (rows.size() < limit) {
                String kind = after.map(EventKey::kind).orElse("");
                rows.addAll(page(session, id, state, " and event.kind > ?", kind, limit - rows.size()));
            }
            return List.copyOf(rows);
        });
    }

    private List<LedgerRow> page(
            Session session, LedgerId id, Optional<RowState> state, String stretch, Object... further) {
        // The state is said in full, for the sake of the index that holds some states only.
        return session.query(
                EventRows.SELECT + OF_LEDGER
                        + state.map(of -> " and event.state = '" + of.name() + "'")
                                .orElse("")
                        + stretch
                        + " order by event.ledger_id, "
                        + state.map(of -> "event.state, ").orElse("")
                        + "event.kind, event.id limit ?",
                EventRows::read,
                with(id, further));
    }

    @Override
    public List<LedgerRow> due(LedgerId id, Instant now, int limit) {
        return database.ask(session -> session.query(
                EventRows.SELECT + OF_LEDGER + " and event.due_at between ? and ?"
                        + " order by event.ledger_id, event.due_at, event.kind, event.id limit ?",
                EventRows::read,
                with(id, Session.LONG_AGO, now, limit)));
    }

    @Override
    public LedgerCounts counts(LedgerId id) {
        return database.ask(session -> session.first(
                        "select " + Counts.COLUMNS + " from calendar_sync_ledger" + NAMED, Counts::read, with(id)))
                .orElse(new LedgerCounts(Map.of()));
    }

    @Override
    public long removedSince(LedgerId id, Instant since) {
        return database.ask(session -> session.first(
                        "select count(*) as removed from calendar_sync_event event" + OF_LEDGER
                                + " and event.state = 'REMOVED' and event.evidence in ('EXPLICIT', 'SNAPSHOT')"
                                + " and event.changed_at >= ?",
                        row -> row.number("removed"),
                        with(id, since)))
                .orElse(0L);
    }

    @Override
    public Optional<LedgerRow> oldestProblem(LedgerId id) {
        return database.ask(session -> session.first(
                EventRows.SELECT + OF_LEDGER + " and event.state = 'QUARANTINED'"
                        + " order by event.ledger_id, event.state, event.changed_at limit 1",
                EventRows::read,
                with(id)));
    }

    /** Forgets the ledgers of a connection. */
    static void forget(Session session, String namespace, ConnectionId connection) {
        String ofConnection = " where namespace = ? and tenant = ? and member = ?";
        List<Long> ledgers = session.query(
                "select id from calendar_sync_ledger" + ofConnection + " for update",
                row -> row.number("id"),
                namespace,
                connection.tenant(),
                connection.member());
        for (long ledger : ledgers) {
            session.update("delete from calendar_sync_event where ledger_id = ?", ledger);
            session.update("delete from calendar_sync_ledger where id = ?", ledger);
        }
    }

    private long locked(Session session, LedgerId id) {
        Optional<Long> ledger = lock(session, id);
        while (ledger.isEmpty()) {
            session.insertNew(
                    "calendar_sync_ledger",
                    List.of("namespace", "tenant", "member", "slot"),
                    namespace,
                    id.connection().tenant(),
                    id.connection().member(),
                    id.slot());
            ledger = lock(session, id); // Another may have made it, and yet another forgotten it.
        }
        return ledger.get();
    }

    private Optional<Long> lock(Session session, LedgerId id) {
        return session.first(
                "select id from calendar_sync_ledger" + NAMED + " for update", row -> row.number("id"), with(id));
    }

    private Object[] with(LedgerId id, Object... further) {
        return with(List.of(), id, further);
    }

    private Object[] with(List<?> before, LedgerId id, Object... further) {
        return Stream.of(
                        before.stream(),
                        Stream.of(
                                namespace,
                                id.connection().tenant(),
                                id.connection().member(),
                                id.slot()),
                        Stream.of(further))
                .flatMap(parameters -> parameters)
                .toArray();
    }
}
