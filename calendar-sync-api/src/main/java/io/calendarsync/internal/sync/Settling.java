package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.Mail;
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
    private static final int READS = 4;

    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;

    Settling(Run run, Calls calls, CalendarProbe probe) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
    }

    /** Brings it about; mails whom it says only where nothing was sent before. */
    void settle(LedgerRow row, Want want, Mail mail) {
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
                    converge(at, mark, remote, want, mail);
                    return;
                }
                // A deleted event may have lost its mark; one that lives without ours is somebody else's.
                deleted = remote.cancelled() && mayComeBack(at, want) ? Optional.of(at) : Optional.empty();
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

    /** A series comes back with occurrences as they once were, and guests with what they once answered. */
    private static boolean mayComeBack(LedgerRow row, Want want) {
        return want.isPlain()
                && !row.owned().contains(EventField.RECURRENCE)
                && !row.owned().contains(EventField.GUESTS)
                && !row.owned().contains(EventField.MEETING);
    }

    private void converge(LedgerRow before, EventMark mark, RemoteEvent found, Want want, Mail mail) {
        Action action = before.sentHash().isPresent() ? Action.UPDATE : Action.CREATE;
        LedgerRow row = new RowEdit(before).somethingThere().at(before.changedAt());
        RemoteEvent remote = found;
        for (int attempt = 1; ; attempt++) {
            Optional<EventWrite.Guests> guests = Guests.merged(row, remote, want);
            Optional<Problem> tooMany = run.terms.tooManyInvited(want.key(), Guests.newcomers(guests, remote));
            if (tooMany.isPresent()) {
                later(row, want, Mending.patch(row, mark, remote, want, Optional.empty(), mail), remote, tooMany.get());
                return;
            }
            Optional<EventWrite.Patch> patch = Mending.patch(row, mark, remote, want, guests, mail);
            if (patch.isEmpty()) {
                live(row, want, Optional.of(remote), action);
                return;
            }
            Reply<Written> reply = calls.write(patch.get());
            boolean changedMeanwhile = patch.get().guests().isPresent()
                    && reply instanceof Reply.Failed<Written> failed
                    && failed.fault().kind() == Fault.Kind.PRECONDITION;
            if (!changedMeanwhile || attempt == READS) {
                written(row, want, patch.get(), reply, action);
                return;
            }
            if (!(calls.read(mark.eventId()) instanceof Reply.Done<RemoteEvent> again)
                    || again.value().cancelled()) {
                doubt(row, want);
                return;
            }
            remote = again.value();
        }
    }

    /** Writes all but the guests, who are invited when there is room for them. */
    private void later(
            LedgerRow row, Want want, Optional<EventWrite.Patch> patch, RemoteEvent remote, Problem tooMany) {
        Optional<RemoteEvent> shown = Optional.of(remote);
        if (patch.isPresent()) {
            Reply<Written> reply = calls.write(patch.get());
            if (!(reply instanceof Reply.Done<Written> done)) {
                written(row, want, patch.get(), reply, Action.UPDATE);
                return;
            }
            shown = done.value().echo();
        }
        LedgerRow live = new RowEdit(live(row, want, shown))
                .inviting(row, tooMany, run.now().plus(Planner.ASK_AGAIN))
                .at(run.now());
        shown.ifPresent(there -> run.tellNews(row, live, there));
        run.save(List.of(live));
        run.done(live, Action.UPDATE);
    }

    private boolean revive(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        EventWrite revive = new EventWrite.Revive(mark, want.details());
        Reply<Written> reply = calls.write(revive);
        if (reply instanceof Reply.Failed<Written> failed && idIsSpent(failed.fault())) {
            return false;
        }
        written(row, want, revive, reply, Action.CREATE);
        return true;
    }

    /** A revival whose repetition is refused may have taken effect before. */
    private boolean standsAgain(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        Optional<RemoteEvent> again = calls.read(mark.eventId()) instanceof Reply.Done<RemoteEvent> done
                ? Optional.of(done.value()).filter(remote -> !remote.cancelled() && remote.is(mark))
                : Optional.empty();
        again.ifPresent(remote -> converge(row, mark, remote, want, Mail.NONE));
        return again.isPresent();
    }

    private boolean insert(LedgerRow row, Want want) {
        EventMark mark = run.ids.mark(row.key(), row.generation());
        LedgerRow intended = new RowEdit(row)
                .nothingThere()
                .intended(want, run.now())
                .perhapsStill(row)
                .at(run.now());
        run.save(List.of(intended));
        boolean refused = row.more().meeting() == Meeting.REFUSED;
        EventWrite write = new EventWrite.Insert(mark, refused ? want.withoutMeeting() : want.details());
        Reply<Written> reply = calls.write(write);
        if (reply instanceof Reply.Failed<Written> failed && failed.fault().kind() == Fault.Kind.DUPLICATE) {
            return false;
        }
        written(new RowEdit(intended).somethingThere().at(intended.changedAt()), want, write, reply, Action.CREATE);
        return true;
    }

    private LedgerRow next(LedgerRow row) {
        return new RowEdit(row)
                .generation(run.ids.mark(row.key(), row.generation() + 1))
                .at(run.now());
    }

    private void written(LedgerRow row, Want want, EventWrite write, Reply<Written> reply, Action action) {
        if (reply instanceof Reply.Done<Written> done) {
            if (done.value().echo().filter(RemoteEvent::cancelled).isPresent()) {
                doubt(row, want); // What was deleted takes changes, and stays deleted.
            } else {
                live(row, want, done.value().echo(), action);
            }
            return;
        }
        Fault fault = ((Reply.Failed<Written>) reply).fault();
        Optional<EventWrite> withoutMeeting = Mending.withoutMeeting(write, fault);
        if (fault.kind() == Fault.Kind.UNKNOWN) {
            doubt(row, want);
        } else if (withoutMeeting.isPresent()) {
            without(row, want, withoutMeeting.get(), fault, action);
        } else {
            refuse(row, want, fault);
        }
    }

    /** Writes an event whose meeting may be what was refused once more, without one. */
    void without(LedgerRow row, Want want, EventWrite write, Fault refused, Action action) {
        LedgerRow lacking = new RowEdit(row).withoutMeeting(refused.code()).at(row.changedAt());
        Reply<Written> reply = calls.write(write);
        boolean itWasTheMeeting = reply instanceof Reply.Done<Written>
                || ((Reply.Failed<Written>) reply).fault().kind() == Fault.Kind.UNKNOWN;
        if (reply instanceof Reply.Failed<Written> failed && failed.fault().kind() == Fault.Kind.DUPLICATE) {
            doubt(row, want); // An insert that was sent before stands there.
            return;
        }
        written(itWasTheMeeting ? lacking : row, want, write, reply, action);
    }

    private void live(LedgerRow row, Want want, Optional<RemoteEvent> echo, Action action) {
        LedgerRow live = live(row, want, echo);
        echo.ifPresent(shown -> run.tellNews(row, live, shown));
        run.save(List.of(live));
        run.done(live, action);
    }

    /** What to remember of an event that stands as wanted. */
    LedgerRow live(LedgerRow row, Want want, Optional<RemoteEvent> echo) {
        LedgerRow live = new RowEdit(row)
                .live(want, echo, run.now())
                .due(run.terms.leavesAt(want.span()))
                .at(run.now());
        // Should this run end here, its single occurrences are still to be written.
        return SeriesPlan.of(live, want, Mail.NONE).isEmpty()
                ? live
                : new RowEdit(live).due(run.now().plus(Syncing.SETTLE)).at(live.changedAt());
    }

    void doubt(LedgerRow row, Want want) {
        LedgerRow inDoubt = inDoubt(row, want);
        run.save(List.of(inDoubt));
        run.done(inDoubt, Action.CHECK);
    }

    void refuse(LedgerRow row, Want want, Fault fault) {
        aside(row, want, problem(row.key(), fault));
    }

    Problem problem(EventKey key, Fault fault) {
        ProblemCode code =
                fault.kind() == Fault.Kind.EVENT_REFUSED ? ProblemCode.EVENT_REFUSED : ProblemCode.EVENT_FORBIDDEN;
        return Problem.of(code, key, fault.code());
    }

    void aside(LedgerRow row, Want want, Problem problem) {
        Step.SetAside aside = run.planner.setAside(
                Optional.of(new RowEdit(row).answered().at(row.changedAt())),
                row.key(),
                problem,
                Optional.of(want),
                run.now());
        run.save(List.of(aside.row()));
        run.done(aside.row(), Action.SET_ASIDE);
    }

    LedgerRow inDoubt(LedgerRow row, Want want) {
        return new RowEdit(row).wanted(want).inDoubt(run.now()).at(run.now());
    }

    Stop noAnswer() {
        return Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), run.title());
    }

    private static boolean idIsSpent(Fault fault) {
        return switch (fault.kind()) {
            case FORBIDDEN, NOT_FOUND, DELETED, DUPLICATE, PRECONDITION -> true;
            default -> false;
        };
    }
}
