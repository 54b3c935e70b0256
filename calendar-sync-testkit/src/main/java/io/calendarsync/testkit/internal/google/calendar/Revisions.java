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
    private Instant written = Instant.MIN;
    private String text = "";

    public Revisions(Clock clock) {
        this.clock = clock;
    }

    public String nextEtag() {
        last = Math.max(last + 1, clock.millis() * 2);
        return "\"" + last + "\"";
    }

    public String listEtag() {
        return "\"p32" + Long.toString(Math.max(last, 1), 32) + "\"";
    }

    public String created() {
        return now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String updated() {
        Instant now = now();
        // Many changes share one moment, with a clock that stands still all of them.
        if (!now.equals(written)) {
            text = MILLIS.format(now);
            written = now;
        }
        return text;
    }

    private Instant now() {
        return clock.instant();
    }
}
