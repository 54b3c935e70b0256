package io.calendarsync.google.internal;

import io.calendarsync.google.internal.batch.Batches;
import io.calendarsync.google.internal.event.EventReader;
import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes events, each judged by itself. */
final class EventWrites {
    private final Batches batches;

    EventWrites(Batches batches) {
        this.batches = batches;
    }

    List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        CalendarPath path = CalendarPath.of(call.calendar());
        List<Optional<Call>> calls =
                writes.stream().map(write -> sendable(path, write)).toList();
        List<Call> sent = calls.stream().flatMap(Optional::stream).toList();
        Iterator<Reply<Answer>> answers = batches.send(call.accessToken(), sent).iterator();
        return IntStream.range(0, writes.size())
                .mapToObj(i -> calls.get(i).isPresent() ? written(writes.get(i), answers.next()) : unsendable())
                .toList();
    }

    // The engine checks events before; one that cannot be said in Google's words must still not stop the others.
    private static Optional<Call> sendable(CalendarPath path, EventWrite write) {
        try {
            return Optional.of(EventCalls.of(path, write));
        } catch (RuntimeException odd) {
            return Optional.empty();
        }
    }

    private static Reply<Written> unsendable() {
        return Reply.failed(Fault.of(Kind.EVENT_REFUSED, "not sent: no form for it"));
    }

    private static Reply<Written> written(EventWrite write, Reply<Answer> reply) {
        return EventCalls.deletes(write)
                ? Removal.silent(reply).map(gone -> new Written(Optional.empty()))
                : Api.parse(reply, json -> EventReader.read(json, Optional.empty()), Kind.UNKNOWN)
                        .map(echo -> new Written(Optional.of(echo)));
    }
}
