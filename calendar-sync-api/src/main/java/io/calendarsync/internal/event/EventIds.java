package io.calendarsync.internal.event;

import io.calendarsync.event.EventKey;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.RemoteEvent;

/** The ids and marks of the events of one connection on one calendar: the same on every node, for ever. */
public final class EventIds {
    private final String namespace;
    private final LedgerId ledger;
    private final String owner;

    /** Ids under a namespace for one ledger. */
    public EventIds(String namespace, LedgerId ledger) {
        this.namespace = namespace;
        this.ledger = ledger;
        this.owner = clan(namespace)
                + Hashes.base32hex(
                        18,
                        "owner",
                        namespace,
                        ledger.connection().tenant(),
                        ledger.connection().member(),
                        ledger.slot());
    }

    /** With what the owners of all connections of a namespace begin. */
    private static String clan(String namespace) {
        return Hashes.base32hex(8, "namespace", namespace);
    }

    /** Whether an event is one of this namespace's, whichever connection wrote it; somebody's copy of one is not. */
    public boolean isOfNamespace(RemoteEvent event) {
        String written = event.occurrence().map(RemoteEvent.Of::seriesId).orElse(event.id());
        return event.mark()
                .filter(mark -> mark.owner().startsWith(clan(namespace)))
                .filter(mark -> mark.eventId().equals(written))
                .isPresent();
    }

    /** What all events of this connection on this calendar carry. */
    public String owner() {
        return owner;
    }

    /** The mark of one generation of one key's event, with the id that derives from it. */
    public EventMark mark(EventKey key, int generation) {
        String id = Hashes.base32hex(
                32,
                "event",
                namespace,
                ledger.connection().tenant(),
                ledger.connection().member(),
                ledger.slot(),
                key.kind(),
                key.id(),
                Integer.toString(generation));
        return new EventMark(owner, key, generation, id);
    }
}
