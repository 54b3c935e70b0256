package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Written;
import java.util.List;
import java.util.Optional;

/**
 * Brings one event to what is wanted when it is not known what stands there: reads before it writes.
 *
 * <p>Goes up from the generation that the ledger knows. One that lives is taken over. One that was deleted is brought
 * back, but only when nothing stands above it. Where nothing is found, or what is found must not be brought back, the
 * next generation is intended, then inserted.
 */
final class Settling {
    private static final int GENERATIONS = 50;

    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;

    Settling(Run run, Calls calls, CalendarProbe probe) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
    }

    void settle(LedgerRow row, Want want) {
        LedgerRow at = row;
        Optional<LedgerRow> deleted = Optional.empty();
        boolean waited = row.state() == RowState.IN_DOUBT;
        int spent = -1;
        for (int guard = 0; guard < GENERATIONS; guard++) {
            EventMark mark = run.ids.mark(row.key(), at.generation());
            Reply<RemoteEvent> reply = calls.read(mark.eventId());
            if (reply instanceof Reply.Done<RemoteEvent> found) {
                RemoteEvent remote = found.value();
                if (!remote.cancelled() && remote.is(mark)) {
                    converge(at, mark, remote, want);
                    return;
                }
                // A deleted event may have lost its mark; one that lives without ours is somebody else's.
                deleted = remote.cancelled() ? Optional.of(at) : Optional.empty();
                at = next(at);
                continue;
            }
            Fault fault = ((Reply.Failed<RemoteEvent>) reply).fault();
            if (fault.kind() == Fault.Kind.FORBIDDEN) {
                // What must not be seen may stand there all the same: another copy would be a second one.
                refuse(new RowEdit(at).somethingThere().at(at.changedAt()), want, fault);
                return;
            }
            if (fault.kind() == Fault.Kind.NOT_FOUND) {
                probe.confirm();
            } else if (fault.kind() != Fault.Kind.DELETED) {
                throw Faults.stop(fault, run.title());
            }
            if (deleted.isPresent() && (revive(deleted.get(), want) || standsAgain(deleted.get(), want))) {
                return;
            }
            deleted = Optional.empty();
            if (spent == at.generation()) {
                at = next(at);
                continue;
            }
            if (insert(at, want)) {
                return;
            }
            if (!waited) {
                // Taken and yet not found: purged for ever, or so new that it is not shown yet. Time tells.
                doubt(at, want);
                return;
            }
            spent = at.generation(); // But for a second look: this very insert may have arrived twice.
        }
        refuse(at, want, Fault.of(Fault.Kind.FORBIDDEN, "no free event id"));
    }

    private void converge(LedgerRow before, EventMark mark, RemoteEvent remote, Want want) {
        boolean known = before.sentHash().isPresent();
        LedgerRow row = new RowEdit(before).somethingThere().at(before.changedAt());
        if (remote.details()
                .filter(shown -> Fingerprint.shows(shown, want.details(), row.owned()))
                .isPresent()) {
            live(row, want, Optional.of(remote), known ? Action.UPDATE : Action.CREATE);
            return;
        }
        EventWrite.Patch patch = new EventWrite.Patch(mark, want.details(), Planner.toClear(row, want));
        written(row, want, calls.write(patch), known ? Action.UPDATE : Action.CREATE);
    }

    private boolean revive(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        Reply<Written> reply = calls.write(new EventWrite.Revive(mark, want.details()));
        if (reply instanceof Reply.Failed<Written> failed && idIsSpent(failed.fault())) {
            return false;
        }
        written(row, want, reply, Action.CREATE);
        return true;
    }

    /** A revival whose repetition is refused may have taken effect before. */
    private boolean standsAgain(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        Optional<RemoteEvent> again = calls.read(mark.eventId()) instanceof Reply.Done<RemoteEvent> done
                ? Optional.of(done.value()).filter(remote -> !remote.cancelled() && remote.is(mark))
                : Optional.empty();
        again.ifPresent(remote -> converge(row, mark, remote, want));
        return again.isPresent();
    }

    private boolean insert(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        LedgerRow intended =
                new RowEdit(row).nothingThere().intended(want, run.now()).at(run.now());
        run.save(List.of(intended));
        Reply<Written> reply = calls.write(new EventWrite.Insert(mark, want.details()));
        if (reply instanceof Reply.Failed<Written> failed && failed.fault().kind() == Fault.Kind.DUPLICATE) {
            return false;
        }
        // Nothing was found there, but what is not found may stand there.
        written(new RowEdit(intended).somethingThere().at(intended.changedAt()), want, reply, Action.CREATE);
        return true;
    }

    private LedgerRow next(LedgerRow row) {
        return new RowEdit(row)
                .generation(run.ids.mark(row.key(), row.generation() + 1))
                .at(run.now());
    }

    private void written(LedgerRow row, Want want, Reply<Written> reply, Action action) {
        if (reply instanceof Reply.Done<Written> done) {
            live(row, want, done.value().echo(), action);
            return;
        }
        Fault fault = ((Reply.Failed<Written>) reply).fault();
        if (fault.kind() == Fault.Kind.UNKNOWN) {
            doubt(row, want);
        } else {
            refuse(row, want, fault);
        }
    }

    private void live(LedgerRow row, Want want, Optional<RemoteEvent> echo, Action action) {
        LedgerRow live = new RowEdit(row).live(want, echo).at(run.now());
        run.save(List.of(live));
        run.done(live, action);
    }

    void doubt(LedgerRow row, Want want) {
        LedgerRow inDoubt = inDoubt(row, want);
        run.save(List.of(inDoubt));
        run.done(inDoubt, Action.CHECK);
    }

    void refuse(LedgerRow row, Want want, Fault fault) {
        ProblemCode code =
                fault.kind() == Fault.Kind.EVENT_REFUSED ? ProblemCode.EVENT_REFUSED : ProblemCode.EVENT_FORBIDDEN;
        Step.SetAside aside = run.planner.setAside(
                Optional.of(new RowEdit(row).answered().at(row.changedAt())),
                row.key(),
                Problem.of(code, row.key(), fault.code()),
                Optional.of(want),
                run.now());
        run.save(List.of(aside.row()));
        run.done(aside.row(), Action.SET_ASIDE);
    }

    LedgerRow inDoubt(LedgerRow row, Want want) {
        return new RowEdit(row).wanted(want).inDoubt(run.now()).at(run.now());
    }

    private static boolean idIsSpent(Fault fault) {
        return switch (fault.kind()) {
            case FORBIDDEN, NOT_FOUND, DELETED, DUPLICATE, PRECONDITION -> true;
            default -> false;
        };
    }
}
