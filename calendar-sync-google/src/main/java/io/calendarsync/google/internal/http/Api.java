package io.calendarsync.google.internal.http;

import com.google.gson.JsonObject;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Asks the Calendar API. */
public final class Api {
    private final GoogleHttp http;
    private final String root;
    private final Faults faults;

    /** An API under a root address without a path. */
    public Api(GoogleHttp http, String root, Faults faults) {
        this.http = http;
        this.root = root;
        this.faults = faults;
    }

    /** The answer if it was done, else why not. */
    public Reply<Answer> send(Secret accessToken, Call call) {
        try {
            return judge(http.send(root, call, Optional.of(accessToken)));
        } catch (IOException unanswered) {
            return Reply.failed(Faults.unanswered(unanswered));
        }
    }

    /** The answer if it says done, else what it says. */
    public Reply<Answer> judge(Answer answer) {
        return answer.done() ? Reply.done(answer) : Reply.failed(faults.of(answer));
    }

    /** What a read found. */
    public <T> Reply<T> read(Secret accessToken, String path, Function<JsonObject, Optional<T>> reading) {
        return parse(send(accessToken, Call.get(path)), reading, Fault.Kind.TRANSIENT);
    }

    /** What an answer says; one that was done and cannot be read is of the kind given. */
    public static <T> Reply<T> parse(
            Reply<Answer> reply, Function<JsonObject, Optional<T>> reading, Fault.Kind unreadable) {
        if (reply instanceof Reply.Failed<Answer> failed) {
            return Reply.failed(failed.fault());
        }
        Answer answer = ((Reply.Done<Answer>) reply).value();
        return answer.json()
                .flatMap(reading)
                .map(Reply::done)
                .orElseGet(() -> Reply.failed(Fault.of(unreadable, answer.status() + " unreadable answer")));
    }
}
