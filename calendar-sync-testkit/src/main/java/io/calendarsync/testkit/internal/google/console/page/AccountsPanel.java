package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import java.util.TreeSet;

/** Everyone, their calendars, and the access that they gave. */
final class AccountsPanel implements Panel {
    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public String title() {
        return "Accounts";
    }

    @Override
    public String html(Look look) {
        StringBuilder cards = new StringBuilder("<h1>Accounts</h1>\n<div class=\"cards\" id=\"accounts\" data-live>\n");
        look.scene().accounts().forEach(account -> cards.append(card(account)));
        return cards.append("</div>\n").append("""
                        <form class="card row" data-verb="POST" data-path="/_fake/accounts">
                        <label>E-mail <input name="email" type="email" required autocomplete="off"></label>
                        <button class="main">Add account</button>
                        </form>
                        """).toString();
    }

    private static String card(FakeAccount account) {
        String path = "/_fake/accounts/" + Html.encode(account.email());
        StringBuilder html = new StringBuilder(Html.of(
                "<section class=\"card\"><h2>%s</h2><p class=\"quiet\">%s, sub %s</p>%n",
                account.name(), account.email(), account.subject()));
        html.append(
                "<table><thead><tr><th scope=\"col\">Calendar</th><th scope=\"col\">Zone</th>"
                        + "<th scope=\"col\">Events</th><th scope=\"col\">Deleted</th><th scope=\"col\">By hand</th></tr></thead><tbody>\n");
        for (AccountCalendar calendar : account.calendars()) {
            String one = path + "/calendars/" + Html.encode(calendar.id());
            html.append(Html.of(
                            "<tr><th scope=\"row\"><a href=\"%s\">%s</a></th><td>%s</td><td>%s</td><td>%s</td><td>",
                            new Address(account.email(), calendar.id(), "week").now(),
                            calendar.title(),
                            calendar.zone(),
                            calendar.events().size(),
                            calendar.tombstones().size()))
                    .append(Forms.button("POST", one + "/empty-trash", "Empty trash"))
                    .append(calendar.id().equals(account.email()) ? "" : Forms.button("DELETE", one, "Remove"))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table>\n<ul>\n");
        account.allowed()
                .forEach((client, scopes) -> html.append(
                        Html.of("<li>%s: <code>%s</code></li>%n", client, String.join(" ", new TreeSet<>(scopes)))));
        return html.append("</ul>\n")
                .append(Html.of("<p>Live refresh tokens: <b>%s</b></p>%n", account.liveRefreshTokens()))
                .append(Forms.button("POST", path + "/revoke-access", "Revoke access"))
                .append("</section>\n")
                .toString();
    }
}
