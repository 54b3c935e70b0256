package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.parsed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.testkit.FakeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventTimesTest {
    private static final String EMPTY = "400 calendar/timeRangeEmpty The specified time range is empty.";

    private EventScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void eventsWithoutLengthAreRefusedUnlessTheSwitchAcceptsThem() throws Exception {
        String zero = times("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "UTC");
        scene.refusedInsert(EMPTY, zero);
        scene.on(FakeSwitch.ZERO_LENGTH_ACCEPTED);
        scene.insert(zero);
        scene.insert("{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-02\"}}");
        scene.refusedInsert(EMPTY, times("2026-03-02T09:00:00Z", "2026-03-02T08:00:00Z", "UTC"));
    }

    @Test
    void timesWithoutZoneAreTheCalendarsWhereTheSwitchSaysSo() throws Exception {
        String bare =
                "{\"start\":{\"dateTime\":\"2026-03-02T09:00:00\"},\"end\":{\"dateTime\":\"2026-03-02T10:00:00\"}}";
        scene.refusedInsert("400 global/required Missing time zone definition for start time.", bare);
        scene.on(FakeSwitch.ZONELESS_TIMES_ACCEPTED);
        assertEquals(
                parsed("{\"dateTime\":\"2026-03-02T09:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"}"),
                scene.insert(bare).get("start"));
    }

    @Test
    void skippedTimesGoForwardUnlessTheSwitchTurnsThemBack() throws Exception {
        String skipped = times("2026-03-29T02:30:00", "2026-03-29T05:00:00", "Europe/Berlin");
        assertEquals("2026-03-29T03:30:00+02:00", start(skipped));
        scene.on(FakeSwitch.SKIPPED_TIMES_GO_BACK);
        assertEquals("2026-03-29T01:30:00+01:00", start(skipped));
        assertEquals(
                "2026-10-25T02:30:00+02:00",
                start(times("2026-10-25T02:30:00", "2026-10-25T05:00:00", "Europe/Berlin")));
    }

    @Test
    void repeatedTimesMeanTheFirstUnlessTheSwitchTurnsThemOn() throws Exception {
        String twice = times("2026-10-25T02:30:00", "2026-10-25T05:00:00", "Europe/Berlin");
        assertEquals("2026-10-25T02:30:00+02:00", start(twice));
        scene.on(FakeSwitch.REPEATED_TIMES_MEAN_LATER);
        assertEquals("2026-10-25T02:30:00+01:00", start(twice));
    }

    @Test
    void zonesAreIanaNamesAndOffsetsSayTheMoment() throws Exception {
        scene.refusedInsert(
                "400 global/invalid Invalid time zone definition for end time.",
                times("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "Mars/Base")
                        .replaceFirst("Mars/Base", "UTC"));
        assertEquals(
                parsed("{\"dateTime\":\"2026-03-02T10:00:00+01:00\",\"timeZone\":\"America/New_York\"}"),
                scene.insert(times("2026-03-02T09:00:00.999Z", "2026-03-02T10:00:00Z", "America/New_York"))
                        .get("start"));
    }

    private String start(String body) throws Exception {
        return scene.insert(body).getAsJsonObject("start").get("dateTime").getAsString();
    }

    private static String times(String start, String end, String zone) {
        return "{\"start\":{\"dateTime\":\"" + start + "\",\"timeZone\":\"" + zone + "\"},\"end\":{\"dateTime\":\""
                + end + "\",\"timeZone\":\"" + zone + "\"}}";
    }
}
