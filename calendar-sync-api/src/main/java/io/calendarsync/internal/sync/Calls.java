package io.calendarsync.internal.sync;

import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.push.ChannelCalls;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import io.calendarsync.spi.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls of one run or other errand: within lease and budget, with a token that is good, repeated where that helps. */
public final class Calls implements ChannelCalls {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Errand errand;
    private final EngineParts parts;
    private final Function<Optional<Secret>, Secret> tokens;
    private final Pace pace;
    private final BatchSize batchSize;
    private Optional<Secret> rejected = Optional.empty();
    private boolean someWriteAnswered;
    private boolean someWriteUnanswered;

    Calls(Run run, AccessTokens tokens, String grantId) {
        this(new RunErrand(run), rejected -> tokens.get(run.id(), grantId, rejected), grantId);
    }

    /**
     * Makes calls on an errand.
     *
     * @param tokens gives a token that is good now; it is told which one the provider just refused, if one was
     * @param grantId whose allowance is used
     */
    public Calls(Errand errand, Function<Optional<Secret>, Secret> tokens, String grantId) {
        this.errand = errand;
        this.parts = errand.parts();
        this.tokens = tokens;
        this.pace = new Pace(errand, grantId);
        this.batchSize = new BatchSize(parts.provider().profile(), errand.trouble());
    }

    /** How many writes make a good batch now. */
    public int batchSize() {
        return batchSize.now();
    }

    /** What the calendar is now. */
    public Reply<CalendarInfo> describe() {
        return one(call -> parts.provider().describe(call));
    }

    Reply<RemoteEvent> read(String eventId) {
        return one(call -> parts.provider().read(call, eventId));
    }

    /** The events that carry a mark of this owner. */
    public Reply<RemotePage> list(String owner, Optional<String> page) {
        return one(call -> parts.provider().list(call, owner, page));
    }

    /** A series with what was done to its occurrences one by one. */
    Reply<RemotePage> series(String eventId, Optional<String> page) {
        return one(call -> parts.provider().series(call, eventId, page));
    }

    /** What stands on a calendar, or changed there; any that the account can see. */
    Reply<SeenPage> see(String calendar, Window window, Optional<String> since, Optional<String> page) {
        return one(calendar, call -> parts.provider().see(call, window, since, page));
    }

    /** One event of a calendar; any that the account can see. */
    Reply<RemoteEvent> read(String calendar, String eventId) {
        return one(calendar, call -> parts.provider().read(call, eventId));
    }

    @Override
    public Reply<ChannelOpened> watch(String calendar, ChannelRequest request) {
        return aside(calendar, call -> parts.provider().watch(call, request));
    }

    @Override
    public Optional<Fault> stop(String channelId, String resourceId) {
        Reply<String> reply = aside(
                errand.calendar().info().address(),
                call -> parts.provider()
                        .stop(call.accessToken(), channelId, resourceId)
                        .map(Reply::<String>failed)
                        .orElseGet(() -> Reply.done(channelId)));
        return reply instanceof Reply.Failed<String> failed ? Optional.of(failed.fault()) : Optional.empty();
    }

    /** One write, whose failure is about the event or unknown; everything else ends the errand. */
    Reply<Written> write(EventWrite write) {
        Answers answers = write(List.of(write));
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        return answers.replies().get(0);
    }

    /** Writes at most as many as fit one batch; what could not be dealt with is failed, and {@code stop} says why. */
    public Answers write(List<EventWrite> writes) {
        List<Reply<Written>> replies = new ArrayList<>(
                Collections.nCopies(writes.size(), Reply.failed(Fault.of(Fault.Kind.TRANSIENT, "not sent"))));
        List<Integer> open = IntStream.range(0, writes.size()).boxed().toList();
        boolean renewed = false;
        int attempt = 0;
        try {
            errand.mayGoOn();
            while (!open.isEmpty()) {
                List<Integer> now = open.subList(0, Math.min(open.size(), batchSize.now()));
                List<EventWrite> batch = now.stream().map(writes::get).toList();
                CalendarCall call = prepare(errand.calendar().info().address(), load(batch));
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

    /** Any other call that may be repeated; what is not about an event alone ends the errand. */
    public <T> Reply<T> one(Function<CalendarCall, Reply<T>> ask) {
        return one(errand.calendar().info().address(), ask);
    }

    private <T> Reply<T> one(String calendar, Function<CalendarCall, Reply<T>> ask) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            CalendarCall call = prepare(calendar, Load.READ);
            Reply<T> reply = ask.apply(call);
            answered(reply);
            if (!(reply instanceof Reply.Failed<T> failed) || Faults.ofTheEvent(failed.fault())) {
                return reply;
            }
            if (failed.fault().kind() == Fault.Kind.UNKNOWN) {
                throw Faults.stop(failed.fault(), errand.title()); // Nothing was changed: a later run asks again.
            }
            renewed |= again(failed.fault(), call, Load.READ, attempt, renewed);
        }
    }

    /** A call that the errand does not depend on: nothing is waited for to repeat it, and whatever is refused is its answer. */
    private <T> Reply<T> aside(String calendar, Function<CalendarCall, Reply<T>> ask) {
        boolean renewed = false;
        while (true) {
            CalendarCall call;
            try {
                call = prepare(calendar, Load.READ);
            } catch (Stop stop) {
                if (stop.problem().code() != ProblemCode.RATE_LIMITED) {
                    throw stop;
                }
                String why = stop.problem().argument("code");
                return Reply.failed(new Fault(Fault.Kind.RATE_USER, why, Optional.of(stop.atLeast())));
            }
            Reply<T> reply = ask.apply(call);
            answered(reply);
            if (!(reply instanceof Reply.Failed<T> failed)) {
                return reply;
            }
            boolean expired = failed.fault().kind() == Fault.Kind.AUTH_EXPIRED;
            if (!expired || renewed) {
                pace.refused(
                        failed.fault().kind(),
                        Load.READ,
                        failed.fault().retryAfter().orElse(FIRST_WAIT));
                return reply;
            }
            rejected = Optional.of(call.accessToken());
            renewed = true;
        }
    }

    /** Lets the same be tried again, after a wait or, once and then true, with another token; or ends the errand. */
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
            throw Faults.stop(fault, errand.title());
        }
        Duration own = parts.chance().spread(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        Duration wait =
                fault.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        pace.refused(fault.kind(), refused, wait);
        if (attempt >= ATTEMPTS) {
            throw Faults.stop(fault, errand.title());
        }
        errand.await(wait, Faults.stop(fault, errand.title()));
        return false;
    }

    private CalendarCall prepare(String calendar, Load load) {
        Pauses.unlessInterrupted();
        pace.take(load);
        errand.beforeCall();
        Secret token = tokens.apply(rejected);
        errand.beforeCall(); // The token may have taken a while.
        return new CalendarCall(token, calendar);
    }

    private Load load(List<EventWrite> writes) {
        return Load.of(writes, parts.provider().profile().quota());
    }

    /** Ends a run in which no write was answered: whatever it did, it was no success. */
    void endIfNothingWasAnswered() {
        if (someWriteUnanswered && !someWriteAnswered) {
            throw Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), errand.title());
        }
    }

    private void written(Reply<Written> reply) {
        answered(reply);
        if (reply instanceof Reply.Done<Written>) {
            errand.wrote();
        }
        boolean unanswered =
                reply instanceof Reply.Failed<Written> failed && failed.fault().kind() == Fault.Kind.UNKNOWN;
        someWriteUnanswered |= unanswered;
        someWriteAnswered |= !unanswered;
    }

    private void answered(Reply<?> reply) {
        if (!(reply instanceof Reply.Failed<?> failed) || failed.fault().kind() != Fault.Kind.UNKNOWN) {
            errand.contacted();
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
    public record Answers(List<Reply<Written>> replies, Optional<Stop> stop) {}
}
