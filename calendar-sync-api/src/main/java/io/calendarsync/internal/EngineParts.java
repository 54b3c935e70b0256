package io.calendarsync.internal;

import io.calendarsync.Brake;
import io.calendarsync.Pause;
import io.calendarsync.Problem;
import io.calendarsync.SyncWindow;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
        Duration longestRun,
        SyncWindow window,
        long liveLimit,
        GuestMail guestMail,
        long dailyInvitations,
        Inbound inbound,
        Duration disconnectWithin,
        Clock clock,
        Pause pause,
        Chance chance,
        Wakeups wakeups) {

    /** Tells the host of a connection that was saved, where what stands in its way is not what it was. */
    public void tell(ConnectionRecord before, ConnectionRecord after) {
        Optional<Problem> was = before.trouble().map(Trouble::problem);
        Optional<Problem> is = after.trouble().map(Trouble::problem);
        if (!was.map(Problem::code).equals(is.map(Problem::code))) {
            listener.problemChanged(after.id(), was, is);
        }
    }

    /** The time, as exact as every store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
