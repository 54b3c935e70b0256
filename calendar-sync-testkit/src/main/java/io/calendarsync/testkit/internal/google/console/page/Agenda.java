package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What stands on a calendar between two days, every occurrence of a series by itself. */
record Agenda(List<Item> items) {

    static Agenda of(Scene scene, String email, String address, LocalDate first, LocalDate endExclusive) {
        return new Agenda(scene.model().byHand(api -> {
            StoredCalendar calendar = api.calendars().find(api.calendars().person(email), address);
            ZoneId zone = calendar.zone();
            List<StoredEvent> found = api.series()
                    .expanded(
                            calendar,
                            Optional.of(first.atStartOfDay(zone).toInstant()),
                            Optional.of(endExclusive.atStartOfDay(zone).toInstant()));
            return found.stream()
                    .filter(event -> !event.cancelled())
                    .map(event -> Item.of(event, zone))
                    .sorted(Item.ORDER)
                    .toList();
        }));
    }

    List<Item> on(LocalDate day) {
        return items.stream().filter(item -> item.on(day)).toList();
    }
}
