package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.day;
import static io.calendarsync.testkit.google.EventScene.parsed;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventFieldsTest {
    private static final String FENCE = "-::~:~::~:~:~:~:~:~:~:~:~::~:~::-";

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
    void usualValuesVanishAndOthersStay() throws Exception {
        JsonObject usual = scene.insert(
                timed("\"guestsCanModify\":false,\"guestsCanInviteOthers\":true,\"guestsCanSeeOtherGuests\":\"true\","
                        + "\"anyoneCanAddSelf\":false,\"privateCopy\":false,\"description\":\"\",\"recurrence\":[]"));
        for (String field :
                new String[] {"guestsCanModify", "guestsCanInviteOthers", "privateCopy", "description", "recurrence"}) {
            assertFalse(usual.has(field), field);
        }
        JsonObject other = scene.insert(
                timed(
                        "\"guestsCanModify\":true,\"guestsCanSeeOtherGuests\":false,\"visibility\":\"private\",\"colorId\":11"));
        assertTrue(other.get("guestsCanModify").getAsBoolean());
        assertFalse(other.get("guestsCanSeeOtherGuests").getAsBoolean());
        assertEquals("private", other.get("visibility").getAsString());
        assertEquals("11", other.get("colorId").getAsString());
    }

    @Test
    void readOnlyAndUnknownFieldsArePassedOver() throws Exception {
        JsonObject event = scene.insert(timed("\"etag\":\"x\",\"created\":\"1999-01-01T00:00:00Z\",\"locked\":true,"
                + "\"organizer\":{\"email\":\"eve@example.com\"},\"creator\":{\"email\":\"eve@example.com\"},"
                + "\"hangoutLink\":\"https://x.example\",\"nonsense\":{\"a\":[1]},\"htmlLink\":\"https://x.example\""));
        assertEquals(parsed("{\"email\":\"dana@example.com\",\"self\":true}"), event.get("organizer"));
        assertEquals(parsed("{\"email\":\"dana@example.com\",\"self\":true}"), event.get("creator"));
        assertFalse(event.has("locked") || event.has("hangoutLink") || event.has("nonsense"), event.toString());
        assertFalse(event.get("created").getAsString().startsWith("1999"));
    }

    @Test
    void valuesOfAnotherSortAreRefused() throws Exception {
        for (String field : new String[] {
            "\"summary\":{}",
            "\"guestsCanModify\":\"perhaps\"",
            "\"attendees\":{}",
            "\"attendees\":[1]",
            "\"reminders\":[]",
            "\"recurrence\":\"RRULE:FREQ=DAILY\"",
            "\"sequence\":\"many\"",
            "\"colorId\":\"12\"",
            "\"status\":\"done\"",
            "\"extendedProperties\":{\"private\":3}",
            "\"source\":[]"
        }) {
            String name = field.startsWith("\"extended") ? "private" : field.substring(1, field.indexOf('"', 1));
            scene.refusedInsert("400 global/invalid Invalid value for: " + name, timed(field));
        }
        scene.refusedInsert(
                "400 global/invalid Invalid start time.",
                "{\"start\":{\"date\":\"+999999999-12-31\"},\"end\":{\"date\":\"+999999999-12-31\"}}");
    }

    @Test
    void googlesConferenceBlockIsCutOutOfDescriptionsAndHtmlStays() throws Exception {
        JsonObject event = scene.insert(timed("\"description\":\"<b>Bring</b> the ring\\n\\n" + FENCE
                + "\\nJoin: https://meet.google.com/abc\\nDo not edit.\\n" + FENCE + "\""));
        assertEquals("<b>Bring</b> the ring", event.get("description").getAsString());
        String open = "One fence " + FENCE + " alone";
        assertEquals(
                open,
                scene.insert(timed("\"description\":\"" + open + "\""))
                        .get("description")
                        .getAsString());
    }

    @Test
    void descriptionsAreAsLongAsTheLimitAllows() throws Exception {
        scene.insert(timed("\"description\":\"" + "x".repeat(10_000) + "\""));
        scene.world.limits().descriptions(8192);
        scene.insert(timed("\"description\":\"" + "x".repeat(8192) + "\""));
        scene.refusedInsert(
                "400 global/invalid Invalid value for: description",
                timed("\"description\":\"" + "x".repeat(8193) + "\""));
    }

    @Test
    void putClearsWhatItLeavesOutAndPatchKeepsIt() throws Exception {
        scene.insert(timed("\"id\":\"abcde\",\"status\":\"tentative\",\"location\":\"Shop\",\"colorId\":\"3\""));
        JsonObject patched = scene.patch("abcde", "{\"colorId\":null}");
        assertEquals("Shop", patched.get("location").getAsString());
        assertEquals("tentative", patched.get("status").getAsString());
        assertFalse(patched.has("colorId"));
        JsonObject put = scene.put("abcde", timed("\"summary\":\"x\""));
        assertFalse(put.has("location"));
        assertEquals("confirmed", put.get("status").getAsString());
    }

    @Test
    void remindersAreFiveAtMostAndDoNotCountAsAChange() throws Exception {
        JsonObject event = scene.insert(timed("\"id\":\"abcde\""));
        JsonObject reminded = scene.patch(
                "abcde",
                "{\"reminders\":{\"useDefault\":false,\"overrides\":[{\"method\":\"popup\",\"minutes\":40320}]}}");
        assertEquals(
                parsed("{\"useDefault\":false,\"overrides\":[{\"method\":\"popup\",\"minutes\":40320}]}"),
                reminded.get("reminders"));
        assertEquals(event.get("updated"), reminded.get("updated"));
        assertNotEquals(event.get("etag"), reminded.get("etag"));
        scene.on(FakeSwitch.REMINDERS_KEEP_ETAG);
        JsonObject again = scene.patch("abcde", "{\"reminders\":{\"useDefault\":false,\"overrides\":[]}}");
        assertEquals(parsed("{\"useDefault\":false}"), again.get("reminders"));
        assertEquals(reminded.get("etag"), again.get("etag"));
        JsonObject retitled =
                scene.patch("abcde", "{\"summary\":\"x\",\"reminders\":{\"useDefault\":true,\"overrides\":null}}");
        assertNotEquals(again.get("etag"), retitled.get("etag"));
        assertNotEquals(again.get("updated"), retitled.get("updated"));

        String one = "{\"method\":\"popup\",\"minutes\":1}";
        String six = IntStream.range(0, 6).mapToObj(n -> one).collect(Collectors.joining(","));
        String invalid = "400 global/invalid Invalid value for: reminders";
        scene.refusedInsert(invalid, timed("\"reminders\":{\"useDefault\":false,\"overrides\":[" + six + "]}"));
        scene.refusedInsert(invalid, timed("\"reminders\":{\"overrides\":[{\"method\":\"popup\",\"minutes\":40321}]}"));
        scene.refusedInsert(invalid, timed("\"reminders\":{\"overrides\":[{\"method\":\"sms\",\"minutes\":1}]}"));
        scene.refusedInsert(
                "400 global/required Missing reminder minutes.",
                timed("\"reminders\":{\"overrides\":[{\"method\":\"popup\"}]}"));
    }

    @Test
    void defaultRemindersAndOverridesGoTogetherOnlyWhereTheSwitchSaysSo() throws Exception {
        String both = timed("\"reminders\":{\"useDefault\":true,\"overrides\":[{\"method\":\"email\",\"minutes\":5}]}");
        scene.refusedInsert(
                "400 calendar/cannotUseDefaultRemindersAndSpecifyOverride"
                        + " Cannot specify both default reminders and overrides at the same time.",
                both);
        scene.on(FakeSwitch.DEFAULT_REMINDERS_WITH_OVERRIDES);
        assertTrue(scene.insert(both)
                .getAsJsonObject("reminders")
                .get("useDefault")
                .getAsBoolean());
    }

    @Test
    void tooManyPropertiesAreRefused() throws Exception {
        String many =
                IntStream.range(0, 301).mapToObj(n -> "\"k" + n + "\":\"\"").collect(Collectors.joining(",", "{", "}"));
        String large = IntStream.range(0, 33)
                .mapToObj(n -> "\"k" + n + "\":\"" + "v".repeat(1024) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        String refused = "400 global/invalid Invalid value for: extendedProperties";
        scene.refusedInsert(refused, timed("\"extendedProperties\":{\"private\":" + many + "}"));
        scene.refusedInsert(refused, timed("\"extendedProperties\":{\"shared\":" + large + "}"));
        scene.insert(
                timed("\"extendedProperties\":{\"private\":" + many.replace("\"k300\":\"\"", "\"k299\":\"\"") + "}"));
    }

    @Test
    void sequencesGrowWithWhatGuestsMustLookAtAndNeverFall() throws Exception {
        assertEquals(0, sequence(scene.insert(timed("\"id\":\"abcde\""))));
        assertEquals(0, sequence(scene.patch("abcde", "{\"summary\":\"x\"}")));
        assertEquals(1, sequence(scene.patch("abcde", "{\"location\":\"Shop\"}")));
        assertEquals(2, sequence(scene.patch("abcde", "{\"end\":{\"dateTime\":\"2026-03-02T11:00:00+01:00\"}}")));
        assertEquals(7, sequence(scene.patch("abcde", "{\"sequence\":7}")));
        scene.refused(
                "400 global/invalid Invalid sequence value. The specified sequence number is below the current sequence"
                        + " number of the resource. Re-fetch the resource and use its sequence number on the following"
                        + " request.",
                "PATCH",
                EVENTS + "/abcde",
                "{\"sequence\":6}");
        assertEquals(7, sequence(scene.put("abcde", scene.get("abcde").toString())));
    }

    @Test
    void attachmentsNeedACallerThatKnowsThem() throws Exception {
        String file =
                "{\"fileUrl\":\"https://docs.google.com/document/d/1aB-c/edit\",\"title\":\"Plan\",\"fileId\":\"no\"}";
        String body = timed("\"id\":\"abcde\",\"attachments\":[" + file + "]");
        assertFalse(scene.insert(body.replace("abcde", "fghij")).has("attachments"));
        JsonObject event = scene.ok("POST", EVENTS + "?supportsAttachments=true", body);
        assertEquals(
                parsed("[{\"fileUrl\":\"https://docs.google.com/document/d/1aB-c/edit\",\"title\":\"Plan\","
                        + "\"fileId\":\"1aB-c\"}]"),
                event.get("attachments"));
        assertTrue(scene.put("abcde", timed("")).has("attachments"), "kept from a caller that does not know them");
        assertFalse(scene.ok("PUT", EVENTS + "/abcde?supportsAttachments=true", timed(""))
                .has("attachments"));
        String many = IntStream.range(0, 26).mapToObj(n -> file).collect(Collectors.joining(","));
        scene.refused(
                "400 global/invalid Invalid value for: attachments",
                "POST",
                EVENTS + "?supportsAttachments=true",
                timed("\"attachments\":[" + many + "]"));
        scene.refused(
                "400 global/invalidParameter Invalid parameter value.",
                "POST",
                EVENTS + "?supportsAttachments=perhaps",
                timed(""));
    }

    @Test
    void seriesNeedAZoneAndKeepTheirLinesAsWritten() throws Exception {
        String lines = "\"recurrence\":[\"RRULE:FREQ=WEEKLY;COUNT=3\",\"EXDATE;TZID=Europe/Berlin:20260309T090000\"]";
        scene.refusedInsert(
                "400 global/required Missing time zone definition for start time.",
                "{" + lines + ",\"start\":{\"dateTime\":\"2026-03-02T09:00:00+01:00\"},"
                        + "\"end\":{\"dateTime\":\"2026-03-02T10:00:00+01:00\"}}");
        JsonObject series = scene.insert(timed("\"id\":\"abcde\"," + lines));
        assertEquals(parsed("{" + lines + "}").getAsJsonObject().get("recurrence"), series.get("recurrence"));
        assertTrue(scene.insert(day("\"recurrence\":[\"RRULE:FREQ=DAILY\"]")).has("recurrence"), "days need no zone");
        JsonObject single = scene.patch("abcde", "{\"recurrence\":[]}");
        assertFalse(single.has("recurrence"));
        assertEquals(series.get("start"), single.get("start"));
        assertFalse(scene.patch("abcde", "{\"recurrence\":null}").has("recurrence"));
        scene.refused(
                "400 global/invalid Invalid recurrence rule.",
                "PATCH",
                EVENTS + "/abcde",
                "{\"recurrence\":[\"DTSTART:20260302T090000Z\"]}");
    }

    @Test
    void onlyTheCreatorChangesTheSource() throws Exception {
        scene.insert(timed("\"id\":\"abcde\",\"source\":{\"title\":\"Shop\",\"url\":\"https://shop.example/1\"}"));
        assertEquals(
                "https://shop.example/2",
                scene.patch("abcde", "{\"source\":{\"url\":\"https://shop.example/2\"}}")
                        .getAsJsonObject("source")
                        .get("url")
                        .getAsString());
        scene.refused(
                "400 global/invalid Invalid source url.",
                "PATCH",
                EVENTS + "/abcde",
                "{\"source\":{\"url\":\"ftp://shop.example\"}}");
        String invited = scene.dana()
                .receives("Offer", EventTime.allDay(LocalDate.of(2026, 3, 2)), "eve@x.example")
                .id();
        assertFalse(scene.patch(invited, "{\"source\":{\"url\":\"https://shop.example/2\"}}")
                .has("source"));
    }

    @Test
    void secondaryCalendarsOrganizeInTheirOwnName() throws Exception {
        String id =
                scene.world.account(WireClient.DANA).makesCalendar("Workshop").id();
        JsonObject event = scene.ok("POST", "/calendar/v3/calendars/" + id + "/events", timed(""));
        assertEquals(
                parsed("{\"email\":\"" + id + "\",\"self\":true,\"displayName\":\"Workshop\"}"),
                event.get("organizer"));
        assertEquals(parsed("{\"email\":\"dana@example.com\"}"), event.get("creator"));
        assertEquals(
                403,
                new WireClient(scene.google, Scopes.APP_CREATED)
                        .call("POST", "/calendar/v3/calendars/" + id + "/events", timed(""))
                        .statusCode());
    }

    private static int sequence(JsonObject event) {
        return event.get("sequence").getAsInt();
    }
}
