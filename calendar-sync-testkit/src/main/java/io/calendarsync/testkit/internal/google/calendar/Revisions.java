package io.calendarsync.testkit.internal.google.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Etags and times of change: etags only rise, even while the clock stands still. */
public final class Revisions {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private long last;

    Revisions(Clock clock) {
        this.clock = clock;
    }

    String nextEtag() {
        last = Math.max(last + 1, clock.millis() * 2);
        return "\"" + last + "\"";
    }

    String listEtag() {
        return "\"p32" + Long.toString(Math.max(last, 1), 32) + "\"";
    }

    String created() {
        return now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String updated() {
        return MILLIS.format(now());
    }

    private Instant now() {
        return clock.instant();
    }
}
