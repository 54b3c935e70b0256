package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;
import java.util.stream.Stream;

/** What people do to events with their own hands. */
record EventControl(Scene scene) implements Control {
    private static final String EVENTS = "/accounts/{account}/calendars/{calendar}/events";
    private static final String ONE = EVENTS + "/{event}";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", EVENTS, "Lists the events as Google answers them, deleted ones last.", this::list),
                new Route("POST", EVENTS, "The user makes an event of Google's own fields.", this::add),
                new Route("GET", ONE, "Shows an event as Google answers it.", this::get),
                new Route(
                        "PATCH",
                        ONE,
                        "The user changes an event: any of Google's own fields, null to remove one.",
                        this::change),
                new Route("DELETE", ONE, "The user deletes an event.", this::delete),
                new Route("POST", ONE + "/copy", "The user duplicates an event, hidden properties too.", this::copy));
    }

    private JsonObject list(Call call) {
        AccountCalendar calendar = calendar(call);
        List<FakeEvent> all = Stream.concat(calendar.events().stream(), calendar.tombstones().stream())
                .toList();
        return Views.list("events", all, Views::event);
    }

    private JsonObject add(Call call) {
        return Views.event(calendar(call).adds(call.text()));
    }

    private JsonObject get(Call call) {
        return Views.event(found(call));
    }

    private JsonObject change(Call call) {
        return Views.event(calendar(call).changes(found(call).id(), call.text()));
    }

    private JsonObject delete(Call call) {
        call.body().end();
        calendar(call).deletes(found(call).id());
        return Views.done();
    }

    private JsonObject copy(Call call) {
        call.body().end();
        return Views.event(calendar(call).copies(found(call).id()));
    }

    private AccountCalendar calendar(Call call) {
        return scene.calendar(call.target("account"), call.target("calendar"));
    }

    private FakeEvent found(Call call) {
        return scene.event(call.target("account"), call.target("calendar"), call.target("event"));
    }
}
