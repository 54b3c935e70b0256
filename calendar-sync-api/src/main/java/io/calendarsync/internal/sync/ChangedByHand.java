package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.RemoteEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The single occurrences of our series that stand on the calendar otherwise than the ledger knows. */
final class ChangedByHand {
    private final EventIds ids;
    private final Map<EventKey, Map<LocalDate, RemoteEvent>> shown = new HashMap<>();

    ChangedByHand(EventIds ids) {
        this.ids = ids;
    }

    /** Takes note of an event, if it is an occurrence of a series of ours. */
    void add(RemoteEvent event) {
        event.occurrence()
                .ifPresent(of -> event.mark()
                        .filter(mark -> mark.equals(ids.mark(mark.key(), mark.generation())))
                        .filter(mark -> mark.eventId().equals(of.seriesId()))
                        .map(EventMark::key)
                        .ifPresent(key -> shown.computeIfAbsent(key, first -> new HashMap<>())
                                .put(of.day(), event)));
    }

    /** What follows for a series from those of its occurrences that stand otherwise. */
    Optional<LedgerRow> of(LedgerRow row, Judge judge) {
        List<Changed> otherwise = otherwise(row, shown.getOrDefault(row.key(), Map.of()));
        return otherwise.isEmpty() ? Optional.empty() : judge.occurrences(row, otherwise);
    }

    private static List<Changed> otherwise(LedgerRow row, Map<LocalDate, RemoteEvent> days) {
        List<Changed> otherwise = new ArrayList<>();
        Map<LocalDate, RemoteEvent> unknown = new TreeMap<>(days);
        for (Changed known : row.more().occurrences()) {
            if (!isShown(known, Optional.ofNullable(unknown.remove(known.day())))) {
                otherwise.add(known);
            }
        }
        unknown.forEach((day, event) -> otherwise.add(
                new Changed(day, event.occurrence().flatMap(RemoteEvent.Of::start), Set.of(), RowEdit.SOMETHING)));
        return otherwise;
    }

    private static boolean isShown(Changed known, Optional<RemoteEvent> event) {
        return event.filter(there -> !there.cancelled())
                .flatMap(RemoteEvent::details)
                .map(details -> Fingerprint.echo(details, known.owned()))
                .filter(known.sentHash()::equals)
                .isPresent();
    }
}
