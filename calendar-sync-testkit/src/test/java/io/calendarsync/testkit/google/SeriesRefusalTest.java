package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrences that Google would not take, or that would keep the fake busy. */
final class SeriesRefusalTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private SeriesScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new SeriesScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RRULE:",
                "RRULE",
                "FREQ=DAILY",
                "DTSTART:20260302T080000Z",
                "DTEND:20260302T080000Z",
                "DTSTART;TZID=Europe/Berlin:20260302T090000",
                "RRULE;X=Y:FREQ=DAILY",
                "RRULE:FREQ",
                "RRULE:INTERVAL=2",
                "RRULE:FREQ=FORTNIGHTLY",
                "RRULE:FREQ=DAILY;FREQ=DAILY",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=DAILY;INTERVAL=-1",
                "RRULE:FREQ=DAILY;INTERVAL=2147483647",
                "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
                "RRULE:FREQ=DAILY;COUNT=0",
                "RRULE:FREQ=DAILY;COUNT=99999999999",
                "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260404T000000Z",
                "RRULE:FREQ=DAILY;UNTIL=20260404T000000",
                "RRULE:FREQ=DAILY;UNTIL=20260404T250000Z",
                "RRULE:FREQ=DAILY;UNTIL=20260230",
                "RRULE:FREQ=DAILY;UNTIL=tomorrow",
                "RRULE:FREQ=DAILY;UNTIL=20260404;UNTIL=20260404",
                "RRULE:FREQ=DAILY;RSCALE=CHINESE",
                "RRULE:FREQ=DAILY;X-ENDS=never",
                "RRULE:FREQ=WEEKLY;BYDAY=MONDAY",
                "RRULE:FREQ=WEEKLY;BYDAY=1MO",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=32",
                "RRULE:FREQ=MONTHLY;BYSETPOS=1",
                "RRULE:FREQ=YEARLY;BYMONTH=13",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=MONTHLY;BYDAY=6MO",
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=MINUTELY;INTERVAL=5",
                "RRULE:FREQ=DAILY;BYSECOND=0,1,2",
                "RRULE:FREQ=HOURLY;BYMINUTE=0,30",
                "RRULE:FREQ=HOURLY;INTERVAL=24;BYHOUR=3",
                "RRULE:FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9",
                "EXRULE:FREQ=NEVER",
                "RDATE:20260303",
                "RDATE;VALUE=DATE:20260303",
                "RDATE;VALUE=PERIOD:20260303T080000Z/PT1H",
                "EXDATE:",
                "EXDATE:20260303T080000Z,",
                "EXDATE:20260332T080000Z",
                "EXDATE;VALUE=DATE:20260303",
                "EXDATE;TZID=Mars/Olympus:20260303T090000",
                "EXDATE;TZID:20260303T090000",
                "EXDATE;:20260303T090000Z",
                "SUMMARY:Fitting"
            })
    void whatMakesNoSenseIsRefusedAtOnce(String line) throws Exception {
        assertTimeoutPreemptively(
                SOON,
                () -> assertEquals("400 invalid Invalid recurrence rule.", refusal(timed("Europe/Berlin", line))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=HOURLY",
                "RRULE:FREQ=DAILY;BYHOUR=9,10",
                "EXDATE:20260303T080000Z",
                "EXDATE;TZID=Europe/Berlin:20260303",
                "RDATE;VALUE=DATE-TIME:20260303"
            })
    void anAllDaySeriesHasDatesAlone(String line) throws Exception {
        JsonObject body = SeriesScene.body("abcde", "RRULE:FREQ=DAILY", line);
        body.add("start", side("date", "2026-03-02"));
        body.add("end", side("date", "2026-03-03"));
        assertEquals("400 invalid Invalid recurrence rule.", refusal(body));
    }

    @Test
    void aSeriesNeedsAZone() throws Exception {
        JsonObject body = SeriesScene.body("abcde", "RRULE:FREQ=DAILY");
        body.add("start", side("dateTime", "2026-03-02T09:00:00+01:00"));
        body.add("end", side("dateTime", "2026-03-02T10:00:00+01:00"));
        assertEquals("400 required Missing time zone definition for start time.", refusal(body));
        body.getAsJsonObject("start").addProperty("timeZone", "Europe/Berlin");
        assertEquals("400 required Missing time zone definition for end time.", refusal(body));
    }

    @Test
    void aListOfTextsItMustBe() throws Exception {
        JsonObject body = timed("Europe/Berlin");
        body.addProperty("recurrence", "RRULE:FREQ=DAILY");
        assertEquals("400 invalid Invalid value for: recurrence", refusal(body));
        body.add("recurrence", com.google.gson.JsonParser.parseString("[[\"RRULE:FREQ=DAILY\"]]"));
        assertEquals("400 invalid Invalid value for: recurrence", refusal(body));
    }

    @Test
    void moreThanTenRulesAreRefused() throws Exception {
        String[] rules = Collections.nCopies(11, "RRULE:FREQ=DAILY").toArray(String[]::new);
        assertEquals("400 invalid Invalid recurrence rule.", refusal(timed("Europe/Berlin", rules)));
    }

    @Test
    void aRuleThatChangesDoesNotHarmTheOneThatStands() throws Exception {
        SeriesScene.ok(scene.call(
                "POST", "", timed("Europe/Berlin", "RRULE:FREQ=DAILY;COUNT=3").toString()));
        assertEquals(
                "400 invalid Invalid recurrence rule.",
                SeriesScene.error(scene.call("PATCH", "/abcde", "{\"recurrence\":[\"RRULE:FREQ=SECONDLY\"]}")));
        assertEquals(
                "400 invalid Invalid recurrence rule.",
                SeriesScene.error(scene.call("PATCH", "/abcde", "{\"recurrence\":[\"EXDATE;VALUE=DATE:20260303\"]}")));
        assertEquals(3, scene.instances("abcde", "").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=HOURLY;COUNT=2147483647",
                "RRULE:FREQ=HOURLY;INTERVAL=5;BYDAY=MO;COUNT=50000",
                "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=50000",
                "RRULE:FREQ=YEARLY;INTERVAL=10000;COUNT=50000",
                "RRULE:FREQ=WEEKLY;INTERVAL=10000;COUNT=50000",
                "RRULE:FREQ=DAILY;INTERVAL=10000;BYMONTH=3;COUNT=50000"
            })
    void whatNeverEndsIsShownWithoutHanging(String line) throws Exception {
        assertTimeoutPreemptively(SOON, () -> {
            SeriesScene.ok(scene.call("POST", "", timed("Europe/Berlin", line).toString()));
            scene.instances("abcde", "maxResults=10");
            assertEquals(404, scene.call("GET", "/abcde_90000101T010101Z", "").statusCode());
        });
    }

    private String refusal(JsonObject body) throws Exception {
        return SeriesScene.error(scene.call("POST", "", body.toString()));
    }

    private static JsonObject timed(String zone, String... recurrence) {
        JsonObject body = SeriesScene.body("abcde", recurrence);
        body.add("start", side("dateTime", "2026-03-02T09:00:00"));
        body.add("end", side("dateTime", "2026-03-02T10:00:00"));
        body.getAsJsonObject("start").addProperty("timeZone", zone);
        body.getAsJsonObject("end").addProperty("timeZone", zone);
        return body;
    }

    private static JsonObject side(String name, String value) {
        JsonObject side = new JsonObject();
        side.addProperty(name, value);
        return side;
    }
}
