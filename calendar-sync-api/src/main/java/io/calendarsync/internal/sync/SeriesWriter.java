package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.sync.SeriesPlan.Todo;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the single occurrences of series, once the series themselves stand. */
final class SeriesWriter {
    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Settling settling;

    SeriesWriter(Run run, Calls calls, CalendarProbe probe, Settling settling) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
        this.settling = settling;
    }

    /** Returns when what came of each occurrence is recorded. */
    void carryOut(List<Step.Written> steps) {
        Map<EventKey, Series> all = new LinkedHashMap<>();
        steps.stream()
                .filter(Step.Written::hasOccurrences)
                .forEach(step -> all.put(step.want().key(), new Series(step)));
        if (all.isEmpty()) {
            return;
        }
        begin(all);
        if (all.values().stream().anyMatch(series -> series.seriesPutRight)) {
            all.values().removeIf(series -> !series.seriesPutRight);
            all.values().forEach(Series::startAnew);
            begin(all);
        }
    }

    private void begin(Map<EventKey, Series> all) {
        Map<EventKey, LedgerRow> rows = run.ledger().find(run.ledgerId, all.keySet());
        List<One> todo = new ArrayList<>();
        all.forEach((key, series) -> {
            LedgerRow row = rows.get(key);
            if (row != null && standsAsWanted(row, series.step.want())) {
                series.row = row;
                SeriesPlan.of(row, series.step.want(), series.mail()).forEach(one -> todo.add(new One(series, one)));
            }
        });
        run.save(todo.stream().map(One::series).distinct().map(Series::begun).toList());
        int most = calls.batchSize();
        for (int from = 0; from < todo.size(); from += most) {
            batch(todo.subList(from, Math.min(from + most, todo.size())));
            run.progressed();
        }
        todo.stream().map(One::series).distinct().forEach(this::end);
    }

    /** What was refused or is in doubt as a series is not gone on with. */
    private static boolean standsAsWanted(LedgerRow row, Want want) {
        return (row.state() == RowState.LIVE || row.state() == RowState.QUARANTINED)
                && row.sentHash().equals(Optional.of(want.hash()));
    }

    private void batch(List<One> batch) {
        Calls.Answers answers =
                calls.write(batch.stream().map(one -> one.todo().write()).toList());
        for (int at = 0; at < batch.size(); at++) {
            batch.get(at).series().learn(batch.get(at).todo(), answers.replies().get(at));
        }
        run.save(batch.stream()
                .map(One::series)
                .distinct()
                .map(Series::remembered)
                .toList());
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        if (batch.stream().allMatch(one -> one.series().unanswered)) {
            batch.stream().map(One::series).distinct().forEach(this::end);
            throw settling.noAnswer();
        }
    }

    private void end(Series series) {
        if (series.unanswered) {
            run.done(series.row, Action.CHECK);
        } else if (series.notFound.isPresent()) {
            missing(series);
        } else if (series.refused.isPresent()) {
            settling.aside(series.row, series.step.want(), series.refused.get());
        } else if (series.step instanceof Step.Occurrences) {
            run.done(series.row, Action.UPDATE);
        }
    }

    /** An occurrence is not found: the series is gone, or was moved by hand, or has none there, or is too new to be shown. */
    private void missing(Series series) {
        probe.confirm();
        Want want = series.step.want();
        EventMark mark = run.ids.mark(series.row.key(), series.row.generation());
        boolean stands = calls.read(mark.eventId()) instanceof Reply.Done<RemoteEvent> done
                && !done.value().cancelled()
                && done.value().is(mark)
                && done.value()
                        .details()
                        .filter(shown -> Fingerprint.shows(shown, want.details(), series.row.owned()))
                        .isPresent();
        if (!stands && !series.anew) {
            settling.settle(series.row, want, Mail.NONE);
            series.seriesPutRight = true;
        } else if (!series.settled()) {
            settling.doubt(series.row, want);
        } else if (series.forbidden) {
            settling.refuse(series.row, want, Fault.of(Fault.Kind.FORBIDDEN, "403 global/forbidden"));
        } else {
            LocalDate day = series.notFound.get().day();
            settling.aside(
                    new RowEdit(series.row).occurrence(day, Optional.empty()).at(series.row.changedAt()),
                    want,
                    Problem.of(ProblemCode.EVENT_OCCURRENCE_UNKNOWN, want.key(), day));
        }
    }

    /** One write of one series. */
    private record One(Series series, Todo todo) {}

    /** A series under way. */
    private final class Series {
        private final Step.Written step;
        private LedgerRow row;
        private final Set<LocalDate> open = new HashSet<>();
        private boolean unanswered;
        private Optional<Todo> notFound = Optional.empty();
        private Optional<Problem> refused = Optional.empty();
        private boolean seriesPutRight;
        private boolean forbidden;
        private boolean anew;

        Series(Step.Written step) {
            this.step = step;
            this.row = step.row();
        }

        void startAnew() {
            anew = true;
            seriesPutRight = false;
            notFound = Optional.empty();
        }

        /** Whoever was mailed about the series is not mailed about its days too. */
        Mail mail() {
            return anew || !(step instanceof Step.Occurrences) ? Mail.NONE : step.mail();
        }

        /** Whether what stands there was written long enough ago to be found. */
        boolean settled() {
            return step instanceof Step.Occurrences
                    ? !step.row().changedAt().plus(Syncing.SETTLE).isAfter(run.now())
                    : step instanceof Step.Look look && look.row().state() == RowState.IN_DOUBT;
        }

        /** Should an answer not be recorded, nobody knows what stands there, and it is due again. */
        LedgerRow begun() {
            RowEdit edit = new RowEdit(row);
            SeriesPlan.passedOn(row, step.want()).forEach(day -> edit.occurrence(day, Optional.empty()));
            row = edit.doubted(SeriesPlan.of(row, step.want(), Mail.NONE).stream()
                            .flatMap(todo -> todo.after().stream())
                            .toList())
                    .due(run.now().plus(Syncing.SETTLE))
                    .at(row.changedAt());
            return row;
        }

        LedgerRow remembered() {
            if (unanswered) {
                row = row.state() == RowState.IN_DOUBT ? row : settling.inDoubt(row, step.want());
            } else if (SeriesPlan.of(row, step.want(), Mail.NONE).isEmpty()) {
                row = new RowEdit(row)
                        .kept(step.want())
                        .due(run.terms.leavesAt(step.want().span()))
                        .at(run.now());
            }
            return row;
        }

        void learn(Todo todo, Reply<Written> reply) {
            if (reply instanceof Reply.Done<Written>) {
                known(todo);
                return;
            }
            Fault fault = ((Reply.Failed<Written>) reply).fault();
            boolean missing = fault.kind() == Fault.Kind.NOT_FOUND || fault.kind() == Fault.Kind.DELETED;
            if (missing && todo.write() instanceof EventWrite.DeleteOccurrence) {
                known(todo);
                return;
            }
            open.add(todo.day());
            if (missing && !isWanted(todo)) {
                row = new RowEdit(row).occurrence(todo.day(), Optional.empty()).at(row.changedAt());
            } else if (missing || (fault.kind() == Fault.Kind.FORBIDDEN && !forbidden)) {
                // Of a series that was deleted for good, too, it is said that its occurrences must not be written.
                forbidden |= !missing;
                notFound = notFound.or(() -> Optional.of(todo));
            } else if (fault.kind() == Fault.Kind.UNKNOWN) {
                unanswered = true;
            } else if (Faults.ofTheEvent(fault)) {
                refused = refused.or(() -> Optional.of(settling.problem(row.key(), fault)));
            }
        }

        /** What is not changed any more may be gone with its day. */
        private boolean isWanted(Todo todo) {
            return todo.write() instanceof EventWrite.ChangeOccurrence
                    && step.want().occurrences().stream()
                            .anyMatch(occurrence -> occurrence.day().equals(todo.day()));
        }

        /** Where an occurrence may still stand as it was, that has to be remembered. */
        private void known(Todo todo) {
            boolean deletionOfAMove =
                    todo.after().isEmpty() && step.want().part(todo.day()).isPresent();
            if (!deletionOfAMove && !open.contains(todo.day())) {
                row = new RowEdit(row).occurrence(todo.day(), todo.after()).at(row.changedAt());
            }
        }
    }
}
