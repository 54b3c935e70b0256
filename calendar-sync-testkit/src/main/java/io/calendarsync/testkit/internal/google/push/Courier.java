package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.FakeDelivery;
import io.calendarsync.testkit.FakeDelivery.Result;
import io.calendarsync.testkit.FakeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Takes messages from the outbox to where they belong, and brings back those that must go again. */
public final class Courier {
    private static final Set<Integer> SUCCESS = Set.of(200, 201, 202, 204, 102);
    private static final Set<Integer> AGAIN = Set.of(500, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 8;
    private static final int REMEMBERED = 1000;

    private final Clock clock;
    private final Outbox outbox;
    private final Deque<FakeDelivery> deliveries = new ArrayDeque<>();
    private final Rounds rounds;
    private @Nullable Endpoint endpoint;

    /** A courier who waits to be told. */
    public Courier(Clock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
        rounds = new Rounds(this, outbox);
    }

    /** Where the messages come from. */
    public Outbox outbox() {
        return outbox;
    }

    /** The present moment. */
    public Instant now() {
        return clock.instant();
    }

    /** Delivers everything that is due. */
    public List<FakeDelivery> deliverDue() {
        return deliver(outbox.takeDue(now()));
    }

    /** Delivers what must arrive before this thread's call is answered. */
    public void deliverBeforeAnswer() {
        deliver(outbox.takeBeforeAnswer());
    }

    /** What became of the latest messages. */
    public synchronized List<FakeDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Delivers messages as they come from now on. */
    public void deliversByItself() {
        outbox.whenSomethingArrives(rounds::begin);
        rounds.begin();
    }

    /** Leaves messages where they are from now on. */
    public void deliversWhenTold() {
        outbox.whenSomethingArrives(() -> {});
        rounds.end();
    }

    /** Delivers to a place in process from now on. */
    public synchronized void deliversTo(ToIntFunction<FakeMessage> place) {
        endpoint = message -> {
            try {
                return OptionalInt.of(place.applyAsInt(message));
            } catch (RuntimeException broken) {
                // What a web server makes of a handler that throws.
                return OptionalInt.of(500);
            }
        };
    }

    List<FakeDelivery> deliver(List<Outbox.Outgoing> messages) {
        List<FakeDelivery> made = new ArrayList<>();
        messages.forEach(outgoing -> made.add(remembered(deliver(outgoing))));
        return List.copyOf(made);
    }

    private FakeDelivery deliver(Outbox.Outgoing outgoing) {
        boolean tooLate = outgoing.attempts() > 0 && !outgoing.channel().openAt(now());
        OptionalInt status = tooLate ? OptionalInt.empty() : endpoint().post(outgoing.message());
        if (status.isPresent() && SUCCESS.contains(status.getAsInt())) {
            return new FakeDelivery(outgoing.message(), status, Result.ACCEPTED);
        }
        boolean again = !tooLate
                && (status.isEmpty() || AGAIN.contains(status.getAsInt()))
                && outgoing.attempts() + 1 < ATTEMPTS;
        if (again) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << outgoing.attempts());
            outbox.putBack(outgoing.again(now().plus(pause)));
        }
        return new FakeDelivery(outgoing.message(), status, again ? Result.RETRIED : Result.FAILED);
    }

    // Made when first needed: a client has threads of its own.
    private synchronized Endpoint endpoint() {
        Endpoint place = endpoint;
        if (place == null) {
            place = new HttpEndpoint();
            endpoint = place;
        }
        return place;
    }

    private synchronized FakeDelivery remembered(FakeDelivery delivery) {
        if (deliveries.size() == REMEMBERED) {
            deliveries.remove();
        }
        deliveries.add(delivery);
        return delivery;
    }
}
