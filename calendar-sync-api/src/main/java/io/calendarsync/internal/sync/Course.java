package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.Unread;
import io.calendarsync.internal.push.Keeping;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.Found;
import java.util.List;
import java.util.Optional;

/** The course of a run: writes what is due, then reads what others did, then writes what follows from that. */
final class Course {
    private final Run run;
    private final EngineParts parts;
    private final AccessTokens tokens;
    private final String grantId;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Reconciling reconciling;
    private final boolean writtenBefore;
    private final Work work;

    Course(Run run, AccessTokens tokens) {
        this.run = run;
        this.parts = run.parts;
        this.tokens = tokens;
        this.grantId = run.record().grantId().orElseThrow();
        this.calls = new Calls(run, tokens, grantId);
        this.probe = new CalendarProbe(run, calls);
        this.writtenBefore = run.progress().ledger() != Trust.UNWRITTEN;
        this.reconciling = new Reconciling(run, calls, probe::confirm);
        this.work = new RunWork(run, new Writer(run, calls, probe, reconciling));
    }

    /** Says which deletions are held. */
    Optional<Hold> run() {
        List<String> forgotten = Unread.forget(parts, run.record());
        run.change(record -> Unread.forgotten(record, forgotten));
        Optional<Hold> hold = Optional.empty();
        Optional<Stop> stopped = Optional.empty();
        try {
            hold = write();
        } catch (Stop stop) {
            if (!Inbound.goesOnDespite(stop.problem())) {
                throw stop;
            }
            stopped = Optional.of(stop);
        }
        if (read() && stopped.isEmpty()) {
            hold = write();
        }
        stopped.ifPresent(stop -> {
            throw stop;
        });
        probe.confirmIfDue();
        Optional<Hold> elsewhere = new FormerCalendars(run, tokens, grantId, this::stillThere).goOn();
        return hold.isPresent() ? hold : elsewhere;
    }

    /** Reads the calendars, where the host wants that and it is time; true when events of ours are to be put right. */
    boolean read() {
        boolean toWrite = parts.inbound().reads()
                && isTimeToRead()
                && new Reading(run, calls, probe, reconciling, writtenBefore).carryOut();
        new Keeping(parts, calls, run.lease::renew).keep(run.record());
        return toWrite;
    }

    private boolean isTimeToRead() {
        Optional<Trouble> trouble = run.record().reads().trouble().filter(Course::stopsReading);
        return trouble.flatMap(Trouble::notBefore)
                .filter(until ->
                        until.isAfter(run.now()) && !trouble.get().since().isAfter(run.now()))
                .isEmpty();
    }

    /** Whether what stands in the way of reading is the host's, and not that of one further calendar. */
    static boolean stopsReading(Trouble trouble) {
        return trouble.problem().code() == ProblemCode.SINK_FAILED;
    }

    private Optional<Hold> write() {
        reconciling.ifNeeded();
        new Intake(parts, run.ledgerId, run.terms, work).run(run.progress());
        Deleting deleting = new Deleting(parts, calls, run.title(), probe::confirm, new RunMemory(run));
        Optional<Hold> hold = new Removals(run, deleting, new Staged(parts, run.ledgerId), this::stillThere).carryOut();
        calls.endIfNothingWasAnswered();
        return hold;
    }

    private void stillThere(List<Found> found) {
        work.apply(found, Occasion.UPKEEP);
    }
}
