package io.calendarsync.internal.sync;

import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The write that makes an event as wanted of what it was found to be; asks nobody. */
final class Mending {
    private Mending() {}

    /** What to change; empty when it is as wanted. */
    static Optional<EventWrite.Patch> patch(
            LedgerRow row,
            EventMark mark,
            RemoteEvent remote,
            Want want,
            Optional<EventWrite.Guests> guests,
            Mail mail) {
        boolean ask = want.details().meeting()
                && remote.meeting().isEmpty()
                && row.more().meeting() != Meeting.REFUSED
                && row.more().meeting() != Meeting.READY;
        boolean shown = remote.details()
                .filter(details -> Fingerprint.shows(details, want.details(), row.owned()))
                .isPresent();
        Set<EventField> clear = clear(row, remote, want);
        if (shown && guests.isEmpty() && !ask && !clear.contains(EventField.MEETING)) {
            return Optional.empty();
        }
        return Optional.of(
                new EventWrite.Patch(mark, ask ? want.details() : want.withoutMeeting(), clear, guests, mail));
    }

    private static Set<EventField> clear(LedgerRow row, RemoteEvent remote, Want want) {
        Set<EventField> clear = EnumSet.noneOf(EventField.class);
        clear.addAll(Planner.toClear(row, want));
        boolean repeats = remote.details().flatMap(shown -> shown.recurrence()).isPresent();
        if (repeats && !want.isSeries()) {
            clear.add(EventField.RECURRENCE);
        }
        if (remote.meeting().isEmpty()) {
            clear.remove(EventField.MEETING);
        }
        return clear;
    }

    /** The same write without the meeting, where that may be what was refused. */
    static Optional<EventWrite> withoutMeeting(EventWrite write, Fault fault) {
        if (fault.kind() != Fault.Kind.EVENT_REFUSED) {
            return Optional.empty();
        }
        if (write instanceof EventWrite.Insert insert && insert.details().meeting()) {
            return Optional.of(
                    new EventWrite.Insert(insert.mark(), Want.withoutMeeting(insert.details()), insert.mail()));
        }
        if (write instanceof EventWrite.Patch patch && patch.details().meeting()) {
            return Optional.of(new EventWrite.Patch(
                    patch.mark(), Want.withoutMeeting(patch.details()), patch.clear(), patch.guests(), patch.mail()));
        }
        return Optional.empty();
    }
}
