package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.console.control.FaultForms;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to go wrong. */
final class FaultsPanel implements Panel {
    private static final String READY = """
            <section class="card"><h2>Ready-made</h2>
            <form class="inline" data-verb="POST" data-path="/_fake/faults">
            <input type="hidden" name="method" value="events.insert"><input type="hidden" name="fault" value="refused">
            <input type="hidden" name="status" value="503"><input type="hidden" name="domain" value="global">
            <input type="hidden" name="reason" value="backendError"><button>Next insert: backend error</button></form>
            <form class="inline" data-verb="POST" data-path="/_fake/faults">
            <input type="hidden" name="method" value="events.insert"><input type="hidden" name="fault" value="refused">
            <input type="hidden" name="status" value="403"><input type="hidden" name="domain" value="usageLimits">
            <input type="hidden" name="reason" value="rateLimitExceeded"><button>Next insert: rate limit</button></form>
            <form class="inline" data-verb="POST" data-path="/_fake/faults">
            <input type="hidden" name="method" value="events.insert"><input type="hidden" name="fault" value="lostAnswer">
            <button>Next insert: answer lost</button></form>
            <form class="inline" data-verb="POST" data-path="/_fake/faults">
            <input type="hidden" name="method" value="oauth.refresh"><input type="hidden" name="fault" value="refused">
            <input type="hidden" name="status" value="400"><input type="hidden" name="domain" value="oauth">
            <input type="hidden" name="reason" value="invalid_grant"><button>Next refresh: grant dead</button></form>
            </section>
            """;

    @Override
    public String key() {
        return "faults";
    }

    @Override
    public String title() {
        return "Faults";
    }

    @Override
    public String html(Look look) {
        List<?> armed = look.scene().world().faults().armed();
        String list = armed.isEmpty()
                ? "<p>Nothing is armed.</p>"
                : armed.stream()
                        .map(line -> Html.of("<li><code>%s</code></li>", line))
                        .collect(Collectors.joining("\n", "<ul>\n", "</ul>\n"));
        return "<h1>Faults</h1>\n<section class=\"card\"><h2>Armed</h2><div id=\"armed\" data-live>" + list + "</div>"
                + Forms.button("DELETE", "/_fake/faults", "Disarm everything") + "</section>\n" + READY + own();
    }

    private static String own() {
        StringBuilder form = new StringBuilder("""
                <form class="card row" data-verb="POST" data-path="/_fake/faults"><h2>Your own</h2>
                <label>Method <select name="method">""");
        methods().forEach(method -> form.append(Html.of("<option>%s</option>", method)));
        form.append("</select></label>\n<label>Fault <select name=\"fault\" id=\"fault\">");
        FaultForms.names()
                .forEach(name -> form.append(Html.of("<option value=\"%s\">%s</option>", name, Html.words(name))));
        form.append(
                "</select></label>\n<label>Calls <input name=\"times\" type=\"number\" min=\"1\" max=\"10000\" value=\"1\"></label>\n");
        for (String name : FaultForms.names()) {
            form.append(Html.of(
                    "<fieldset class=\"row\" data-fault=\"%s\" disabled hidden><legend>%s</legend>",
                    name, Html.words(name)));
            FaultForms.fields(name).forEach((field, type) -> form.append(input(field, type)));
            form.append("</fieldset>\n");
        }
        return form.append("<button class=\"main\">Arm</button></form>\n").toString();
    }

    private static String input(String field, Class<?> type) {
        String label = Html.of("<label>%s ", Html.words(field));
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Html.of("<option>%s</option>", constant))
                    .collect(Collectors.joining(
                            "", label + Html.of("<select name=\"%s\">", field), "</select></label>\n"));
        }
        boolean number = type == int.class || type == long.class;
        boolean time = type == Duration.class || type == Optional.class;
        return label
                + Html.of("<input name=\"%s\" type=\"%s\"", field, number ? "number" : "text")
                + (time ? " placeholder=\"such as PT5S\"" : "") + "></label>\n";
    }

    private static List<String> methods() {
        return Stream.concat(
                        Arrays.stream(ApiMethod.values()).map(ApiMethod::title).sorted(),
                        Stream.of("batch", "oauth.token", "oauth.refresh", "oauth.revoke"))
                .toList();
    }
}
