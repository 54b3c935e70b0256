package io.calendarsync.simulation;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.EventEdit;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.testkit.FakeEvent;
import java.util.Optional;
import java.util.Set;

/** P2 by policy: in what the calendar may differ from the bookings, since people wanted it so, and what was told of it. */
final class ByPolicy {
    private ByPolicy() {}

    /** Whether nobody could see what was done to an event: nobody reads, or our mark was cleared. */
    static boolean isNotSeen(Sim sim, Link link, EventKey key) {
        return sim.twoWay.reads() ? sim.hands.hasStripped(link, key) : sim.people.hasTouched(link, key);
    }

    /** Whether an event may be missing, since somebody deleted it; the host has to know, where it wants to. */
    static boolean mayBeGone(Sim sim, Link link, EventKey key) {
        boolean mayBe = sim.twoWay.deletions() != DeletionPolicy.RESTORE && sim.hands.hasDeleted(link, key);
        if (mayBe && sim.twoWay.deletions() == DeletionPolicy.REPORT && !sim.hands.isToldDeleted(link, key)) {
            throw new Broken("REPORT", link + ": nobody was told that " + key + " was deleted");
        }
        return mayBe;
    }

    /** The fields that may differ, since somebody changed them; the host has to know how, where it wants to. */
    static Set<EventEdit.Field> byHand(Sim sim, Link link, CalendarEvent booking, FakeEvent event) {
        if (sim.twoWay.edits() == EditPolicy.OVERWRITE) {
            return Set.of();
        }
        boolean differs = Shows.difference(booking.details(), event).isPresent();
        if (differs && sim.twoWay.edits() == EditPolicy.REPORT) {
            Optional<EventEdit> told = sim.hands.told(link, booking.key());
            boolean isKnown = told.filter(
                            edit -> Shows.difference(edit.shown(), event).isEmpty())
                    .isPresent();
            if (!isKnown) {
                throw new Broken("REPORT", link + ": " + event.json() + " differs, and all that was told is " + told);
            }
        }
        return sim.hands.fields(link, booking.key());
    }

    /** Whether a row says what somebody did, and that it stays so. */
    static boolean isSettled(Sim sim, Link link, LedgerRow row) {
        return sim.hands.hasDeleted(link, row.key())
                && row.problem()
                        .filter(problem -> problem.code() == ProblemCode.EVENT_DELETED_BY_HAND)
                        .isPresent();
    }
}
