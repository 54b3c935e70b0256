package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The occurrences that nobody changed: made from their series whenever somebody looks, and stored nowhere. */
final class Occurrences {
    private final Surroundings surroundings;

    Occurrences(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The id of an occurrence: its series and its slot. */
    String id(StoredEvent master, Pattern pattern, long slot) {
        boolean time = !pattern.origin().allDay() || surroundings.on(FakeSwitch.ALL_DAY_IDS_HAVE_TIMES);
        return master.id() + "_" + Stamp.text(slot, time);
    }

    /** The slot that the end of an id names, where it is written as ids of this series are. */
    Optional<Long> slot(Pattern pattern, String stamp) {
        boolean time = !pattern.origin().allDay() || surroundings.on(FakeSwitch.ALL_DAY_IDS_HAVE_TIMES);
        return Stamp.read(stamp, time);
    }

    /** An occurrence: its series in all but its id, its times and what names its place. */
    StoredEvent of(StoredCalendar calendar, StoredEvent master, Pattern pattern, long slot) {
        JsonObject whole = master.document();
        String id = id(master, pattern, slot);
        JsonObject document = new JsonObject();
        for (Map.Entry<String, JsonElement> field : whole.entrySet()) {
            switch (field.getKey()) {
                case "id" -> document.addProperty("id", id);
                case "htmlLink" -> document.addProperty("htmlLink", link(calendar, id));
                case "start" -> document.add("start", side(calendar, whole, "start", pattern, slot));
                case "end" -> {
                    document.add("end", side(calendar, whole, "end", pattern, slot + pattern.length()));
                    document.addProperty("recurringEventId", master.id());
                    document.add("originalStartTime", side(calendar, whole, "start", pattern, slot));
                }
                case "recurrence" -> {}
                default -> document.add(field.getKey(), field.getValue());
            }
        }
        return new StoredEvent(document, false);
    }

    /** From when to when an occurrence takes place on a calendar. */
    Span span(StoredCalendar calendar, Pattern pattern, long slot) {
        return new Span(moment(calendar, pattern, slot), moment(calendar, pattern, slot + pattern.length()));
    }

    private static Instant moment(StoredCalendar calendar, Pattern pattern, long slot) {
        Instant at = Instant.ofEpochSecond(slot);
        return pattern.origin().allDay()
                ? at.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .atStartOfDay(calendar.zone())
                        .toInstant()
                : at;
    }

    private static JsonObject side(
            StoredCalendar calendar, JsonObject master, String name, Pattern pattern, long slot) {
        JsonObject side = new JsonObject();
        Instant at = Instant.ofEpochSecond(slot);
        if (pattern.origin().allDay()) {
            side.addProperty("date", at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            return side;
        }
        ZoneId shown = calendar.zone();
        side.addProperty("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(shown)));
        Json.child(master, name)
                .flatMap(whole -> Json.text(whole, "timeZone"))
                .ifPresent(zone -> side.addProperty("timeZone", zone));
        return side;
    }

    private static String link(StoredCalendar calendar, String id) {
        byte[] address = (id + " " + calendar.id()).getBytes(StandardCharsets.UTF_8);
        return "https://www.google.com/calendar/event?eid="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address);
    }
}
