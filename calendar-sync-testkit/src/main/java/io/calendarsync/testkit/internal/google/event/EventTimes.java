package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.calendar.EventMoments;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The start or end of an event as Google keeps it. */
public final class EventTimes {
    private EventTimes() {}

    /** The same start or end, shown in another zone. */
    public static JsonObject shownIn(JsonObject side, ZoneId zone) {
        if (side.has("date")) {
            return side;
        }
        JsonObject shown = side.deepCopy();
        shown.addProperty("dateTime", text(EventMoments.moment(side, zone), zone));
        return shown;
    }

    /** A moment as Google writes it: whole seconds, with an offset. */
    static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
