package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
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
                calls.add(() -> routed.part(model));
                replies.add(routed::reply);
            } catch (Refusal refusal) {
                String what = part.request().method() + " " + part.request().path();
                calls.add(() -> model.refused(what, refusal.error()));
                replies.add(outcome -> Replies.error(refusal.error(), ""));
            }
        }
        Outcome outcome = model.batch(WireFront.bearer(request), calls);
        if (outcome instanceof Outcome.Batch batch) {
            return together(parts, batch, replies);
        }
        return outcome instanceof Outcome.Damaged damaged && damaged.answer() instanceof Outcome.Batch batch
                ? Replies.damaged(together(parts, batch, replies), damaged.damage())
                : Replies.of(outcome, "", Replies.View.OF_TOKENS);
    }

    private static WireReply.Sent together(
            List<BatchPart> parts, Outcome.Batch batch, List<Function<Outcome, WireReply>> replies) {
        StringBuilder text = new StringBuilder();
        for (Outcome.Part part : batch.parts()) {
            text.append("--").append(BOUNDARY).append("\r\nContent-Type: application/http\r\n");
            parts.get(part.index())
                    .id()
                    .ifPresent(id ->
                            text.append("Content-ID: <response-").append(id).append(">\r\n"));
            text.append("\r\n");
            // An answer that is cut off inside a batch has cut off the whole batch before this.
            WireReply.Sent reply = (WireReply.Sent) replies.get(part.index()).apply(part.outcome());
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
