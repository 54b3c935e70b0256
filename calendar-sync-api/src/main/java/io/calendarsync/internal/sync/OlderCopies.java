package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Faults;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes copies that live although a newer one of the same event was written, such as one that a person took out of the
 * trash.
 *
 * <p>Neither brake nor host is asked, nobody is mailed or told, and nothing is remembered: what stands for a booking is a
 * matter of its newest copy alone. Whoever is stopped before finds them again.
 */
final class OlderCopies {
    private final Run run;
    private final Calls calls;
    private final Set<EventMark> found = new LinkedHashSet<>();

    OlderCopies(Run run, Calls calls) {
        this.run = run;
        this.calls = calls;
    }

    /** Of what is known and what is shown, the one that is older, if it may live. */
    static Optional<EventMark> older(Optional<LedgerRow> known, RemoteEvent shown) {
        EventMark mark = shown.mark().orElseThrow();
        return known.filter(row -> row.generation() != mark.generation())
                .flatMap(row -> row.generation() > mark.generation()
                        ? Optional.of(mark).filter(live -> !shown.cancelled())
                        : Optional.of(new EventMark(mark.owner(), row.key(), row.generation(), row.eventId()))
                                .filter(before -> Standing.mayStand(row)));
    }

    /** This one is to go. */
    void add(EventMark older) {
        found.add(older);
    }

    /** Looks at each, and deletes it if it lives. */
    void delete() {
        found.forEach(this::delete);
        found.clear();
    }

    private void delete(EventMark mark) {
        boolean lives = calls.read(mark.eventId()) instanceof Reply.Done<RemoteEvent> done
                && !done.value().cancelled()
                && done.value().is(mark);
        if (lives
                && calls.write(new EventWrite.Delete(mark.eventId(), Mail.NONE))
                        instanceof Reply.Failed<Written> failed) {
            refused(mark, failed.fault());
        }
    }

    private void refused(EventMark mark, Fault fault) {
        switch (fault.kind()) {
            case NOT_FOUND, DELETED -> {}
            case UNKNOWN -> throw Faults.stop(fault, run.title());
            default -> run.tally.problem(Problem.of(ProblemCode.EVENT_FORBIDDEN, mark.key(), fault.code()));
        }
    }
}
