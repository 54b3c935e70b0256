package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Map;
import java.util.Set;

/** Fields with a few known values: others are refused, and usual ones left out. */
final class WordsRule implements FieldRule {
    private static final Map<String, Set<String>> WORDS = Map.of(
            "status", Set.of("confirmed", "tentative", "cancelled"),
            "transparency", Set.of("opaque", "transparent"),
            "visibility", Set.of("default", "public", "private", "confidential"),
            "colorId", Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    private static final Map<String, String> USUAL = Map.of(
            "transparency", "opaque",
            "visibility", "default",
            "anyoneCanAddSelf", "false",
            "guestsCanInviteOthers", "true",
            "guestsCanModify", "false",
            "guestsCanSeeOtherGuests", "true",
            "privateCopy", "false");

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        WORDS.forEach((field, words) -> Json.text(event, field).ifPresent(word -> {
            if (!words.contains(word)) {
                throw Shape.refused(field);
            }
        }));
        USUAL.forEach((field, usual) -> {
            if (Json.text(event, field).filter(usual::equals).isPresent()) {
                event.remove(field);
            }
        });
    }
}
