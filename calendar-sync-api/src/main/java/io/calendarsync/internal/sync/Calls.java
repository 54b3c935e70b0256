package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls of one run: within lease and budget, with a token that is good, repeated where that helps. */
final class Calls {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Run run;
    private final EngineParts parts;
    private final AccessTokens tokens;
    private final String grantId;
    private final Pace pace;
    private final BatchSize batchSize;
    private Optional<Secret> rejected = Optional.empty();
    private boolean someWriteAnswered;
    private boolean someWriteUnanswered;

    Calls(Run run, AccessTokens tokens, String grantId) {
        this.run = run;
        this.parts = run.parts;
        this.tokens = tokens;
        this.grantId = grantId;
        this.pace = new Pace(run, grantId);
        this.batchSize = new BatchSize(parts.provider().profile(), run.record().trouble());
    }

    /** How many writes make a good batch now. */
    int batchSize() {
        return batchSize.now();
    }

    Reply<CalendarInfo> describe() {
        return one(call -> parts.provider().describe(call));
    }

    Reply<RemoteEvent> read(String eventId) {
        return one(call -> parts.provider().read(call, eventId));
    }

    Reply<RemotePage> list(String owner, Optional<String> page) {
        return one(call -> parts.provider().list(call, owner, page));
    }

    /** One write, whose failure is about the event or unknown; everything else ends the run. */
    Reply<Written> write(EventWrite write) {
        Answers answers = write(List.of(write));
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        return answers.replies().get(0);
    }

    /** Writes at most as many as fit one batch; what could not be dealt with is failed, and {@code stop} says why. */
    Answers write(List<EventWrite> writes) {
        List<Reply<Written>> replies = new ArrayList<>(
                Collections.nCopies(writes.size(), Reply.failed(Fault.of(Fault.Kind.TRANSIENT, "not sent"))));
        List<Integer> open = IntStream.range(0, writes.size()).boxed().toList();
        boolean renewed = false;
        int attempt = 0;
        try {
            run.mayGoOn();
            while (!open.isEmpty()) {
                List<Integer> now = open.subList(0, Math.min(open.size(), batchSize.now()));
                List<EventWrite> batch = now.stream().map(writes::get).toList();
                CalendarCall call = prepare(load(batch));
                List<Reply<Written>> batchReplies = parts.provider().write(call, batch);
                List<Integer> again = new ArrayList<>();
                Optional<Fault> worst = Optional.empty();
                for (int at = 0; at < batch.size(); at++) {
                    Reply<Written> reply = onceOnly(batch.get(at), batchReplies.get(at));
                    replies.set(now.get(at), reply);
                    written(reply);
                    if (reply instanceof Reply.Failed<Written> failed && !isFinal(failed.fault())) {
                        again.add(now.get(at));
                        worst = Optional.of(worse(worst, failed.fault()));
                    }
                }
                open = Stream.concat(again.stream(), open.stream().skip(now.size()))
                        .toList();
                if (worst.isPresent()) {
                    if (Faults.passes(worst.get())) {
                        batchSize.didNot();
                    }
                    attempt = again.size() < batch.size() ? 1 : attempt + 1;
                    Load refused = load(again.stream().map(writes::get).toList());
                    renewed |= again(worst.get(), call, refused, attempt, renewed);
                } else {
                    batchSize.wentThrough();
                    attempt = 0;
                }
            }
            return new Answers(replies, Optional.empty());
        } catch (Stop stop) {
            return new Answers(replies, Optional.of(stop));
        }
    }

    /** A write that mails people is not simply repeated: the failure may have come after the mails. */
    private static Reply<Written> onceOnly(EventWrite write, Reply<Written> reply) {
        boolean again = write.mail() != Mail.NONE
                && reply instanceof Reply.Failed<Written> failed
                && failed.fault().kind() == Fault.Kind.TRANSIENT;
        return again
                ? Reply.failed(Fault.of(
                        Fault.Kind.UNKNOWN,
                        ((Reply.Failed<Written>) reply).fault().code()))
                : reply;
    }

    private <T> Reply<T> one(Function<CalendarCall, Reply<T>> ask) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            CalendarCall call = prepare(Load.READ);
            Reply<T> reply = ask.apply(call);
            answered(reply);
            if (!(reply instanceof Reply.Failed<T> failed) || Faults.ofTheEvent(failed.fault())) {
                return reply;
            }
            if (failed.fault().kind() == Fault.Kind.UNKNOWN) {
                throw Faults.stop(failed.fault(), run.title()); // Nothing was changed: a later run asks again.
            }
            renewed |= again(failed.fault(), call, Load.READ, attempt, renewed);
        }
    }

    /** Lets the same be tried again, after a wait or, once and then true, with another token; or ends the run. */
    private boolean again(Fault fault, CalendarCall call, Load refused, int attempt, boolean renewed) {
        if (fault.kind() == Fault.Kind.AUTH_EXPIRED && !renewed) {
            rejected = Optional.of(call.accessToken());
            return true;
        }
        if (fault.kind() == Fault.Kind.QUOTA_FREEZE) {
            pace.frozen(Faults.freeze(fault));
        }
        if (fault.kind() == Fault.Kind.RATE_DAY) {
            pace.usedUp(Faults.dayIsOver(fault));
        }
        if (!Faults.passes(fault)) {
            throw Faults.stop(fault, run.title());
        }
        Duration own = parts.chance().spread(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        Duration wait =
                fault.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        pace.refused(fault.kind(), refused, wait);
        if (attempt >= ATTEMPTS) {
            throw Faults.stop(fault, run.title());
        }
        run.await(wait, Faults.stop(fault, run.title()));
        return false;
    }

    private CalendarCall prepare(Load load) {
        if (Thread.currentThread().isInterrupted()) {
            throw Stop.until(Problem.of(ProblemCode.INTERRUPTED), Duration.ZERO);
        }
        pace.take(load);
        run.lease.beforeCall();
        Secret token = tokens.get(run.id(), grantId, rejected);
        run.lease.beforeCall(); // The token may have taken a while.
        return new CalendarCall(token, run.calendar.info().address());
    }

    private Load load(List<EventWrite> writes) {
        return Load.of(writes, parts.provider().profile().quota());
    }

    /** Ends a run in which no write was answered: whatever it did, it was no success. */
    void endIfNothingWasAnswered() {
        if (someWriteUnanswered && !someWriteAnswered) {
            throw Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), run.title());
        }
    }

    private void written(Reply<Written> reply) {
        answered(reply);
        if (reply instanceof Reply.Done<Written>) {
            run.wrote();
        }
        boolean unanswered =
                reply instanceof Reply.Failed<Written> failed && failed.fault().kind() == Fault.Kind.UNKNOWN;
        someWriteUnanswered |= unanswered;
        someWriteAnswered |= !unanswered;
    }

    private void answered(Reply<?> reply) {
        if (!(reply instanceof Reply.Failed<?> failed) || failed.fault().kind() != Fault.Kind.UNKNOWN) {
            run.contacted();
        }
    }

    private static boolean isFinal(Fault fault) {
        return Faults.ofTheEvent(fault) || fault.kind() == Fault.Kind.UNKNOWN;
    }

    private static Fault worse(Optional<Fault> one, Fault other) {
        return one.filter(first -> !Faults.passes(first) || Faults.passes(other))
                .orElse(other);
    }

    /**
     * What came of a batch.
     *
     * @param replies one for each write, in order
     * @param stop why the run has to end
     */
    record Answers(List<Reply<Written>> replies, Optional<Stop> stop) {}
}
