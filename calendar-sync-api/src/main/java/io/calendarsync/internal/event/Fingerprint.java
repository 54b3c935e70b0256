package io.calendarsync.internal.event;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.EventField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by a short text whether an event would be written any differently than last time. */
public final class Fingerprint {
    private static final String VERSION = "v1:";

    private Fingerprint() {}

    /** The fingerprint of what would be written, in its normal form; of guests it says nothing. */
    public static String of(EventDetails details) {
        List<String> parts = new ArrayList<>(List.of(
                time(details.time()),
                details.title(),
                part(details.description()),
                part(details.location()),
                part(details.color()),
                part(details.visibility()),
                part(details.availability()),
                part(details.link().map(EventLink::title)),
                part(details.link().map(EventLink::url))));
        // What has none of these keeps the fingerprint that it had before there were any.
        if (details.recurrence().isPresent() || details.reminders().isPresent() || details.meeting()) {
            parts.add(part(details.recurrence()));
            parts.add(part(details.reminders()));
            parts.add(Boolean.toString(details.meeting()));
        }
        return VERSION + Hashes.base64(parts.toArray(String[]::new));
    }

    /** The fingerprint of when a series takes place and how it repeats; empty for a single event. */
    public static Optional<String> shape(EventDetails details) {
        return details.recurrence().map(repeats -> VERSION + Hashes.base64(time(details.time()), repeats.toString()));
    }

    /** The fingerprint of what the provider shows, where all that is not usual is taken for ours. */
    public static String ofShown(EventDetails shown) {
        return of(ours(NormalForm.of(shown), owned(shown)));
    }

    /** The fingerprint of what the provider shows, in the fields that are ours alone. */
    public static String echo(EventDetails shown, Set<EventField> owned) {
        return of(ours(NormalForm.of(shown), owned));
    }

    /**
     * Whether the provider shows what would be written, in the fields that are ours.
     *
     * @param before the fields that were ours when it was last written
     */
    public static boolean shows(EventDetails shown, EventDetails wanted, Set<EventField> before) {
        Set<EventField> ours = owned(wanted);
        ours.addAll(before);
        return of(ours(wanted, ours)).equals(echo(shown, ours));
    }

    /** The optional fields that the host set. */
    public static Set<EventField> owned(EventDetails details) {
        Set<EventField> owned = EnumSet.noneOf(EventField.class);
        details.description().ifPresent(set -> owned.add(EventField.DESCRIPTION));
        details.location().ifPresent(set -> owned.add(EventField.LOCATION));
        details.color().ifPresent(set -> owned.add(EventField.COLOR));
        details.visibility().ifPresent(set -> owned.add(EventField.VISIBILITY));
        details.availability().ifPresent(set -> owned.add(EventField.AVAILABILITY));
        details.link().ifPresent(set -> owned.add(EventField.LINK));
        details.recurrence().ifPresent(set -> owned.add(EventField.RECURRENCE));
        details.reminders().ifPresent(set -> owned.add(EventField.REMINDERS));
        details.guests().ifPresent(set -> owned.add(EventField.GUESTS));
        if (details.meeting()) {
            owned.add(EventField.MEETING);
        }
        return owned;
    }

    private static EventDetails ours(EventDetails all, Set<EventField> owned) {
        return new EventDetails(
                all.time(),
                all.title(),
                all.description().filter(set -> owned.contains(EventField.DESCRIPTION)),
                all.location().filter(set -> owned.contains(EventField.LOCATION)),
                all.color().filter(set -> owned.contains(EventField.COLOR)),
                all.visibility().filter(set -> owned.contains(EventField.VISIBILITY)),
                // Calendars show busy by saying nothing, and their own reminders where there are no others.
                all.availability()
                        .filter(set -> owned.contains(EventField.AVAILABILITY))
                        .filter(set -> set != Availability.BUSY),
                all.link().filter(set -> owned.contains(EventField.LINK)),
                // Whoever made it repeat: it takes place when the host says.
                all.recurrence(),
                all.reminders()
                        .filter(set -> owned.contains(EventField.REMINDERS))
                        .filter(set -> !set.calendarDefault()),
                Optional.empty(),
                false);
    }

    private static String time(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return "timed " + timed.start() + " " + timed.end() + " " + timed.zone();
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return "days " + days.first() + " " + days.endExclusive();
    }

    private static String part(Optional<?> value) {
        return value.map(set -> "=" + set).orElse("-");
    }
}
