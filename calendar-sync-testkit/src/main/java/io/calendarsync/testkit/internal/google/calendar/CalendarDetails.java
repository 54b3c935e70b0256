package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.time.ZoneId;
import java.util.Optional;

/** What those who may change a calendar say of it. */
public record CalendarDetails(String title, Optional<String> description, Optional<String> location, ZoneId zone) {
    static CalendarDetails of(String title, ZoneId zone) {
        return new CalendarDetails(title, Optional.empty(), Optional.empty(), zone);
    }

    /** Reads a body; a calendar that nobody gave a zone stands in this one. */
    static CalendarDetails parse(JsonObject body, ZoneId usualZone) {
        String title = Json.text(body, "summary")
                .filter(text -> !text.isEmpty())
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing title.")::refusal);
        ZoneId zone = Json.text(body, "timeZone")
                .map(name -> Zones.parse(name).orElseThrow(ApiErrors.INVALID.saying("Invalid time zone.")::refusal))
                .orElse(usualZone);
        return new CalendarDetails(title, written(body, "description"), written(body, "location"), zone);
    }

    void addTo(JsonObject document) {
        document.addProperty("summary", title);
        description.ifPresent(text -> document.addProperty("description", text));
        location.ifPresent(text -> document.addProperty("location", text));
        document.addProperty("timeZone", zone.getId());
    }

    private static Optional<String> written(JsonObject body, String field) {
        return Json.text(body, field).filter(text -> !text.isEmpty());
    }
}
