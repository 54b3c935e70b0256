package io.calendarsync.internal.connect;

import io.calendarsync.BlockedByOutcome;
import io.calendarsync.BlockedByOutcome.Accepted;
import io.calendarsync.BlockedByOutcome.NotConnected;
import io.calendarsync.BlockedByOutcome.Unavailable;
import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.calendar.Consented;
import io.calendarsync.internal.calendar.Unread;
import io.calendarsync.internal.calendar.WatchedCalendars;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.Reads;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names the further calendars whose events block a connection's time; asks the stores and the sink alone. */
public final class Watching {
    private static final Set<ProblemCode> ENDED_BY_NAMING =
            Set.of(ProblemCode.WATCHED_CALENDAR_GONE, ProblemCode.SCOPE_MISSING);

    private final EngineParts parts;
    private final Consented consented;
    private final Records records;
    private final Needs needs;

    /** Names them in these stores. */
    public Watching(EngineParts parts, Consented consented) {
        this.parts = parts;
        this.consented = consented;
        this.records = new Records(parts);
        this.needs = new Needs(parts);
    }

    /** Has these calendars watched, and no others. */
    public BlockedByOutcome watch(ConnectionId id, Collection<String> named) {
        List<String> checked = WatchedCalendars.checked(named);
        needs.checkWatching(checked);
        ConnectionRecord record = records.find(id);
        if (!record.connected()) {
            return new NotConnected();
        }
        List<String> calendars = WatchedCalendars.of(checked, record.account().orElseThrow());
        Optional<Problem> lack = consented.lack(record, watching(record, calendars));
        if (lack.isPresent()) {
            return new Unavailable(lack.get());
        }
        ConnectionRecord after = records.change(
                id, now -> now.grantId().equals(record.grantId()) ? watching(now, calendars, record) : now);
        if (!after.grantId().equals(record.grantId())) {
            return new NotConnected();
        }
        forgetUnlessSynced(id);
        parts.wakeups().wake(id);
        return new Accepted(calendars);
    }

    private ConnectionRecord watching(ConnectionRecord now, List<String> calendars, ConnectionRecord record) {
        Set<Access> access = needs.watching(now.access(), watching(record, calendars));
        Reads reads = now.reads().watching(calendars);
        boolean ended = reads.trouble()
                .filter(trouble -> ENDED_BY_NAMING.contains(trouble.problem().code()))
                .isPresent();
        ConnectionRecord next =
                now.withReads(ended ? reads.withoutTrouble() : reads).withAccess(access);
        return Unread.changed(now, next, parts.now());
    }

    private Set<Access> watching(ConnectionRecord record, List<String> calendars) {
        Optional<String> written = record.calendar().map(CalendarSlot::info).map(info -> info.address());
        return needs.watching(record.id(), calendars, written, record.access());
    }

    /** Whoever syncs it may be telling the sink just now: then the next sync has it forget. */
    private void forgetUnlessSynced(ConnectionId id) {
        Optional<Lease> lease = parts.store().leases().acquire(Syncing.leaseName(id), Turn.length(parts));
        if (lease.isEmpty()) {
            return;
        }
        try {
            List<String> forgotten = Unread.forget(parts, records.find(id));
            records.change(id, now -> Unread.forgotten(now, forgotten));
        } finally {
            parts.store().leases().release(lease.get());
        }
    }
}
