package io.calendarsync.internal.sync;

import io.calendarsync.internal.Faults;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/**
 * Holds the ledger against the calendar: learns what it lacks, and doubts what stands there otherwise.
 *
 * <p>Writes nothing on the calendar, but for older copies that go; whatever is doubted or learnt is then compared with
 * the bookings.
 */
final class Reconciling {
    private final Run run;
    private final Calls calls;
    private final Runnable calendarIsThere;
    private boolean done;

    /** Reconciles within a run; {@code calendarIsThere} ends it if the calendar is gone. */
    Reconciling(Run run, Calls calls, Runnable calendarIsThere) {
        this.run = run;
        this.calls = calls;
        this.calendarIsThere = calendarIsThere;
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
        Trust before = run.progress().ledger();
        boolean again = before == Trust.DOUBTED_AGAIN;
        progress(run.progress()
                .trusting(again ? Trust.DOUBTED_AGAIN : Trust.DOUBTED)
                .toBeListed(run.progress().eventVersion()));
        KeySet seen = readAlone();
        progress(run.progress().trusting(trust(seen, again || before == Trust.UNWRITTEN)));
        done = true;
    }

    /** Learns what stands there where the ledger knows nothing at all, and says nothing of the connection for that. */
    void learnIfEmpty() {
        if (isEmpty()) {
            readAlone();
        }
    }

    private KeySet readAlone() {
        OlderCopies older = new OlderCopies(run, calls);
        KeySet seen = read(new Doubting(run::now), older);
        older.delete();
        return seen;
    }

    /** Reads the calendar, and leaves it to this judge what follows from what stands there otherwise. */
    KeySet read(Judge judge, OlderCopies older) {
        return new Inventory(run.ids, run.ledger(), run.ledgerId, run::now, judge, run::save, older::add)
                .take(this::page);
    }

    private RemotePage page(Optional<String> page) {
        RemotePage remote = asked(page);
        // A last page on which nothing stands though others promised it may lie: that is believed when it is seen
        // twice.
        boolean odd =
                page.isPresent() && remote.events().isEmpty() && remote.next().isEmpty();
        return odd ? asked(page) : remote;
    }

    private RemotePage asked(Optional<String> page) {
        Reply<RemotePage> reply = calls.list(run.ids.owner(), page);
        if (reply instanceof Reply.Done<RemotePage> done) {
            return done.value();
        }
        calendarIsThere.run(); // Ends the run where it is the calendar that is gone.
        throw Faults.stop(((Reply.Failed<RemotePage>) reply).fault(), run.title());
    }

    /** What the ledger is worth now; that nothing is shown is believed where it was seen before, or nothing was written. */
    private Trust trust(KeySet seen, boolean believed) {
        if (seen.size() == 0 && !believed) {
            return Trust.DOUBTED_AGAIN;
        }
        return isEmpty() ? Trust.UNWRITTEN : Trust.KEPT;
    }

    private boolean isEmpty() {
        return run.ledger()
                .page(run.ledgerId, Optional.empty(), Optional.empty(), 1)
                .isEmpty();
    }

    private void progress(Progress next) {
        run.change(record -> record.withProgress(next));
    }
}
