package io.calendarsync.testkit.internal.google.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The last page of a listing, with nothing on it: so its token for what comes next is a good one. */
final class EmptiedListing {
    private EmptiedListing() {}

    static Outcome of(ApiRequest request, Function<ApiRequest, Outcome> listing) {
        Outcome outcome = listing.apply(request);
        Optional<JsonObject> page = page(outcome);
        Optional<String> next = page.flatMap(body -> Json.text(body, "nextPageToken"));
        while (next.isPresent()) {
            Map<String, List<String>> query = new HashMap<>(request.query());
            query.put("pageToken", List.of(next.get()));
            outcome = listing.apply(request.with(query));
            page = page(outcome);
            next = page.flatMap(body -> Json.text(body, "nextPageToken"));
        }
        return page.isPresent() ? Outcome.ok(emptied(page.get())) : outcome;
    }

    private static JsonObject emptied(JsonObject page) {
        JsonObject empty = new JsonObject();
        page.entrySet().forEach(field -> empty.add(field.getKey(), field.getValue()));
        empty.add("items", new JsonArray());
        return empty;
    }

    private static Optional<JsonObject> page(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer ? answer.body() : Optional.empty();
    }
}
