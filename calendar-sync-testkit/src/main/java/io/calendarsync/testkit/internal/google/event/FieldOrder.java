package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;

/** The order in which Google answers the fields of an event. */
final class FieldOrder {
    private static final List<String> ORDER = List.of(
            ("kind etag id status htmlLink created updated summary description location colorId creator organizer start"
                            + " end recurrence recurringEventId originalStartTime transparency visibility iCalUID"
                            + " sequence attendees extendedProperties hangoutLink conferenceData anyoneCanAddSelf"
                            + " guestsCanInviteOthers guestsCanModify guestsCanSeeOtherGuests privateCopy reminders"
                            + " source attachments eventType")
                    .split(" "));

    private FieldOrder() {}

    static JsonObject applied(JsonObject event) {
        return Json.ordered(event, ORDER);
    }
}
