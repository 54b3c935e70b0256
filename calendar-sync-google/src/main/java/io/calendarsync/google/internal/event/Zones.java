package io.calendarsync.google.internal.event;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Zones by their names, which Google may know and this JVM not. */
final class Zones {
    private Zones() {}

    static Optional<ZoneId> known(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
