package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Google's addresses, all on one host: says for each request what goes back. */
public final class WireFront {
    private final GoogleModel model;
    private final CalendarRoutes routes;
    private final ConsentPages consents;
    private final BatchFront batches;

    /** A front of this Google. */
    public WireFront(GoogleModel model) {
        this.model = model;
        routes = new CalendarRoutes(model.unexpected());
        consents = new ConsentPages(model);
        batches = new BatchFront(model, this);
    }

    WireReply handle(WireRequest request) {
        try {
            return switch (request.path()) {
                case "/o/oauth2/v2/auth" -> consents.answer(request);
                case "/token" -> token(request);
                case "/revoke" -> revoke(request);
                case "/batch/calendar/v3" -> batches.answer(request);
                // Browsers ask for it by themselves; it says nothing about the program under test.
                case "/favicon.ico" -> WireReply.empty(404);
                default -> calendar(request);
            };
        } catch (Refusal refusal) {
            return Replies.error(refusal.error(), "");
        }
    }

    /** One calendar call, alone or out of a batch. */
    Routed route(WireRequest request) {
        if (!request.path().startsWith(CalendarRoutes.ROOT)) {
            throw model.unexpected().refuse(request.method() + " " + request.path());
        }
        ApiRequest call = routes.route(request);
        return new Routed(call, bearer(request), routes.view(call));
    }

    private WireReply calendar(WireRequest request) {
        Routed routed = route(request);
        return routed.reply(routed.outcome(model));
    }

    private WireReply token(WireRequest request) {
        Map<String, List<String>> form = new LinkedHashMap<>(form(request));
        basic(request).ifPresent(pair -> {
            form.put("client_id", List.of(pair.get(0)));
            form.put("client_secret", List.of(pair.get(1)));
        });
        return Replies.of(model.token(form), "", Replies.View.OF_TOKENS);
    }

    private WireReply revoke(WireRequest request) {
        Map<String, List<String>> form = new LinkedHashMap<>(request.parameters());
        form.putAll(form(request));
        return Replies.of(model.revoke(form), "", Replies.View.OF_TOKENS);
    }

    private Map<String, List<String>> form(WireRequest request) {
        if (!request.method().equals("POST")) {
            throw model.unexpected().refuse(request.method() + " " + request.path());
        }
        return FormText.parse(request.body());
    }

    private static Optional<String> bearer(WireRequest request) {
        return request.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim());
    }

    private static Optional<List<String>> basic(WireRequest request) {
        return request.header("authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .map(pair -> Stream.of(pair.split(":", 2)).map(FormText::decode).toList())
                .filter(pair -> pair.size() == 2);
    }

    /** A call whose method is known. */
    record Routed(ApiRequest call, Optional<String> token, Replies.View view) {
        Outcome outcome(GoogleModel model) {
            return model.call(token, call);
        }

        WireReply reply(Outcome outcome) {
            return Replies.of(outcome, call.method().title(), view);
        }
    }
}
