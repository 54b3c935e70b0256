package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.testkit.AccountCalendar;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A calendar that is open to everybody, to somebody who was given no role on it. */
final class PublicCalendarTest {
    private static final String JOE = "/calendar/v3/calendars/joe@example.com";

    @Test
    void everybodyReadsWhatItIs() throws Exception {
        try (PushScene scene = new PushScene()) {
            joes(scene).publishes();

            HttpResponse<String> read = scene.client.call("GET", JOE, "");

            assertEquals(200, read.statusCode(), read.body());
        }
    }

    @Test
    void whoeverSubscribesToItIsAReader() throws Exception {
        try (PushScene scene = new PushScene()) {
            joes(scene).publishes();
            String list = "/calendar/v3/users/me/calendarList";

            HttpResponse<String> entry = scene.client.call("POST", list, "{\"id\":\"joe@example.com\"}");

            assertEquals("reader", WireClient.json(entry).get("accessRole").getAsString(), entry.body());
            assertEquals(
                    2,
                    WireClient.json(scene.client.call("GET", list, ""))
                            .getAsJsonArray("items")
                            .size());
        }
    }

    @Test
    void nobodyElseChangesIt() throws Exception {
        try (PushScene scene = new PushScene()) {
            joes(scene).publishes();

            assertEquals(
                    403,
                    scene.client.call("PATCH", JOE, "{\"summary\":\"Mine\"}").statusCode());
            assertEquals(
                    403,
                    scene.client
                            .call(
                                    "POST",
                                    JOE + "/events",
                                    "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}")
                            .statusCode());
        }
    }

    @Test
    void whoeverWatchesItHearsOfItsChanges() throws Exception {
        try (PushScene scene = new PushScene()) {
            AccountCalendar calendar = joes(scene);
            calendar.publishes();
            assertEquals(
                    200,
                    scene.watch(JOE + "/events/watch", PushScene.body("channel", PushScene.HOOK))
                            .statusCode());

            calendar.adds("Concert", PushScene.DAY);

            assertEquals(2, scene.push.waiting().size(), "the first message, and one of the change");
        }
    }

    private static AccountCalendar joes(PushScene scene) {
        return scene.world.account("joe@example.com").calendar();
    }
}
