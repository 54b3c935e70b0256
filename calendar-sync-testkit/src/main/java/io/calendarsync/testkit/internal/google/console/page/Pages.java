package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.console.Scene;
import io.calendarsync.testkit.internal.google.http.WireHandler;
import io.calendarsync.testkit.internal.google.http.WireReply;
import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The pages, and what belongs to them. */
public final class Pages implements WireHandler {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final Scene scene;
    private final List<Panel> panels = List.<Panel>of(
            new CalendarPanel(),
            new AccountsPanel(),
            new RequestsPanel(),
            new ChannelsPanel(),
            new FaultsPanel(),
            new BehaviourPanel());

    public Pages(Scene scene) {
        this.scene = scene;
    }

    /** Whether this is a page's path. */
    public static boolean knows(String path) {
        return path.equals("/") || path.startsWith(Assets.ROOT);
    }

    @Override
    public WireReply handle(WireRequest request) {
        if (!request.method().equals("GET")) {
            return WireReply.empty(405);
        }
        return request.path().equals("/")
                ? safe(WireReply.of(200, "text/html; charset=UTF-8", page(Look.of(scene, request))))
                : Assets.find(request.path()).map(Pages::safe).orElseGet(() -> WireReply.empty(404));
    }

    private String page(Look look) {
        Panel shown = panels.stream()
                .filter(panel -> look.value("show").filter(panel.key()::equals).isPresent())
                .findFirst()
                .orElse(panels.get(0));
        return Assets.template("page.html")
                .replace("{{title}}", shown.title())
                .replace("{{navigation}}", navigation(shown))
                .replace("{{clock}}", clock())
                .replace("{{main}}", shown.html(look));
    }

    private String navigation(Panel shown) {
        StringBuilder links = new StringBuilder();
        for (Panel panel : panels) {
            links.append(Html.of("<a href=\"/?show=%s\"", panel.key()))
                    .append(panel.equals(shown) ? " aria-current=\"page\">" : ">")
                    .append(Html.escape(panel.title()))
                    .append("</a>\n");
        }
        return links.toString();
    }

    private String clock() {
        String now = Html.of(
                "<span id=\"now\" data-live class=\"now\">%s</span>",
                scene.world().clock().instant().truncatedTo(ChronoUnit.SECONDS));
        return scene.world().clock() instanceof MutableClock
                ? now
                        + Forms.button("POST", "/_fake/clock/advance", "+ 1 hour", "by", "PT1H")
                        + Forms.button("POST", "/_fake/clock/advance", "+ 1 day", "by", "P1D")
                : now;
    }

    private static WireReply safe(WireReply.Sent reply) {
        return reply.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
