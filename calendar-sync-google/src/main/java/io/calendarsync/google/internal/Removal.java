package io.calendarsync.google.internal;

import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** What answers to removals say. */
final class Removal {
    private Removal() {}

    /** A removal is answered with nothing; whatever says more did not come from where things are removed. */
    static Reply<Answer> silent(Reply<Answer> reply) {
        return reply instanceof Reply.Done<Answer> done && !done.value().isBlank()
                ? Reply.failed(Fault.of(Kind.UNKNOWN, done.value().status() + " not Google's"))
                : reply;
    }

    /** Why it is not gone; what was gone before is. */
    static Optional<Fault> fault(Reply<Answer> reply) {
        return silent(reply) instanceof Reply.Failed<Answer> failed
                ? Optional.of(failed.fault()).filter(fault -> !gone(fault.kind()))
                : Optional.empty();
    }

    private static boolean gone(Kind kind) {
        return kind == Kind.NOT_FOUND || kind == Kind.DELETED;
    }
}
