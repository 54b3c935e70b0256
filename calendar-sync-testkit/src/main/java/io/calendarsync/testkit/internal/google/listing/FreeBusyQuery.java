package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which calendars somebody asks after, and for which time.
 *
 * @param zone the zone of the answer
 * @param most of how many calendars the answer may tell
 */
public record FreeBusyQuery(Instant from, Instant until, ZoneId zone, Set<String> ids, int most) {
    private static final int MOST_CALENDARS = 50;
    private static final int MOST_OF_A_GROUP = 100;

    /** Reads a query; one that Google refuses is refused. */
    public static FreeBusyQuery of(JsonObject body, Duration longest) {
        Instant from = moment(body, "timeMin");
        Instant until = moment(body, "timeMax");
        if (!until.isAfter(from)) {
            throw ApiErrors.LISTED_RANGE_EMPTY.refusal();
        }
        if (Duration.between(from, until).compareTo(longest) > 0) {
            throw ApiErrors.TIME_RANGE_TOO_LONG.refusal();
        }
        ZoneId zone = Json.text(body, "timeZone")
                .map(name -> Zones.parse(name).orElseThrow(ApiErrors.INVALID.saying("Invalid time zone.")::refusal))
                .orElse(ZoneOffset.UTC);
        most(body, "groupExpansionMax", MOST_OF_A_GROUP);
        return new FreeBusyQuery(from, until, zone, ids(body), most(body, "calendarExpansionMax", MOST_CALENDARS));
    }

    private static Instant moment(JsonObject body, String name) {
        String text = Json.text(body, name)
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing " + name + " parameter.")::refusal);
        return Parameters.rfc3339(text).orElseThrow(ApiErrors.BAD_REQUEST::refusal);
    }

    private static int most(JsonObject body, String name, int limit) {
        return Json.text(body, name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > limit) {
                        throw ApiErrors.INVALID
                                .saying("Invalid value for: " + name)
                                .refusal();
                    }
                    return Integer.parseInt(text);
                })
                .orElse(limit);
    }

    private static Set<String> ids(JsonObject body) {
        Set<String> ids = new LinkedHashSet<>();
        JsonElement items = body.get("items");
        if (items == null || items.isJsonNull()) {
            return ids;
        }
        if (!(items instanceof JsonArray list)) {
            throw ApiErrors.INVALID.saying("Invalid value for: items").refusal();
        }
        for (JsonElement item : list) {
            if (!(item instanceof JsonObject one)) {
                throw ApiErrors.INVALID.saying("Invalid value for: items").refusal();
            }
            ids.add(Json.text(one, "id").orElseThrow(ApiErrors.REQUIRED::refusal));
        }
        return ids;
    }
}
