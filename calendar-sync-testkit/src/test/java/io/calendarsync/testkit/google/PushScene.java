package io.calendarsync.testkit.google;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakePush;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A world on a still clock, and somebody who watches Dana's calendar. */
final class PushScene implements AutoCloseable {
    static final String HOOK = "https://shop.example/push";
    static final String WATCH = "/calendar/v3/calendars/primary/events/watch";
    static final EventTime DAY = EventTime.allDay(LocalDate.parse("2026-03-02"));

    final MutableClock clock = MutableClock.create();
    final FakeWorld world = FakeWorld.builder().clock(clock).seed(7).build();
    final FakeGoogle google = FakeGoogle.start(world);
    final FakePush push = world.push();
    final WireClient client;

    PushScene() throws Exception {
        client = new WireClient(google, Scopes.CALENDAR);
    }

    /** Opens a channel with this id to this address. */
    JsonObject watches(String id, String address) throws Exception {
        return WireClient.json(watch(WATCH, body(id, address)));
    }

    HttpResponse<String> watch(String path, JsonObject body) throws Exception {
        return client.call("POST", path, body.toString());
    }

    HttpResponse<String> stop(String id, String resourceId) throws Exception {
        return client.call("POST", "/calendar/v3/channels/stop", stopBody(id, resourceId));
    }

    static String stopBody(String id, String resourceId) {
        JsonObject body = new JsonObject();
        body.addProperty("id", id);
        body.addProperty("resourceId", resourceId);
        return body.toString();
    }

    static JsonObject body(String id, String address) {
        JsonObject body = new JsonObject();
        body.addProperty("id", id);
        body.addProperty("type", "web_hook");
        body.addProperty("address", address);
        return body;
    }

    /** Dana herself makes an event. */
    void changes() {
        world.account(WireClient.DANA).calendar().adds("Fitting", DAY);
    }

    /** The token of somebody for another application. */
    String tokenForOtherApplication(String email) {
        FakeCalendar other = new FakeCalendar(world);
        URI page = other.consentPage(new ConsentRequest(
                Secret.of("state"), WireClient.CHALLENGE, Set.of(Access.PRIMARY_CALENDAR), Optional.empty()));
        String code = FormText.parse(world.consent(page, email).getRawQuery())
                .get("code")
                .get(0);
        Reply<Granted> granted = other.exchange(Secret.of(code), Secret.of(WireClient.VERIFIER));
        return ((Reply.Done<Granted>) granted).value().accessToken().reveal();
    }

    @Override
    public void close() {
        google.close();
    }
}
