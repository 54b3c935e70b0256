package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.SyncStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** P6: a cursor moves only past changes that were looked at, and whose outcome is recorded. */
final class CursorLast implements Check {
    private final Names names;
    private final SyncStore store;
    private final Map<Node, Reading> readings = new HashMap<>();

    CursorLast(Names names, SyncStore store) {
        this.names = names;
        this.store = store;
    }

    @Override
    public void begins(Node node) {
        readings.put(node, new Reading());
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        Reading reading = of(node);
        if (name.equals("connections.save")) {
            ConnectionRecord next = (ConnectionRecord) arguments[0];
            if (moves(node, next)
                    && reading.next.equals(Optional.of(next.progress().cursor()))) {
                reading.mayEnd(node);
            }
        } else if (name.equals("ledger.save") && arguments[2] instanceof Collection<?> saved) {
            List<LedgerRow> rows = saved.stream().map(LedgerRow.class::cast).toList();
            Map<EventKey, LedgerRow> known = store.namespace(node.namespace)
                    .ledger()
                    .find(
                            (LedgerId) arguments[1],
                            rows.stream().map(LedgerRow::key).toList());
            rows.forEach(row -> reading.saved(row, Optional.ofNullable(known.get(row.key()))));
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        Reading reading = of(node);
        if (answer instanceof Changes.Page page) {
            reading.begin(page);
        } else if (name.equals("ledger.find") && arguments[1] instanceof Collection<?> keys) {
            keys.forEach(reading.unread::remove);
        } else if (name.equals("provider.write")
                && arguments[1] instanceof List<?> writes
                && answer instanceof List<?> replies) {
            for (int at = 0; at < replies.size(); at++) {
                wrote(reading, (EventWrite) writes.get(at), (Reply<?>) replies.get(at));
            }
        }
    }

    /** What was refused changed nothing. */
    private void wrote(Reading reading, EventWrite write, Reply<?> reply) {
        if (!(reply instanceof Reply.Failed<?> failed) || failed.fault().kind() == Fault.Kind.UNKNOWN) {
            names.of(write.eventId()).map(Named::key).ifPresent(reading.unrecorded::add);
        }
    }

    private boolean moves(Node node, ConnectionRecord next) {
        return store.namespace(node.namespace)
                .connections()
                .find(next.id())
                .filter(before ->
                        !before.progress().cursor().equals(next.progress().cursor()))
                .isPresent();
    }

    private Reading of(Node node) {
        return readings.computeIfAbsent(node, fresh -> new Reading());
    }

    private static final class Reading {
        private final Set<EventKey> unread = new HashSet<>();
        private final Set<EventKey> unrecorded = new HashSet<>();
        private Optional<Cursor> next = Optional.empty();

        void begin(Changes.Page page) {
            next = Optional.of(page.next());
            unread.clear();
            page.changes().stream().map(SourceChange::key).forEach(unread::add);
        }

        /** An intent is no outcome, unless it is an old one that is put off, or says what is in its way. */
        void saved(LedgerRow row, Optional<LedgerRow> before) {
            if (row.state() != RowState.INTENDED || row.problem().isPresent()) {
                unrecorded.remove(row.key());
            } else if (before.filter(known -> known.changedAt().equals(row.changedAt()))
                    .isEmpty()) {
                unrecorded.add(row.key());
            }
        }

        void mayEnd(Node node) {
            if (!unread.isEmpty()) {
                throw new Broken("P6", node + " moves its cursor past " + unread + ", which it has not looked at");
            }
            if (!unrecorded.isEmpty()) {
                throw new Broken("P6", node + " moves its cursor, and what came of " + unrecorded + " is not recorded");
            }
        }
    }
}
