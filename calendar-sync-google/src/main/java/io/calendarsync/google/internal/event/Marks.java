package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventKey;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.EventMark;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our mark as two private properties: one that all events of an owner share, so that Google can list them, and one
 * packed, since Google's own pages disagree on what two of them in one query mean.
 */
public final class Marks {
    private static final String OWNER = "calendarSyncOwner";
    private static final String EVENT = "calendarSyncEvent";
    private static final Pattern PACKED = Pattern.compile("v1 (\\d{1,9}) (\\S+) (.+)");

    // Longer values are cut by Google without a word.
    private static final int LONGEST = 1024;

    private Marks() {}

    /** The condition that finds an owner's events. */
    public static String query(String owner) {
        return OWNER + "=" + owner;
    }

    static Map<String, String> write(EventMark mark) {
        // The key comes last: nothing else may hold a space, and a key may.
        String packed = "v1 " + mark.generation() + " " + mark.eventId() + " " + mark.key();
        if (packed.length() > LONGEST || mark.owner().length() > LONGEST) {
            throw new IllegalArgumentException("mark longer than " + LONGEST + " characters");
        }
        return Map.of(OWNER, mark.owner(), EVENT, packed);
    }

    static Optional<EventMark> read(JsonObject event) {
        Optional<JsonObject> properties =
                JsonTree.object(event, "extendedProperties").flatMap(all -> JsonTree.object(all, "private"));
        Optional<String> owner = properties.flatMap(values -> JsonTree.text(values, OWNER));
        return properties
                .flatMap(values -> JsonTree.text(values, EVENT))
                .map(PACKED::matcher)
                .filter(Matcher::matches)
                .flatMap(packed -> owner.flatMap(name -> unpack(name, packed)));
    }

    private static Optional<EventMark> unpack(String owner, Matcher packed) {
        try {
            EventKey key = EventKey.parse(packed.group(3));
            return Optional.of(new EventMark(owner, key, Integer.parseInt(packed.group(1)), packed.group(2)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
