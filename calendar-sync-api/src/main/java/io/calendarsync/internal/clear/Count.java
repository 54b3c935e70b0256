package io.calendarsync.internal.clear;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.internal.sync.Deleting;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import java.util.List;
import java.util.function.Consumer;

/** What a clearing remembers of events that it deletes: their rows, and how many they were. */
final class Count implements Deleting.Memory {
    private final Consumer<List<LedgerRow>> rows;
    private long deleted;
    private long refused;

    Count(Consumer<List<LedgerRow>> rows) {
        this.rows = rows;
    }

    /** How many are gone. */
    long deleted() {
        return deleted;
    }

    /** How many the provider does not let go. */
    long refused() {
        return refused;
    }

    @Override
    public void save(List<LedgerRow> changed) {
        rows.accept(changed);
    }

    /** It stays to be deleted. */
    @Override
    public LedgerRow refused(LedgerRow row, Fault fault) {
        return row;
    }

    @Override
    public void done(LedgerRow row, Action action) {
        switch (action) {
            case REMOVE -> deleted++;
            case SET_ASIDE -> refused++;
            default -> {
                // It is looked at by a later one.
            }
        }
    }
}
