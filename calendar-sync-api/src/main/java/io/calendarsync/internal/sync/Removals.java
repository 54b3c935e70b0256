package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.SourceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deletes what is staged, last of all and under the brake.
 *
 * <p>The host is asked once more right before: what was staged by an earlier run, or restored with an older ledger, may
 * stand again.
 */
final class Removals {
    private final Run run;
    private final Deleting deleting;
    private final Staged staged;
    private final Consumer<List<Found>> stillThere;
    private final SourceReader source;

    /** Deletes what is staged; what turns out to stand is given to {@code stillThere}. */
    Removals(Run run, Deleting deleting, Staged staged, Consumer<List<Found>> stillThere) {
        this.run = run;
        this.deleting = deleting;
        this.staged = staged;
        this.stillThere = stillThere;
        this.source = new SourceReader(run.parts.source(), run.id(), run.lease::beforeCall);
    }

    /** Deletes what may go, and says what may not. */
    Optional<Hold> carryOut() {
        Optional<Hold> hold = staged.hold();
        int most = deleting.batchSize();
        List<LedgerRow> batch = new ArrayList<>();
        staged.each(row -> {
            if (hold.isEmpty() || row.evidence() == Evidence.APPROVED) {
                batch.add(row);
            }
            if (batch.size() == most) {
                delete(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            delete(batch);
        }
        return hold;
    }

    private void delete(List<LedgerRow> rows) {
        deleting.delete(stillToGo(rows), this::mail);
        run.progressed();
    }

    private List<LedgerRow> stillToGo(List<LedgerRow> rows) {
        List<LedgerRow> gone = new ArrayList<>();
        List<Found> back = new ArrayList<>();
        for (LedgerRow row : rows) {
            SourceReader.Answer answer = source.find(row.key());
            answer.problem().ifPresent(run.tally::problem); // It stays staged, and is asked for again.
            answer.found().ifPresent(found -> {
                if (found instanceof SourceChange.Present present && !run.planner.leaves(present.event())) {
                    back.add(found);
                } else {
                    gone.add(row);
                }
            });
        }
        if (!back.isEmpty()) {
            stillThere.accept(back);
        }
        return gone;
    }

    private Mail mail(LedgerRow row) {
        boolean cancelled = row.evidence() == Evidence.EXPLICIT
                && !row.more().guests().isEmpty()
                && row.span().filter(run.terms::isOver).isEmpty();
        return cancelled ? run.terms.mail(row.key(), GuestMail.Change.CANCELLED) : Mail.NONE;
    }
}
