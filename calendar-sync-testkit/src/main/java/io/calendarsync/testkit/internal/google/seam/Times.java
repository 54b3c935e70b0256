package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.internal.google.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times of events as start and end. */
public final class Times {
    private Times() {}

    /** Writes both sides, with nulls for what the other sort of event has there. */
    static void write(EventTime time, JsonObject event) {
        if (time instanceof EventTime.AllDay days) {
            event.add("start", day(days.first()));
            event.add("end", day(days.endExclusive()));
            return;
        }
        EventTime.Timed timed = (EventTime.Timed) time;
        Instant end = timed.end().equals(timed.start()) ? timed.end().plusSeconds(60) : timed.end();
        event.add("start", moment(timed.start(), timed.zone()));
        event.add("end", moment(end, timed.zone()));
    }

    /** What an event says of its time, where it says anything; what says no zone is in UTC. */
    public static Optional<EventTime> read(JsonObject event) {
        return read(event, "UTC");
    }

    static Optional<EventTime> read(JsonObject event, String calendarZone) {
        Optional<JsonObject> start = Json.child(event, "start");
        Optional<JsonObject> end = Json.child(event, "end");
        try {
            return start.flatMap(from -> end.map(until -> read(from, until, calendarZone)));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static EventTime read(JsonObject start, JsonObject end, String calendarZone) {
        return start.has("date")
                ? new EventTime.AllDay(date(start), date(end))
                : new EventTime.Timed(
                        instant(start),
                        instant(end),
                        Json.text(start, "timeZone").orElse(calendarZone));
    }

    private static JsonObject day(LocalDate day) {
        JsonObject side = new JsonObject();
        side.addProperty("date", day.toString());
        side.add("dateTime", JsonNull.INSTANCE);
        side.add("timeZone", JsonNull.INSTANCE);
        return side;
    }

    private static JsonObject moment(Instant moment, String zone) {
        JsonObject side = new JsonObject();
        side.add("date", JsonNull.INSTANCE);
        side.addProperty("dateTime", moment.toString());
        side.addProperty("timeZone", zone);
        return side;
    }

    private static LocalDate date(JsonObject side) {
        return LocalDate.parse(side.get("date").getAsString());
    }

    private static Instant instant(JsonObject side) {
        return OffsetDateTime.parse(side.get("dateTime").getAsString()).toInstant();
    }
}
