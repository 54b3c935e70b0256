package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Written;
import java.util.HashMap;
import java.util.Map;

/** Sees, from outside, which way a node goes when an id is taken. */
final class Duplicates {
    /** The ways. */
    enum Branch {
        LISTED,
        LIVE_AS_WANTED,
        LIVE_PATCHED,
        REVIVED,
        REVIVE_REFUSED,
        NEXT_AFTER_REFUSED_REVIVE,
        NOT_FOUND_DOUBTED,
        NEXT_AFTER_NOT_FOUND,
        NEXT_AFTER_FOREIGN
    }

    private enum Seen {
        TAKEN,
        LIVE,
        DELETED,
        NOT_REVIVED,
        NOT_FOUND,
        FOREIGN
    }

    private record Taken(String eventId, Seen seen) {}

    private final Coverage coverage;
    private final Names names;
    private final Map<EventKey, Taken> taken = new HashMap<>();

    Duplicates(Coverage coverage, Names names) {
        this.coverage = coverage;
        this.names = names;
    }

    void wrote(EventWrite write, Reply<Written> reply) {
        names.of(write.eventId()).map(Named::key).ifPresent(key -> wrote(key, write, reply));
    }

    void listed() {
        if (taken.values().stream().anyMatch(each -> each.seen() == Seen.TAKEN)) {
            count(Branch.LISTED);
        }
    }

    void read(String eventId, Reply<RemoteEvent> reply) {
        names.of(eventId).map(Named::key).ifPresent(key -> {
            Taken known = taken.get(key);
            if (known != null && known.eventId().equals(eventId)) {
                taken.put(key, new Taken(eventId, seen(known, reply)));
            }
        });
    }

    void saved(LedgerRow row) {
        Taken known = taken.get(row.key());
        if (known != null && row.state() == RowState.LIVE && known.seen() == Seen.LIVE) {
            count(Branch.LIVE_AS_WANTED);
            taken.remove(row.key());
        }
        if (known != null && row.state() == RowState.IN_DOUBT && known.seen() == Seen.NOT_FOUND) {
            count(Branch.NOT_FOUND_DOUBTED);
        }
    }

    private void wrote(EventKey key, EventWrite write, Reply<Written> reply) {
        Taken known = taken.get(key);
        if (write instanceof EventWrite.Insert) {
            if (known != null && !known.eventId().equals(write.eventId())) {
                next(known);
            }
            boolean duplicate = reply instanceof Reply.Failed<Written> failed
                    && failed.fault().kind() == Fault.Kind.DUPLICATE;
            if (!duplicate) {
                taken.remove(key);
            } else if (known == null || !known.eventId().equals(write.eventId())) {
                taken.put(key, new Taken(write.eventId(), Seen.TAKEN));
            }
        } else if (write instanceof EventWrite.Patch && known != null && known.seen() == Seen.LIVE) {
            count(Branch.LIVE_PATCHED);
            taken.remove(key);
        } else if (write instanceof EventWrite.Revive && known != null && known.seen() == Seen.DELETED) {
            boolean revived = reply instanceof Reply.Done<Written>;
            count(revived ? Branch.REVIVED : Branch.REVIVE_REFUSED);
            taken.put(key, new Taken(known.eventId(), Seen.NOT_REVIVED));
        }
    }

    private void next(Taken known) {
        switch (known.seen()) {
            case NOT_REVIVED -> count(Branch.NEXT_AFTER_REFUSED_REVIVE);
            case NOT_FOUND -> count(Branch.NEXT_AFTER_NOT_FOUND);
            case FOREIGN -> count(Branch.NEXT_AFTER_FOREIGN);
            default -> {}
        }
    }

    private static Seen seen(Taken known, Reply<RemoteEvent> reply) {
        if (reply instanceof Reply.Done<RemoteEvent> done) {
            RemoteEvent event = done.value();
            if (event.cancelled()) {
                return known.seen() == Seen.NOT_REVIVED ? Seen.NOT_REVIVED : Seen.DELETED;
            }
            return event.mark()
                            .filter(mark -> mark.eventId().equals(event.id()))
                            .isPresent()
                    ? Seen.LIVE
                    : Seen.FOREIGN;
        }
        Fault.Kind kind = ((Reply.Failed<RemoteEvent>) reply).fault().kind();
        return kind == Fault.Kind.NOT_FOUND ? Seen.NOT_FOUND : known.seen();
    }

    private void count(Branch branch) {
        coverage.count("duplicate " + branch);
    }
}
