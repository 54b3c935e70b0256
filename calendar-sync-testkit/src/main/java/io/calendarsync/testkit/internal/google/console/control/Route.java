package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonElement;
import io.calendarsync.testkit.internal.google.FormText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that the control API does.
 *
 * @param path below {@code /_fake}, with names in braces for what may stand there
 * @param meaning what it does, for people
 */
record Route(String verb, String path, String meaning, Function<Call, JsonElement> deed) {

    /** What stands where the path has names; nothing where it is another path. */
    Optional<Map<String, String>> match(String asked) {
        String[] pattern = path.split("/", -1);
        String[] segments = asked.split("/", -1);
        if (pattern.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> target = new LinkedHashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                // A plus in a path is a plus.
                target.put(
                        pattern[i].substring(1, pattern[i].length() - 1),
                        FormText.decode(segments[i].replace("+", "%2B")));
            } else if (!pattern[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(target);
    }
}
