package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;

/**
 * How many guests a caller wants to see: of an event with more, only the calendar's own entry is answered.
 *
 * @param most the number, which is at least 1
 */
record GuestLimit(int most) {
    static GuestLimit of(ApiRequest request) {
        int most = request.parameter("maxAttendees").map(GuestLimit::parse).orElse(Integer.MAX_VALUE);
        return new GuestLimit(most);
    }

    JsonObject applied(JsonObject event) {
        if (!(event.get("attendees") instanceof JsonArray guests) || guests.size() <= most) {
            return event;
        }
        JsonArray own = new JsonArray();
        for (JsonElement guest : guests) {
            if (guest.getAsJsonObject().has("self")) {
                own.add(guest);
            }
        }
        JsonObject cut = event.deepCopy();
        cut.add("attendees", own);
        cut.addProperty("attendeesOmitted", true);
        return cut;
    }

    private static int parse(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
        return Integer.parseInt(text);
    }
}
