package io.calendarsync.testkit.internal.google.console.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Seven days side by side, with their hours. */
record WeekView(Agenda agenda, LocalDate first, LocalDate today) {

    static LocalDate first(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    String html() {
        StringBuilder days = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            days.append(day(first.plusDays(i)));
        }
        StringBuilder hours = new StringBuilder();
        for (int hour = 1; hour < 24; hour++) {
            hours.append("<li>%02d:00</li>%n".formatted(hour));
        }
        return "<div class=\"week\" id=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"Week\">"
                + "<ol class=\"hours\" aria-hidden=\"true\">\n" + hours + "</ol>\n"
                + "<div class=\"days\" id=\"days\" data-live>\n" + days + "</div></div>\n";
    }

    private String day(LocalDate day) {
        List<Item> all = agenda.on(day);
        List<Item> timed = all.stream().filter(item -> !item.allDay()).toList();
        Lanes lanes = new Lanes(day, timed);
        StringBuilder html = new StringBuilder();
        html.append(Html.of("<section class=\"day%s\" aria-label=\"%s\">", day.equals(today) ? " today" : "", day))
                .append(Html.of(
                        "<h2><span>%s</span> <b>%s</b></h2>%n",
                        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), day.getDayOfMonth()))
                .append(Html.of("<div class=\"whole\" data-day=\"%s\" data-whole>%n", day));
        all.stream().filter(Item::allDay).forEach(item -> html.append(item.html("")));
        html.append(Html.of("</div><div class=\"slots\" data-day=\"%s\">%n", day));
        timed.forEach(item -> html.append(item.html(Html.of(
                " data-from=\"%s\" data-quarters=\"%s\" data-lane=\"%s\"",
                item.from(day), item.quarters(day), lanes.of(item)))));
        return html.append("</div></section>\n").toString();
    }
}
