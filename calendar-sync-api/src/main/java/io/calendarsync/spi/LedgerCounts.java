package io.calendarsync.spi;

import java.util.Map;

/**
 * How many rows a ledger has in each state.
 *
 * @param byState states without rows may be absent
 */
public record LedgerCounts(Map<RowState, Long> byState) {
    /** Keeps its own copy of the counts. */
    public LedgerCounts {
        byState = Map.copyOf(byState);
    }

    /** How many rows are in a state. */
    public long in(RowState state) {
        return byState.getOrDefault(state, 0L);
    }
}
