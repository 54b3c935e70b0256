package io.calendarsync.internal.event;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Refuses what no calendar would take, naming key, field and reason. */
public final class EventCheck {
    private static final int TITLE_LIMIT = 1024;
    private static final int DESCRIPTION_LIMIT = 8192;
    private static final int LOCATION_LIMIT = 1024;
    private static final int LINK_LIMIT = 2048;
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private EventCheck() {}

    /** What is wrong with an event in its normal form, if anything. */
    public static Optional<Problem> problem(CalendarEvent event) {
        EventKey key = event.key();
        EventDetails details = event.details();
        if (details.title().isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.EVENT_TITLE_BLANK, key, "title"));
        }
        return tooLong(key, "title", details.title(), TITLE_LIMIT)
                .or(() -> tooLong(key, "description", details.description().orElse(""), DESCRIPTION_LIMIT))
                .or(() -> tooLong(key, "location", details.location().orElse(""), LOCATION_LIMIT))
                .or(() -> details.link().flatMap(link -> link(key, link.title(), link.url())))
                .or(() -> time(key, details.time()));
    }

    private static Optional<Problem> time(EventKey key, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            if (timed.zone().isEmpty()) {
                return Optional.of(Problem.of(ProblemCode.EVENT_ZONE_MISSING, key, "zone"));
            }
            if (!ZONES.contains(timed.zone())) {
                return Optional.of(Problem.of(ProblemCode.EVENT_ZONE_UNKNOWN, key, "zone", shown(timed.zone())));
            }
            return span(key, timed.start(), timed.end());
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        if (outOfRange(days.first()) || outOfRange(days.endExclusive())) {
            return Optional.of(Problem.of(ProblemCode.EVENT_TIME_OUT_OF_RANGE, key, "time"));
        }
        return days.endExclusive().isAfter(days.first())
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_ENDS_BEFORE_START, key, "end"));
    }

    private static Optional<Problem> span(EventKey key, Instant start, Instant end) {
        if (start.isBefore(EARLIEST) || end.isBefore(EARLIEST) || start.isAfter(LATEST) || end.isAfter(LATEST)) {
            return Optional.of(Problem.of(ProblemCode.EVENT_TIME_OUT_OF_RANGE, key, "time"));
        }
        return end.isAfter(start)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_ENDS_BEFORE_START, key, "end"));
    }

    private static boolean outOfRange(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999;
    }

    private static Optional<Problem> tooLong(EventKey key, String field, String text, int limit) {
        return text.length() <= limit
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_TEXT_TOO_LONG, key, field, text.length(), limit));
    }

    private static Optional<Problem> link(EventKey key, String title, String url) {
        boolean good = url.length() <= LINK_LIMIT && title.length() <= TITLE_LIMIT && absolute(url);
        return good ? Optional.empty() : Optional.of(Problem.of(ProblemCode.EVENT_LINK_INVALID, key, "link"));
    }

    private static boolean absolute(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    // The host's text comes back in messages: no more of it than names the mistake.
    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
