package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeMails;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** What guests would find in their mail. */
record MailControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/mails",
                        "Lists the mails that Google would have sent to guests.",
                        call -> Views.list("mails", scene.world().mails().all(), MailControl::mail)),
                new Route("DELETE", "/mails", "Starts again from no mail.", call -> {
                    scene.world().mails().reset();
                    return Views.done();
                }));
    }

    private static JsonObject mail(FakeMails.Mail mail) {
        JsonObject view = new JsonObject();
        view.addProperty("to", mail.to());
        view.addProperty("reason", mail.reason().name());
        view.addProperty("calendar", mail.calendarId());
        view.addProperty("event", mail.eventId());
        view.addProperty("title", mail.title());
        return view;
    }
}
