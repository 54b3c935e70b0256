package io.calendarsync.testkit.internal.google.console.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** The weeks that a month touches. */
record MonthView(Agenda agenda, YearMonth month, LocalDate today) {

    static LocalDate first(YearMonth month) {
        return WeekView.first(month.atDay(1));
    }

    static LocalDate end(YearMonth month) {
        return WeekView.first(month.atEndOfMonth()).plusDays(7);
    }

    String html() {
        StringBuilder html = new StringBuilder("<div class=\"month\" id=\"days\" data-live>\n");
        for (LocalDate day = first(month); day.isBefore(end(month)); day = day.plusDays(1)) {
            String kind =
                    (day.equals(today) ? " today" : "") + (YearMonth.from(day).equals(month) ? "" : " other");
            html.append(Html.of("<section class=\"cell%s\" data-day=\"%s\" aria-label=\"%s\">", kind, day, day))
                    .append(Html.of(
                            "<h2><span>%s</span> <b>%s</b></h2>%n",
                            day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), day.getDayOfMonth()));
            agenda.on(day).forEach(item -> html.append(item.html("")));
            html.append("</section>\n");
        }
        return html.append("</div>\n").toString();
    }
}
