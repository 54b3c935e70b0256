package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose event each id is, as the ledgers said before anything was written under it. */
final class Names {
    /** What an id stands for. */
    record Named(String namespace, LedgerId ledger, EventKey key) {}

    private final Map<String, Named> byId = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void row(String namespace, LedgerId ledger, LedgerRow row) {
        byId.putIfAbsent(row.eventId(), new Named(namespace, ledger, row.key()));
    }

    void mark(EventMark mark) {
        of(mark.eventId()).ifPresent(named -> owners.put(named.namespace() + named.ledger(), mark.owner()));
    }

    Optional<Named> of(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /** What all events of a ledger carry, once one was written. */
    Optional<String> owner(String namespace, LedgerId ledger) {
        return Optional.ofNullable(owners.get(namespace + ledger));
    }
}
