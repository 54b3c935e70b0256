package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.InMemoryEventSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The host's bookings, what it did with them, and what it told the engine of that. */
final class Host {
    private final InMemoryEventSource source;
    private final Hands hands;
    private final Map<ConnectionId, TreeMap<EventKey, CalendarEvent>> standing = new HashMap<>();
    private final Map<ConnectionId, Set<EventKey>> removedEver = new HashMap<>();
    private final Map<ConnectionId, Set<EventKey>> unsaid = new HashMap<>();
    private final Map<ConnectionId, Set<EventKey>> denied = new HashMap<>();
    private final Set<EventKey> blunders = new HashSet<>();
    private final Set<EventKey> described = new HashSet<>();
    private final Set<EventKey> reminded = new HashSet<>();
    private final Map<EventKey, Integer> mayMail = new HashMap<>();
    private int numbers;

    Host(InMemoryEventSource source, Hands hands) {
        this.source = source;
        this.hands = hands;
        for (Link link : Link.EVERY) {
            standing.put(link.id(), new TreeMap<>());
            removedEver.put(link.id(), new HashSet<>());
            unsaid.put(link.id(), new TreeSet<>());
            denied.put(link.id(), new HashSet<>());
        }
    }

    /** A key that nothing had before; keys tell the connections apart for whoever reads a trace. */
    EventKey fresh() {
        numbers++;
        return EventKey.of(numbers % 4 == 0 ? "repair-due" : "appointment", "A-" + numbers);
    }

    void put(Link link, CalendarEvent event, boolean blunder) {
        standing.get(link.id()).put(event.key(), event);
        if (blunder) {
            blunders.add(event.key());
        } else {
            blunders.remove(event.key());
        }
        event.details().description().ifPresent(text -> described.add(event.key()));
        event.details().reminders().ifPresent(any -> reminded.add(event.key()));
        mayMail.merge(event.key(), 1 + event.occurrences().size(), Integer::sum);
        unsaid.get(link.id()).add(event.key());
        denied.get(link.id()).remove(event.key());
        hands.booked(link, event.key());
        source.put(link.id(), event);
    }

    void remove(Link link, EventKey key) {
        standing.get(link.id()).remove(key);
        mayMail.merge(key, 1, Integer::sum);
        removedEver.get(link.id()).add(key);
        unsaid.get(link.id()).add(key);
        hands.booked(link, key);
        source.remove(link.id(), key);
    }

    Map<EventKey, CalendarEvent> bookings(Link link) {
        return standing.get(link.id());
    }

    List<EventKey> keys(Link link) {
        return new ArrayList<>(standing.get(link.id()).keySet());
    }

    boolean stands(ConnectionId id, EventKey key) {
        return standing.get(id).containsKey(key);
    }

    boolean everRemoved(ConnectionId id, EventKey key) {
        return removedEver.get(id).contains(key);
    }

    List<EventKey> removed(Link link) {
        return removedEver.get(link.id()).stream()
                .filter(key -> !stands(link.id(), key))
                .sorted()
                .toList();
    }

    /** Whether the description was ever the host's to write. */
    boolean everDescribed(EventKey key) {
        return described.contains(key);
    }

    /** Whether the reminders were ever the host's to set. */
    boolean everReminded(EventKey key) {
        return reminded.contains(key);
    }

    /** How many mails to one guest the host asked for by what it changed. */
    int mayMail(EventKey key) {
        return mayMail.getOrDefault(key, 0);
    }

    boolean isBlunder(EventKey key) {
        return blunders.contains(key);
    }

    /** What the engine has not heard of yet. */
    Set<EventKey> unsaid(Link link) {
        return unsaid.get(link.id());
    }

    boolean hasSaid(ConnectionId id, EventKey key) {
        return !unsaid.get(id).contains(key);
    }

    /** The source said for a while that nothing stands. */
    void deniedAll() {
        standing.forEach((id, bookings) -> denied.get(id).addAll(bookings.keySet()));
    }

    /** Whether the source denied this booking, and never said since that it stands. */
    boolean hasDenied(ConnectionId id, EventKey key) {
        return denied.get(id).contains(key);
    }
}
