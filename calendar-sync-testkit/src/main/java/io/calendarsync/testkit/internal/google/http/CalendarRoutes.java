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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the calendar method that a request means. */
final class CalendarRoutes {
    static final String ROOT = "/calendar/v3/";

    private static final List<Route> ROUTES =
            Stream.of(ApiMethod.values()).map(Route::to).toList();

    private final UnexpectedCalls unexpected;

    CalendarRoutes(UnexpectedCalls unexpected) {
        this.unexpected = unexpected;
    }

    ApiRequest route(WireRequest request) {
        List<String> segments = segments(request.path());
        for (Route route : ROUTES) {
            if (route.method.verb().equals(request.method()) && route.leadsTo(segments)) {
                return new ApiRequest(
                        route.method,
                        route.target(segments),
                        request.parameters(),
                        body(request),
                        request.header("if-match"),
                        request.header("if-none-match"));
            }
        }
        throw unexpected.refuse(request.method() + " " + request.path(), hint(segments));
    }

    /** How the answer is to be shown; other forms than JSON are none of the fake's. */
    Replies.View view(ApiRequest request) {
        request.parameter("alt").filter(form -> !form.equals("json")).ifPresent(form -> {
            throw unexpected.refuse("the form " + form, "answers come as alt=json alone");
        });
        boolean pretty =
                !request.parameter("prettyPrint").filter("false"::equals).isPresent();
        return new Replies.View(request.parameter("fields").map(FieldMask::parse), pretty ? " " : "");
    }

    private static String hint(List<String> segments) {
        String verbs = ROUTES.stream()
                .filter(route -> route.leadsTo(segments))
                .map(route -> route.method.verb() + " for " + route.method.title())
                .collect(Collectors.joining(", "));
        return verbs.isEmpty() ? "no modelled method has this path" : "this path takes " + verbs;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(5);
        int start = ROOT.length();
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
            segments.add(decoded(path.substring(start, slash)));
            start = slash + 1;
        }
        segments.add(decoded(path.substring(start)));
        return segments;
    }

    // A plus in a path is a plus.
    private static String decoded(String segment) {
        return segment.indexOf('%') < 0 ? segment : FormText.decode(segment.replace("+", "%2B"));
    }

    private static Optional<JsonObject> body(WireRequest request) {
        return request.body().isBlank() ? Optional.empty() : Optional.of(Json.object(request.body()));
    }

    private record Route(ApiMethod method, List<String> template) {
        static Route to(ApiMethod method) {
            return new Route(method, List.of(method.path().split("/", -1)));
        }

        boolean leadsTo(List<String> segments) {
            if (template.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < template.size(); i++) {
                if (!template.get(i).equals("{}") && !template.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> target(List<String> segments) {
            List<String> target = new ArrayList<>(2);
            for (int i = 0; i < template.size(); i++) {
                if (template.get(i).equals("{}")) {
                    target.add(segments.get(i));
                }
            }
            return List.copyOf(target);
        }
    }
}
