package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class QuickAddTest {
    @Test
    void theSentenceIsTheTitleOfTheNextFullHour() throws Exception {
        try (EventScene scene = new EventScene()) {
            JsonObject event =
                    scene.ok("POST", EVENTS + "/quickAdd?text=%20Lunch%20with%20Ann%20tomorrow&sendUpdates=all", "");
            assertEquals("Lunch with Ann tomorrow", event.get("summary").getAsString());
            OffsetDateTime start = time(event, "start");
            assertEquals(start.truncatedTo(ChronoUnit.HOURS), start);
            Duration wait = Duration.between(scene.clock.instant(), start.toInstant());
            assertEquals(0, wait.toHours());
            assertEquals(start.plusHours(1), time(event, "end"));
            scene.refused("400 global/required Required parameter: text", "POST", EVENTS + "/quickAdd", "");
        }
    }

    private static OffsetDateTime time(JsonObject event, String side) {
        return OffsetDateTime.parse(event.getAsJsonObject(side).get("dateTime").getAsString());
    }
}
