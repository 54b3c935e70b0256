package io.calendarsync.testkit.contract;

import io.calendarsync.event.EventDetails;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.Optional;
import java.util.Set;

/** Providers that write wrongly. */
final class BrokenWrites {
    private BrokenWrites() {}

    static final class InsertsRevive extends BentProvider {
        InsertsRevive(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            Reply<Written> reply = super.single(call, write);
            boolean taken = reply instanceof Reply.Failed<Written> failed
                    && failed.fault().kind() == Fault.Kind.DUPLICATE;
            return taken && write instanceof EventWrite.Insert insert
                    ? super.single(call, new EventWrite.Revive(insert.mark(), insert.details()))
                    : reply;
        }
    }

    static final class PatchesWholly extends BentProvider {
        PatchesWholly(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return super.single(
                    call,
                    write instanceof EventWrite.Patch patch
                            ? new EventWrite.Patch(
                                    patch.mark(),
                                    patch.details(),
                                    Set.of(EventField.values()),
                                    patch.guests(),
                                    patch.mail())
                            : write);
        }
    }

    static final class NeverKnewTheDeleted extends BentProvider {
        NeverKnewTheDeleted(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return retold(super.single(call, write), Fault.Kind.DELETED, Fault.Kind.NOT_FOUND);
        }
    }

    static final class LeavesTextBehind extends BentProvider {
        LeavesTextBehind(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return super.single(
                    call,
                    write instanceof EventWrite.Revive revive
                            ? new EventWrite.Revive(
                                    revive.mark(), described(revive.details(), Optional.of("left behind")))
                            : write);
        }
    }

    static final class BlamesTheUser extends BentProvider {
        BlamesTheUser(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return retold(super.single(call, write), Fault.Kind.RATE_DAY, Fault.Kind.RATE_USER);
        }
    }

    static final class DropsTabs extends BentProvider {
        DropsTabs(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return super.single(
                    call,
                    write instanceof EventWrite.Insert insert
                            ? new EventWrite.Insert(
                                    insert.mark(),
                                    described(
                                            insert.details(),
                                            insert.details().description().map(text -> text.replace("\t", ""))),
                                    insert.mail())
                            : write);
        }
    }

    static final class PatchesRevive extends BentProvider {
        PatchesRevive(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            boolean deleted = read(call, write.eventId()) instanceof Reply.Done<RemoteEvent> read
                    && read.value().cancelled();
            return super.single(
                    call,
                    deleted && write instanceof EventWrite.Patch patch
                            ? new EventWrite.Revive(patch.mark(), patch.details())
                            : write);
        }
    }

    private static EventDetails described(EventDetails details, Optional<String> description) {
        return new EventDetails(
                details.time(),
                details.title(),
                description,
                details.location(),
                details.color(),
                details.visibility(),
                details.availability(),
                details.link(),
                details.recurrence(),
                details.reminders(),
                details.guests(),
                details.meeting());
    }
}
