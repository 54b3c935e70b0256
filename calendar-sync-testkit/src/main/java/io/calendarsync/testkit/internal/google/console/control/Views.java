package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Collection;
import java.util.function.Function;

/** What the control API answers, as JSON. */
final class Views {
    private Views() {}

    static JsonObject done() {
        return new JsonObject();
    }

    static <T> JsonObject list(String name, Collection<T> items, Function<T, JsonElement> view) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(view.apply(item)));
        JsonObject list = new JsonObject();
        list.add(name, array);
        return list;
    }

    static JsonObject account(FakeAccount account) {
        JsonObject view = new JsonObject();
        view.addProperty("email", account.email());
        view.addProperty("name", account.name());
        view.addProperty("subject", account.subject());
        view.addProperty("liveRefreshTokens", account.liveRefreshTokens());
        view.add(
                "calendars",
                list("calendars", account.calendars(), Views::calendar).get("calendars"));
        return view;
    }

    static JsonObject calendar(AccountCalendar calendar) {
        JsonObject view = new JsonObject();
        view.addProperty("id", calendar.id());
        view.addProperty("title", calendar.title());
        view.addProperty("timeZone", calendar.zone());
        view.addProperty("events", calendar.events().size());
        view.addProperty("deleted", calendar.tombstones().size());
        return view;
    }

    /** As Google answers it. */
    static JsonObject event(FakeEvent event) {
        return Json.object(event.json());
    }
}
