package io.calendarsync.testkit.internal.google.http;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the calendar method that a request means. */
final class CalendarRoutes {
    static final String ROOT = "/calendar/v3/";

    private final UnexpectedCalls unexpected;

    CalendarRoutes(UnexpectedCalls unexpected) {
        this.unexpected = unexpected;
    }

    ApiRequest route(WireRequest request) {
        List<String> segments = segments(request.path());
        for (ApiMethod method : ApiMethod.values()) {
            Optional<List<String>> target =
                    method.verb().equals(request.method()) ? target(method, segments) : Optional.empty();
            if (target.isPresent()) {
                return new ApiRequest(
                        method,
                        target.get(),
                        request.parameters(),
                        body(request),
                        request.header("if-match"),
                        request.header("if-none-match"));
            }
        }
        throw unexpected.refuse(request.method() + " " + request.path());
    }

    /** How the answer is to be shown; other forms than JSON are none of the fake's. */
    Replies.View view(ApiRequest request) {
        request.parameter("alt").filter(form -> !form.equals("json")).ifPresent(form -> {
            throw unexpected.refuse("the form " + form);
        });
        boolean pretty =
                !request.parameter("prettyPrint").filter("false"::equals).isPresent();
        return new Replies.View(request.parameter("fields").map(FieldMask::parse), pretty ? " " : "");
    }

    private static Optional<List<String>> target(ApiMethod method, List<String> segments) {
        String[] template = method.path().split("/", -1);
        if (template.length != segments.size()) {
            return Optional.empty();
        }
        List<String> target = new ArrayList<>();
        for (int i = 0; i < template.length; i++) {
            if (template[i].equals("{}")) {
                target.add(segments.get(i));
            } else if (!template[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(target));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(ROOT.length()).split("/", -1)) {
            // A plus in a path is a plus.
            segments.add(FormText.decode(segment.replace("+", "%2B")));
        }
        return segments;
    }

    private static Optional<JsonObject> body(WireRequest request) {
        return request.body().isBlank() ? Optional.empty() : Optional.of(Json.object(request.body()));
    }
}
