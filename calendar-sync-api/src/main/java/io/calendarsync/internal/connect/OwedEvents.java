package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.clear.Cleared;
import io.calendarsync.internal.clear.Clearing;
import io.calendarsync.internal.clear.Ground;
import io.calendarsync.internal.sync.LeaseGuard;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.LedgerRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes the events that a connection is not to leave behind. */
final class OwedEvents {
    private final EngineParts parts;

    OwedEvents(EngineParts parts) {
        this.parts = parts;
    }

    /**
     * The events that are still to be deleted.
     *
     * @param last whether what is not done now is given up
     */
    List<Debt.Events> delete(
            Debt debt, OwedAccess access, Optional<Fence.Held> fence, Instant deadline, boolean last, Letting letting) {
        // What a run that was ended sent last may land after a deletion.
        Optional<LeaseGuard> alone = fence.filter(held -> !held.seized()).map(Fence.Held::guard);
        if (alone.isEmpty()) {
            debt.events().forEach(events -> {
                letting.owed(Step.EVENTS_DELETED);
                letting.left(events.left());
            });
            return debt.events();
        }
        LeaseGuard lease = alone.get();
        List<Debt.Events> left = new ArrayList<>();
        for (Debt.Events events : debt.events()) {
            Cleared cleared = clear(debt, events, access, lease, deadline);
            boolean done = cleared.isDone() || cleared.calendarIsGone();
            if (done) {
                done(debt, events, cleared, letting);
                continue;
            }
            // Without a ledger, one that was cut short has not counted them.
            long staying = Math.max(cleared.left(), events.left() - cleared.deleted());
            letting.left(staying);
            boolean hopeless = cleared.stop().map(access::isGone).orElse(cleared.left() == cleared.refused());
            if (last || hopeless) {
                letting.done(Step.EVENTS_GIVEN_UP);
            } else {
                letting.owed(Step.EVENTS_DELETED);
                left.add(new Debt.Events(events.slot(), events.calendar(), events.after(), events.whole(), staying));
            }
        }
        return left;
    }

    private Cleared clear(Debt debt, Debt.Events events, OwedAccess access, LeaseGuard lease, Instant deadline) {
        CalendarInfo calendar = new CalendarInfo(events.calendar(), Optional.empty(), Optional.empty(), true);
        Ground ground = new Ground(
                debt.connection(),
                new CalendarSlot(events.slot(), calendar, events.whole()),
                debt.grantId(),
                access::token);
        Clearing clearing = new Clearing(parts, lease, ground, deadline);
        return events.whole()
                ? clearing.calendar()
                : clearing.events(row ->
                        events.after().map(moment -> endsAfter(row, moment)).orElse(true));
    }

    /** A series ends with its last occurrence; of what nobody knows when it takes place, none is over. */
    private static boolean endsAfter(LedgerRow row, Instant moment) {
        return row.span().map(span -> span.end().isAfter(moment)).orElse(true);
    }

    private static void done(Debt debt, Debt.Events events, Cleared cleared, Letting letting) {
        // Of what was owed before, an earlier attempt may have deleted all.
        boolean something = cleared.deleted() > 0 || debt.attempts() > 0;
        if (cleared.whole() || (events.whole() && cleared.calendarIsGone())) {
            letting.done(Step.CALENDAR_DELETED);
        } else if (something) {
            letting.done(Step.EVENTS_DELETED);
        }
    }
}
