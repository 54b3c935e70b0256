package io.calendarsync.internal.sync;

import io.calendarsync.BlockingRules;
import io.calendarsync.ReadCounts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.read.Blocking;
import io.calendarsync.internal.read.Outlook;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reads.Position;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads one calendar: goes on from where it was left, or looks at the whole window.
 *
 * <p>What was read is kept by the sink, and what follows for events of ours by the ledger, before the position moves: a
 * crash in between has it read again.
 */
final class CalendarReading {
    private final Run run;
    private final Calls calls;
    private final String calendar;
    private final BlockingRules rules;
    private final Outlook outlook;
    private final Optional<SinkWriter> sink;
    private final Optional<OwnEvents> own;
    private final Siblings siblings;
    private Optional<Position> next = Optional.empty();

    /** A calendar by its address; {@code own} on the one that is written. */
    CalendarReading(
            Run run,
            Calls calls,
            String calendar,
            BlockingRules rules,
            Outlook outlook,
            Optional<SinkWriter> sink,
            Optional<OwnEvents> own,
            Siblings siblings) {
        this.run = run;
        this.calls = calls;
        this.calendar = calendar;
        this.rules = rules;
        this.outlook = outlook;
        this.sink = sink;
        this.own = own;
        this.siblings = siblings;
    }

    /** Reads it to its end; the position moves when it is told to. */
    Ending read() {
        Optional<Position> known = run.record().reads().position(calendar);
        Optional<Position> usable = known.filter(
                position -> position.shape().equals(outlook.shape()) && !position.equals(givenUp(position)));
        if (usable.isEmpty()) {
            return whole(known) ? known.map(other -> Ending.LOST).orElse(Ending.FIRST) : Ending.GONE;
        }
        boolean good = outlook.isGood(usable.get(), run.now());
        // What would be judged by a window that is not looked at any more is told with the next one.
        Delta delta = delta(usable.get(), good ? sink : Optional.empty());
        if (delta.ending() == Ending.GONE) {
            return Ending.GONE;
        }
        if (!delta.cut() && delta.position().isPresent() && good) {
            next = delta.position();
            return Ending.READ;
        }
        if (!whole(known)) {
            return Ending.GONE;
        }
        // What became of ours while all was read is told to nobody else.
        return delta.position()
                .map(since -> delta(since, Optional.empty()))
                .map(Delta::ending)
                .orElse(Ending.LOST);
    }

    /** From now on this is read: the next time it goes on after it. */
    void moveOn() {
        run.change(record -> record.withReads(
                next.map(record.reads()::at).orElseGet(() -> record.reads().without(calendar))));
    }

    private Delta delta(Position from, Optional<SinkWriter> listening) {
        Blocking blocking = new Blocking(rules, from.window());
        OthersSeries series = new OthersSeries(run, calls, calendar);
        Newest newest = new Newest();
        Optional<String> page = Optional.empty();
        while (true) {
            Reply<SeenPage> reply = calls.see(calendar, from.window(), Optional.of(from.since()), page);
            if (reply instanceof Reply.Failed<SeenPage> failed) {
                return Delta.ended(ending(failed.fault()));
            }
            SeenPage seen = ((Reply.Done<SeenPage>) reply).value();
            count(seen);
            List<SeenEvent> others = others(seen).stream().filter(newest::add).toList();
            others.forEach(series::add);
            if (listening.isPresent() && others.stream().anyMatch(CalendarReading::standsInSeries)) {
                // What the sink is told of now may go again before this is read to its end, and nobody would tell.
                run.change(record -> record.withReads(record.reads().at(givenUp(from))));
            }
            listening.ifPresent(told -> told.apply(others.stream()
                    .flatMap(event -> change(blocking, event).stream())
                    .toList()));
            page = seen.next();
            if (page.isEmpty()) {
                boolean cut = listening.isPresent() && series.areCut();
                return new Delta(
                        Ending.READ,
                        cut,
                        seen.position()
                                .map(since ->
                                        new Position(calendar, outlook.shape(), since, from.window(), from.readAt())));
            }
        }
    }

    private static boolean standsInSeries(SeenEvent seen) {
        return !seen.event().cancelled() && seen.event().occurrence().isPresent();
    }

    /** The same read to nowhere: the next reading begins anew. */
    private static Position givenUp(Position position) {
        return new Position(position.calendar(), position.shape(), "", position.window(), position.readAt());
    }

    /** What became of the time of an event; nothing where it cannot be read, which is no evidence of anything. */
    private static Optional<BlockedTimeChange> change(Blocking blocking, SeenEvent seen) {
        if (Blocking.isUnread(seen)) {
            return Optional.empty();
        }
        return Optional.of(blocking.of(seen)
                .<BlockedTimeChange>map(BlockedTimeChange.Blocked::new)
                .orElseGet(() -> new BlockedTimeChange.Freed(Blocking.id(seen.event()))));
    }

    /** Reads the whole window; what is ours is not looked at here. False when the calendar cannot be seen. */
    private boolean whole(Optional<Position> before) {
        Window window = outlook.window(run.now());
        Instant begun = run.now();
        Snapshot snapshot = new Snapshot(new Blocking(rules, window));
        Optional<String> page = Optional.empty();
        do {
            Reply<SeenPage> reply = calls.see(calendar, window, Optional.empty(), page);
            if (reply instanceof Reply.Failed<SeenPage> failed) {
                ending(failed.fault());
                return false;
            }
            SeenPage seen = ((Reply.Done<SeenPage>) reply).value();
            count(seen);
            siblings.without(seen.events()).forEach(snapshot::add);
            page = seen.next();
            next = seen.position().map(since -> new Position(calendar, outlook.shape(), since, window, begun));
        } while (page.isPresent());
        // Where nobody looks any more, nothing is known any more.
        Window told = before.map(Position::window)
                .filter(earlier -> earlier.until().isAfter(window.until()))
                .map(earlier -> new Window(window.from(), earlier.until()))
                .orElse(window);
        sink.ifPresent(writer -> writer.replace(told, snapshot.blocked(), snapshot.unread()));
        return true;
    }

    private List<SeenEvent> others(SeenPage page) {
        return siblings.without(own.map(ours -> ours.take(page.events())).orElseGet(page::events));
    }

    private void count(SeenPage page) {
        long odd = page.events().stream().filter(Blocking::isUnread).count();
        run.tally.read(new ReadCounts(0, 0, 0, 0, page.unreadable() + odd));
    }

    private Ending ending(Fault fault) {
        return switch (fault.kind()) {
            case POSITION_LOST -> Ending.LOST;
            case NOT_FOUND, DELETED, FORBIDDEN -> Ending.GONE;
            default -> throw Faults.stop(fault, run.title());
        };
    }

    /** How a reading ended. */
    enum Ending {
        /** All was read, and what is ours was looked at. */
        READ,
        /** All was read for the first time. */
        FIRST,
        /** All was read, and nobody knows what became of ours meanwhile. */
        LOST,
        /** The calendar cannot be seen. */
        GONE
    }

    /**
     * What came of going on.
     *
     * @param cut whether more may have gone than was told
     * @param position where to go on the next time
     */
    private record Delta(Ending ending, boolean cut, Optional<Position> position) {
        static Delta ended(Ending how) {
            return new Delta(how, false, Optional.empty());
        }
    }
}
