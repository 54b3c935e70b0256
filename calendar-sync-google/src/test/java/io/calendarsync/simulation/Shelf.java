package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Our events as they stand on the calendar of one connection: ours carry our mark on the very id that it names. */
record Shelf(Map<EventKey, List<FakeEvent>> ours) {

    static Shelf of(Sim sim, Link link) {
        Map<EventKey, List<FakeEvent>> ours = new TreeMap<>();
        Optional<String> owner = sim.ledger(link).flatMap(ledger -> sim.names.owner(Sim.NAMESPACE, ledger));
        Optional<AccountCalendar> calendar = sim.calendar(link);
        if (owner.isPresent() && calendar.isPresent()) {
            for (FakeEvent event : calendar.get().events()) {
                key(event, owner.get())
                        .ifPresent(key -> ours.computeIfAbsent(key, fresh -> new ArrayList<>())
                                .add(event));
            }
        }
        return new Shelf(ours);
    }

    Optional<FakeEvent> event(EventKey key) {
        return Optional.ofNullable(ours.get(key)).map(events -> events.get(0));
    }

    private static Optional<EventKey> key(FakeEvent event, String owner) {
        String mark = event.privateProperties().getOrDefault("calendarSyncEvent", "");
        String[] parts = mark.split(" ", 4);
        return parts.length == 4
                        && parts[2].equals(event.id())
                        && owner.equals(event.privateProperties().get("calendarSyncOwner"))
                ? Optional.of(EventKey.parse(parts[3]))
                : Optional.empty();
    }
}
