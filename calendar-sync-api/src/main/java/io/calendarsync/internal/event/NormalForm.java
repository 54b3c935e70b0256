package io.calendarsync.internal.event;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Brings events to the one form that is checked, hashed and written, so that equal bookings are equal events. */
public final class NormalForm {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private NormalForm() {}

    /** The details with whole seconds, plain line ends, and blank texts taken as absent. */
    public static EventDetails of(EventDetails raw) {
        EventTime time = time(raw.time());
        return new EventDetails(
                time,
                lines(raw.title()).strip(),
                text(raw.description()),
                text(raw.location()),
                raw.color(),
                raw.visibility(),
                raw.availability(),
                raw.link()
                        .map(link -> new EventLink(
                                lines(link.title()).strip(), link.url().strip())),
                raw.recurrence().map(repeats -> Recurrences.normal(repeats, time)),
                raw.reminders().map(NormalForm::reminders),
                raw.guests()
                        .map(guests -> guests.stream()
                                .map(NormalForm::guest)
                                .sorted(Comparator.comparing(Guest::address))
                                .toList()),
                raw.meeting());
    }

    /** The same, with every changed occurrence in its normal form, by their days. */
    public static CalendarEvent of(CalendarEvent raw) {
        return new CalendarEvent(
                raw.key(),
                of(raw.details()),
                raw.occurrences().stream()
                        .map(NormalForm::occurrence)
                        .sorted(Comparator.comparing(Occurrence::day))
                        .toList());
    }

    private static Occurrence occurrence(Occurrence raw) {
        EventDetails shown = of(raw.details());
        // Whoever is invited, and how it repeats, is the series' own.
        return new Occurrence(
                raw.day(),
                new EventDetails(
                        shown.time(),
                        shown.title(),
                        shown.description(),
                        shown.location(),
                        shown.color(),
                        shown.visibility(),
                        shown.availability(),
                        shown.link(),
                        Optional.empty(),
                        shown.reminders(),
                        Optional.empty(),
                        false));
    }

    private static Reminders reminders(Reminders raw) {
        return new Reminders(
                raw.calendarDefault(),
                raw.own().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Reminder::before).thenComparing(Reminder::by))
                        .toList());
    }

    private static Guest guest(Guest raw) {
        return new Guest(raw.address().strip().toLowerCase(Locale.ROOT), text(raw.name()), raw.role(), raw.answer());
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
