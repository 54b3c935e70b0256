package io.calendarsync.testkit.internal.google.http;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Outcome.Damage;
import java.util.Optional;

/** Outcomes as HTTP. */
final class Replies {
    private static final String JSON = "application/json; charset=UTF-8";

    private Replies() {}

    /**
     * Puts an outcome into HTTP; a batch is not put together here.
     *
     * @param method Google's name of the method, where errors may say it
     */
    static WireReply of(Outcome outcome, String method, View view) {
        if (outcome instanceof Outcome.Damaged damaged) {
            return of(damaged.answer(), method, view) instanceof WireReply.Sent whole
                    ? damaged(whole, damaged.damage())
                    : new WireReply.Cut();
        }
        if (outcome instanceof Outcome.Answer answer) {
            return answer.body()
                    .map(body -> answer(answer.status(), body, view))
                    .orElseGet(() -> WireReply.empty(answer.status()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return error(refused.error(), method);
        }
        return outcome instanceof Outcome.Page page ? page(page.status()) : new WireReply.Cut();
    }

    /** What arrives of an answer that suffers on its way. */
    static WireReply damaged(WireReply.Sent whole, Damage damage) {
        return switch (damage) {
            case TRUNCATED -> new WireReply.BrokenOff(whole);
            case MALFORMED -> new WireReply.Sent(whole.status(), whole.headers(), "{\"kind\": calendar#nothing }}");
            case MISLABELLED -> whole.with("Content-Type", "text/plain; charset=UTF-8");
        };
    }

    static WireReply.Sent error(ApiError error, String method) {
        WireReply.Sent reply =
                WireReply.of(error.status(), JSON, Json.print(ErrorJson.of(error, method), ErrorJson.indent(error)));
        if (error.status() == 401 && error.domain().equals("global")) {
            reply = reply.with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\"");
        }
        if (error.retryAfter().isPresent()) {
            reply = reply.with(
                    "Retry-After", String.valueOf(error.retryAfter().get().toSeconds()));
        }
        return reply;
    }

    private static WireReply.Sent page(int status) {
        return WireReply.of(
                status,
                "text/html; charset=UTF-8",
                "<!DOCTYPE html>\n<html lang=en>\n<title>Error " + status + "</title>\n<p>That's an error.\n");
    }

    private static WireReply.Sent answer(int status, JsonObject body, View view) {
        WireReply.Sent reply = WireReply.of(
                status, JSON, Json.print(view.mask().map(m -> m.cut(body)).orElse(body), view.indent()));
        return body.has("etag") ? reply.with("ETag", body.get("etag").getAsString()) : reply;
    }

    /** How the caller wants to see an answer. */
    record View(Optional<FieldMask> mask, String indent) {
        static final View OF_TOKENS = new View(Optional.empty(), "  ");
    }
}
