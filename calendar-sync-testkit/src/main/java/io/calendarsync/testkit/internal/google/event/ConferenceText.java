package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Conference data as Google writes it, from the wish to the link. */
final class ConferenceText {
    private static final String MEET = "hangoutsMeet";
    private static final String ICON =
            "https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png";

    private ConferenceText() {}

    /** A wish that was heard. */
    static JsonObject asked(String requestId, String type) {
        JsonObject key = new JsonObject();
        key.addProperty("type", type);
        JsonObject request = new JsonObject();
        request.addProperty("requestId", requestId);
        request.add("conferenceSolutionKey", key);
        request.add("status", status("pending"));
        JsonObject data = new JsonObject();
        data.add("createRequest", request);
        return data;
    }

    static boolean pending(JsonObject data) {
        return Json.child(data, "createRequest")
                .flatMap(request -> Json.child(request, "status"))
                .flatMap(status -> Json.text(status, "statusCode"))
                .filter("pending"::equals)
                .isPresent();
    }

    static Optional<String> requestId(JsonObject data) {
        return Json.child(data, "createRequest").flatMap(request -> Json.text(request, "requestId"));
    }

    /** The wish came true. */
    static JsonObject made(JsonObject asked, String code) {
        JsonObject data = asked.deepCopy();
        data.getAsJsonObject("createRequest").add("status", status("success"));
        JsonObject video = new JsonObject();
        video.addProperty("entryPointType", "video");
        video.addProperty("uri", "https://meet.google.com/" + code);
        video.addProperty("label", "meet.google.com/" + code);
        JsonArray entryPoints = new JsonArray();
        entryPoints.add(video);
        data.add("entryPoints", entryPoints);
        JsonObject solution = new JsonObject();
        solution.add("key", data.getAsJsonObject("createRequest").get("conferenceSolutionKey"));
        solution.addProperty("name", "Google Meet");
        solution.addProperty("iconUri", ICON);
        data.add("conferenceSolution", solution);
        data.addProperty("conferenceId", code);
        data.addProperty("signature", Base64.getEncoder().encodeToString(code.getBytes(StandardCharsets.UTF_8)));
        return data;
    }

    /** The wish did not come true: nothing but the wish is left. */
    static JsonObject failed(JsonObject asked) {
        JsonObject data = asked.deepCopy();
        data.getAsJsonObject("createRequest").add("status", status("failure"));
        return data;
    }

    /** Writes the link to the video of the event's conference, where it has one of Google's own. */
    static void link(JsonObject event) {
        event.remove("hangoutLink");
        Json.child(event, "conferenceData")
                .filter(data -> Json.child(data, "conferenceSolution")
                        .flatMap(solution -> Json.child(solution, "key"))
                        .flatMap(key -> Json.text(key, "type"))
                        .filter(MEET::equals)
                        .isPresent())
                .flatMap(ConferenceText::video)
                .ifPresent(uri -> event.addProperty("hangoutLink", uri));
    }

    private static Optional<String> video(JsonObject data) {
        if (data.get("entryPoints") instanceof JsonArray entryPoints) {
            for (JsonElement entry : entryPoints) {
                JsonObject entryPoint = entry.getAsJsonObject();
                if (Json.text(entryPoint, "entryPointType")
                        .filter("video"::equals)
                        .isPresent()) {
                    return Json.text(entryPoint, "uri");
                }
            }
        }
        return Optional.empty();
    }

    private static JsonObject status(String code) {
        JsonObject status = new JsonObject();
        status.addProperty("statusCode", code);
        return status;
    }
}
