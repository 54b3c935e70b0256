package io.calendarsync.jdbc.internal.table;

import io.calendarsync.event.EventKey;
import io.calendarsync.jdbc.internal.Row;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.jdbc.internal.text.EventText;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import java.util.Collection;
import java.util.List;

/** The rows of ledgers, as statements and as records. */
final class EventRows {
    static final String SELECT = "select event.kind, event.id, event.event_id, event.state, event.evidence,"
            + " event.changed_at, event.due_at, event.body from calendar_sync_event event";
    static final String WITH_KEYS = " join unnest(cast(? as varchar array), cast(? as varchar array))"
            + " as wanted (kind, id) on event.kind = wanted.kind and event.id = wanted.id";
    static final String WITH_EVENT_IDS =
            " join unnest(cast(? as varchar array)) as wanted (event_id) on event.event_id = wanted.event_id";

    private static final List<String> KEYS = List.of("ledger_id", "kind", "id");
    private static final List<String> COLUMNS =
            List.of("ledger_id", "kind", "id", "event_id", "state", "evidence", "changed_at", "due_at", "body");

    private EventRows() {}

    static LedgerRow read(Row row) {
        return EventText.read(
                EventKey.of(row.text("kind"), row.text("id")),
                row.text("event_id"),
                RowState.valueOf(row.text("state")),
                LedgerRow.Evidence.valueOf(row.text("evidence")),
                row.moment("changed_at"),
                row.momentIfAny("due_at"),
                row.text("body"));
    }

    /** The parameters of {@link #WITH_KEYS}. */
    static List<List<String>> keys(Collection<EventKey> keys) {
        return List.of(
                keys.stream().map(EventKey::kind).toList(),
                keys.stream().map(EventKey::id).toList());
    }

    /** The states of those of these rows that are there. */
    static List<RowState> states(Session session, long ledger, Collection<LedgerRow> rows) {
        List<List<String>> keys = keys(rows.stream().map(LedgerRow::key).toList());
        return session.query(
                "select event.state from calendar_sync_event event" + WITH_KEYS + " where event.ledger_id = ?",
                row -> RowState.valueOf(row.text("state")),
                keys.get(0),
                keys.get(1),
                ledger);
    }

    /** Keeps rows, each in place of one of its key. */
    static void put(Session session, long ledger, Collection<LedgerRow> rows) {
        session.put(
                "calendar_sync_event",
                KEYS,
                COLUMNS,
                rows.stream()
                        .map(row -> new Object[] {
                            ledger,
                            row.key().kind(),
                            row.key().id(),
                            row.eventId(),
                            row.state().name(),
                            row.evidence().name(),
                            row.changedAt(),
                            row.dueAt(),
                            EventText.write(row)
                        })
                        .toList());
    }
}
