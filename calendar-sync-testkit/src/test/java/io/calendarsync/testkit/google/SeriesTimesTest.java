package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the occurrences of a series take place. */
final class SeriesTimesTest {
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
    @CsvSource({
        "Europe/Berlin, 2026-03-27",
        "Europe/Berlin, 2026-10-23",
        "America/New_York, 2026-03-06",
        "America/New_York, 2026-10-30",
        "Australia/Lord_Howe, 2026-04-03",
        "Australia/Lord_Howe, 2026-10-02",
        "Africa/Casablanca, 2027-02-05",
        "Pacific/Apia, 2011-12-28",
        "UTC, 2026-02-26"
    })
    void theClockOnTheWallStaysWhenClocksChange(String zone, LocalDate first) throws Exception {
        scene.timed("abcde", zone, first + "T09:00", "RRULE:FREQ=DAILY;COUNT=5");
        List<JsonObject> shown = scene.instances("abcde", "");
        List<ZonedDateTime> expected = IntStream.range(0, 5)
                .mapToObj(day -> first.plusDays(day).atTime(9, 0).atZone(ZoneId.of(zone)))
                .map(time -> time.withZoneSameInstant(ZoneId.of("Europe/Berlin")))
                .distinct()
                .toList();
        assertEquals(
                expected.stream().map(ZonedDateTime::toOffsetDateTime).toList(),
                SeriesScene.starts(shown).stream().map(OffsetDateTime::parse).toList());
        for (JsonObject event : shown) {
            assertEquals(
                    Duration.ofHours(1),
                    Duration.between(
                            OffsetDateTime.parse(SeriesScene.time(event, "start")),
                            OffsetDateTime.parse(SeriesScene.time(event, "end"))));
            assertEquals(zone, event.getAsJsonObject("start").get("timeZone").getAsString());
        }
    }

    @Test
    void timesThatTheClocksSkipComeAfterTheChange() throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-03-28T02:30", "RRULE:FREQ=DAILY;COUNT=3");
        assertEquals(
                List.of("2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00"),
                scene.starts("abcde", ""));
        scene.google.world().switches().turnOn(FakeSwitch.SKIPPED_TIMES_GO_BACK);
        assertEquals(
                List.of("2026-03-28T02:30:00+01:00", "2026-03-29T01:30:00+01:00", "2026-03-30T02:30:00+02:00"),
                scene.starts("abcde", ""));
    }

    @Test
    void hoursThatComeTwiceAreMeantTheFirstTimeUnlessTheSeriesStartsInTheSecond() throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-10-24T02:30", "RRULE:FREQ=DAILY;COUNT=2");
        assertEquals(List.of("2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00"), scene.starts("abcde", ""));
        scene.google.world().switches().turnOn(FakeSwitch.REPEATED_TIMES_MEAN_LATER);
        assertEquals(List.of("2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+01:00"), scene.starts("abcde", ""));
        scene.google.world().switches().turnOff(FakeSwitch.REPEATED_TIMES_MEAN_LATER);
        scene.patch(
                "abcde",
                "{\"start\":{\"dateTime\":\"2026-10-25T02:30:00+01:00\"},\"end\":{\"dateTime\":\"2026-10-25T03:00:00+01:00\"}}");
        assertEquals(List.of("2026-10-25T02:30:00+01:00", "2026-10-26T02:30:00+01:00"), scene.starts("abcde", ""));
    }

    @Test
    void lengthsAreRealTimeAndDaysAreDays() throws Exception {
        scene.patch(
                scene.timed("abcde", "Europe/Berlin", "2026-10-24T01:00", "RRULE:FREQ=DAILY;COUNT=2")
                        .get("id")
                        .getAsString(),
                "{\"end\":{\"dateTime\":\"2026-10-24T05:00:00+02:00\"}}");
        assertEquals(
                List.of("2026-10-24T05:00:00+02:00", "2026-10-25T04:00:00+01:00"),
                scene.instances("abcde", "").stream()
                        .map(event -> SeriesScene.time(event, "end"))
                        .toList());
        scene.days("fghij", "2026-03-28", "2026-03-30", "RRULE:FREQ=WEEKLY;COUNT=2");
        assertEquals(
                List.of("2026-03-30", "2026-04-06"),
                scene.instances("fghij", "").stream()
                        .map(event -> SeriesScene.time(event, "end"))
                        .toList());
    }

    @Test
    void aStartThatTheRuleDoesNotHitIsTheFirstAndIsNotCounted() throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-03-03T09:00", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");
        assertEquals(
                List.of("2026-03-03T09:00:00+01:00", "2026-03-09T09:00:00+01:00", "2026-03-16T09:00:00+01:00"),
                scene.starts("abcde", ""));
    }

    @Test
    void aStartThatTheRuleHitsIsCounted() throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");
        assertEquals(List.of("2026-03-02T09:00:00+01:00", "2026-03-09T09:00:00+01:00"), scene.starts("abcde", ""));
    }

    @ParameterizedTest
    @CsvSource({"20260304T080000Z, 3", "20260304T075959Z, 2", "20260304, 3", "20260303, 2", "20260101, 1"})
    void untilIncludesTheMomentOrDayThatItNames(String until, int occurrences) throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY;UNTIL=" + until);
        assertEquals(occurrences, scene.instances("abcde", "").size());
    }

    @ParameterizedTest
    @CsvSource({"20260304, 3", "20260304T230000Z, 3", "20260303T235959Z, 2"})
    void untilEndsAllDaySeriesByDates(String until, int occurrences) throws Exception {
        scene.days("abcde", "2026-03-02", "2026-03-03", "RRULE:FREQ=DAILY;UNTIL=" + until);
        assertEquals(occurrences, scene.instances("abcde", "").size());
    }

    @Test
    void datesComeAndGo() throws Exception {
        scene.timed(
                "abcde",
                "Europe/Berlin",
                "2026-03-02T09:00",
                "RRULE:FREQ=DAILY;COUNT=5",
                "EXDATE;TZID=America/New_York:20260303T030000",
                "EXDATE:20260304T080000Z,20260304T081500Z",
                "RDATE;TZID=Europe/Berlin:20260401T120000",
                "RDATE;VALUE=DATE-TIME:20260402T120000");
        assertEquals(
                List.of(
                        "2026-03-02T09:00:00+01:00",
                        "2026-03-05T09:00:00+01:00",
                        "2026-03-06T09:00:00+01:00",
                        "2026-04-01T12:00:00+02:00",
                        "2026-04-02T12:00:00+02:00"),
                scene.starts("abcde", ""),
                "COUNT is counted before dates go");
    }

    @Test
    void rulesAddUpAndExceptRulesTakeAway() throws Exception {
        scene.timed(
                "abcde",
                "Europe/Berlin",
                "2026-03-02T09:00",
                "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3",
                "EXRULE:FREQ=MONTHLY;BYMONTHDAY=4");
        assertEquals(List.of("2026-03-02T09:00:00+01:00", "2026-03-09T09:00:00+01:00"), scene.starts("abcde", ""));
    }

    @Test
    void allDaySeriesHaveDates() throws Exception {
        scene.days(
                "abcde",
                "2024-02-29",
                "2024-03-01",
                "RRULE:FREQ=YEARLY;COUNT=3",
                "RDATE;VALUE=DATE:20260301",
                "EXDATE;VALUE=DATE:20280229");
        List<JsonObject> shown = scene.instances("abcde", "");
        assertEquals(List.of("2024-02-29", "2026-03-01", "2032-02-29"), SeriesScene.starts(shown));
        assertEquals(List.of("abcde_20240229", "abcde_20260301", "abcde_20320229"), SeriesScene.ids(shown));
        assertEquals(
                "{\"date\":\"2026-03-01\"}",
                shown.get(1).get("originalStartTime").toString());
        scene.google.world().switches().turnOn(FakeSwitch.ALL_DAY_IDS_HAVE_TIMES);
        assertEquals(
                "abcde_20260301T000000Z",
                scene.instances("abcde", "").get(1).get("id").getAsString());
        assertEquals(404, scene.call("GET", "/abcde_20260301", "").statusCode());
        assertEquals("2026-03-01", SeriesScene.time(scene.get("abcde_20260301T000000Z"), "start"));
    }

    @Test
    void endlessSeriesAreShownSoFarAheadAsLimitsSay() throws Exception {
        scene.timed("abcde", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY");
        assertEquals(731, scene.instances("abcde", "maxResults=2500").size());
        scene.google.world().limits().expansion(Duration.ofDays(10).minusMinutes(5));
        assertEquals(10, scene.instances("abcde", "").size());
        scene.clock.advance(Duration.ofMinutes(5));
        assertEquals(11, scene.instances("abcde", "").size());
        assertEquals(11, scene.list("singleEvents=true").size());
        assertEquals(
                31, scene.instances("abcde", "timeMax=2026-04-02T00:00:00Z").size());
        scene.timed("later", "Europe/Berlin", "2030-03-02T09:00", "RRULE:FREQ=DAILY");
        assertEquals(10, scene.instances("later", "").size());
        scene.timed("ended", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=YEARLY;COUNT=30");
        assertEquals(30, scene.instances("ended", "").size(), "what has an end is shown to its end");
    }

    @Test
    void setPositionsNumberTheWholeOfTheFirstYear() throws Exception {
        scene.days("abcde", "2026-04-04", "2026-04-05", "RRULE:FREQ=YEARLY;BYMONTH=3,7;BYDAY=TH;BYSETPOS=1,-1;COUNT=3");
        assertEquals(List.of("2026-04-04", "2026-07-30", "2027-03-04", "2027-07-29"), scene.starts("abcde", ""));
    }
}
