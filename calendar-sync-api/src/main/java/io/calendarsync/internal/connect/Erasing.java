package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.Erased;
import io.calendarsync.EventPolicy;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.LedgerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forgets everything that is known of a connection but what is owed for it, after it was let go. */
public final class Erasing {
    private final EngineParts parts;
    private final Records records;
    private final Fence fence;
    private final Owing owing;
    private final Disconnecting disconnecting;

    /** Erases after letting go in this way. */
    public Erasing(EngineParts parts, Grants grants, Disconnecting disconnecting) {
        this.parts = parts;
        this.records = new Records(parts);
        this.fence = new Fence(parts);
        this.owing = new Owing(parts, grants);
        this.disconnecting = disconnecting;
    }

    /** Erases, and says what there was. */
    public Erased erase(ConnectionId id, EventPolicy policy) {
        Known known = known(records.find(id));
        while (true) {
            owing.blockedTime(records.find(id));
            Disconnected let = disconnecting.disconnect(id, policy) instanceof Disconnected done
                    ? done
                    : new Disconnected(List.of(), List.of());
            if (forgotten(id)) {
                return receipt(id, known, let);
            }
        }
    }

    /** False when it was connected again meanwhile. */
    private boolean forgotten(ConnectionId id) {
        return fence.around(id, () -> {
            if (records.find(id).connected()) {
                return false;
            }
            parts.store().forget(id);
            return true;
        });
    }

    private Known known(ConnectionRecord record) {
        long events = Stream.concat(
                        record.calendar().stream(), record.former().stream().map(FormerCalendar::calendar))
                .map(CalendarSlot::slot)
                .distinct()
                .mapToLong(slot -> rows(new LedgerId(record.id(), slot)))
                .sum();
        return new Known(
                events,
                parts.store().dirtyKeys().count(record.id()),
                parts.store().channels().of(record.id()).size());
    }

    private long rows(LedgerId ledger) {
        return parts.store().ledger().counts(ledger).byState().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Erased receipt(ConnectionId id, Known known, Disconnected let) {
        Optional<Instant> givenUpAt =
                parts.store().debts().of(id).stream().map(Owed::givenUpAt).max(Instant::compareTo);
        List<Step> owed = givenUpAt.isPresent() ? let.owed() : List.of();
        return new Erased(
                id,
                parts.now(),
                known.events(),
                known.changes(),
                known.channels(),
                let.done(),
                owed,
                owed.isEmpty() ? 0 : let.eventsLeft(),
                givenUpAt);
    }

    /** What there was of it. */
    private record Known(long events, long changes, long channels) {}
}
