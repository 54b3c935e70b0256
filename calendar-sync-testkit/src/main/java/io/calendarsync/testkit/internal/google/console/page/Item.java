package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.seam.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;

/** An event as it stands on a wall calendar: in local time. */
record Item(String id, String title, String color, boolean allDay, LocalDateTime start, LocalDateTime end) {
    static final Comparator<Item> ORDER = Comparator.comparing((Item item) -> !item.allDay)
            .thenComparing(Item::start)
            .thenComparing(Item::title)
            .thenComparing(Item::id);

    static Item of(StoredEvent event, ZoneId zone) {
        String title = Json.text(event.document(), "summary")
                .filter(text -> !text.isEmpty())
                .orElse("(No title)");
        String color = Json.text(event.document(), "colorId").orElse("");
        EventTime time = Times.read(event.document()).orElseThrow();
        if (time instanceof EventTime.AllDay days) {
            LocalDateTime first = days.first().atStartOfDay();
            return new Item(
                    event.id(), title, color, true, first, days.endExclusive().atStartOfDay());
        }
        EventTime.Timed timed = (EventTime.Timed) time;
        LocalDateTime start = LocalDateTime.ofInstant(timed.start(), zone);
        return new Item(event.id(), title, color, false, start, LocalDateTime.ofInstant(timed.end(), zone));
    }

    boolean on(LocalDate day) {
        LocalDateTime from = day.atStartOfDay();
        LocalDateTime until = day.plusDays(1).atStartOfDay();
        return start.isBefore(until) && (end.isAfter(from) || start.equals(from));
    }

    /** The quarter of an hour of a day in which it begins there. */
    int from(LocalDate day) {
        return start.toLocalDate().isBefore(day) ? 0 : (start.getHour() * 60 + start.getMinute()) / 15;
    }

    /** How many quarters it takes of a day, at least two so that it can be read. */
    int quarters(LocalDate day) {
        int until =
                end.toLocalDate().isAfter(day) ? GridStyle.QUARTERS : (end.getHour() * 60 + end.getMinute() + 14) / 15;
        return Math.min(Math.max(until - from(day), 2), GridStyle.QUARTERS - from(day));
    }

    /** The button that opens it, with what a page needs to move it. */
    String html(String place) {
        String from = allDay ? start.toLocalDate().toString() : start.toString();
        String until = allDay ? end.toLocalDate().toString() : end.toString();
        String time = allDay ? "" : Html.of("<span class=\"time\">%s</span> ", start.toLocalTime());
        return Html.of(
                        "<button class=\"event\" draggable=\"true\" data-event=\"%s\" data-start=\"%s\" data-end=\"%s\""
                                + " data-color=\"%s\"",
                        id, from, until, color)
                + place + "><span>" + time
                + Html.of("<span class=\"what\">%s</span></span></button>%n", title);
    }
}
