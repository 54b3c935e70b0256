package io.calendarsync.testkit.takehome;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Trigger;

/** What ical4j makes of a file, as an event; the zone of a single one is UTC. */
final class TakenHome {
    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private TakenHome() {}

    static CalendarEvent read(CalendarEvent about, String file) throws Exception {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(file)).getComponents("VEVENT");
        List<Occurrence> changed = new ArrayList<>();
        for (VEvent event : events.subList(1, events.size())) {
            DateProperty<?> id = event.getRequiredProperty("RECURRENCE-ID");
            changed.add(new Occurrence(day(id.getDate()), details(event)));
        }
        return new CalendarEvent(about.key(), details(events.get(0)), changed);
    }

    static List<String> values(String file, String property) throws Exception {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(file)).getComponents("VEVENT");
        return events.stream()
                .map(event -> event.getRequiredProperty(property).getValue())
                .toList();
    }

    private static EventDetails details(VEvent event) {
        DateProperty<?> start = event.getRequiredProperty("DTSTART");
        DateProperty<?> end = event.getRequiredProperty("DTEND");
        return new EventDetails(
                time(start, end),
                text(event, "SUMMARY").orElseThrow(),
                text(event, "DESCRIPTION"),
                text(event, "LOCATION"),
                Optional.empty(),
                text(event, "CLASS").map(Visibility::valueOf),
                text(event, "TRANSP").map(value -> value.equals("OPAQUE") ? Availability.BUSY : Availability.FREE),
                text(event, "URL").map(url -> new EventLink("Open", url)),
                text(event, "RRULE")
                        .map(rule -> new Recurrence(sorted(rule), days(event, "EXDATE"), days(event, "RDATE"))),
                reminders(event),
                Optional.empty(),
                false);
    }

    /** The rule with its parts in one order. */
    static String sorted(String rule) {
        return Stream.of(rule.split(";", -1)).sorted().collect(Collectors.joining(";"));
    }

    private static EventTime time(DateProperty<?> start, DateProperty<?> end) {
        if (start.getDate() instanceof LocalDate first) {
            return new EventTime.AllDay(first, (LocalDate) end.getDate());
        }
        String zone = start.getParameter("TZID").map(zoned -> zoned.getValue()).orElse("UTC");
        return new EventTime.Timed(instant(start.getDate()), instant(end.getDate()), zone);
    }

    private static Instant instant(Temporal time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    private static LocalDate day(Temporal time) {
        return time instanceof ZonedDateTime zoned ? zoned.toLocalDate() : (LocalDate) time;
    }

    private static SortedSet<LocalDate> days(VEvent event, String name) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Property property : event.getProperties(name)) {
            ((DateListProperty<?>) property).getDates().forEach(time -> days.add(day(time)));
        }
        return days;
    }

    private static Optional<String> text(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue);
    }

    private static Optional<Reminders> reminders(VEvent event) {
        List<Reminders.Reminder> own = new ArrayList<>();
        for (VAlarm alarm : event.getAlarms()) {
            Trigger trigger = alarm.getRequiredProperty("TRIGGER");
            own.add(Reminders.Reminder.popup(
                    Duration.from(trigger.getDuration()).negated()));
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new Reminders(false, own));
    }
}
