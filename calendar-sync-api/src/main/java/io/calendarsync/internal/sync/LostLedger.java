package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns from the calendar what a ledger should know and does not: it was lost, or restored from an older copy.
 *
 * <p>Only what carries our mark on the very id that the mark was made for counts; a copy that a user made does not.
 */
final class LostLedger {
    private final Run run;
    private final Calls calls;
    private boolean done;

    LostLedger(Run run, Calls calls) {
        this.run = run;
        this.calls = calls;
    }

    /** Reads the calendar once in a run. */
    void recover() {
        if (done) {
            return;
        }
        // What is learnt stands on the calendar, and may have been cancelled since: everything is compared once more.
        run.change(record -> record.withProgress(
                record.progress().toBeListed(record.progress().eventVersion())));
        Optional<String> page = Optional.empty();
        do {
            Reply<RemotePage> reply = calls.list(run.ids.owner(), page);
            if (reply instanceof Reply.Failed<RemotePage> failed) {
                throw Faults.stop(failed.fault(), run.title());
            }
            RemotePage remote = ((Reply.Done<RemotePage>) reply).value();
            remember(remote.events());
            page = remote.next();
        } while (page.isPresent());
        done = true;
    }

    private void remember(List<RemoteEvent> events) {
        Map<EventKey, RemoteEvent> newest = new HashMap<>();
        for (RemoteEvent event : events) {
            event.mark()
                    .filter(mark -> mark.equals(run.ids.mark(mark.key(), mark.generation())) && event.is(mark))
                    .ifPresent(mark -> newest.merge(mark.key(), event, LostLedger::newer));
        }
        Map<EventKey, LedgerRow> rows = run.ledger().find(run.ledgerId, newest.keySet());
        List<LedgerRow> learnt = new ArrayList<>();
        newest.forEach((key, event) -> {
            EventMark mark = event.mark().orElseThrow();
            LedgerRow row = rows.get(key);
            if (row != null && guessed(row, mark)) {
                learnt.add(row(new RowEdit(row), event));
            } else if (row == null || row.generation() < mark.generation() || takenForAbsent(row, mark, event)) {
                learnt.add(row(new RowEdit(mark), event));
            }
        });
        run.save(learnt);
    }

    private LedgerRow row(RowEdit edit, RemoteEvent event) {
        if (event.cancelled()) {
            return edit.removed(Evidence.APPROVED).at(run.now());
        }
        // The fields are not taken for ours: which of them the host once set is not known any more.
        event.details().ifPresent(shown -> edit.span(LedgerRow.Span.of(shown.time())));
        String hash = event.details().map(NormalForm::of).map(Fingerprint::of).orElse("");
        return edit.found(event, hash).at(run.now());
    }

    /** A row that was made after the loss, and says of an event that lives that there is none. */
    private static boolean takenForAbsent(LedgerRow row, EventMark mark, RemoteEvent event) {
        return row.generation() == mark.generation()
                && !event.cancelled()
                && row.sentHash().isEmpty()
                && (row.state() == RowState.REMOVED || row.state() == RowState.QUARANTINED);
    }

    private static boolean guessed(LedgerRow row, EventMark mark) {
        return row.generation() == mark.generation() && row.state() == RowState.INTENDED;
    }

    private static RemoteEvent newer(RemoteEvent one, RemoteEvent other) {
        return generation(one) >= generation(other) ? one : other;
    }

    private static int generation(RemoteEvent event) {
        return event.mark().map(EventMark::generation).orElse(-1);
    }
}
