package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.time.Duration;
import java.util.Optional;

/** Google's addresses, all on one host: says for each request what goes back. */
public final class WireFront implements WireHandler {
    private final GoogleModel model;
    private final WireHandler console;
    private final CalendarRoutes routes;
    private final ConsentPages consents;
    private final OAuthRoutes oauth;
    private final BatchFront batches;

    /** A front of this Google; what is none of Google's paths, but the fake's own, goes to the console. */
    public WireFront(GoogleModel model, WireHandler console) {
        this.model = model;
        this.console = console;
        routes = new CalendarRoutes(model.unexpected());
        consents = new ConsentPages(model);
        oauth = new OAuthRoutes(model);
        batches = new BatchFront(model, this);
    }

    @Override
    public WireReply handle(WireRequest request) {
        try {
            return switch (request.path()) {
                case "/o/oauth2/v2/auth", "/o/oauth2/auth" -> consents.answer(request);
                case "/batch/calendar/v3" -> batches.answer(request);
                case "/" -> console.handle(request);
                // Browsers ask for it by themselves; it says nothing about the program under test.
                case "/favicon.ico" -> WireReply.empty(404);
                default ->
                    request.path().startsWith("/_fake/")
                            ? console.handle(request)
                            : oauth.answer(request).orElseGet(() -> calendar(request));
            };
        } catch (Refusal refusal) {
            return Replies.of(
                    model.refused(request.method() + " " + request.path(), refusal.error()),
                    "",
                    Replies.View.OF_TOKENS);
        }
    }

    /** The reply, unless faults or latency made it wait longer than this; without a limit where that is zero. */
    Optional<WireReply> within(Duration patience, WireRequest request) {
        return patience.isZero() ? Optional.of(handle(request)) : model.within(patience, () -> handle(request));
    }

    /** One calendar call, alone or out of a batch. */
    Routed route(WireRequest request) {
        if (!request.path().startsWith(CalendarRoutes.ROOT)) {
            throw model.unexpected()
                    .refuse(
                            request.method() + " " + request.path(),
                            "the fake answers below /calendar/v3/, and at /batch/calendar/v3 and Google's addresses for"
                                    + " consent and tokens");
        }
        ApiRequest call = routes.route(request);
        return new Routed(call, bearer(request), routes.view(call));
    }

    private WireReply calendar(WireRequest request) {
        Routed routed = route(request);
        return routed.reply(routed.outcome(model));
    }

    static Optional<String> bearer(WireRequest request) {
        return request.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim());
    }

    /** A call whose method is known. */
    record Routed(ApiRequest call, Optional<String> token, Replies.View view) {
        Outcome outcome(GoogleModel model) {
            return model.call(token, call);
        }

        Outcome part(GoogleModel model) {
            return model.part(token, call);
        }

        WireReply reply(Outcome outcome) {
            return Replies.of(outcome, call.method().title(), view);
        }
    }
}
