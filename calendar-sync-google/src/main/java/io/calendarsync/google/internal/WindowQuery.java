package io.calendarsync.google.internal;

import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A window as Google's bounds: of the end of events from below, of their start from above. */
final class WindowQuery {

    // What RFC 3339 can say in four digits; a bound beyond is none.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private WindowQuery() {}

    static String of(Window window) {
        String from = window.from().isBefore(FIRST) ? "" : bound("timeMin", window.from());
        String until = window.until().isAfter(LAST) ? "" : bound("timeMax", nextSecond(window.until()));
        return from + until;
    }

    // Google drops fractions of a second, and would end too early.
    private static Instant nextSecond(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.SECONDS);
        return whole.equals(moment) ? whole : whole.plusSeconds(1);
    }

    private static String bound(String name, Instant moment) {
        return "&" + name + "="
                + UriText.encode(moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
