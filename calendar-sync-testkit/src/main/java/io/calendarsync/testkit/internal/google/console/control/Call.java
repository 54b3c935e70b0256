package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.internal.google.console.Fields;
import java.util.Map;
import java.util.Objects;

/**
 * One request to the control API.
 *
 * @param target what stands in the path where the route has a name in braces
 * @param text the body as it came, with its nulls
 */
record Call(Map<String, String> target, Fields body, String text) {
    String target(String name) {
        return Objects.requireNonNull(target.get(name));
    }
}
