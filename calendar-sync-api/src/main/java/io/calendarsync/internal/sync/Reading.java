package io.calendarsync.internal.sync;

import io.calendarsync.Account;
import io.calendarsync.BlockingRules;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.internal.read.Outlook;
import io.calendarsync.internal.read.ReadCalendars;
import io.calendarsync.internal.sync.CalendarReading.Ending;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all calendars of a connection: the one that it writes on, and those that block time besides. */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Run run;
    private final EngineParts parts;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Reconciling reconciling;
    private final ByHand byHand;
    private final OlderCopies older;
    private final OwnEvents own;
    private final boolean writtenBefore;
    private boolean foundWork;

    /** {@code writtenBefore} when anything was written by an earlier run. */
    Reading(Run run, Calls calls, CalendarProbe probe, Reconciling reconciling, boolean writtenBefore) {
        this.run = run;
        this.parts = run.parts;
        this.calls = calls;
        this.probe = probe;
        this.reconciling = reconciling;
        this.writtenBefore = writtenBefore;
        this.byHand = new ByHand(run, calls, probe, new SourceReader(parts.source(), run.id(), run.lease::beforeCall));
        this.older = new OlderCopies(run, calls);
        this.own = new OwnEvents(run, calls, byHand, older);
    }

    /** Reads to the end of each; true when events of ours are left to be put right. */
    boolean carryOut() {
        long heard = heard();
        once(heard);
        long meanwhile = heard();
        if (meanwhile != heard) {
            once(meanwhile); // What was told of while all was read may not have been read.
        }
        return foundWork;
    }

    private long heard() {
        return parts.store().channels().told(run.id()).messages();
    }

    private void once(long heard) {
        Optional<Stop> trouble = Optional.empty();
        try {
            BlockingRules rules = rules();
            written(rules);
            if (parts.inbound().sink().isPresent()) {
                for (String calendar : ReadCalendars.further(run.record())) {
                    Optional<Stop> ofThisOne = watched(calendar, rules);
                    trouble = trouble.isPresent() ? trouble : ofThisOne;
                }
            }
        } catch (Stop stop) {
            if (stop.problem().code() != ProblemCode.SINK_FAILED) {
                throw stop;
            }
            trouble = Optional.of(stop);
        }
        end(heard, trouble);
    }

    private void written(BlockingRules rules) {
        String address = run.calendar.info().address();
        CalendarReading reading = reading(address, run.calendar.slot(), rules, Optional.of(own));
        switch (reading.read()) {
            case GONE -> {
                probe.confirm();
                throw Stop.paused(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, "calendar not readable"), Duration.ZERO);
            }
            case LOST -> look();
            case FIRST -> {
                // What people did before anybody looked is found by holding everything against the ledger once.
                if (writtenBefore) {
                    look();
                }
            }
            case READ -> {}
        }
        foundWork |= own.settle();
        if (olderAreGone() && byHand.isComplete()) {
            reading.moveOn();
        }
    }

    /** False where nothing can be written now, which keeps nobody from reading on. */
    private boolean olderAreGone() {
        try {
            older.delete();
            return true;
        } catch (Stop stop) {
            if (!Inbound.goesOnDespite(stop.problem())) {
                throw stop;
            }
            return false;
        }
    }

    private void look() {
        reconciling.read(byHand, older);
        foundWork = true;
    }

    private Optional<Stop> watched(String address, BlockingRules rules) {
        try {
            String name = CalendarKeys.key(address, subject());
            CalendarReading reading = reading(address, name, rules, Optional.empty());
            if (reading.read() == Ending.GONE) {
                return Optional.of(Stop.blocked(Problem.of(ProblemCode.WATCHED_CALENDAR_GONE, address)));
            }
            reading.moveOn();
            return Optional.empty();
        } catch (Stop stop) {
            // Of this calendar alone, as far as anybody can tell: the others are read, and ours was written.
            return switch (stop.problem().code()) {
                case SCOPE_MISSING, PROVIDER_UNAVAILABLE -> Optional.of(stop);
                default -> throw stop;
            };
        }
    }

    private CalendarReading reading(String address, String name, BlockingRules rules, Optional<OwnEvents> ours) {
        Optional<SinkWriter> sink = parts.inbound().sink().map(told -> new SinkWriter(run, told, name));
        Outlook outlook = new Outlook(rules, run.id() + " " + name, sink.isPresent());
        return new CalendarReading(run, calls, address, rules, outlook, sink, ours, new Siblings(run, name));
    }

    private String subject() {
        return run.record().account().map(Account::subject).orElse("");
    }

    private BlockingRules rules() {
        try {
            return parts.inbound().rules().apply(run.id());
        } catch (RuntimeException fault) {
            LOG.warn("the blocking rules failed for {}", run.id(), fault);
            throw Stop.paused(
                    Problem.of(ProblemCode.SINK_FAILED, fault.getClass().getSimpleName()), Duration.ZERO);
        }
    }

    private void end(long heard, Optional<Stop> trouble) {
        run.change(record -> record.withReads(trouble.map(stop -> record.reads()
                        .inTrouble(Troubles.after(parts, record.reads().trouble(), stop, false)))
                .orElseGet(() -> record.reads().read(heard, run.now()))));
        trouble.map(Stop::problem).ifPresent(run.tally::problem);
    }
}
