package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A sentence as an event.
 *
 * <p>Google reads times out of sentences by rules that it tells nobody. Here the sentence is the title and nothing is
 * read out of it: the event is at the next full hour, for one hour.
 */
final class QuickText {
    private QuickText() {}

    static JsonObject read(String sentence, Instant now, ZoneId zone) {
        ZonedDateTime start = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        JsonObject event = new JsonObject();
        event.addProperty("summary", sentence.strip());
        event.add("start", side(start));
        event.add("end", side(start.plus(Duration.ofHours(1))));
        return event;
    }

    private static JsonObject side(ZonedDateTime time) {
        JsonObject side = new JsonObject();
        side.addProperty("dateTime", time.toOffsetDateTime().toString());
        return side;
    }
}
