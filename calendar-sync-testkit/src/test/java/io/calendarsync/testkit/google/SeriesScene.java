package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** A fake on Monday the second of March 2026 and a client that makes series on Dana's calendar in Berlin. */
final class SeriesScene implements AutoCloseable {
    static final String EVENTS = "/calendar/v3/calendars/primary/events";

    final FakeGoogle google;
    final MutableClock clock = MutableClock.create();
    private final WireClient client;

    SeriesScene() throws Exception {
        this(Scopes.EVENTS_OWNED);
    }

    SeriesScene(String scope) throws Exception {
        google = FakeGoogle.start(FakeWorld.builder().clock(clock).build());
        client = new WireClient(google, scope);
    }

    /** An hour that recurs; the start is a time of the zone's clock. */
    JsonObject timed(String id, String zone, String start, String... recurrence) throws Exception {
        String end = java.time.LocalDateTime.parse(start).plusHours(1).toString();
        JsonObject body = body(id, recurrence);
        body.add(
                "start",
                JsonParser.parseString("{\"dateTime\":\"" + seconds(start) + "\",\"timeZone\":\"" + zone + "\"}"));
        body.add(
                "end", JsonParser.parseString("{\"dateTime\":\"" + seconds(end) + "\",\"timeZone\":\"" + zone + "\"}"));
        return ok(call("POST", "", body.toString()));
    }

    /** Days that recur. */
    JsonObject days(String id, String first, String end, String... recurrence) throws Exception {
        JsonObject body = body(id, recurrence);
        body.add("start", JsonParser.parseString("{\"date\":\"" + first + "\"}"));
        body.add("end", JsonParser.parseString("{\"date\":\"" + end + "\"}"));
        return ok(call("POST", "", body.toString()));
    }

    JsonObject patch(String id, String body) throws Exception {
        return ok(call("PATCH", "/" + id, body));
    }

    JsonObject get(String id) throws Exception {
        return ok(call("GET", "/" + id, ""));
    }

    void delete(String id) throws Exception {
        assertEquals(204, call("DELETE", "/" + id, "").statusCode());
    }

    /** The occurrences of a series. */
    List<JsonObject> instances(String id, String query) throws Exception {
        return items(ok(call("GET", "/" + id + "/instances?" + query, "")));
    }

    /** What {@code events.list} shows. */
    List<JsonObject> list(String query) throws Exception {
        return items(ok(call("GET", "?" + query, "")));
    }

    /** When the occurrences of a series start. */
    List<String> starts(String id, String query) throws Exception {
        return starts(instances(id, query));
    }

    static List<String> starts(List<JsonObject> events) {
        return events.stream().map(event -> time(event, "start")).toList();
    }

    static List<String> ids(List<JsonObject> events) {
        return events.stream().map(event -> event.get("id").getAsString()).toList();
    }

    static String time(JsonObject event, String side) {
        JsonObject time = event.getAsJsonObject(side);
        return time.get(time.has("date") ? "date" : "dateTime").getAsString();
    }

    /** Another calendar of Dana's, in a zone. */
    String calendar(String zone) throws Exception {
        String body = "{\"summary\":\"Other\",\"timeZone\":\"" + zone + "\"}";
        return ok(client.call("POST", "/calendar/v3/calendars", body)).get("id").getAsString();
    }

    /** An event of another calendar. */
    JsonObject get(String calendar, String id) throws Exception {
        return ok(client.call("GET", "/calendar/v3/calendars/" + calendar + "/events/" + id, ""));
    }

    HttpResponse<String> clears() throws Exception {
        return client.call("POST", "/calendar/v3/calendars/primary/clear", "");
    }

    HttpResponse<String> call(String method, String path, String body) throws Exception {
        return client.call(method, EVENTS + path, body);
    }

    static JsonObject ok(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    static String error(HttpResponse<String> response) {
        JsonObject error = json(response).getAsJsonObject("error");
        JsonObject detail = error.getAsJsonArray("errors").get(0).getAsJsonObject();
        return response.statusCode() + " " + detail.get("reason").getAsString() + " "
                + error.get("message").getAsString();
    }

    static List<JsonObject> items(JsonObject page) {
        return StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    static JsonObject body(String id, String... recurrence) {
        JsonObject body = new JsonObject();
        body.addProperty("id", id);
        body.addProperty("summary", "Fitting");
        JsonArray lines = new JsonArray();
        List.of(recurrence).forEach(lines::add);
        body.add("recurrence", lines);
        return body;
    }

    @Override
    public void close() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    private static String seconds(String local) {
        return local.length() == 16 ? local + ":00" : local;
    }
}
