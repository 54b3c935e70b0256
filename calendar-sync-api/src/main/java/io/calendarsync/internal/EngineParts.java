package io.calendarsync.internal;

import io.calendarsync.Brake;
import io.calendarsync.Pause;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Everything an engine was given, in one hand. */
public record EngineParts(
        String namespace,
        CalendarProvider provider,
        EventSource source,
        TokenStore tokens,
        SyncStore.Namespace store,
        TokenCipher cipher,
        SyncListener listener,
        Brake brake,
        int eventVersion,
        Duration waitBudget,
        Clock clock,
        Pause pause,
        Chance chance) {

    /** The time, as exact as every store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
