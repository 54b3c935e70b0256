package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Missing;
import io.calendarsync.testkit.internal.google.console.Scene;
import io.calendarsync.testkit.internal.google.http.WireHandler;
import io.calendarsync.testkit.internal.google.http.WireReply;
import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a request to the control API means, does it, and answers JSON, errors too. */
public final class ControlApi implements WireHandler {
    private static final String ROOT = "/_fake";
    private static final String JSON = "application/json; charset=UTF-8";

    private final List<Route> routes;

    public ControlApi(Scene scene) {
        List<Route> all = controls(scene).stream()
                .flatMap(control -> control.routes().stream())
                .toList();
        Route index =
                new Route("GET", "/", "Lists these routes.", call -> Views.list("routes", all, ControlApi::route));
        routes = Stream.concat(Stream.of(index), all.stream()).toList();
    }

    @Override
    public WireReply handle(WireRequest request) {
        try {
            return answer(request);
        } catch (Missing missing) {
            return error(404, sentence(missing));
        } catch (IllegalStateException impossible) {
            // What Google itself would refuse keeps Google's status.
            int status = impossible.getCause() instanceof Refusal refusal
                    ? refusal.error().status()
                    : 409;
            return error(status, sentence(impossible));
        } catch (IllegalArgumentException wrong) {
            return error(400, sentence(wrong));
        } catch (Refusal refusal) {
            return error(400, refusal.error().message());
        }
    }

    /** An error as JSON, with a sentence for people. */
    public static WireReply error(int status, String sentence) {
        JsonObject body = new JsonObject();
        body.addProperty("error", sentence);
        return reply(status, body);
    }

    private static List<Control> controls(Scene scene) {
        return List.<Control>of(
                new ResetControl(scene),
                new ClockControl(scene),
                new AccountControl(scene),
                new ClientControl(scene),
                new ConsentControl(scene),
                new CalendarControl(scene),
                new EventControl(scene),
                new FaultControl(scene),
                new CountControl(scene),
                new JournalControl(scene),
                new ChannelControl(scene),
                new QuotaControl(scene),
                new MailControl(scene),
                new LimitControl(scene),
                new SwitchControl(scene),
                new UnexpectedControl(scene));
    }

    private WireReply answer(WireRequest request) {
        String path = request.path().substring(ROOT.length());
        for (Route route : routes) {
            Optional<Map<String, String>> target =
                    route.verb().equals(request.method()) ? route.match(path) : Optional.empty();
            if (target.isPresent()) {
                return reply(
                        200, route.deed().apply(new Call(target.get(), Fields.parse(request.body()), request.body())));
            }
        }
        String verbs = routes.stream()
                .filter(route -> route.match(path).isPresent())
                .map(Route::verb)
                .collect(Collectors.joining(", "));
        return verbs.isEmpty()
                ? error(404, "the control API has no " + request.path() + "; GET /_fake/ lists what it has")
                : error(405, request.path() + " knows " + verbs + ", not " + request.method());
    }

    private static JsonObject route(Route route) {
        JsonObject entry = new JsonObject();
        entry.addProperty("method", route.verb());
        entry.addProperty("path", ROOT + route.path());
        entry.addProperty("meaning", route.meaning());
        return entry;
    }

    private static WireReply reply(int status, JsonElement body) {
        return WireReply.of(status, JSON, Json.print(body.getAsJsonObject(), "  ") + "\n")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static String sentence(RuntimeException error) {
        return Objects.requireNonNullElse(error.getMessage(), "this cannot be done");
    }
}
