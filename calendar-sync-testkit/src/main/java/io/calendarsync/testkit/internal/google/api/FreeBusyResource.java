package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.listing.BusyTimes;
import io.calendarsync.testkit.internal.google.listing.FreeBusyQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Busy times of many calendars at once; a calendar that cannot be told of does not spoil the answer for the others. */
final class FreeBusyResource implements Resource {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    // Addresses of groups; nobody can make a group here, so there is none.
    private static final String GROUPS = "@googlegroups.com";

    private final Calendars calendars;
    private final BusyTimes busy;
    private final Surroundings surroundings;

    FreeBusyResource(Calendars calendars, BusyTimes busy, Surroundings surroundings) {
        this.calendars = calendars;
        this.busy = busy;
        this.surroundings = surroundings;
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        FreeBusyQuery query =
                FreeBusyQuery.of(request.required(), surroundings.limits().freeBusyRange());
        JsonObject told = new JsonObject();
        JsonObject groups = new JsonObject();
        for (String id : query.ids()) {
            if (id.endsWith(GROUPS)) {
                groups.add(id, error("notFound", "calendars"));
            } else if (told.size() >= query.most()) {
                told.add(id, error("tooManyCalendarsRequested", "busy"));
            } else {
                told.add(id, calendar(caller.person(), id, query));
            }
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "calendar#freeBusy");
        answer.addProperty("timeMin", MILLIS.format(query.from()));
        answer.addProperty("timeMax", MILLIS.format(query.until()));
        if (!groups.isEmpty()) {
            answer.add("groups", groups);
        }
        answer.add("calendars", told);
        return Outcome.ok(answer);
    }

    private JsonObject calendar(Person person, String id, FreeBusyQuery query) {
        Optional<StoredCalendar> calendar = calendars.seen(person, id);
        if (calendar.isEmpty()) {
            return error("notFound", "busy");
        }
        JsonArray ranges = new JsonArray();
        for (BusyTimes.Range range : busy.of(calendar.get(), query.from(), query.until())) {
            JsonObject period = new JsonObject();
            period.addProperty("start", text(range.start(), query.zone()));
            period.addProperty("end", text(range.end(), query.zone()));
            ranges.add(period);
        }
        JsonObject told = new JsonObject();
        told.add("busy", ranges);
        return told;
    }

    private static JsonObject error(String reason, String empty) {
        JsonObject error = new JsonObject();
        error.addProperty("domain", "global");
        error.addProperty("reason", reason);
        JsonArray errors = new JsonArray();
        errors.add(error);
        JsonObject told = new JsonObject();
        told.add("errors", errors);
        told.add(empty, new JsonArray());
        return told;
    }

    private static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).withNano(0));
    }
}
