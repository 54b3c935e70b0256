package io.calendarsync.internal.sync;

import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.RemoteEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has everything put right that stands otherwise, whoever changed it.
 *
 * <p>For a ledger that is in doubt itself: it cannot tell what a person changed from what was written after it was kept.
 */
final class Doubting implements Judge {
    private final Supplier<Instant> clock;

    Doubting(Supplier<Instant> clock) {
        this.clock = clock;
    }

    @Override
    public Optional<LedgerRow> otherwise(LedgerRow row, RemoteEvent shown) {
        return Optional.of(new RowEdit(row).doubted().at(clock.get()));
    }

    @Override
    public Optional<LedgerRow> gone(LedgerRow row) {
        return Optional.of(new RowEdit(row).doubted().at(clock.get()));
    }

    /** What is not there any more is written again, if the host still wants it; what is too new may not be shown yet. */
    @Override
    public Optional<LedgerRow> missing(LedgerRow row) {
        boolean tooNew = row.changedAt().plus(Syncing.SETTLE).isAfter(clock.get());
        return tooNew ? Optional.empty() : gone(row);
    }

    @Override
    public Optional<LedgerRow> occurrences(LedgerRow row, List<Changed> otherwise) {
        return Optional.of(new RowEdit(row).doubted(otherwise).at(clock.get()));
    }

    /** All of them are compared with the bookings anyway. */
    @Override
    public LedgerRow learnt(LedgerRow row) {
        return row;
    }
}
