package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.GuestTags;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.internal.event.Spans;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RemoteEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings the ledger to what the calendar shows of an event that carries our mark on the very id it was made for. */
final class Learning {
    private final Supplier<Instant> clock;
    private final Judge judge;

    Learning(Supplier<Instant> clock, Judge judge) {
        this.clock = clock;
        this.judge = judge;
    }

    /** What is to be remembered from now on; empty when that is what is remembered. */
    Optional<LedgerRow> of(Optional<LedgerRow> row, RemoteEvent event) {
        EventMark mark = event.mark().orElseThrow();
        if (row.isEmpty() || row.get().generation() < mark.generation()) {
            return Optional.of(found(new RowEdit(mark), event));
        }
        LedgerRow known = row.get();
        if (known.generation() > mark.generation()) {
            return Optional.empty();
        }
        return switch (known.state()) {
            case LIVE -> live(known, event);
            case INTENDED -> Optional.of(found(new RowEdit(known), event));
            // A row that was made after a loss, and says of an event that lives that there is none.
            case REMOVED, QUARANTINED, DEFERRED ->
                !event.cancelled() && known.sentHash().isEmpty()
                        ? Optional.of(found(new RowEdit(mark), event))
                        : Optional.empty();
            case IN_DOUBT, REMOVING -> Optional.empty();
        };
    }

    private Optional<LedgerRow> live(LedgerRow row, RemoteEvent event) {
        if (event.cancelled()) {
            return judge.gone(row);
        }
        return standsOtherwise(row, event) ? judge.otherwise(row, event) : Optional.empty();
    }

    private LedgerRow found(RowEdit edit, RemoteEvent event) {
        if (event.cancelled()) {
            return edit.removed(Evidence.APPROVED).at(clock.get());
        }
        // The fields are not taken for ours: which of them the host once set is not known any more.
        event.details().ifPresent(shown -> edit.span(Spans.of(new CalendarEvent(edit.key(), NormalForm.of(shown)))));
        return judge.learnt(edit.found(event).at(clock.get()));
    }

    /** Whether an event that lives shows something else in the fields that are ours, or lacks guests of ours. */
    static boolean standsOtherwise(LedgerRow row, RemoteEvent event) {
        return !GuestTags.allAmong(row.more().guests(), row.eventId(), event.attendees())
                || !event.details()
                        .map(shown -> Fingerprint.echo(shown, row.owned()))
                        .equals(row.echoHash());
    }
}
