package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.model.BatchOutcome;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes batches apart, and puts their answers together. */
final class BatchFront {
    private static final String BOUNDARY = "batch_f4k3Zq3vJ8ZxGkYAAo3kpGGqjw";

    private final GoogleModel model;
    private final WireFront front;

    BatchFront(GoogleModel model, WireFront front) {
        this.model = model;
        this.front = front;
    }

    WireReply answer(WireRequest request) {
        if (!request.method().equals("POST")) {
            throw model.unexpected().refuse(request.method() + " " + request.path());
        }
        List<BatchPart> parts = BatchPart.parse(request);
        if (parts.isEmpty()) {
            throw ApiErrors.BAD_REQUEST.refusal();
        }
        List<Supplier<Outcome>> calls = new ArrayList<>();
        List<Function<Outcome, WireReply>> replies = new ArrayList<>();
        for (BatchPart part : parts) {
            try {
                WireFront.Routed routed = front.route(part.request());
                calls.add(() -> routed.outcome(model));
                replies.add(routed::reply);
            } catch (Refusal refusal) {
                calls.add(() -> new Outcome.Refused(refusal.error()));
                replies.add(outcome -> Replies.error(refusal.error(), ""));
            }
        }
        BatchOutcome outcome = model.batch(calls);
        if (outcome instanceof BatchOutcome.Parts answered) {
            return together(parts, answered.outcomes(), replies);
        }
        return Replies.of(((BatchOutcome.Whole) outcome).outcome(), "", Replies.View.OF_TOKENS);
    }

    private static WireReply together(
            List<BatchPart> parts, List<Outcome> outcomes, List<Function<Outcome, WireReply>> replies) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append("--").append(BOUNDARY).append("\r\nContent-Type: application/http\r\n");
            parts.get(i)
                    .id()
                    .ifPresent(id ->
                            text.append("Content-ID: <response-").append(id).append(">\r\n"));
            text.append("\r\n");
            // An answer that is cut off inside a batch has cut off the whole batch before this.
            WireReply.Sent reply = (WireReply.Sent) replies.get(i).apply(outcomes.get(i));
            text.append("HTTP/1.1 ").append(reply.status()).append(' ').append(Phrases.of(reply.status()));
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                text.append("\r\n").append(header.getKey()).append(": ").append(header.getValue());
            }
            text.append("\r\nContent-Length: ").append(reply.bytes().length);
            text.append("\r\n\r\n").append(reply.body()).append("\r\n");
        }
        text.append("--").append(BOUNDARY).append("--\r\n");
        return WireReply.of(200, "multipart/mixed; boundary=" + BOUNDARY, text.toString());
    }
}
