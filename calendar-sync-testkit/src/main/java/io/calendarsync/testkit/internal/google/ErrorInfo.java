package io.calendarsync.testkit.internal.google;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the front end adds to an error.
 *
 * @param metadata more about it, in Google's order; when there is nothing special, the method is named
 */
public record ErrorInfo(String reason, Map<String, String> metadata) {
    private static final String SERVICE = "calendar-json.googleapis.com";

    /** Keeps its own copy. */
    public ErrorInfo {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A reason without more. */
    static ErrorInfo of(String reason) {
        return new ErrorInfo(reason, Map.of());
    }

    /** A limit that was reached. */
    static ErrorInfo rateLimit(String limit, long value) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("consumer", "projects/1");
        metadata.put("quota_metric", SERVICE + "/default");
        metadata.put("quota_limit", limit);
        metadata.put("quota_limit_value", String.valueOf(value));
        return new ErrorInfo("RATE_LIMIT_EXCEEDED", metadata);
    }

    /** Whether it tells of a limit; Google then leaves out the older list of errors. */
    public boolean tellsOfLimit() {
        return reason.equals("RATE_LIMIT_EXCEEDED");
    }
}
