package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Palette;

/** The colours that calendars and events may have. */
final class ColorsResource implements Resource {
    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        JsonObject colors = new JsonObject();
        colors.addProperty("kind", "calendar#colors");
        colors.addProperty("updated", "2012-02-14T00:00:00.000Z");
        colors.add("calendar", Palette.CALENDAR.document());
        colors.add("event", Palette.EVENT.document());
        return Outcome.ok(colors);
    }
}
