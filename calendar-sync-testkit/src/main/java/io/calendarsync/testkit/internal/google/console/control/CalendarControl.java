package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;
import java.util.function.Consumer;

/** What people do to their calendars. */
record CalendarControl(Scene scene) implements Control {
    private static final String CALENDARS = "/accounts/{account}/calendars";
    private static final String ONE = CALENDARS + "/{calendar}";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", CALENDARS, "Lists the calendars that an account sees.", this::list),
                new Route("POST", CALENDARS, "The user makes a calendar: {\"title\": …}.", this::add),
                new Route(
                        "DELETE",
                        ONE,
                        "The user removes a calendar with all that stands on it.",
                        call -> done(call, AccountCalendar::removes)),
                new Route(
                        "POST",
                        ONE + "/empty-trash",
                        "The user empties the trash: deleted events are gone, their ids stay taken.",
                        call -> done(call, AccountCalendar::emptiesTrash)),
                new Route(
                        "POST",
                        ONE + "/lose-write-access",
                        "The user, and so every application, may only read from now on.",
                        call -> done(call, AccountCalendar::losesWriteAccess)),
                new Route(
                        "POST",
                        ONE + "/regain-write-access",
                        "The user may write again.",
                        call -> done(call, AccountCalendar::regainsWriteAccess)),
                new Route(
                        "POST",
                        ONE + "/share",
                        "The user lets somebody see the calendar or more: {\"email\": …, \"role\": \"READER\"}.",
                        this::share),
                new Route(
                        "POST",
                        ONE + "/stop-sharing",
                        "The user lets somebody no longer see the calendar: {\"email\": …}.",
                        this::stopSharing));
    }

    private JsonObject list(Call call) {
        return Views.list("calendars", scene.account(call.target("account")).calendars(), Views::calendar);
    }

    private JsonObject add(Call call) {
        String title = call.body().text("title");
        call.body().end();
        return Views.calendar(scene.account(call.target("account")).makesCalendar(title));
    }

    private JsonObject share(Call call) {
        Fields body = call.body();
        String email = body.text("email");
        FakeRole role = (FakeRole) TextValues.read(body, "role", FakeRole.class);
        body.end();
        calendar(call).sharesWith(scene.account(email).email(), role);
        return Views.done();
    }

    private JsonObject stopSharing(Call call) {
        String email = call.body().text("email");
        call.body().end();
        calendar(call).stopsSharingWith(scene.account(email).email());
        return Views.done();
    }

    private AccountCalendar calendar(Call call) {
        return scene.calendar(call.target("account"), call.target("calendar"));
    }

    private JsonObject done(Call call, Consumer<AccountCalendar> deed) {
        call.body().end();
        deed.accept(calendar(call));
        return Views.done();
    }
}
