package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code events.instances} answers. */
final class SeriesInstancesTest {
    private SeriesScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new SeriesScene();
        scene.timed("abcde", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY;COUNT=5");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void pagesAreFixedWhenTheFirstIsAskedFor() throws Exception {
        JsonObject first = SeriesScene.ok(scene.call("GET", "/abcde/instances?maxResults=3", ""));
        assertEquals("calendar#events", first.get("kind").getAsString());
        assertEquals("owner", first.get("accessRole").getAsString());
        assertEquals("Europe/Berlin", first.get("timeZone").getAsString());
        assertEquals(3, SeriesScene.items(first).size());
        scene.delete("abcde_20260305T080000Z");
        JsonObject rest = SeriesScene.ok(scene.call(
                "GET",
                "/abcde/instances?maxResults=3&pageToken="
                        + first.get("nextPageToken").getAsString(),
                ""));
        assertEquals(
                List.of("abcde_20260305T080000Z", "abcde_20260306T080000Z"), SeriesScene.ids(SeriesScene.items(rest)));
        assertFalse(rest.has("nextPageToken"));
    }

    @Test
    void pagesAreOf250UnlessAskedForAndNeverOfMoreThan2500() throws Exception {
        scene.timed("long0", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY;COUNT=3000");
        assertEquals(250, scene.instances("long0", "").size());
        assertEquals(2500, scene.instances("long0", "maxResults=2600").size());
        scene.google.world().switches().turnOn(FakeSwitch.LARGE_PAGES_REFUSED);
        assertEquals(
                400, scene.call("GET", "/long0/instances?maxResults=2600", "").statusCode());
        assertEquals(2500, scene.instances("long0", "maxResults=2500").size());
        assertEquals(400, scene.call("GET", "/long0/instances?maxResults=0", "").statusCode());
    }

    @Test
    void boundsIncludeTheEndAndExcludeTheStart() throws Exception {
        assertEquals(
                List.of("2026-03-03T09:00:00+01:00", "2026-03-04T09:00:00+01:00"),
                scene.starts("abcde", "timeMin=2026-03-03T09:00:00Z&timeMax=2026-03-05T08:00:00Z"));
        assertEquals(
                List.of("2026-03-04T09:00:00+01:00"),
                scene.starts("abcde", "timeMin=2026-03-03T09:00:01Z&timeMax=2026-03-05T08:00:00Z"));
        assertEquals(
                "400 timeRangeEmpty The specified time range is empty.",
                SeriesScene.error(scene.call(
                        "GET", "/abcde/instances?timeMin=2026-03-05T09:00:00Z&timeMax=2026-03-05T09:00:00Z", "")));
        assertEquals(
                400,
                scene.call("GET", "/abcde/instances?timeMin=2026-03-05", "").statusCode());
    }

    @Test
    void allDayBoundsAreThoseOfTheCalendar() throws Exception {
        scene.days("dates", "2026-03-02", "2026-03-03", "RRULE:FREQ=DAILY;COUNT=3");
        assertEquals(
                List.of("2026-03-03"),
                scene.starts("dates", "timeMin=2026-03-02T23:00:01Z&timeMax=2026-03-03T23:00:00Z"));
        assertEquals(
                List.of("2026-03-02", "2026-03-03", "2026-03-04"),
                scene.starts("dates", "timeMin=2026-03-02T23:00:00Z&timeMax=2026-03-03T23:00:01Z"));
    }

    @Test
    void oneIsFoundByItsOriginalStart() throws Exception {
        scene.days("dates", "2026-03-02", "2026-03-03", "RRULE:FREQ=DAILY;COUNT=3");
        assertEquals(
                List.of("2026-03-03T09:00:00+01:00"), scene.starts("abcde", "originalStart=2026-03-03T03:00:00-05:00"));
        assertEquals(List.of("2026-03-03"), scene.starts("dates", "originalStart=2026-03-03"));
        assertEquals(List.of(), scene.starts("dates", "originalStart=2026-03-03T00:00:00Z"));
        assertEquals(
                400,
                scene.call("GET", "/abcde/instances?originalStart=tomorrow", "").statusCode());
    }

    @Test
    void timesAreShownInTheZoneAskedFor() throws Exception {
        JsonObject shown = scene.instances("abcde", "timeZone=America/New_York").get(0);
        assertEquals("2026-03-02T03:00:00-05:00", SeriesScene.time(shown, "start"));
        assertEquals("2026-03-02T03:00:00-05:00", SeriesScene.time(shown, "originalStartTime"));
        assertEquals(
                "Europe/Berlin", shown.getAsJsonObject("start").get("timeZone").getAsString());
    }

    @Test
    void aSingleEventHasNone() throws Exception {
        scene.timed("plain", "Europe/Berlin", "2026-03-02T09:00");
        assertEquals(List.of(), scene.instances("plain", ""));
        assertEquals(List.of(), scene.instances("abcde_20260303T080000Z", ""));
        assertEquals(404, scene.call("GET", "/nobody/instances", "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void listingsPageOverOccurrencesAsOverEvents(int size) throws Exception {
        int seen = 0;
        String token = "";
        do {
            JsonObject page = SeriesScene.ok(
                    scene.call("GET", "?singleEvents=true&orderBy=startTime&maxResults=" + size + token, ""));
            seen += SeriesScene.items(page).size();
            token = page.has("nextPageToken")
                    ? "&pageToken=" + page.get("nextPageToken").getAsString()
                    : "";
        } while (!token.isEmpty());
        assertEquals(5, seen);
    }
}
