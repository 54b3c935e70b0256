package io.calendarsync.testkit.internal.google;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a calendar method, whichever front it came through.
 *
 * @param target what the path names: nothing, a calendar, or a calendar and an event
 */
public record ApiRequest(
        ApiMethod method,
        List<String> target,
        Map<String, List<String>> query,
        Optional<JsonObject> body,
        Optional<String> ifMatch,
        Optional<String> ifNoneMatch) {

    /** A call without parameters or conditions. */
    public static ApiRequest of(ApiMethod method, List<String> target, Optional<JsonObject> body) {
        return new ApiRequest(method, target, Map.of(), body, Optional.empty(), Optional.empty());
    }

    /** The same call with parameters. */
    public ApiRequest with(Map<String, List<String>> parameters) {
        return new ApiRequest(method, target, parameters, body, ifMatch, ifNoneMatch);
    }

    /** The same call, refused on any other version of its event. */
    public ApiRequest onlyIf(Optional<String> etag) {
        return new ApiRequest(method, target, query, body, etag, ifNoneMatch);
    }

    /** The calendar that is meant. */
    public String calendar() {
        return target.get(0);
    }

    /** The event that is meant. */
    public String event() {
        return target.get(1);
    }

    /** The last value of a parameter. */
    public Optional<String> parameter(String name) {
        List<String> values = parameters(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** All values of a parameter. */
    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** Whether a parameter is set to true. */
    public boolean flag(String name) {
        return parameter(name).filter("true"::equals).isPresent();
    }

    /** The body, which this method cannot do without. */
    public JsonObject required() {
        return body.orElseThrow(ApiErrors.BAD_REQUEST::refusal);
    }
}
