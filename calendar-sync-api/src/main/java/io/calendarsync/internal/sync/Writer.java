package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.internal.Faults;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Carries out what was planned for a page: rows first where they must be, then batches, then each event that resists. */
final class Writer {
    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Settling settling;
    private final Reconciling reconciling;
    private final SeriesWriter series;

    Writer(Run run, Calls calls, CalendarProbe probe, Reconciling reconciling) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
        this.reconciling = reconciling;
        this.settling = new Settling(run, calls, probe);
        this.series = new SeriesWriter(run, calls, probe, settling);
    }

    /** Returns when every step has an outcome that is recorded. */
    void carryOut(List<Step> steps) {
        run.save(steps.stream().flatMap(step -> step.first().stream()).toList());
        steps.forEach(this::count);
        List<Step.Put> puts = only(steps, Step.Put.class);
        if (!puts.isEmpty()) {
            run.writes();
        }
        int most = calls.batchSize();
        for (int from = 0; from < puts.size(); from += most) {
            batch(puts.subList(from, Math.min(from + most, puts.size())));
            run.progressed();
        }
        for (Step.Look look : only(steps, Step.Look.class)) {
            settling.settle(look.row(), look.want(), look.mail());
        }
        series.carryOut(only(steps, Step.Written.class));
        run.progressed();
    }

    private static <S> List<S> only(List<Step> steps, Class<S> sort) {
        return steps.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** Counts what is done already; writes and deletions are counted when they are. */
    private void count(Step step) {
        if (step instanceof Step.Keep) {
            run.kept(step.key());
        } else if (step instanceof Step.SetAside aside) {
            run.done(aside.row(), Action.SET_ASIDE);
        } else if (step instanceof Step.Wait wait) {
            run.done(wait.row(), wait.action());
        }
    }

    private void batch(List<Step.Put> puts) {
        Calls.Answers answers = calls.write(puts.stream().map(Step.Put::write).toList());
        List<Live> live = new ArrayList<>();
        List<LedgerRow> doubtful = new ArrayList<>();
        List<Resisting> resisting = new ArrayList<>();
        for (int at = 0; at < puts.size(); at++) {
            Step.Put put = puts.get(at);
            Reply<Written> reply = answers.replies().get(at);
            if (reply instanceof Reply.Done<Written> done) {
                Optional<RemoteEvent> echo = done.value().echo();
                if (echo.filter(RemoteEvent::cancelled).isPresent()) {
                    resisting.add(new Resisting(put, Fault.of(Fault.Kind.DELETED, "echo cancelled")));
                } else {
                    live.add(new Live(put, settling.live(put.row(), put.want(), echo), echo));
                }
            } else {
                Fault fault = ((Reply.Failed<Written>) reply).fault();
                if (fault.kind() == Fault.Kind.UNKNOWN) {
                    doubtful.add(settling.inDoubt(put.row(), put.want()));
                } else if (Faults.ofTheEvent(fault)) {
                    resisting.add(new Resisting(put, fault));
                }
            }
        }
        // Told before it is recorded: should this run end in between, it is told again.
        live.forEach(one -> one.echo().ifPresent(shown -> run.tellNews(one.put().row(), one.row(), shown)));
        run.save(Stream.concat(live.stream().map(Live::row), doubtful.stream()).toList());
        live.forEach(one -> run.done(one.row(), one.put().action()));
        doubtful.forEach(row -> run.done(row, Action.CHECK));
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        if (!doubtful.isEmpty() && doubtful.size() == puts.size()) {
            throw settling.noAnswer(); // More of the same would only put more in doubt.
        }
        resisting.forEach(this::overcome);
    }

    private void overcome(Resisting one) {
        Step.Put put = one.put();
        switch (one.fault().kind()) {
            case NOT_FOUND -> {
                probe.confirm();
                settling.settle(put.row(), put.want(), Mail.NONE);
            }
            case DUPLICATE -> {
                // An insert that was intended before may be our own; or the ledger was lost, and a run stopped since.
                boolean surelyOurs = put.before()
                        .filter(before -> before.state() != RowState.INTENDED)
                        .isPresent();
                if (surelyOurs || !learntOtherwise(put)) {
                    settling.settle(put.row(), put.want(), Mail.NONE);
                }
            }
            case DELETED, PRECONDITION -> settling.settle(put.row(), put.want(), Mail.NONE);
            case FORBIDDEN -> {
                if (put.creates() || standsThere(put)) {
                    refuse(put, one.fault());
                } else {
                    settling.settle(put.row(), put.want(), Mail.NONE);
                }
            }
            default ->
                Mending.withoutMeeting(put.write(), one.fault())
                        .ifPresentOrElse(
                                write -> settling.without(put.row(), put.want(), write, one.fault(), put.action()),
                                () -> refuse(put, one.fault()));
        }
    }

    private void refuse(Step.Put put, Fault fault) {
        // An earlier insert that was never answered may stand there, whatever this one came to.
        boolean maybeThere = put.before()
                .filter(before -> before.state() == RowState.INTENDED)
                .isPresent();
        RowEdit edit = new RowEdit(put.row());
        Instant since = put.before().map(LedgerRow::changedAt).orElseGet(run::now);
        settling.refuse((maybeThere ? edit.somethingThere() : edit).at(since), put.want(), fault);
    }

    /** A taken id that the ledger knows nothing of: the ledger may have been lost. */
    private boolean learntOtherwise(Step.Put put) {
        reconciling.reconcile();
        LedgerRow row = run.ledger().find(run.ledgerId, Set.of(put.key())).get(put.key());
        if (row == null || row.state() == RowState.INTENDED) {
            return false;
        }
        SourceChange present = new SourceChange.Present(put.want().event());
        carryOut(List.of(run.planner.plan(Optional.of(row), present, Occasion.UPKEEP, run.now())));
        return true;
    }

    private boolean standsThere(Step.Put put) {
        Reply<RemoteEvent> reply = calls.read(put.write().eventId());
        return reply instanceof Reply.Done<RemoteEvent> done && !done.value().cancelled();
    }

    /** A write that was done. */
    private record Live(Step.Put put, LedgerRow row, Optional<RemoteEvent> echo) {}

    /** A write that was refused for the sake of the event. */
    private record Resisting(Step.Put put, Fault fault) {}
}
