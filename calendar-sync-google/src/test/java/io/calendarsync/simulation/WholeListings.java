package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** P5: only a listing that left nothing out shows what is gone, and is taken for all that stands. */
final class WholeListings implements Check {
    private final SyncStore store;
    private final Map<Node, Listing.End> ends = new HashMap<>();

    WholeListings(SyncStore store) {
        this.store = store;
    }

    @Override
    public void begins(Node node) {
        ends.remove(node);
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (name.equals("ledger.save") && arguments[2] instanceof Collection<?> rows) {
            staged(
                    node,
                    (LedgerId) arguments[1],
                    rows.stream().map(LedgerRow.class::cast).toList());
        } else if (name.equals("connections.save")) {
            listed(node, (ConnectionRecord) arguments[0]);
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        if (answer instanceof Listing page) {
            ends.put(node, page.end());
        }
    }

    private void staged(Node node, LedgerId ledger, List<LedgerRow> rows) {
        List<EventKey> unlisted = rows.stream()
                .filter(row -> row.state() == RowState.REMOVING && row.evidence() == Evidence.SNAPSHOT)
                .map(LedgerRow::key)
                .toList();
        if (unlisted.isEmpty() || ends.get(node) instanceof Listing.End.Complete) {
            return;
        }
        Map<EventKey, LedgerRow> known = namespace(node).ledger().find(ledger, unlisted);
        for (EventKey key : unlisted) {
            LedgerRow before = known.get(key);
            // What an earlier listing lacked may have waited, to settle.
            if (before == null || before.evidence() != Evidence.SNAPSHOT) {
                throw new Broken("P5", node + " takes " + key + " for gone, and no listing was complete");
            }
        }
    }

    private void listed(Node node, ConnectionRecord next) {
        Optional<ConnectionRecord> before = namespace(node).connections().find(next.id());
        boolean marks = next.progress().listed()
                && before.filter(known -> !known.progress().listed()).isPresent();
        if (marks && ends.get(node) instanceof Listing.End.Partial) {
            throw new Broken("P5", node + " takes a partial listing for all that stands");
        }
    }

    private SyncStore.Namespace namespace(Node node) {
        return store.namespace(node.namespace);
    }
}
