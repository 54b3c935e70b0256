package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Deletes events in batches, and records after each what came of it; asks nobody whether they may go. */
public final class Deleting {
    private final EngineParts parts;
    private final Calls calls;
    private final String title;
    private final Runnable calendarIsThere;
    private final Memory memory;
    private boolean confirmed;

    /**
     * Deletes with these calls.
     *
     * @param title what people call the calendar
     * @param calendarIsThere ends what is under way if the calendar is gone: only else is what was not found the event
     */
    public Deleting(EngineParts parts, Calls calls, String title, Runnable calendarIsThere, Memory memory) {
        this.parts = parts;
        this.calls = calls;
        this.title = title;
        this.calendarIsThere = calendarIsThere;
        this.memory = memory;
    }

    /** Ends what is under way if the calendar is gone. */
    public static void confirm(Calls calls, String title) {
        if (calls.describe() instanceof Reply.Failed<CalendarInfo> failed) {
            throw stop(failed.fault(), title);
        }
    }

    /** What a fault about a whole calendar means. */
    public static Stop stop(Fault fault, String title) {
        boolean gone = fault.kind() == Fault.Kind.NOT_FOUND || fault.kind() == Fault.Kind.DELETED;
        return gone ? Stop.blocked(Problem.of(ProblemCode.CALENDAR_GONE, title)) : Faults.stop(fault, title);
    }

    /** How many go well at once. */
    int batchSize() {
        return calls.batchSize();
    }

    /** Deletes events whether or not they were staged before; nobody is mailed. */
    public void deleteAll(List<LedgerRow> rows) {
        for (int from = 0; from < rows.size(); ) {
            int until = Math.min(rows.size(), from + calls.batchSize());
            List<LedgerRow> batch = rows.subList(from, until).stream()
                    .map(row -> new RowEdit(row).removing(Evidence.APPROVED).at(row.changedAt()))
                    .toList();
            // Should this end before it is recorded, nobody takes them for what stands.
            save(batch);
            delete(batch, row -> Mail.NONE);
            from = until;
        }
    }

    /** Deletes at most as many staged events as fit one batch. */
    void delete(List<LedgerRow> rows, Function<LedgerRow, Mail> mail) {
        if (rows.isEmpty()) {
            return;
        }
        Calls.Answers answers = calls.write(rows.stream()
                .<EventWrite>map(row -> new EventWrite.Delete(row.eventId(), mail.apply(row)))
                .toList());
        List<LedgerRow> gone = new ArrayList<>();
        List<LedgerRow> doubtful = new ArrayList<>();
        List<LedgerRow> notFound = new ArrayList<>();
        List<LedgerRow> perhapsTooNew = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            LedgerRow row = rows.get(at);
            Reply<Written> reply = answers.replies().get(at);
            if (!(reply instanceof Reply.Failed<Written> failed)
                    || failed.fault().kind() == Fault.Kind.DELETED) {
                gone.add(row);
            } else if (failed.fault().kind() == Fault.Kind.NOT_FOUND) {
                (Standing.isNew(row, parts.now()) ? perhapsTooNew : notFound).add(row);
            } else if (failed.fault().kind() == Fault.Kind.UNKNOWN) {
                doubtful.add(row);
            } else if (Faults.ofTheEvent(failed.fault())) {
                refused(row, failed.fault());
            }
        }
        gone(gone);
        inDoubt(doubtful);
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        if (!notFound.isEmpty() || !perhapsTooNew.isEmpty()) {
            confirm();
            gone(notFound);
            inDoubt(perhapsTooNew);
        }
        if (!doubtful.isEmpty()) {
            // More of the same would only put more in doubt.
            throw Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), title);
        }
    }

    /** Records that these are gone, whoever deleted them. */
    public void gone(List<LedgerRow> rows) {
        List<LedgerRow> removed = rows.stream()
                .map(row -> new RowEdit(row).removed(row.evidence()).at(parts.now()))
                .toList();
        save(removed);
        removed.forEach(row -> memory.done(row, Action.REMOVE));
    }

    // A delete that lands late must not meet an event that the host wants back, and what was written a moment ago may
    // not be found yet: it has to settle first.
    private void inDoubt(List<LedgerRow> rows) {
        List<LedgerRow> inDoubt = rows.stream()
                .map(row -> new RowEdit(row).inDoubt(parts.now()).at(parts.now()))
                .toList();
        save(inDoubt);
        inDoubt.forEach(row -> memory.done(row, Action.CHECK));
    }

    private void refused(LedgerRow row, Fault fault) {
        LedgerRow aside = memory.refused(row, fault);
        save(List.of(aside));
        memory.done(aside, Action.SET_ASIDE);
    }

    private void confirm() {
        if (!confirmed) {
            calendarIsThere.run();
            confirmed = true;
        }
    }

    private void save(List<LedgerRow> rows) {
        if (!rows.isEmpty()) {
            memory.save(rows);
        }
    }

    /** Remembers what became of events. */
    public interface Memory {
        /** Remembers these rows, or ends what is under way. */
        void save(List<LedgerRow> rows);

        /** What is to be remembered of an event that the provider does not let go. */
        LedgerRow refused(LedgerRow row, Fault fault);

        /** This was done with it, and is remembered. */
        void done(LedgerRow row, Action action);
    }
}
