package io.calendarsync.internal.clear;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.internal.sync.Calls;
import io.calendarsync.internal.sync.Deleting;
import io.calendarsync.internal.sync.LeaseGuard;
import io.calendarsync.internal.sync.RowEdit;
import io.calendarsync.internal.sync.Standing;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes off one calendar what one connection wrote there, mailing nobody, and asks nobody whether it may.
 *
 * <p>What stands there is told by the ledger; where that knows nothing at all, by the marks on the calendar. Rows stay, so
 * that generations only rise. A series goes with all its occurrences. Whatever was not done can be done by a later one.
 */
public final class Clearing {
    /** What lasts longer is no help in looking a calendar through, occurrence by occurrence. */
    private static final Duration LONG = Duration.ofDays(2 * 366);

    private static final int PASSES = 3;

    private final EngineParts parts;
    private final Ground ground;
    private final Calls calls;
    private final EventIds ids;
    private final String title;
    private final Standing standing;
    private final Count remembered;
    private final Count forgotten = new Count(rows -> {});
    private long seen;
    private long deletedBefore;

    /**
     * Clears under a lease, which the connection's name is held by.
     *
     * @param deadline from then on no call is made and none waited for
     */
    public Clearing(EngineParts parts, LeaseGuard lease, Ground ground, Instant deadline) {
        ClearErrand errand = new ClearErrand(parts, ground.calendar(), lease, deadline);
        this.parts = parts;
        this.ground = ground;
        this.title = errand.title();
        this.calls = new Calls(errand, ground.tokens(), ground.grantId());
        this.ids = new EventIds(parts.namespace(), ground.ledger());
        this.standing = new Standing(parts.store().ledger(), ground.ledger());
        this.remembered = new Count(rows -> save(lease, rows));
    }

    /** Deletes the events of these rows one by one. */
    public Cleared events(Predicate<LedgerRow> which) {
        try {
            delete(which);
            return cleared(which, false, Optional.empty());
        } catch (Stop stop) {
            return cleared(which, false, Optional.of(stop));
        }
    }

    /** Deletes the calendar whole when nothing stands on it but what this connection wrote; else only that. */
    public Cleared calendar() {
        boolean whole = false;
        try {
            whole = wholeCalendar();
            if (!whole) {
                delete(row -> true);
            }
            return cleared(row -> true, whole, Optional.empty());
        } catch (Stop stop) {
            return cleared(row -> true, whole, Optional.of(stop));
        }
    }

    private boolean wholeCalendar() {
        boolean known = !standing.isUnknown();
        if (known) {
            delete(this::isLong);
        }
        if (remembered.refused() > 0 || !new Foreign(parts.provider(), calls, ids, title).isNone()) {
            return false;
        }
        Reply<Boolean> reply = calls.one(call -> {
            Optional<Fault> fault = parts.provider().deleteCalendar(call);
            return fault.<Reply<Boolean>>map(Reply::failed).orElseGet(() -> Reply.done(true));
        });
        if (reply instanceof Reply.Failed<Boolean>) {
            return false;
        }
        Deleting deleting = deleting(remembered);
        standing.pages(page -> deleting.gone(page.stream()
                .map(row -> new RowEdit(row).removing(Evidence.APPROVED).at(row.changedAt()))
                .toList()));
        return true;
    }

    private boolean isLong(LedgerRow row) {
        return row.span()
                .filter(span -> span.end().isBefore(parts.now().plus(LONG)))
                .isEmpty();
    }

    private void delete(Predicate<LedgerRow> which) {
        if (!standing.isUnknown()) {
            Deleting deleting = deleting(remembered);
            standing.pages(page -> deleting.deleteAll(page.stream()
                    .filter(which)
                    .filter(row -> !Standing.isUnsettled(row, parts.now()))
                    .toList()));
            return;
        }
        Deleting deleting = deleting(forgotten);
        Marked marked = new Marked(parts, calls, ids, title);
        // What was deleted meanwhile may have moved what follows to a page that was read before.
        for (int pass = 0; pass == 0 || (pass < PASSES && forgotten.deleted() > deletedBefore); pass++) {
            seen = 0;
            deletedBefore = forgotten.deleted();
            marked.pages(page -> {
                List<LedgerRow> rows = page.stream().filter(which).toList();
                seen += rows.size();
                deleting.deleteAll(rows);
            });
        }
    }

    private Cleared cleared(Predicate<LedgerRow> which, boolean whole, Optional<Stop> stop) {
        return new Cleared(
                remembered.deleted() + forgotten.deleted(),
                whole ? 0 : seen - (forgotten.deleted() - deletedBefore) + standing.count(which),
                remembered.refused() + forgotten.refused(),
                whole,
                stop);
    }

    private Deleting deleting(Count memory) {
        return new Deleting(parts, calls, title, () -> Deleting.confirm(calls, title), memory);
    }

    private void save(LeaseGuard lease, List<LedgerRow> rows) {
        SyncStore.Ledger ledger = parts.store().ledger();
        if (!ledger.save(lease.lease(), ground.ledger(), rows)) {
            throw LeaseGuard.lost();
        }
    }
}
