package io.calendarsync.internal.sync;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.Hold;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets exactly the deletions go that somebody looked at. */
public final class Approving {
    private static final int PAGE = 500;

    private final EngineParts parts;

    /** Approves in these stores. */
    public Approving(EngineParts parts) {
        this.parts = parts;
    }

    /** Approves a hold if it is still the same. */
    public ApproveOutcome approve(ConnectionId id, Hold seen) {
        Optional<ConnectionRecord> record = parts.store().connections().find(id).filter(ConnectionRecord::connected);
        if (record.isEmpty()) {
            return new ApproveOutcome.NothingHeld();
        }
        Optional<Lease> lease = parts.store().leases().acquire(Syncing.leaseName(id), LeaseGuard.length(parts));
        if (lease.isEmpty()) {
            return new ApproveOutcome.Busy();
        }
        try {
            return approve(Staged.of(parts, record.get()), seen, lease.get());
        } catch (Stop takenOver) {
            return new ApproveOutcome.Busy();
        } finally {
            parts.store().leases().release(lease.get());
        }
    }

    private ApproveOutcome approve(List<Staged> all, Hold seen, Lease lease) {
        Optional<Hold> other = Optional.empty();
        for (Staged staged : all) {
            Optional<Hold> now = staged.hold();
            if (now.filter(hold -> hold.id().equals(seen.id())).isPresent()) {
                approve(staged, lease);
                return new ApproveOutcome.Approved(now.get().count());
            }
            other = other.or(() -> now);
        }
        return other.<ApproveOutcome>map(ApproveOutcome.Changed::new).orElseGet(ApproveOutcome.NothingHeld::new);
    }

    private void approve(Staged staged, Lease lease) {
        List<LedgerRow> rows = new ArrayList<>();
        staged.each(row -> {
            if (row.evidence() != Evidence.APPROVED) {
                rows.add(new RowEdit(row).removing(Evidence.APPROVED).at(row.changedAt()));
            }
            if (rows.size() == PAGE) {
                save(lease, staged.ledgerId(), rows);
                rows.clear();
            }
        });
        save(lease, staged.ledgerId(), rows);
    }

    private void save(Lease lease, LedgerId ledgerId, List<LedgerRow> rows) {
        if (!rows.isEmpty() && !parts.store().ledger().save(lease, ledgerId, rows)) {
            throw LeaseGuard.lost();
        }
    }
}
