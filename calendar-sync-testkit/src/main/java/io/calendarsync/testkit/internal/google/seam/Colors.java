package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.event.EventColor;
import java.util.List;
import java.util.Optional;

/** Google's numbers of the colours, counted from 1. */
final class Colors {
    private static final List<EventColor> IN_ORDER = List.of(
            EventColor.LAVENDER,
            EventColor.SAGE,
            EventColor.GRAPE,
            EventColor.FLAMINGO,
            EventColor.BANANA,
            EventColor.TANGERINE,
            EventColor.PEACOCK,
            EventColor.GRAPHITE,
            EventColor.BLUEBERRY,
            EventColor.BASIL,
            EventColor.TOMATO);

    private Colors() {}

    static String id(EventColor color) {
        return String.valueOf(IN_ORDER.indexOf(color) + 1);
    }

    static Optional<EventColor> of(String id) {
        return IN_ORDER.stream().filter(color -> id(color).equals(id)).findFirst();
    }
}
