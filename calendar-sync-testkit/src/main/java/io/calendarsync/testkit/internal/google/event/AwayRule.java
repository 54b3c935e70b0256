package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Optional;
import java.util.Set;

/** Time to oneself, focused or out of office: from one moment to another, without guests or conferences. */
final class AwayRule implements FieldRule {
    private static final Set<String> DECLINES =
            Set.of("declineNone", "declineAllConflictingInvitations", "declineOnlyNewConflictingInvitations");
    private static final Set<String> CHATS = Set.of("available", "doNotDisturb");

    private final String properties;
    private final Shape shape;
    private final ApiError malformed;

    private AwayRule(String properties, Shape shape, ApiError malformed) {
        this.properties = properties;
        this.shape = shape;
        this.malformed = malformed;
    }

    static AwayRule focusTime() {
        return new AwayRule(
                "focusTimeProperties",
                new Shape().texts("autoDeclineMode", "declineMessage", "chatStatus"),
                ApiErrors.MALFORMED_FOCUS_TIME);
    }

    static AwayRule outOfOffice() {
        return new AwayRule(
                "outOfOfficeProperties",
                new Shape().texts("autoDeclineMode", "declineMessage"),
                ApiErrors.MALFORMED_OUT_OF_OFFICE);
    }

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        boolean wholeDays =
                Json.child(event, "start").filter(start -> start.has("date")).isPresent();
        if (wholeDays || event.has("attendees") || event.has("conferenceData") || event.has("transparency")) {
            throw malformed.refusal();
        }
        JsonObject written = Json.child(event, properties).orElseGet(JsonObject::new);
        JsonObject kept = (JsonObject) Json.withoutNulls(shape.pick(written));
        Optional<String> declines = Json.text(kept, "autoDeclineMode");
        Optional<String> chat = Json.text(kept, "chatStatus");
        if (declines.filter(word -> !DECLINES.contains(word)).isPresent()
                || chat.filter(word -> !CHATS.contains(word)).isPresent()) {
            throw malformed.refusal();
        }
        if (declines.isEmpty()) {
            kept.addProperty("autoDeclineMode", "declineNone");
        }
        event.add(properties, kept);
    }
}
