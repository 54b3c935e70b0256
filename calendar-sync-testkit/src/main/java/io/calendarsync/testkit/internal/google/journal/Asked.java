package io.calendarsync.testkit.internal.google.journal;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came with a call.
 *
 * @param request the call itself, where it is one of a calendar method
 * @param parameters those of its address or of its form
 * @param body its JSON
 */
public record Asked(Optional<ApiRequest> request, Map<String, List<String>> parameters, Optional<JsonObject> body) {
    /** Nothing worth keeping. */
    public static final Asked NOTHING = of(Map.of());

    /** A call of a calendar method. */
    public static Asked of(ApiRequest request) {
        return new Asked(Optional.of(request), request.query(), request.body());
    }

    /** A form. */
    public static Asked of(Map<String, List<String>> form) {
        return new Asked(Optional.empty(), form, Optional.empty());
    }
}
