package io.calendarsync.internal.ics;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.internal.event.Cut;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes an event, in its normal form, as a link that opens it as a draft in Google Calendar. */
public final class GoogleLink {
    private static final String PAGE = "https://calendar.google.com/calendar/render?action=TEMPLATE";
    private static final int LONGEST = 2000;

    private final StringBuilder link = new StringBuilder(PAGE);

    private GoogleLink() {}

    /** The link; none for a series that differs from its rule, since a link cannot say so. */
    public static Optional<URI> of(CalendarEvent event) {
        EventDetails details = event.details();
        boolean byRule = event.occurrences().isEmpty()
                && details.recurrence()
                        .filter(repeats ->
                                !repeats.without().isEmpty() || !repeats.also().isEmpty())
                        .isEmpty();
        return byRule ? new GoogleLink().with(details) : Optional.empty();
    }

    private Optional<URI> with(EventDetails details) {
        add("dates", dates(details));
        if (details.time() instanceof EventTime.Timed timed) {
            add("ctz", timed.zone());
        }
        details.recurrence().map(Recurrence::rule).ifPresent(rule -> add("recur", "RRULE:" + rule));
        // What the event is about goes first; the end of a long text is missed least.
        add("text", Cut.text(details.title(), left("text"), GoogleLink::size));
        details.location().ifPresent(text -> addSome("location", Cut.text(text, left("location"), GoogleLink::size)));
        details.description().ifPresent(text -> addSome("details", Cut.html(text, left("details"), GoogleLink::size)));
        return link.length() <= LONGEST ? Optional.of(URI.create(link.toString())) : Optional.empty();
    }

    private static String dates(EventDetails details) {
        if (details.time() instanceof EventTime.AllDay days) {
            return Stamps.day(days.first()) + "/" + Stamps.day(days.endExclusive());
        }
        EventTime.Timed timed = (EventTime.Timed) details.time();
        // What repeats keeps its time on the wall.
        return details.recurrence().isPresent()
                ? Stamps.wall(timed.start(), timed.zone()) + "/" + Stamps.wall(timed.end(), timed.zone())
                : Stamps.utc(timed.start()) + "/" + Stamps.utc(timed.end());
    }

    private void addSome(String name, String value) {
        if (!value.isEmpty()) {
            add(name, value);
        }
    }

    private void add(String name, String value) {
        link.append('&').append(name).append('=').append(encoded(value));
    }

    private int left(String name) {
        return LONGEST - link.length() - name.length() - 2;
    }

    private static int size(String text) {
        return encoded(text).length();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
