package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.time.LocalDate;
import java.util.Optional;

/** Events of one whole day. */
final class WholeDay {
    private WholeDay() {}

    static boolean exactlyOne(JsonObject event) {
        Optional<LocalDate> start = day(event, "start");
        return start.isPresent() && day(event, "end").equals(start.map(first -> first.plusDays(1)));
    }

    private static Optional<LocalDate> day(JsonObject event, String side) {
        return Json.child(event, side).flatMap(time -> Json.text(time, "date")).map(LocalDate::parse);
    }
}
