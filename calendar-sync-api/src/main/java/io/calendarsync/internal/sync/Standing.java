package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rows of a ledger whose events stand on its calendar, or may. */
public final class Standing {
    private static final int PAGE = 500;
    /** No row comes to live meanwhile. */
    private static final List<RowState> STATES = List.of(
            RowState.QUARANTINED,
            RowState.DEFERRED,
            RowState.INTENDED,
            RowState.IN_DOUBT,
            RowState.REMOVING,
            RowState.LIVE);

    private final SyncStore.Ledger ledger;
    private final LedgerId id;

    /** Those of one ledger. */
    public Standing(SyncStore.Ledger ledger, LedgerId id) {
        this.ledger = ledger;
        this.id = id;
    }

    /** Whether the event of a row stands there, or may. */
    public static boolean mayStand(LedgerRow row) {
        return switch (row.state()) {
            case LIVE, REMOVING, INTENDED, IN_DOUBT -> true;
            case QUARANTINED, DEFERRED -> row.sentHash().isPresent();
            case REMOVED -> false;
        };
    }

    /** Whether what was last sent of it may land yet, after a deletion. */
    public static boolean isUnsettled(LedgerRow row, Instant now) {
        return (row.state() == RowState.INTENDED || row.state() == RowState.IN_DOUBT) && isNew(row, now);
    }

    /** Whether it was written a moment ago, so that not to be found says nothing. */
    static boolean isNew(LedgerRow row, Instant now) {
        Instant settled = row.changedAt().plus(Syncing.SETTLE);
        // By a clock that went back nobody can tell.
        return settled.isAfter(now) && !row.changedAt().isAfter(now.plus(Syncing.SETTLE));
    }

    /** Hands them out in the order of their keys. */
    void inOrder(Consumer<LedgerRow> use) {
        pages(Optional.empty(), rows -> rows.forEach(use));
    }

    /** Hands them out in pages, each row once, whatever is done with it meanwhile. */
    public void pages(Consumer<List<LedgerRow>> use) {
        KeySet handedOut = new KeySet();
        STATES.forEach(state -> pages(Optional.of(state), rows -> {
            List<LedgerRow> fresh = rows.stream()
                    .filter(row -> state == RowState.LIVE || handedOut.add(row.key()))
                    .toList();
            if (!fresh.isEmpty()) {
                use.accept(fresh);
            }
        }));
    }

    /** How many of them are such. */
    public long count(Predicate<LedgerRow> which) {
        long[] count = {0};
        pages(page -> count[0] += page.stream().filter(which).count());
        return count[0];
    }

    private void pages(Optional<RowState> state, Consumer<List<LedgerRow>> use) {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = ledger.page(id, state, after, PAGE);
            if (rows.isEmpty()) {
                return;
            }
            after = Optional.of(rows.get(rows.size() - 1).key());
            List<LedgerRow> standing = rows.stream().filter(Standing::mayStand).toList();
            if (!standing.isEmpty()) {
                use.accept(standing);
            }
        }
    }

    /** Whether the ledger knows nothing at all, and so says nothing about the calendar. */
    public boolean isUnknown() {
        return ledger.page(id, Optional.empty(), Optional.empty(), 1).isEmpty();
    }
}
