package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakeMails;
import io.calendarsync.testkit.FakePush;

/** What Google tells others: channels and their messages, and mails to guests. */
final class ChannelsPanel implements Panel {
    @Override
    public String key() {
        return "channels";
    }

    @Override
    public String title() {
        return "Channels";
    }

    @Override
    public String html(Look look) {
        FakePush push = look.scene().world().push();
        StringBuilder html = new StringBuilder(
                "<h1>Channels</h1>\n<div id=\"channels\" data-live>\n"
                        + "<table><thead><tr><th scope=\"col\">Channel</th><th scope=\"col\">Account</th>"
                        + "<th scope=\"col\">Watches</th><th scope=\"col\">Address</th><th scope=\"col\">Ends</th></tr></thead><tbody>\n");
        for (FakeChannel channel : push.channels()) {
            html.append(Html.of(
                    "<tr><th scope=\"row\">%s</th><td>%s</td><td><code>%s</code></td><td><code>%s</code></td><td>%s</td></tr>%n",
                    channel.id(), channel.account(), channel.resourceUri(), channel.address(), channel.expires()));
        }
        html.append("</tbody></table>\n<h2>Waiting</h2>\n<ul>\n");
        push.waiting().forEach(message -> html.append(Html.of("<li>%s</li>%n", message)));
        html.append("</ul>\n<h2>Delivered</h2>\n<ul>\n");
        push.deliveries().forEach(delivery -> html.append(Html.of("<li>%s</li>%n", delivery)));
        html.append("</ul>\n<h2>Mails to guests</h2>\n<ul>\n");
        for (FakeMails.Mail mail : look.scene().world().mails().all()) {
            html.append(Html.of("<li>%s</li>%n", mail));
        }
        return html.append("</ul>\n</div>\n")
                .append(Forms.button("POST", "/_fake/channels/deliver", "Deliver now"))
                .append(Forms.button("POST", "/_fake/channels/hold", "Hold back"))
                .append(Forms.button("POST", "/_fake/channels/release", "Release"))
                .toString();
    }
}
