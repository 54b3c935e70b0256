package io.calendarsync.google.internal.batch;

import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.Faults;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sends many requests as one, and judges each by its own answer. */
public final class Batches {

    private final Api api;

    /** Batches of one API. */
    public Batches(Api api) {
        this.api = api;
    }

    /** The answers in the order of the calls; a single call goes out plainly. */
    public List<Reply<Answer>> send(Secret accessToken, List<Call> calls) {
        if (calls.size() < 2) {
            return calls.stream().map(call -> api.send(accessToken, call)).toList();
        }
        Call batch = new Call("POST", "/batch/calendar/v3", Optional.of(BatchWriter.write(calls)));
        Reply<Answer> outer = api.send(accessToken, batch);
        if (outer instanceof Reply.Failed<Answer> failed) {
            Reply<Answer> all = Reply.failed(Faults.ofTheCall(failed.fault()));
            return calls.stream().map(call -> all).toList();
        }
        Map<Integer, Answer> parts = BatchReader.read(((Reply.Done<Answer>) outer).value());
        return IntStream.range(0, calls.size())
                .mapToObj(index -> judge(Optional.ofNullable(parts.get(index))))
                .toList();
    }

    private Reply<Answer> judge(Optional<Answer> part) {
        return part.map(api::judge)
                .orElseGet(() -> Reply.failed(Fault.of(Kind.UNKNOWN, "no answer: missing in batch")));
    }
}
