package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Surroundings;
import java.util.List;

/** Which fields of an event a caller may write, and the rules that each group of them goes through. */
final class EventFields {
    private static final Shape WRITABLE = new Shape()
            .texts("status", "summary", "description", "location", "colorId", "transparency", "visibility", "eventType")
            .flags("anyoneCanAddSelf", "guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests")
            .flags("privateCopy", "attendeesOmitted")
            .numbers("sequence")
            .objects("start", "end", "extendedProperties", "reminders", "source", "conferenceData")
            .objects("focusTimeProperties", "outOfOfficeProperties")
            .objects("workingLocationProperties", "birthdayProperties")
            .lists("recurrence", "attendees", "attachments");

    private final List<FieldRule> rules;

    EventFields(Surroundings surroundings) {
        // Types look at what the rules before them settled; guests need to know the organizer.
        rules = List.of(
                new WordsRule(),
                new TextsRule(surroundings.limits()),
                new TimesRule(surroundings),
                new RecurrenceRule(),
                new OrganizerRule(),
                new GuestsRule(surroundings.limits()),
                new RemindersRule(surroundings),
                new AttachmentsRule(),
                new ConferenceRule(),
                new PropertiesRule(),
                new SourceRule(),
                new TypeRule());
    }

    /** The writable part of a body or document, nulls and all; read-only and unknown fields are passed over. */
    JsonObject writable(JsonObject body) {
        return WRITABLE.pick(body);
    }

    /** Makes a draft what Google keeps of it. */
    void normalise(Draft draft) {
        rules.forEach(rule -> rule.apply(draft));
    }
}
