package io.calendarsync.event;

import io.calendarsync.Problem;
import io.calendarsync.internal.event.EventCheck;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.internal.ics.GoogleLink;
import io.calendarsync.internal.ics.IcsFile;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event for a customer's own calendar, without any connection: as a file, and as a link.
 *
 * <p>Guests, meeting and colour stay with the host. Immutable.
 */
public final class AddToCalendar {
    private static final Pattern UID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final CalendarEvent event;
    private final String uid;

    private AddToCalendar(CalendarEvent event, String uid) {
        this.event = event;
        this.uid = uid;
    }

    /**
     * What a customer can take home of an event.
     *
     * @param uid by which calendars know that two files are about one event. Of a synced event it is its id at Google
     *     with {@code @google.com} behind, and comes from its connection; of any other the host makes one up and keeps it
     * @throws IllegalArgumentException if the engine would refuse the event, with the problem; if the UID has spaces, or
     *     other than 1 to 255 characters of ASCII
     */
    public static AddToCalendar of(CalendarEvent event, String uid) {
        if (!UID.matcher(uid).matches()) {
            throw new IllegalArgumentException("a UID has 1 to 255 characters of ASCII, none of them a space");
        }
        CalendarEvent normal = normal(event);
        Optional<Problem> problem = EventCheck.problem(normal);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().toString());
        }
        return new AddToCalendar(normal, uid);
    }

    /**
     * The event as the text of an {@code .ics} file (RFC 5545), to be sent as {@code text/calendar; charset=utf-8}.
     *
     * <p>A series keeps its time on the wall, and has its cancelled, added and changed occurrences. Reminders by mail
     * become ones on the screen.
     *
     * @param made now; of two files about one event the later counts
     */
    public String ics(Instant made) {
        return IcsFile.of(event, uid, made);
    }

    /**
     * A link that opens the event as a draft in Google Calendar, at most 2,000 characters long.
     *
     * <p>Longer texts are cut: description, location, title, in this order. Empty for a series with cancelled, added or
     * changed occurrences or a rule that is too long, which no link can say.
     */
    public Optional<URI> googleLink() {
        return GoogleLink.of(event);
    }

    private static CalendarEvent normal(CalendarEvent raw) {
        return new CalendarEvent(
                raw.key(),
                NormalForm.of(raw.details()),
                raw.occurrences().stream()
                        .map(one -> new Occurrence(one.day(), NormalForm.of(one.details())))
                        .toList());
    }
}
