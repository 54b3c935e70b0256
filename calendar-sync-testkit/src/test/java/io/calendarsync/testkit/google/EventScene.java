package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A started fake and Dana's token for it, and short ways to write events over the wire. */
final class EventScene implements AutoCloseable {
    static final String EVENTS = "/calendar/v3/calendars/primary/events";
    static final String TIMES = """
            "start":{"dateTime":"2026-03-02T09:00:00","timeZone":"Europe/Berlin"},\
            "end":{"dateTime":"2026-03-02T10:00:00","timeZone":"Europe/Berlin"}""";
    static final String DAY = "\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}";

    final MutableClock clock = MutableClock.create();
    final FakeWorld world = FakeWorld.builder().clock(clock).build();
    final FakeGoogle google;
    final WireClient client;

    EventScene() throws Exception {
        google = FakeGoogle.start(world);
        client = new WireClient(google, Scopes.CALENDAR);
    }

    AccountCalendar dana() {
        return world.account(WireClient.DANA).calendar();
    }

    void on(FakeSwitch behaviour) {
        world.switches().turnOn(behaviour);
    }

    /** A body with times, and these fields. */
    static String timed(String fields) {
        return "{" + fields + (fields.isEmpty() ? "" : ",") + TIMES + "}";
    }

    static String day(String fields) {
        return "{" + fields + (fields.isEmpty() ? "" : ",") + DAY + "}";
    }

    JsonObject insert(String body) throws Exception {
        return ok("POST", EVENTS, body);
    }

    JsonObject get(String id) throws Exception {
        return ok("GET", EVENTS + "/" + id, "");
    }

    JsonObject patch(String id, String body) throws Exception {
        return ok("PATCH", EVENTS + "/" + id, body);
    }

    JsonObject put(String id, String body) throws Exception {
        return ok("PUT", EVENTS + "/" + id, body);
    }

    void delete(String id) throws Exception {
        assertEquals(204, client.call("DELETE", EVENTS + "/" + id, "").statusCode());
    }

    JsonObject ok(String method, String path, String body) throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(1));
        HttpResponse<String> response = client.call(method, path, body);
        assertEquals(200, response.statusCode(), response.body());
        return WireClient.json(response);
    }

    /** Expects status, domain, reason and message in one line, such as {@code 400 global/invalid Invalid start time.} */
    void refused(String error, String method, String path, String body, String... headers) throws Exception {
        HttpResponse<String> response = client.call(method, path, body, headers);
        assertEquals(error, summary(response), () -> method + " " + path + " " + body);
    }

    /** Expects a refused insert. */
    void refusedInsert(String error, String body) throws Exception {
        refused(error, "POST", EVENTS, body);
    }

    static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }

    @Override
    public void close() {
        google.close();
    }

    private static String summary(HttpResponse<String> response) {
        if (response.statusCode() < 300) {
            return response.statusCode() + " " + response.body();
        }
        JsonObject error = WireClient.json(response).getAsJsonObject("error");
        JsonObject detail = error.getAsJsonArray("errors").get(0).getAsJsonObject();
        return error.get("code").getAsInt() + " " + detail.get("domain").getAsString() + "/"
                + detail.get("reason").getAsString() + " "
                + error.get("message").getAsString();
    }
}
