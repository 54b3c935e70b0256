package io.calendarsync.internal.sync;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.ReadCounts;
import io.calendarsync.event.EventDetails;
import io.calendarsync.internal.Faults;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Treats what people changed or deleted of our events as the host wants it.
 *
 * <p>What a listing says is a hint: the event itself is read before anything follows from it.
 */
final class ByHand implements Judge {
    private static final int MOST_CONTESTED = 5;
    private static final Duration CONTEST = Duration.ofDays(1);

    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Reports reports;
    private final EditPolicy edits;
    private final DeletionPolicy deletions;
    private boolean settled = true;

    ByHand(Run run, Calls calls, CalendarProbe probe, SourceReader source) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
        this.reports = new Reports(run, source);
        this.edits = run.parts.inbound().edits();
        this.deletions = run.parts.inbound().deletions();
    }

    @Override
    public Optional<LedgerRow> otherwise(LedgerRow row, RemoteEvent hint) {
        return read(row).flatMap(event -> judged(row, event));
    }

    @Override
    public Optional<LedgerRow> gone(LedgerRow row) {
        // Where a change of the booking is under way, the person did not see it. What was moved out of sight seems gone
        // too.
        boolean eitherIsPutRight = deletions == DeletionPolicy.RESTORE && edits == EditPolicy.OVERWRITE;
        if (eitherIsPutRight || isUnderWay(row)) {
            run.tally.read(new ReadCounts(0, 0, 0, 1, 0));
            return Optional.of(new RowEdit(row).suspected(run.now()).at(row.changedAt()));
        }
        return read(row).flatMap(event -> judged(row, event));
    }

    @Override
    public Optional<LedgerRow> missing(LedgerRow row) {
        return gone(row);
    }

    /** Looks at an event again of which the host could not be told before. */
    LedgerRow again(LedgerRow row) {
        return read(row).flatMap(event -> judged(row, event)).orElseGet(() -> untold(row));
    }

    /** The same of an event of which the host could not be told: it is looked at again. */
    LedgerRow untold(LedgerRow row) {
        return new RowEdit(row).untold(run.now()).at(row.changedAt());
    }

    /** Whether the host could not be told of something in this event just now. */
    boolean isUntold(LedgerRow row) {
        return reports.lack(row.key());
    }

    /** What follows from the event as it was read just now. */
    Optional<LedgerRow> judged(LedgerRow row, Standing event) {
        if (event.shown().isEmpty()) {
            return deleted(row);
        }
        RemoteEvent shown = event.shown().get();
        if (!Learning.standsOtherwise(row, shown)) {
            LedgerRow seen = new RowEdit(row).seen(shown).at(row.changedAt());
            run.tellNews(row, seen, shown);
            return Optional.of(seen).filter(next -> !next.equals(row));
        }
        return shown.details().isEmpty()
                ? Optional.empty()
                : edited(row, shown, shown.details().get());
    }

    private Optional<LedgerRow> edited(LedgerRow row, RemoteEvent shown, EventDetails details) {
        run.tally.read(new ReadCounts(0, 0, 1, 0, 0));
        if (edits == EditPolicy.OVERWRITE || isUnderWay(row)) {
            return Optional.of(overwritten(row));
        }
        Reports.Came came =
                edits == EditPolicy.REPORT ? reports.edited(row, Optional.empty(), details) : Reports.Came.TOLD;
        if (came == Reports.Came.LATER) {
            return Optional.of(untold(row));
        }
        if (came == Reports.Came.OVERTAKEN) {
            return Optional.of(new RowEdit(row).doubted().due(run.now()).at(run.now()));
        }
        LedgerRow left = new RowEdit(row).left(shown).at(run.now());
        run.tellNews(row, left, shown);
        return Optional.of(left);
    }

    private Optional<LedgerRow> deleted(LedgerRow row) {
        run.tally.read(new ReadCounts(0, 0, 0, 1, 0));
        if (deletions == DeletionPolicy.RESTORE || isUnderWay(row)) {
            return Optional.of(new RowEdit(row).suspected(run.now()).at(row.changedAt()));
        }
        if (deletions == DeletionPolicy.REPORT) {
            run.parts.listener().deletedByHand(run.id(), row.key(), Optional.empty());
        }
        if (row.span().filter(run.terms::isOver).isPresent()) {
            return Optional.of(new RowEdit(row).removed(Evidence.NONE).at(run.now()));
        }
        Problem problem = Problem.of(ProblemCode.EVENT_DELETED_BY_HAND, row.key());
        return Optional.of(new RowEdit(row)
                .deletedByHand(problem, row.span().map(run.terms::overAt))
                .at(run.now()));
    }

    @Override
    public Optional<LedgerRow> occurrences(LedgerRow row, List<Changed> otherwise) {
        boolean putRight = edits == EditPolicy.OVERWRITE || deletions == DeletionPolicy.RESTORE;
        return putRight
                ? Optional.of(new RowEdit(row).doubted(otherwise).due(run.now()).at(run.now()))
                : Optional.empty();
    }

    /** What follows from one occurrence that shows something else, or is not there. */
    Optional<Changed> occurrence(LedgerRow row, Changed known, Optional<EventDetails> shown) {
        boolean edited = shown.isPresent();
        run.tally.read(new ReadCounts(0, 0, edited ? 1 : 0, edited ? 0 : 1, 0));
        boolean putRight = edited ? edits == EditPolicy.OVERWRITE : deletions == DeletionPolicy.RESTORE;
        if (putRight) {
            return Optional.of(known);
        }
        if (edited && edits == EditPolicy.REPORT) {
            return Optional.of(known)
                    .filter(day -> reports.edited(row, Optional.of(day.day()), shown.get()) == Reports.Came.OVERTAKEN);
        } else if (!edited && deletions == DeletionPolicy.REPORT) {
            run.parts.listener().deletedByHand(run.id(), row.key(), Optional.of(known.day()));
        }
        return Optional.empty();
    }

    @Override
    public LedgerRow learnt(LedgerRow row) {
        return new RowEdit(row).due(run.now()).at(row.changedAt());
    }

    /** What stands under the id of a row; empty where that cannot be told. */
    Optional<Standing> read(LedgerRow row) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        Reply<RemoteEvent> reply = calls.read(mark.eventId());
        if (reply instanceof Reply.Done<RemoteEvent> done) {
            RemoteEvent event = done.value();
            return event.cancelled()
                    ? Optional.of(new Standing(Optional.empty()))
                    : Optional.of(new Standing(Optional.of(event))).filter(there -> event.is(mark));
        }
        return switch (((Reply.Failed<RemoteEvent>) reply).fault().kind()) {
            case NOT_FOUND -> {
                probe.confirm();
                boolean tooNew = row.changedAt().plus(Syncing.SETTLE).isAfter(run.now());
                settled &= !tooNew; // It may not be shown yet.
                yield Optional.of(new Standing(Optional.empty())).filter(gone -> !tooNew);
            }
            case DELETED -> Optional.of(new Standing(Optional.empty()));
            case FORBIDDEN -> Optional.empty();
            default -> throw Faults.stop(((Reply.Failed<RemoteEvent>) reply).fault(), run.title());
        };
    }

    /** What is changed again and again is left for a day: another program may be at it, and neither would ever win. */
    private LedgerRow overwritten(LedgerRow row) {
        boolean again = row.changedAt().plus(CONTEST).isAfter(run.now());
        int times = again ? row.more().contested() + 1 : 1;
        RowEdit edit = new RowEdit(row).doubted().contested(times);
        if (times <= MOST_CONTESTED) {
            return edit.due(run.now()).at(run.now());
        }
        Problem problem = Problem.of(ProblemCode.EVENT_NOT_SETTLING, row.key());
        LedgerRow aside = edit.refused(
                        problem, row.sentHash(), Optional.of(run.now().plus(CONTEST)))
                .at(run.now());
        run.tally.problem(problem);
        return aside;
    }

    private static boolean isUnderWay(LedgerRow row) {
        return row.sentHash().filter(RowEdit.SOMETHING::equals).isPresent();
    }

    /** Whether something came of all that was met; else it is to be met again. */
    boolean isComplete() {
        return settled;
    }

    /** What stands under an id: an event, or none any more. */
    record Standing(Optional<RemoteEvent> shown) {}
}
