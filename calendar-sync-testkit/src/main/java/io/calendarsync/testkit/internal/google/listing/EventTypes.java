package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Google's sorts of events. */
public final class EventTypes {
    private static final List<String> ORDER =
            List.of("birthday", "default", "focusTime", "fromGmail", "outOfOffice", "workingLocation");
    /** All of them. */
    public static final Set<String> ALL = Set.copyOf(ORDER);

    private EventTypes() {}

    static String of(StoredEvent event) {
        return Json.text(event.document(), "eventType").orElse("default");
    }

    /** A bit for each. */
    static byte bits(Set<String> types) {
        return (byte) IntStream.range(0, ORDER.size())
                .filter(i -> types.contains(ORDER.get(i)))
                .map(i -> 1 << i)
                .sum();
    }

    static Set<String> ofBits(byte bits) {
        return IntStream.range(0, ORDER.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(ORDER::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
