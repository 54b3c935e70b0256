package io.calendarsync.internal.sync;

import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.RemoteEvent;
import java.util.List;
import java.util.Optional;

/** Decides what is to be remembered of events of ours that the calendar shows otherwise than the ledger knows. */
interface Judge {
    /** It stands there, and shows something else. */
    Optional<LedgerRow> otherwise(LedgerRow row, RemoteEvent shown);

    /** It is shown as deleted, or so it seems. */
    Optional<LedgerRow> gone(LedgerRow row);

    /** It is not shown at all. */
    Optional<LedgerRow> missing(LedgerRow row);

    /** Single occurrences of it show something else, or are not there. */
    Optional<LedgerRow> occurrences(LedgerRow row, List<Changed> otherwise);

    /** It is known now, and was not, or not so. */
    LedgerRow learnt(LedgerRow row);
}
