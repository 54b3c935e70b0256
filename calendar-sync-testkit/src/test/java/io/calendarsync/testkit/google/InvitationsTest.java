package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeQuota.Made;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.People;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.quota.Meter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which guests count, by the meter itself: it sees the event before the call, and its answer. */
final class InvitationsTest {
    private final FakeWorld settings = FakeWorld.create();
    private final Surroundings surroundings = new Surroundings(
            MutableClock.create(),
            new Tokens(7),
            ZoneOffset.UTC,
            settings.switches(),
            settings.limits(),
            new UnexpectedCalls());
    private final Calendars calendars = new Calendars(new People(), surroundings, new Revisions(surroundings.clock()));
    private final Person dana = calendars.person(WireClient.DANA);
    private final StoredCalendar calendar = calendars.find(dana, "primary");
    private final Meter meter = new Meter(surroundings, calendars);

    @Test
    void outsidersCountOnceEach() {
        meter.rules().freezeAfter(Made.INVITATIONS, 3);
        call(ApiMethod.EVENTS_INSERT, event("a@else.example", "b@ELSE.example", "colleague@example.com"));
        assertFalse(meter.freezer().frozen(WireClient.DANA));
        calendar.put(new StoredEvent(event("a@else.example", "b@else.example"), false));
        call(ApiMethod.EVENTS_PATCH, event("a@else.example", "B@else.example"));
        assertFalse(meter.freezer().frozen(WireClient.DANA));
        call(ApiMethod.EVENTS_PATCH, event("a@else.example", "c@else.example"));
        assertTrue(meter.freezer().frozen(WireClient.DANA));
    }

    @Test
    void refusedCallsAndImportsInviteNobody() {
        meter.rules().freezeAfter(Made.INVITATIONS, 1);
        ApiRequest insert = request(ApiMethod.EVENTS_INSERT, event("a@else.example"));
        Outcome refused = new Outcome.Refused(ApiErrors.DUPLICATE);
        assertEquals(refused, meter.metered(dana, insert, () -> refused));
        call(ApiMethod.EVENTS_IMPORT, event("a@else.example"));
        assertFalse(meter.freezer().frozen(WireClient.DANA));
    }

    @Test
    void guestsThatAreNoneAreNotCounted() {
        meter.rules().freezeAfter(Made.INVITATIONS, 1);
        call(
                ApiMethod.EVENTS_INSERT,
                Json.object("{\"attendees\":[7,null,{},{\"email\":{}},{\"email\":\"me@example.com\"}]}"));
        call(ApiMethod.EVENTS_INSERT, Json.object("{\"attendees\":\"a@else.example\"}"));
        assertFalse(meter.freezer().frozen(WireClient.DANA));
    }

    private void call(ApiMethod method, JsonObject event) {
        meter.metered(dana, request(method, event), () -> Outcome.ok(event));
    }

    private static ApiRequest request(ApiMethod method, JsonObject event) {
        List<String> target = method == ApiMethod.EVENTS_PATCH ? List.of("primary", "abcde") : List.of("primary");
        return ApiRequest.of(method, target, Optional.of(event));
    }

    private static JsonObject event(String... guests) {
        StringBuilder text = new StringBuilder("{\"id\":\"abcde\",\"iCalUID\":\"u\",\"attendees\":[");
        for (int i = 0; i < guests.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"email\":\"")
                    .append(guests[i])
                    .append("\"}");
        }
        return Json.object(text.append("]}").toString());
    }
}
