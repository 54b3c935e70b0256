package io.calendarsync.internal.event;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Brings events to the one form that is checked, hashed and written, so that equal bookings are equal events. */
public final class NormalForm {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private NormalForm() {}

    /** The details with whole seconds, plain line ends, and blank texts taken as absent. */
    public static EventDetails of(EventDetails raw) {
        return new EventDetails(
                time(raw.time()),
                lines(raw.title()).strip(),
                text(raw.description()),
                text(raw.location()),
                raw.color(),
                raw.visibility(),
                raw.availability(),
                raw.link()
                        .map(link -> new EventLink(
                                lines(link.title()).strip(), link.url().strip())));
    }

    private static EventTime time(EventTime raw) {
        if (!(raw instanceof EventTime.Timed timed)) {
            return raw;
        }
        Instant start = timed.start().truncatedTo(ChronoUnit.SECONDS);
        Instant end = timed.end().truncatedTo(ChronoUnit.SECONDS);
        String zone = timed.zone().strip();
        return new EventTime.Timed(
                start, end.equals(start) ? start.plus(SHORTEST) : end, zone.equals("Z") ? "UTC" : zone);
    }

    private static Optional<String> text(Optional<String> raw) {
        return raw.map(NormalForm::lines).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String lines(String raw) {
        return paired(raw).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Half a character, as a text cut at the wrong place ends with, comes back from no calendar as it was sent. */
    private static String paired(String raw) {
        boolean whole = raw.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return whole ? raw : new String(raw.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
