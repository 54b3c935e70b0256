package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.PlannedChange;
import io.calendarsync.Preview;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.Asking;
import io.calendarsync.internal.calendar.NoCalendar;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what a sync would do: reads source and stores as a run does, and neither calls nor changes anything. */
public final class Previewing {
    private final EngineParts parts;
    private final Asking asking;

    /** Previews over these stores, asking the provider with these tokens. */
    public Previewing(EngineParts parts, AccessTokens tokens) {
        this.parts = parts;
        this.asking = new Asking(parts, tokens);
    }

    /** What a sync would do now. */
    public Preview preview(ConnectionId id, Consumer<PlannedChange> each) {
        return preview(id, each, (record, work) -> record.progress());
    }

    /** What a reconcile would do now: reads the calendar too, and remembers nothing of that. */
    public Preview previewReconcile(ConnectionId id, Consumer<PlannedChange> each) {
        return preview(id, each, this::compared);
    }

    private Preview preview(ConnectionId id, Consumer<PlannedChange> each, Before before) {
        Optional<ConnectionRecord> record = parts.store().connections().find(id).filter(ConnectionRecord::connected);
        if (record.isEmpty()) {
            return new Preview.NotConnected();
        }
        Optional<Problem> noCalendar = NoCalendar.why(record.get());
        if (noCalendar.isPresent()) {
            return new Preview.Unavailable(noCalendar.get());
        }
        int active = record.get().progress().eventVersion();
        if (active > parts.eventVersion()) {
            return new Preview.Unavailable(Problem.of(ProblemCode.NEWER_VERSION_ACTIVE, active));
        }
        LedgerId ledgerId = new LedgerId(id, record.get().calendar().get().slot());
        Terms terms = new Terms(parts, ledgerId, Optional.empty());
        Planner planner = new Planner(new EventIds(parts.namespace(), ledgerId), terms);
        PreviewWork work = new PreviewWork(parts, ledgerId, planner, each);
        try {
            Progress progress = before.learn(record.get(), work);
            new Intake(parts, ledgerId, terms, work).run(progress);
            orphans(id, work);
        } catch (Stop stop) {
            return new Preview.Unavailable(stop.problem());
        }
        new Staged(parts, ledgerId).each(work::alreadyStaged);
        return new Preview.Planned(work.tally.kinds(), work.sample(), held(ledgerId, work));
    }

    /** Has everything compared, with what the calendar shows taken for what is known. */
    private Progress compared(ConnectionRecord record, PreviewWork work) {
        CalendarSlot calendar = record.calendar().orElseThrow();
        LedgerId ledgerId = new LedgerId(record.id(), calendar.slot());
        EventIds ids = new EventIds(parts.namespace(), ledgerId);
        Judge judge = new Doubting(parts::now);
        new Inventory(ids, parts.store().ledger(), ledgerId, parts::now, judge, work::learn, older -> {}).take(page -> {
            Reply<RemotePage> reply = asking.read(
                    record,
                    token -> parts.provider()
                            .list(new CalendarCall(token, calendar.info().address()), ids.owner(), page));
            if (reply instanceof Reply.Done<RemotePage> done) {
                return done.value();
            }
            throw Faults.stop(
                    ((Reply.Failed<RemotePage>) reply).fault(),
                    calendar.info().title().orElse(calendar.info().address()));
        });
        return record.progress().toBeListed(record.progress().eventVersion());
    }

    /** What stands on the calendar, and the ledger did not know: the host is asked for each. */
    private void orphans(ConnectionId id, PreviewWork work) {
        SourceReader source = new SourceReader(parts.source(), id, () -> {});
        for (LedgerRow row : work.left()) {
            Optional<Found> found = source.find(row.key()).found();
            source.giveUpIfBroken();
            if (found.filter(SourceChange.Removed.class::isInstance).isPresent()) {
                work.unlisted(List.of(row));
            } else {
                found.ifPresent(answer -> work.apply(List.of(answer), Occasion.UPKEEP));
            }
        }
    }

    private boolean held(LedgerId ledgerId, PreviewWork work) {
        LedgerCounts counts = parts.store().ledger().counts(ledgerId);
        long live = counts.in(RowState.LIVE) + counts.in(RowState.REMOVING);
        long lately = parts.store().ledger().removedSince(ledgerId, parts.now().minus(Duration.ofDays(1)));
        return Staged.holds(parts.brake(), live, lately, work.staged, work.fromSnapshot);
    }

    /** What is learnt before everything is compared. */
    private interface Before {
        Progress learn(ConnectionRecord record, PreviewWork work);
    }
}
