package io.calendarsync.testkit.internal.contract;

import java.util.TimeZone;
import java.util.function.Supplier;

/** Runs something as on a machine in another zone. */
final class Zones {
    private Zones() {}

    static <T> T in(String zone, Supplier<T> action) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            return action.get();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
