package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways into a conference: one video, one SIP and one further at most, and any number of telephones. */
final class EntryPoints {
    private static final List<String> CODES = List.of("accessCode", "meetingCode", "passcode", "password", "pin");
    private static final Shape ENTRY_POINT =
            new Shape().texts("entryPointType", "uri", "label", "regionCode").texts(CODES.toArray(String[]::new));
    private static final Map<String, Set<String>> SCHEMES = Map.of(
            "video", Set.of("http", "https"),
            "phone", Set.of("tel"),
            "sip", Set.of("sip"),
            "more", Set.of("http", "https"));
    private static final int LONGEST_URI = 1300;
    private static final int LONGEST_LABEL = 512;
    private static final int LONGEST_CODE = 128;

    private EntryPoints() {}

    static JsonArray checked(JsonObject data) {
        List<JsonObject> entries = ENTRY_POINT.pickAll(data, "entryPoints");
        entries.forEach(EntryPoints::check);
        for (String type : List.of("video", "sip", "more")) {
            if (entries.stream().filter(entry -> type(entry).equals(type)).count() > 1) {
                throw Shape.refused("entryPoints");
            }
        }
        if (entries.stream().allMatch(entry -> type(entry).equals("more"))) {
            throw Shape.refused("entryPoints");
        }
        return Shape.list(entries);
    }

    private static void check(JsonObject entry) {
        String uri = Json.text(entry, "uri").orElse("");
        String scheme = uri.substring(0, Math.max(uri.indexOf(':'), 0));
        boolean fits = SCHEMES.getOrDefault(type(entry), Set.of()).contains(scheme)
                && uri.length() <= LONGEST_URI
                && Json.text(entry, "label").orElse("").length() <= LONGEST_LABEL
                && CODES.stream()
                        .allMatch(code -> Json.text(entry, code).orElse("").length() <= LONGEST_CODE);
        if (!fits) {
            throw Shape.refused("entryPoints");
        }
    }

    private static String type(JsonObject entry) {
        return Json.text(entry, "entryPointType").orElse("");
    }
}
