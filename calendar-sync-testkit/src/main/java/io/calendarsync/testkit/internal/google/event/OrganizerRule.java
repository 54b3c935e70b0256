package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;
import java.util.Optional;

/** The organizer is the calendar, except of imported events and invitations, and alone may change what guests may do. */
final class OrganizerRule implements FieldRule {
    private static final List<String> GUEST_FLAGS =
            List.of("guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests");

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        if (draft.before().isPresent()) {
            draft.keep("organizer");
            refuseFlagsOfOthers(draft.before().get(), event);
            return;
        }
        Optional<JsonObject> named = Json.child(event, "organizer");
        event.add(
                "organizer",
                named.map(organizer ->
                                Participants.named(organizer, draft.write().calendar()))
                        .orElseGet(() -> Participants.organizer(draft.write().calendar())));
    }

    // Flags that a PUT leaves out count as set to what is usual.
    private static void refuseFlagsOfOthers(JsonObject before, JsonObject event) {
        boolean changed =
                GUEST_FLAGS.stream().anyMatch(flag -> !Json.text(before, flag).equals(Json.text(event, flag)));
        if (changed && !Participants.organizes(before)) {
            throw ApiErrors.NOT_ORGANIZER.refusal();
        }
    }
}
