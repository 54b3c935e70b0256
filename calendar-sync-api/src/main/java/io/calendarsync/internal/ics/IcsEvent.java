package io.calendarsync.internal.ics;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Writes the events of a file: a single one, or a series and its changed occurrences. */
final class IcsEvent {
    private final IcsLines lines;
    private final String uid;
    private final Instant made;

    IcsEvent(IcsLines lines, String uid, Instant made) {
        this.lines = lines;
        this.uid = uid;
        this.made = made;
    }

    void add(EventDetails details) {
        begin();
        if (details.recurrence().isPresent()) {
            Recurrence repeats = details.recurrence().get();
            wall(details.time());
            lines.add("RRULE", repeats.rule());
            repeats.without().forEach(day -> occurrence("EXDATE", details.time(), day));
            repeats.also().forEach(day -> occurrence("RDATE", details.time(), day));
        } else {
            moments(details.time());
        }
        end(details);
    }

    /** Adds a changed occurrence of a series that begins at a time. */
    void add(EventTime first, Occurrence changed) {
        begin();
        occurrence("RECURRENCE-ID", first, changed.day());
        moments(changed.details().time());
        end(changed.details());
    }

    private void begin() {
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", uid);
        lines.add("DTSTAMP", Stamps.utc(made));
    }

    private void moments(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            lines.add("DTSTART", Stamps.utc(timed.start()));
            lines.add("DTEND", Stamps.utc(timed.end()));
        } else {
            days((EventTime.AllDay) time);
        }
    }

    // What repeats keeps its time on the wall, so it is said in the zone.
    private void wall(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            String zone = ";TZID=" + timed.zone();
            lines.add("DTSTART" + zone, Stamps.wall(timed.start(), timed.zone()));
            lines.add("DTEND" + zone, Stamps.wall(timed.end(), timed.zone()));
        } else {
            days((EventTime.AllDay) time);
        }
    }

    private void days(EventTime.AllDay days) {
        lines.add("DTSTART;VALUE=DATE", Stamps.day(days.first()));
        lines.add("DTEND;VALUE=DATE", Stamps.day(days.endExclusive()));
    }

    private void occurrence(String name, EventTime first, LocalDate day) {
        if (first instanceof EventTime.Timed timed) {
            lines.add(name + ";TZID=" + timed.zone(), Stamps.wall(timed, day));
        } else {
            lines.add(name + ";VALUE=DATE", Stamps.day(day));
        }
    }

    private void end(EventDetails details) {
        lines.text("SUMMARY", details.title());
        details.description().ifPresent(text -> lines.text("DESCRIPTION", text));
        details.location().ifPresent(text -> lines.text("LOCATION", text));
        details.link().ifPresent(link -> lines.add("URL", link.url()));
        details.visibility().ifPresent(visibility -> lines.add("CLASS", visibility.name()));
        details.availability()
                .ifPresent(value -> lines.add("TRANSP", value == Availability.FREE ? "TRANSPARENT" : "OPAQUE"));
        details.reminders().ifPresent(reminders -> reminders.own().forEach(one -> alarm(one, details.title())));
        lines.add("END", "VEVENT");
    }

    // A mail would need an address, which a file for anybody has not.
    private void alarm(Reminder reminder, String title) {
        Duration before = reminder.before();
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", title);
        lines.add("TRIGGER", before.isZero() ? "PT0S" : "-PT" + before.toMinutes() + "M");
        lines.add("END", "VALARM");
    }
}
