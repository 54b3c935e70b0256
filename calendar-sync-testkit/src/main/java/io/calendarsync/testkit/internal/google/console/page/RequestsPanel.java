package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.JournalEntry;
import java.util.List;

/** What was asked of this Google. */
final class RequestsPanel implements Panel {
    private static final int SHOWN = 100;

    @Override
    public String key() {
        return "requests";
    }

    @Override
    public String title() {
        return "Requests";
    }

    @Override
    public String html(Look look) {
        StringBuilder html = new StringBuilder("<h1>Requests</h1>\n<div id=\"counts\" data-live>\n");
        html.append(Html.of(
                        "<p>%s calls so far.</p>%n",
                        look.scene().world().counts().total()))
                .append(
                        "<table><thead><tr><th scope=\"col\">Method</th><th scope=\"col\">Calls</th></tr></thead><tbody>\n");
        look.scene()
                .world()
                .counts()
                .all()
                .forEach((method, calls) -> html.append(
                        Html.of("<tr><th scope=\"row\"><code>%s</code></th><td>%s</td></tr>%n", method, calls)));
        html.append("</tbody></table>\n");
        if (!look.scene().world().unexpectedCalls().isEmpty()) {
            html.append("<h2>Not understood</h2>\n<ul>\n");
            look.scene()
                    .world()
                    .unexpectedCalls()
                    .forEach(call -> html.append(Html.of("<li><code>%s</code></li>%n", call)));
            html.append("</ul>\n");
        }
        return html.append(log(look))
                .append("</div>\n")
                .append(Forms.button("DELETE", "/_fake/counts", "Count from nothing"))
                .toString();
    }

    private static String log(Look look) {
        List<JournalEntry> entries = look.scene().world().journal().entries();
        StringBuilder html = new StringBuilder("<h2>Latest</h2>\n<table><thead><tr><th scope=\"col\">Call</th>"
                + "<th scope=\"col\">Time</th><th scope=\"col\">Method</th><th scope=\"col\">Account</th>"
                + "<th scope=\"col\">Status</th><th scope=\"col\">Fault</th></tr></thead><tbody>\n");
        for (int i = entries.size() - 1; i >= Math.max(0, entries.size() - SHOWN); i--) {
            JournalEntry entry = entries.get(i);
            html.append(Html.of(
                    "<tr><td>%s</td><td>%s</td><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                    entry.number(),
                    entry.time(),
                    entry.method(),
                    entry.account().orElse(""),
                    entry.status().isPresent() ? entry.status().getAsInt() : "no answer",
                    entry.fault().map(Object::toString).orElse("")));
        }
        return html.append("</tbody></table>\n").toString();
    }
}
