package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody's application that writes, lists and reads events over the wire. */
final class ListingCaller {
    private final WireClient wire;
    private final String token;
    private final String calendar;

    private ListingCaller(WireClient wire, String token, String calendar) {
        this.wire = wire;
        this.token = token;
        this.calendar = calendar;
    }

    static ListingCaller of(FakeGoogle google, String email, String... scopes)
            throws IOException, InterruptedException {
        WireClient wire = new WireClient(google);
        JsonObject granted = wire.redeem(google.consent(WireClient.page(google, scopes), email));
        return new ListingCaller(wire, granted.get("access_token").getAsString(), "primary");
    }

    ListingCaller on(String other) {
        return new ListingCaller(wire, token, other);
    }

    /** Adds an event from nine to ten UTC on a day in March 2026, with more fields. */
    JsonObject add(String id, int day, String fields) throws IOException, InterruptedException {
        String date = "2026-03-%02d".formatted(day);
        return done(send("POST", "", """
                {"id":"%s","start":{"dateTime":"%sT09:00:00Z"},"end":{"dateTime":"%sT10:00:00Z"}%s}""".formatted(id, date, date, fields.isEmpty() ? "" : "," + fields)));
    }

    JsonObject patch(String id, String body) throws IOException, InterruptedException {
        return done(send("PATCH", "/" + id, body));
    }

    void delete(String id) throws IOException, InterruptedException {
        assertEquals(204, send("DELETE", "/" + id, "").statusCode());
    }

    JsonObject get(String id, String query) throws IOException, InterruptedException {
        return done(send("GET", "/" + id + query, ""));
    }

    JsonObject list(String... pairs) throws IOException, InterruptedException {
        return done(listing(pairs));
    }

    /** Every page of a listing, and what the last one says. */
    Pages all(String... pairs) throws IOException, InterruptedException {
        List<JsonObject> items = new ArrayList<>();
        JsonObject page = list(pairs);
        int pages = 1;
        items.addAll(items(page));
        while (page.has("nextPageToken")) {
            List<String> next = new ArrayList<>(List.of(pairs));
            next.add("pageToken");
            next.add(page.get("nextPageToken").getAsString());
            page = list(next.toArray(String[]::new));
            items.addAll(items(page));
            assertTrue(++pages < 10_000, "the pages never end");
        }
        return new Pages(items, page, pages);
    }

    List<String> ids(String... pairs) throws IOException, InterruptedException {
        return all(pairs).ids();
    }

    void refused(int status, String codes, String... pairs) throws IOException, InterruptedException {
        refused(status, codes, listing(pairs));
    }

    static void refused(int status, String codes, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        JsonObject error = WireClient.json(response)
                .getAsJsonObject("error")
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject();
        String location = error.has("location") ? " " + error.get("location").getAsString() : "";
        assertEquals(
                codes,
                error.get("domain").getAsString() + "/" + error.get("reason").getAsString() + location);
    }

    HttpResponse<String> listing(String... pairs) throws IOException, InterruptedException {
        return send("GET", "?" + WireClient.form(pairs), "");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return call(method, "/calendar/v3/calendars/" + calendar + "/events" + path, body, headers);
    }

    HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization");
        all.add("Bearer " + token);
        return wire.call(method, path, body, all.toArray(String[]::new));
    }

    static JsonObject done(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return WireClient.json(response);
    }

    static List<JsonObject> items(JsonObject page) {
        return StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /**
     * A whole listing.
     *
     * @param last the last page
     */
    record Pages(List<JsonObject> items, JsonObject last, int count) {
        List<String> ids() {
            return items.stream().map(item -> item.get("id").getAsString()).toList();
        }

        JsonObject item(String id) {
            return items.stream()
                    .filter(item -> item.get("id").getAsString().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " is not among " + items));
        }

        String token() {
            return last.get("nextSyncToken").getAsString();
        }
    }
}
