package io.calendarsync.jdbc.internal;

import java.time.Clock;
import java.time.ZoneOffset;

/** Whose clock ends leases and budgets. */
@FunctionalInterface
public interface StoreClock {
    /** The database's own: the one that all nodes share. */
    StoreClock OF_DATABASE = Dialect::now;

    /** The moment that it is, as the database reads it. */
    String now(Dialect dialect);

    /** One that a test moves. */
    static StoreClock of(Clock clock) {
        return dialect -> "cast('" + clock.instant().atOffset(ZoneOffset.UTC) + "' as timestamp(6) with time zone)";
    }
}
