package io.calendarsync.google.internal.event;

import io.calendarsync.event.EventColor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Google's ids of the event colours. */
final class Palette {
    private static final Map<EventColor, String> IDS = new EnumMap<>(Map.ofEntries(
            Map.entry(EventColor.LAVENDER, "1"),
            Map.entry(EventColor.SAGE, "2"),
            Map.entry(EventColor.GRAPE, "3"),
            Map.entry(EventColor.FLAMINGO, "4"),
            Map.entry(EventColor.BANANA, "5"),
            Map.entry(EventColor.TANGERINE, "6"),
            Map.entry(EventColor.PEACOCK, "7"),
            Map.entry(EventColor.GRAPHITE, "8"),
            Map.entry(EventColor.BLUEBERRY, "9"),
            Map.entry(EventColor.BASIL, "10"),
            Map.entry(EventColor.TOMATO, "11")));

    private Palette() {}

    static String id(EventColor color) {
        return Optional.ofNullable(IDS.get(color)).orElseThrow();
    }

    static Optional<EventColor> color(String id) {
        return IDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
