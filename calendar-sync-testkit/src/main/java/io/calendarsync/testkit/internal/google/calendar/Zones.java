package io.calendarsync.testkit.internal.google.calendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The IANA names of zones; Google takes no others. */
public final class Zones {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    public static Optional<ZoneId> parse(String name) {
        return KNOWN.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
