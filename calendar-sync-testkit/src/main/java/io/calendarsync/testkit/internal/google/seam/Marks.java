package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventMark;
import java.util.Map;
import java.util.Optional;

/** Our mark as private extended properties. */
public final class Marks {
    /** The property by which all events of one owner are listed. */
    public static final String OWNER = "calendarSyncOwner";

    private static final String EVENT = "calendarSyncEvent";

    private Marks() {}

    static JsonObject write(EventMark mark) {
        JsonObject entries = new JsonObject();
        entries.addProperty(OWNER, mark.owner());
        entries.addProperty(EVENT, "v1 " + mark.generation() + " " + mark.eventId() + " " + mark.key());
        JsonObject properties = new JsonObject();
        properties.add("private", entries);
        return properties;
    }

    static Optional<EventMark> read(Map<String, String> properties) {
        String owner = properties.get(OWNER);
        String[] packed = properties.getOrDefault(EVENT, "").split(" ", 4);
        if (owner == null || packed.length != 4 || !packed[0].equals("v1")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventMark(owner, EventKey.parse(packed[3]), Integer.parseInt(packed[1]), packed[2]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
