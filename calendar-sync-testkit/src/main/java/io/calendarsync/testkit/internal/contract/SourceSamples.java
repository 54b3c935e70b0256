package io.calendarsync.testkit.internal.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bookings by number: the n-th lasts an hour and begins n hours after the first. */
public final class SourceSamples {
    /** Whose bookings they are. */
    public static final ConnectionId CONNECTION = ConnectionId.of("tenant", "member");

    /** Somebody who has none of them. */
    public static final ConnectionId OTHER = ConnectionId.of("tenant", "other");

    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

    private SourceSamples() {}

    /** The key of the n-th. */
    public static EventKey key(int number) {
        return EventKey.of("appointment", String.format(Locale.ROOT, "A-%04d", number));
    }

    /** The keys from one number to another, both included. */
    public static Set<EventKey> keys(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(SourceSamples::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** When the n-th begins. */
    public static Instant start(int number) {
        return FIRST.plus(Duration.ofHours(number));
    }

    /** A booking of this key. */
    public static CalendarEvent event(EventKey key) {
        return event(key, "Booking " + key.id());
    }

    /** A booking of this key and title. */
    public static CalendarEvent event(EventKey key, String title) {
        Instant start = start(Integer.parseInt(key.id().substring(2)));
        return CalendarEvent.of(
                key, title, EventTime.timed(start, start.plus(Duration.ofHours(1)), ZoneId.of("Europe/Berlin")));
    }
}
