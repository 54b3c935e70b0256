package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** P1: a generation that was removed or passed is not intended again. */
final class SpentGenerations implements Check {
    private final SyncStore store;

    SpentGenerations(SyncStore store) {
        this.store = store;
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (name.equals("ledger.save") && arguments[2] instanceof Collection<?> saved) {
            List<LedgerRow> rows = saved.stream().map(LedgerRow.class::cast).toList();
            Map<EventKey, LedgerRow> known = store.namespace(node.namespace)
                    .ledger()
                    .find(
                            (LedgerId) arguments[1],
                            rows.stream().map(LedgerRow::key).toList());
            rows.stream().filter(row -> isSpent(row, known)).findFirst().ifPresent(row -> {
                throw new Broken("P1", node + " uses a generation that is spent: " + row);
            });
        }
    }

    private static boolean isSpent(LedgerRow row, Map<EventKey, LedgerRow> known) {
        LedgerRow before = known.get(row.key());
        if (before == null) {
            return false;
        }
        boolean again = before.state() == RowState.REMOVED
                && row.state() == RowState.INTENDED
                && row.generation() == before.generation();
        return again || row.generation() < before.generation();
    }
}
