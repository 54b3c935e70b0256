package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reminders: those of the calendar, or up to five of the event's own. */
final class RemindersRule implements FieldRule {
    private static final Shape REMINDERS = new Shape().flags("useDefault").lists("overrides");
    private static final Shape REMINDER = new Shape().texts("method").numbers("minutes");
    private static final Set<String> METHODS = Set.of("email", "popup");
    private static final int MOST = 5;
    private static final int FOUR_WEEKS = 40320;

    private final Surroundings surroundings;

    RemindersRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        Optional<JsonObject> written = Json.child(event, "reminders").map(REMINDERS::pick);
        boolean usual = written.map(reminders -> Json.text(reminders, "useDefault")
                        .filter("true"::equals)
                        .isPresent())
                .orElse(true);
        List<JsonObject> own = written.map(reminders -> REMINDER.pickAll(reminders, "overrides"))
                .orElse(List.of());
        own.forEach(RemindersRule::check);
        if (own.size() > MOST) {
            throw Shape.refused("reminders");
        }
        if (usual && !own.isEmpty() && !surroundings.on(FakeSwitch.DEFAULT_REMINDERS_WITH_OVERRIDES)) {
            throw ApiErrors.REMINDERS.refusal();
        }
        JsonObject reminders = new JsonObject();
        reminders.addProperty("useDefault", usual);
        if (!own.isEmpty()) {
            reminders.add("overrides", Shape.list(own));
        }
        event.add("reminders", reminders);
    }

    private static void check(JsonObject reminder) {
        String method = Json.text(reminder, "method")
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing reminder method.")::refusal);
        int minutes = Integer.parseInt(Json.text(reminder, "minutes")
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing reminder minutes.")::refusal));
        if (!METHODS.contains(method) || minutes < 0 || minutes > FOUR_WEEKS) {
            throw Shape.refused("reminders");
        }
    }
}
