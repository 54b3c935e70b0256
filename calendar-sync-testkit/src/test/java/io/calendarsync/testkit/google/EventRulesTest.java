package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.People;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.event.Write;
import io.calendarsync.testkit.internal.google.series.Series;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The rules of events where no caller of the wire can bring them about alone. */
final class EventRulesTest {
    private final MutableClock clock = MutableClock.create();
    private final FakeWorld world = FakeWorld.builder().clock(clock).build();
    private final Surroundings surroundings = new Surroundings(
            clock, new Tokens(1), ZoneId.of("Europe/Berlin"), world.switches(), world.limits(), new UnexpectedCalls());
    private final Revisions revisions = new Revisions(clock);
    private final People people = new People();
    private final Calendars calendars = new Calendars(people, surroundings, revisions);
    private final Events events = new Events(surroundings, revisions, new Series(surroundings, revisions), people);
    private final Person dana = calendars.person("dana@example.com");
    private final StoredCalendar calendar = calendars.find(dana, "primary");
    private final Write byDana = Write.byHand(calendar, dana);

    @Test
    void aChangedOccurrenceStaysWhatItIs() {
        JsonObject occurrence = occurrence();
        StoredEvent changed = events.patch(
                byDana, "abcde_20260303", json("{\"summary\":\"x\",\"recurrence\":[\"RRULE:FREQ=DAILY\"]}"));
        for (String field : new String[] {"recurringEventId", "originalStartTime", "iCalUID", "id"}) {
            assertEquals(occurrence.get(field), changed.document().get(field), field);
        }
        assertFalse(changed.document().has("recurrence"));
        StoredEvent replaced = events.update(byDana, "abcde_20260303", json(day("2026-03-05", "2026-03-06")));
        assertEquals(occurrence.get("originalStartTime"), replaced.document().get("originalStartTime"));
        assertTrue(sequence(replaced) > sequence(changed));
        assertEquals("abcde", calendar.byUid("abcde@google.com").orElseThrow().id(), "the series owns the iCalUID");
    }

    @Test
    void aDeletedOccurrenceOfALivingSeriesSurvivesTheTrash() {
        occurrence();
        events.delete(byDana, "abcde_20260303");
        events.deeds().emptyTrash(byDana);
        assertTrue(events.get(calendar, "abcde_20260303").cancelled());
        events.delete(byDana, "abcde");
        events.deeds().emptyTrash(byDana);
        assertTrue(calendar.event("abcde").orElseThrow().purged());
    }

    @Test
    void whoMayNotSeePrivateEventsChangesNoneOfOthers() {
        Person eve = calendars.person("eve@example.com");
        calendar.give(eve, Role.WRITER_WITHOUT_PRIVATE_ACCESS);
        Write byEve = Write.byHand(calendar, eve);
        events.insert(
                byDana,
                json("{\"id\":\"abcde\",\"visibility\":\"private\","
                        + day("2026-03-02", "2026-03-03").substring(1)));
        events.insert(
                byEve,
                json("{\"id\":\"fghij\",\"visibility\":\"private\","
                        + day("2026-03-02", "2026-03-03").substring(1)));
        assertEquals(
                "403 global/forbidden",
                assertThrows(Refusal.class, () -> events.patch(byEve, "abcde", json("{\"summary\":\"x\"}")))
                        .error()
                        .code());
        assertThrows(Refusal.class, () -> events.delete(byEve, "abcde"));
        events.patch(byEve, "fghij", json("{\"summary\":\"x\"}"));
        events.patch(byDana, "fghij", json("{\"visibility\":\"public\"}"));
    }

    private JsonObject occurrence() {
        events.insert(
                byDana,
                json("{\"id\":\"abcde\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"],"
                        + day("2026-03-02", "2026-03-03").substring(1)));
        JsonObject occurrence = events.get(calendar, "abcde").document().deepCopy();
        occurrence.remove("recurrence");
        occurrence.addProperty("id", "abcde_20260303");
        occurrence.addProperty("recurringEventId", "abcde");
        JsonObject times = json(day("2026-03-03", "2026-03-04"));
        occurrence.add("originalStartTime", times.get("start"));
        times.entrySet().forEach(side -> occurrence.add(side.getKey(), side.getValue()));
        calendar.put(new StoredEvent(occurrence, false));
        return occurrence;
    }

    private static String day(String start, String end) {
        return "{\"start\":{\"date\":\"" + start + "\"},\"end\":{\"date\":\"" + end + "\"}}";
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static int sequence(StoredEvent event) {
        return event.document().get("sequence").getAsInt();
    }
}
