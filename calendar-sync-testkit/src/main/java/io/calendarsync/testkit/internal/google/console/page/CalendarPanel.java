package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar by week or by month, with the user's hand on it. */
final class CalendarPanel implements Panel {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public String title() {
        return "Calendar";
    }

    @Override
    public String html(Look look) {
        return look.account()
                .flatMap(account -> look.calendar().map(calendar -> html(look, account, calendar)))
                .orElse("<p>There is no account yet.</p>");
    }

    private static String html(Look look, FakeAccount account, AccountCalendar calendar) {
        ZoneId zone = ZoneId.of(calendar.zone());
        LocalDate day = look.day(zone);
        LocalDate today = look.today(zone);
        YearMonth month = YearMonth.from(day);
        LocalDate first = look.month() ? MonthView.first(month) : WeekView.first(day);
        LocalDate end = look.month() ? MonthView.end(month) : first.plusDays(7);
        Agenda agenda = Agenda.of(look.scene(), account.email(), calendar.id(), first, end);
        String grid =
                look.month() ? new MonthView(agenda, month, today).html() : new WeekView(agenda, first, today).html();
        String events = "/_fake/accounts/" + Html.encode(account.email()) + "/calendars/" + Html.encode(calendar.id())
                + "/events";
        return toolbar(look, account, calendar, day)
                + Html.of(
                        "<div class=\"board\" id=\"board\" data-events=\"%s\" data-zone=\"%s\" data-shown=\"%s\">%n",
                        events, calendar.zone(), day)
                + grid + "</div>\n" + Assets.template("dialog.html");
    }

    private static String toolbar(Look look, FakeAccount account, AccountCalendar calendar, LocalDate day) {
        boolean month = look.month();
        LocalDate before = month ? day.withDayOfMonth(1).minusMonths(1) : day.minusWeeks(1);
        LocalDate after = month ? day.withDayOfMonth(1).plusMonths(1) : day.plusWeeks(1);
        Address address = new Address(account.email(), calendar.id(), month ? "month" : "week");
        StringBuilder html = new StringBuilder("<div class=\"toolbar\">\n");
        html.append(Html.of("<h1>%s</h1>%n", MONTH.format(day)))
                .append("<nav class=\"steps\" aria-label=\"Time\">")
                .append(Html.of("<a href=\"%s\" aria-label=\"Previous %s\">‹</a>", address.on(before), address.view()))
                .append(Html.of("<a href=\"%s\">Today</a>", address.now()))
                .append(Html.of("<a href=\"%s\" aria-label=\"Next %s\">›</a>", address.on(after), address.view()))
                .append("</nav>\n<nav class=\"steps\" aria-label=\"View\">")
                .append(view(address.as("week").on(day), "Week", !month))
                .append(view(address.as("month").on(day), "Month", month))
                .append("</nav>\n<label>Calendar <select id=\"chosen\">");
        for (FakeAccount each : look.scene().accounts()) {
            html.append(Html.of("<optgroup label=\"%s\">", each.email()));
            for (AccountCalendar one : each.calendars()) {
                boolean chosen =
                        each.email().equals(account.email()) && one.id().equals(calendar.id());
                String target = new Address(each.email(), one.id(), address.view()).on(day);
                html.append(Html.of("<option value=\"%s\"", target))
                        .append(chosen ? " selected>" : ">")
                        .append(Html.escape(one.title()))
                        .append("</option>");
            }
            html.append("</optgroup>");
        }
        return html.append("</select></label>\n<button class=\"main\" id=\"new-event\">New event</button>\n</div>\n")
                .toString();
    }

    private static String view(String target, String label, boolean current) {
        return Html.of("<a href=\"%s\"", target) + (current ? " aria-current=\"true\">" : ">") + label + "</a>";
    }
}
