package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.GuestTags;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.internal.event.Spans;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trust;
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
 * Holds the ledger against the calendar: learns what it lacks, and doubts what stands there otherwise.
 *
 * <p>Writes nothing on the calendar; whatever is doubted or learnt is then compared with the bookings. Only what carries
 * our mark on the very id that the mark was made for counts; a copy that a user made does not.
 */
final class Reconciling {
    private static final int PAGE = 500;

    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;
    private boolean done;

    Reconciling(Run run, Calls calls, CalendarProbe probe) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
    }

    /** Reconciles if the ledger is doubted, or empty although something was written; an empty one anyway once a day. */
    void ifNeeded() {
        Trust trust = run.progress().ledger();
        boolean doubted = trust == Trust.DOUBTED || trust == Trust.DOUBTED_AGAIN;
        if (doubted || ((trust == Trust.KEPT || run.isSilent()) && isEmpty())) {
            reconcile();
        }
    }

    /** Reads the calendar once in a run. */
    void reconcile() {
        if (done) {
            return;
        }
        // Whatever is learnt may have been cancelled since: everything is compared once more, also after a crash.
        boolean again = run.progress().ledger() == Trust.DOUBTED_AGAIN;
        progress(run.progress()
                .trusting(again ? Trust.DOUBTED_AGAIN : Trust.DOUBTED)
                .toBeListed(run.progress().eventVersion()));
        KeySet seen = new KeySet();
        ChangedByHand changed = new ChangedByHand(run);
        Optional<String> page = Optional.empty();
        do {
            Reply<RemotePage> reply = calls.list(run.ids.owner(), page);
            if (reply instanceof Reply.Failed<RemotePage> failed) {
                probe.confirm(); // Ends the run where it is the calendar that is gone.
                throw Faults.stop(failed.fault(), run.title());
            }
            RemotePage remote = ((Reply.Done<RemotePage>) reply).value();
            remember(remote.events(), seen);
            remote.events().forEach(changed::add);
            page = remote.next();
        } while (page.isPresent());
        sweep(seen, changed);
        progress(run.progress().trusting(trust(seen, again)));
        done = true;
    }

    private Trust trust(KeySet seen, boolean again) {
        if (seen.size() == 0 && !again) {
            return Trust.DOUBTED_AGAIN;
        }
        return isEmpty() ? Trust.UNWRITTEN : Trust.KEPT;
    }

    private void remember(List<RemoteEvent> events, KeySet seen) {
        Map<EventKey, RemoteEvent> newest = new HashMap<>();
        for (RemoteEvent event : events) {
            event.mark()
                    .filter(mark -> mark.equals(run.ids.mark(mark.key(), mark.generation())) && event.is(mark))
                    .ifPresent(mark -> newest.merge(mark.key(), event, Reconciling::newer));
        }
        Map<EventKey, LedgerRow> rows = run.ledger().find(run.ledgerId, newest.keySet());
        List<LedgerRow> learnt = new ArrayList<>();
        newest.forEach((key, event) -> {
            LedgerRow row = rows.get(key);
            if (row == null || row.generation() <= generation(event)) {
                seen.add(key);
            }
            learnt(Optional.ofNullable(row), event).ifPresent(learnt::add);
        });
        run.save(learnt);
    }

    private Optional<LedgerRow> learnt(Optional<LedgerRow> row, RemoteEvent event) {
        EventMark mark = event.mark().orElseThrow();
        if (row.isEmpty() || row.get().generation() < mark.generation()) {
            return Optional.of(found(new RowEdit(mark), event));
        }
        LedgerRow known = row.get();
        if (known.generation() > mark.generation()) {
            return Optional.empty();
        }
        return switch (known.state()) {
            case LIVE -> standsOtherwise(known, event) ? Optional.of(doubted(known)) : Optional.empty();
            case INTENDED -> Optional.of(found(new RowEdit(known), event));
            // A row that was made after a loss, and says of an event that lives that there is none.
            case REMOVED, QUARANTINED, DEFERRED ->
                !event.cancelled() && known.sentHash().isEmpty()
                        ? Optional.of(found(new RowEdit(mark), event))
                        : Optional.empty();
            case IN_DOUBT, REMOVING -> Optional.empty();
        };
    }

    private LedgerRow found(RowEdit edit, RemoteEvent event) {
        if (event.cancelled()) {
            return edit.removed(Evidence.APPROVED).at(run.now());
        }
        // The fields are not taken for ours: which of them the host once set is not known any more.
        event.details().ifPresent(shown -> edit.span(Spans.of(new CalendarEvent(edit.key(), NormalForm.of(shown)))));
        return edit.found(event).at(run.now());
    }

    /** What is not there any more is written again, if the host still wants it; what is too new may not be shown yet. */
    private void sweep(KeySet seen, ChangedByHand changed) {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = run.ledger().page(run.ledgerId, Optional.of(RowState.LIVE), after, PAGE);
            if (rows.isEmpty()) {
                return;
            }
            run.save(rows.stream()
                    .flatMap(row -> (seen.contains(row.key()) ? changed.of(row) : missing(row)).stream())
                    .toList());
            after = Optional.of(rows.get(rows.size() - 1).key());
        }
    }

    private Optional<LedgerRow> missing(LedgerRow row) {
        boolean tooNew = row.changedAt().plus(Syncing.SETTLE).isAfter(run.now());
        return tooNew ? Optional.empty() : Optional.of(doubted(row));
    }

    private LedgerRow doubted(LedgerRow row) {
        return new RowEdit(row).doubted().at(run.now());
    }

    private static boolean standsOtherwise(LedgerRow row, RemoteEvent event) {
        return event.cancelled()
                || !GuestTags.allAmong(row.more().guests(), row.eventId(), event.attendees())
                || !event.details()
                        .map(shown -> Fingerprint.echo(shown, row.owned()))
                        .equals(row.echoHash());
    }

    private boolean isEmpty() {
        return run.ledger()
                .page(run.ledgerId, Optional.empty(), Optional.empty(), 1)
                .isEmpty();
    }

    private void progress(Progress next) {
        run.change(record -> record.withProgress(next));
    }

    private static RemoteEvent newer(RemoteEvent one, RemoteEvent other) {
        return generation(one) >= generation(other) ? one : other;
    }

    private static int generation(RemoteEvent event) {
        return event.mark().map(EventMark::generation).orElse(-1);
    }
}
