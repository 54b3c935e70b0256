package io.calendarsync.simulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** P2 for series: each occurrence that stands on its own shows what the host says of that day. */
final class SingleOccurrences {
    private SingleOccurrences() {}

    /** What differs first. */
    static Optional<String> difference(Sim sim, AccountCalendar calendar, CalendarEvent booking, FakeEvent series) {
        if (sim.people.hasTouchedOccurrence(series.id())) {
            return Optional.empty();
        }
        Set<LocalDate> own = new HashSet<>();
        Set<LocalDate> excused = new HashSet<>();
        for (FakeEvent event : of(calendar, series.id())) {
            LocalDate day = day(event);
            boolean found = event.privateProperties().containsKey("calendarSyncOwner");
            if (sim.people.hasTouchedOccurrence(event.id()) || !found) {
                excused.add(day);
                continue;
            }
            boolean none = isExcluded(booking, day) || isNoDayOf(booking, day);
            if (event.cancelled() && !none) {
                return Optional.of(day + " is missing");
            }
            if (!event.cancelled()) {
                own.add(day);
                Optional<String> difference =
                        none ? Optional.of("stands there") : Shows.difference(SeriesDrafts.shown(booking, day), event);
                if (difference.isPresent()) {
                    return difference.map(how -> day + " " + how);
                }
            }
        }
        return booking.occurrences().stream()
                .map(occurrence -> occurrence.day())
                .filter(day -> !own.contains(day) && !excused.contains(day) && !isExcluded(booking, day))
                .findFirst()
                .map(day -> day + " is not changed");
    }

    private static List<FakeEvent> of(AccountCalendar calendar, String series) {
        return calendar.changedOccurrences(series);
    }

    private static boolean isExcluded(CalendarEvent booking, LocalDate day) {
        return booking.details()
                .recurrence()
                .filter(rule -> rule.without().contains(day))
                .isPresent();
    }

    private static boolean isNoDayOf(CalendarEvent booking, LocalDate day) {
        return booking.details().recurrence().isEmpty()
                || !SeriesDrafts.days(booking).contains(day);
    }

    static LocalDate day(FakeEvent event) {
        JsonObject start =
                JsonParser.parseString(event.json()).getAsJsonObject().getAsJsonObject("originalStartTime");
        return start.has("date")
                ? LocalDate.parse(start.get("date").getAsString())
                : OffsetDateTime.parse(start.get("dateTime").getAsString())
                        .atZoneSameInstant(ZoneId.of(start.get("timeZone").getAsString()))
                        .toLocalDate();
    }
}
