package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Optional;

/**
 * Conferences: a caller that does not say it knows them changes none; one that does may copy one or wish for a new one.
 *
 * <p>A wish under the number of the wish before is none.
 */
final class ConferenceRule implements FieldRule {
    private static final Shape DATA = new Shape()
            .objects("createRequest")
            .lists("entryPoints")
            .objects("conferenceSolution")
            .texts("conferenceId", "signature", "notes")
            .objects("parameters");
    private static final Shape TYPE = new Shape().texts("type");
    private static final int LONGEST_NOTES = 2048;

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        if (!draft.write().options().conferences()) {
            draft.keep("conferenceData");
        } else {
            Json.child(event, "conferenceData")
                    .map(DATA::pick)
                    .filter(data -> !data.isEmpty())
                    .ifPresentOrElse(
                            data -> event.add("conferenceData", settled(draft, data)),
                            () -> event.remove("conferenceData"));
        }
        ConferenceText.link(event);
    }

    private static JsonObject settled(Draft draft, JsonObject data) {
        Optional<JsonObject> before = draft.before().flatMap(event -> Json.child(event, "conferenceData"));
        if (Json.text(data, "notes").orElse("").length() > LONGEST_NOTES) {
            throw Shape.refused("notes");
        }
        boolean sameWish = data.has("createRequest")
                && before.flatMap(ConferenceText::requestId)
                        .filter(id -> ConferenceText.requestId(data)
                                .filter(id::equals)
                                .isPresent())
                        .isPresent();
        if (sameWish) {
            JsonObject kept = before.orElseThrow().deepCopy();
            Json.text(data, "notes").ifPresent(notes -> kept.addProperty("notes", notes));
            return kept;
        }
        // A PATCH with a new wish still carries the entries of the conference before.
        boolean entriesOfBefore = data.has("entryPoints")
                && before.filter(old -> data.get("entryPoints").equals(old.get("entryPoints")))
                        .isPresent();
        return data.has("createRequest") && (!data.has("entryPoints") || entriesOfBefore)
                ? wish(draft, data.getAsJsonObject("createRequest"))
                : copy(data);
    }

    private static JsonObject wish(Draft draft, JsonObject request) {
        String id = Json.text(request, "requestId")
                .filter(text -> !text.isEmpty())
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing conference request id.")::refusal);
        JsonArray allowed = allowed(draft);
        String type = Json.child(request, "conferenceSolutionKey")
                .flatMap(key -> Json.text(key, "type"))
                .orElseGet(() -> allowed.isEmpty() ? "" : allowed.get(0).getAsString());
        if (!allowed.contains(new JsonPrimitive(type))) {
            throw ApiErrors.INVALID.saying("Invalid conference type value.").refusal();
        }
        return ConferenceText.asked(id, type);
    }

    private static JsonObject copy(JsonObject data) {
        JsonObject solution = Json.child(data, "conferenceSolution").orElseThrow(() -> Shape.refused("conferenceData"));
        JsonObject copy = (JsonObject) Json.withoutNulls(data);
        // A copy is there already, whatever was wished for elsewhere.
        copy.remove("createRequest");
        Json.child(copy, "parameters").ifPresent(parameters -> copy.add("parameters", AddOn.parameters(parameters)));
        copy.add("entryPoints", EntryPoints.checked(data));
        copy.add("conferenceSolution", named(solution));
        return copy;
    }

    private static JsonElement named(JsonObject solution) {
        JsonObject key = Json.child(solution, "key").map(TYPE::pick).orElseGet(JsonObject::new);
        if (Json.text(key, "type").isEmpty()) {
            throw Shape.refused("conferenceData");
        }
        JsonObject named = new Shape().texts("name", "iconUri").pick(solution);
        named.add("key", key);
        return Json.withoutNulls(named);
    }

    private static JsonArray allowed(Draft draft) {
        return Json.child(draft.write().calendar().document(), "conferenceProperties")
                .map(properties -> properties.get("allowedConferenceSolutionTypes"))
                .filter(JsonArray.class::isInstance)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new);
    }
}
