package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Guests;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a caller wants events to be written down.
 *
 * @param zone the zone of their times; the calendar's by default
 * @param guests of events with more guests than this, only the caller's own entry is shown
 */
public record Display(Optional<ZoneId> zone, Optional<Integer> guests) {

    public static Display of(ApiRequest request) {
        Parameters parameters = new Parameters(request);
        parameters.flag("alwaysIncludeEmail");
        return new Display(parameters.zone(), parameters.count("maxAttendees"));
    }

    public JsonObject show(StoredEvent seen, Viewer viewer) {
        JsonObject shown = Shown.in(zone, seen);
        if (guests.filter(most -> Guests.of(shown).size() > most).isEmpty()) {
            return shown;
        }
        JsonArray own = new JsonArray();
        Guests.of(shown).stream()
                .filter(guest -> Guests.is(guest, viewer.calendar().id())
                        || Guests.is(guest, viewer.person().email()))
                .forEach(own::add);
        JsonObject cut = shown.deepCopy();
        cut.add("attendees", own);
        cut.addProperty("attendeesOmitted", true);
        return cut;
    }
}
