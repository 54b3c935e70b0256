package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an occurrence is, and what happens to it when somebody changes it or its series. */
final class SeriesOccurrencesTest {
    private static final String SECOND = "abcde_20260303T080000Z";
    private static final String THIRD = "abcde_20260304T080000Z";

    private SeriesScene scene;
    private JsonObject master;

    @BeforeEach
    void start() throws Exception {
        scene = new SeriesScene();
        master = scene.timed("abcde", "America/New_York", "2026-03-02T03:00", "RRULE:FREQ=DAILY;COUNT=4");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void anOccurrenceIsItsSeriesInAllButItsPlace() throws Exception {
        JsonObject second = scene.instances("abcde", "").get(1);
        assertEquals(second, scene.get(SECOND));
        assertEquals(SECOND, second.get("id").getAsString());
        assertEquals("abcde", second.get("recurringEventId").getAsString());
        assertEquals(
                JsonParser.parseString(
                        "{\"dateTime\":\"2026-03-03T09:00:00+01:00\",\"timeZone\":\"America/New_York\"}"),
                second.get("originalStartTime"));
        assertEquals(second.get("originalStartTime"), second.get("start"));
        assertFalse(second.has("recurrence"));
        for (String same : List.of("iCalUID", "etag", "updated", "created", "sequence", "summary", "organizer")) {
            assertEquals(master.get(same), second.get(same), same);
        }
        assertFalse(master.get("htmlLink").equals(second.get("htmlLink")));
        assertEquals(
                List.of("abcde_20260302T080000Z", SECOND, THIRD, "abcde_20260305T080000Z"),
                SeriesScene.ids(scene.list("singleEvents=true")));
        assertEquals(List.of("abcde"), SeriesScene.ids(scene.list("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcde_20260303T080001Z",
                "abcde_20260306T080000Z",
                "abcde_20260301T080000Z",
                "abcde_20260303",
                "abcde_20260230T080000Z",
                "abcde_99999999T999999Z",
                "abcde_",
                "_20260303T080000Z",
                "abcde_20260303T080000Z_20260303T080000Z",
                "other_20260303T080000Z"
            })
    void idsThatNoRuleHitsAreNotFound(String id) throws Exception {
        assertEquals("404 notFound Not Found", SeriesScene.error(scene.call("GET", "/" + id, "")));
        assertEquals("404 notFound Not Found", SeriesScene.error(scene.call("DELETE", "/" + id, "")));
    }

    @Test
    void aChangedOccurrenceTakesThePlaceOfItsOwn() throws Exception {
        JsonObject changed =
                scene.patch(SECOND, "{\"summary\":\"Second fitting\",\"recurrence\":[\"RRULE:FREQ=DAILY\"]}");
        assertEquals("abcde", changed.get("recurringEventId").getAsString());
        assertFalse(changed.has("recurrence"));
        assertEquals(master.get("iCalUID"), changed.get("iCalUID"));
        assertEquals(
                List.of("Fitting", "Second fitting", "Fitting", "Fitting"),
                scene.instances("abcde", "").stream()
                        .map(event -> event.get("summary").getAsString())
                        .toList());
        assertEquals(
                List.of("abcde", SECOND), SeriesScene.ids(scene.list("")), "a changed one is listed beside its series");
        scene.patch("abcde", "{\"summary\":\"Ring sizing\"}");
        assertEquals("Second fitting", scene.get(SECOND).get("summary").getAsString());
        assertEquals("Ring sizing", scene.get(THIRD).get("summary").getAsString());
    }

    @Test
    void aMovedOccurrenceAppearsWhereItIsAndKeepsItsName() throws Exception {
        JsonObject moved = scene.patch(
                SECOND,
                "{\"start\":{\"dateTime\":\"2026-03-10T12:00:00Z\"},\"end\":{\"dateTime\":\"2026-03-10T13:00:00Z\"}}");
        assertEquals("2026-03-03T09:00:00+01:00", SeriesScene.time(moved, "originalStartTime"));
        assertEquals(
                List.of("abcde_20260302T080000Z", THIRD, "abcde_20260305T080000Z", SECOND),
                SeriesScene.ids(scene.instances("abcde", "")));
        String day = "singleEvents=true&timeMin=2026-03-03T00:00:00Z&timeMax=2026-03-04T00:00:00Z";
        assertEquals(List.of(), scene.list(day));
        assertEquals(
                List.of(SECOND),
                SeriesScene.ids(
                        scene.list("singleEvents=true&timeMin=2026-03-10T00:00:00Z&timeMax=2026-03-11T00:00:00Z")));
        assertEquals(List.of(SECOND), SeriesScene.ids(scene.instances("abcde", "originalStart=2026-03-03T08:00:00Z")));
        assertEquals(List.of(), scene.instances("abcde", "originalStart=2026-03-10T12:00:00Z"));
    }

    @Test
    void aCancelledOccurrenceIsHiddenUntilDeletedOnesAreAskedFor() throws Exception {
        scene.delete(SECOND);
        scene.patch(THIRD, "{\"status\":\"cancelled\"}");
        assertEquals(
                "410 deleted Resource has been deleted", SeriesScene.error(scene.call("DELETE", "/" + SECOND, "")));
        assertEquals("cancelled", scene.get(SECOND).get("status").getAsString());
        assertEquals(
                List.of("abcde_20260302T080000Z", "abcde_20260305T080000Z"),
                SeriesScene.ids(scene.instances("abcde", "")));
        assertEquals(2, scene.list("singleEvents=true").size());
        List<JsonObject> all = scene.instances("abcde", "showDeleted=true");
        assertEquals(List.of("confirmed", "cancelled", "cancelled", "confirmed"), statuses(all));
        assertEquals("abcde", all.get(1).get("recurringEventId").getAsString());
        scene.patch(SECOND, "{\"status\":\"confirmed\"}");
        assertEquals(3, scene.instances("abcde", "").size());
    }

    @Test
    void aCancelledOccurrenceSurvivesAnEmptiedTrash() throws Exception {
        scene.delete(SECOND);
        scene.google.account(WireClient.DANA).calendar().emptiesTrash();
        assertEquals("cancelled", scene.get(SECOND).get("status").getAsString());
        assertEquals(3, scene.instances("abcde", "").size());
        assertEquals(3, scene.list("singleEvents=true").size());
    }

    @Test
    void changedOccurrencesGoWhenTheirSeriesMoves() throws Exception {
        String etag = scene.patch(SECOND, "{\"summary\":\"Second fitting\"}")
                .get("etag")
                .getAsString();
        scene.delete(THIRD);
        moveMaster();
        assertEquals(
                List.of(
                        "2026-03-02T10:00:00+01:00",
                        "2026-03-03T10:00:00+01:00",
                        "2026-03-04T10:00:00+01:00",
                        "2026-03-05T10:00:00+01:00"),
                scene.starts("abcde", ""));
        JsonObject gone = scene.get(SECOND);
        assertEquals("cancelled", gone.get("status").getAsString());
        assertFalse(gone.get("etag").getAsString().equals(etag), "its end is a change of its own");
        assertEquals(List.of("abcde"), SeriesScene.ids(scene.list("")));
        assertEquals(List.of("abcde", SECOND, THIRD), SeriesScene.ids(scene.list("showDeleted=true")));
    }

    @Test
    void changedOccurrencesThatTheNewRuleHitsStay() throws Exception {
        scene.patch(SECOND, "{\"summary\":\"Second fitting\"}");
        scene.patch(THIRD, "{\"summary\":\"Third fitting\"}");
        scene.patch("abcde", "{\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=2\"]}");
        assertEquals(List.of("abcde_20260302T080000Z", SECOND), SeriesScene.ids(scene.instances("abcde", "")));
        assertEquals("Second fitting", scene.get(SECOND).get("summary").getAsString());
        assertEquals("cancelled", scene.get(THIRD).get("status").getAsString());
        scene.patch("abcde", "{\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]}");
        assertEquals(
                "Fitting", scene.get(THIRD).get("summary").getAsString(), "a rule that returns brings a plain one");
        assertEquals(
                List.of("abcde_20260302T080000Z", SECOND, THIRD),
                scene.list("singleEvents=true&showDeleted=true").stream()
                        .map(event -> event.get("id").getAsString())
                        .sorted()
                        .toList());
    }

    @Test
    void changedOccurrencesMayStayWithoutAPlace() throws Exception {
        scene.google.world().switches().turnOn(FakeSwitch.ORPHANED_OCCURRENCES_STAY);
        scene.patch(SECOND, "{\"summary\":\"Second fitting\"}");
        moveMaster();
        assertEquals("confirmed", scene.get(SECOND).get("status").getAsString());
        assertEquals(5, scene.instances("abcde", "").size());
    }

    @Test
    void aSeriesThatBecomesASingleEventHasNoOccurrencesLeft() throws Exception {
        scene.patch(SECOND, "{\"summary\":\"Second fitting\"}");
        JsonObject single = scene.patch("abcde", "{\"recurrence\":[]}");
        assertFalse(single.has("recurrence"));
        assertEquals(List.of("abcde"), SeriesScene.ids(scene.list("singleEvents=true")));
        assertEquals("cancelled", scene.get(SECOND).get("status").getAsString());
        assertEquals(404, scene.call("GET", "/" + THIRD, "").statusCode());
        assertEquals(List.of(), scene.instances("abcde", "showDeleted=true"));
    }

    @Test
    void theOccurrencesOfADeletedSeriesAreDeletedUntilItComesBack() throws Exception {
        scene.patch(SECOND, "{\"summary\":\"Second fitting\"}");
        scene.delete(THIRD);
        scene.delete("abcde");
        assertEquals(List.of(), scene.instances("abcde", ""));
        assertEquals(List.of(), scene.list("singleEvents=true"));
        assertEquals(
                List.of("cancelled", "cancelled", "cancelled", "cancelled"),
                statuses(scene.instances("abcde", "showDeleted=true")));
        assertEquals(4, scene.list("singleEvents=true&showDeleted=true").size(), "the series itself is not shown");
        assertEquals(
                "cancelled", scene.get("abcde_20260305T080000Z").get("status").getAsString());
        assertEquals("Second fitting", scene.get(SECOND).get("summary").getAsString());
        assertEquals("cancelled", scene.get(SECOND).get("status").getAsString());
        assertEquals(410, scene.call("DELETE", "/abcde_20260305T080000Z", "").statusCode());
        scene.patch("abcde", "{\"status\":\"confirmed\"}");
        assertEquals(
                List.of("abcde_20260302T080000Z", SECOND, "abcde_20260305T080000Z"),
                SeriesScene.ids(scene.instances("abcde", "")));
        assertEquals("confirmed", scene.get(SECOND).get("status").getAsString());
        scene.delete("abcde");
        scene.google.account(WireClient.DANA).calendar().emptiesTrash();
        assertEquals(404, scene.call("GET", "/abcde_20260305T080000Z", "").statusCode());
    }

    private void moveMaster() throws Exception {
        scene.patch(
                "abcde",
                "{\"start\":{\"dateTime\":\"2026-03-02T09:00:00Z\"},\"end\":{\"dateTime\":\"2026-03-02T10:00:00Z\"}}");
    }

    private static List<String> statuses(List<JsonObject> events) {
        return events.stream().map(event -> event.get("status").getAsString()).toList();
    }

    @Test
    void clearingACalendarTakesSeriesWithChangedOccurrences() throws Exception {
        try (SeriesScene scene = new SeriesScene(Scopes.CALENDAR)) {
            scene.timed("dates", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY;COUNT=3");
            scene.patch("dates_20260303T080000Z", "{\"summary\":\"Other\"}");

            assertEquals(204, scene.clears().statusCode());

            assertEquals(List.of(), scene.list("singleEvents=true"));
        }
    }

    @Test
    void aChangedOccurrenceIsWrittenInTheZoneOfTheCalendarThatItsSeriesMovesTo() throws Exception {
        try (SeriesScene scene = new SeriesScene(Scopes.CALENDAR)) {
            String other = scene.calendar("America/New_York");
            scene.timed("dates", "Europe/Berlin", "2026-03-02T09:00", "RRULE:FREQ=DAILY;COUNT=3");
            scene.patch("dates_20260303T080000Z", "{\"summary\":\"Other\"}");
            SeriesScene.ok(scene.call("POST", "/dates/move?destination=" + other, ""));

            JsonObject moved = scene.get(other, "dates_20260303T080000Z");

            assertEquals("2026-03-03T03:00:00-05:00", SeriesScene.time(moved, "start"));
            assertEquals("2026-03-03T03:00:00-05:00", SeriesScene.time(moved, "originalStartTime"));
        }
    }
}
