package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.console.control.Limits;

/** Limits, and what nobody could confirm. */
final class BehaviourPanel implements Panel {
    @Override
    public String key() {
        return "behaviour";
    }

    @Override
    public String title() {
        return "Behaviour";
    }

    @Override
    public String html(Look look) {
        FakeWorld world = look.scene().world();
        StringBuilder html = new StringBuilder("<h1>Behaviour</h1>\n<section class=\"card\"><h2>Limits</h2>\n");
        new Limits(world.limits())
                .all()
                .forEach((name, value) -> html.append(
                                "<form class=\"row limit\" data-verb=\"PATCH\" data-path=\"/_fake/limits\">")
                        .append(Html.of(
                                "<label>%s <input name=\"%s\" value=\"%s\" placeholder=\"unlimited\" required autocomplete=\"off\"></label>",
                                Html.words(name), name, value.orElse("")))
                        .append(Html.of("<button aria-label=\"Set %s\">Set</button></form>%n", Html.words(name))));
        html.append("</section>\n<section class=\"card\"><h2>Switches</h2>")
                .append("<p class=\"quiet\">What nobody could confirm of Google; off is the likelier answer.</p>\n")
                .append("<div class=\"switches\" id=\"switches\" data-live>\n");
        for (FakeSwitch behaviour : FakeSwitch.values()) {
            html.append("<form data-auto data-verb=\"PATCH\" data-path=\"/_fake/switches\">")
                    .append(Html.of(
                            "<label><input type=\"checkbox\" role=\"switch\" id=\"switch-%s\" name=\"%s\"%s> %s</label></form>%n",
                            behaviour,
                            behaviour,
                            world.switches().isOn(behaviour) ? " checked" : "",
                            Html.words(behaviour.name())));
        }
        return html.append("</div></section>\n").toString();
    }
}
