package io.calendarsync.automatic;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.calendarsync.AutoSync;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.InMemoryEventSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A host whose connections are synced by themselves. Its clock stands still unless it waits for something to come. */
final class Office implements AutoCloseable {
    static final ConnectionId DANA = Scene.DANA;
    static final ConnectionId BEN = ConnectionId.of("shop-2", "ben");
    static final Duration INTERVAL = Duration.ofMinutes(5);
    /** A little more than it has to be quiet before a change is synced. */
    static final Duration A_MOMENT = Duration.ofMillis(250);

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final int ROUNDS = 1_000;

    final Scene scene;
    final Ears ears = new Ears();
    SyncEngine engine;
    private Optional<AutoSync> auto = Optional.empty();

    private Office(Scene scene) {
        this.scene = scene;
        engine = scene.engine().listener(ears).build();
    }

    static Office on(Front front) {
        return new Office(Scene.on(front));
    }

    static Office on(Front front, InMemoryEventSource source) {
        return new Office(Scene.on(front, source));
    }

    /** Its engine is of another kind. */
    Office becomes(UnaryOperator<SyncEngine.Builder> how) {
        engine = how.apply(scene.engine().listener(ears)).build();
        return this;
    }

    // --- the host

    void connects(ConnectionId id) {
        var page = engine.connect(id, ConnectRequest.of(Scene.SESSION, CalendarChoice.primary()));
        var callback = scene.world.consent(page.location(), email(id));
        assertInstanceOf(ConnectOutcome.Connected.class, engine.complete(Scene.SESSION, callback));
    }

    /** Everybody here is connected, and synced once. */
    Office with(ConnectionId... all) {
        for (ConnectionId id : all) {
            connects(id);
            engine.connection(id).sync();
            ears.ended(id).clear();
        }
        scene.counts().reset();
        return this;
    }

    /** It syncs by itself from now on, and has looked at all of these once. */
    AutoSync starts(AutoSync.Builder how, ConnectionId... all) {
        AutoSync started = how.build().start();
        auto = Optional.of(started);
        Stream.of(all).forEach(this::ended);
        scene.counts().reset();
        return started;
    }

    void books(ConnectionId id, CalendarEvent... events) {
        scene.source.put(id, events);
        engine.connection(id).changed(Stream.of(events).map(CalendarEvent::key).toList());
    }

    List<String> titles(ConnectionId id) {
        return calendar(id).events().stream().map(FakeEvent::title).sorted().toList();
    }

    AccountCalendar calendar(ConnectionId id) {
        return scene.world.account(email(id)).calendar();
    }

    private static String email(ConnectionId id) {
        return id.equals(DANA) ? Scene.EMAIL : id.member() + "@example.com";
    }

    // --- waiting

    /** How the next sync of a connection ends; no time passes meanwhile but what it takes itself. */
    SyncOutcome endedNow(ConnectionId id) {
        return poll(id, AT_ONCE).orElseGet(() -> fail("nothing came for " + id + " at " + scene.clock));
    }

    /** How the next sync of a connection ends, whenever that is. */
    SyncOutcome ended(ConnectionId id) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<SyncOutcome> outcome = poll(id, Duration.ofMillis(20));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            pass(round);
        }
        return fail("nothing came for " + id + " till " + scene.clock);
    }

    /** Lets time pass until something is so, with syncs of a connection or without. */
    void until(ConnectionId id, BooleanSupplier so) {
        for (int round = 0; !so.getAsBoolean(); round++) {
            assertTrue(round < ROUNDS, () -> "it never came to it till " + scene.clock);
            if (poll(id, Duration.ofMillis(20)).isEmpty()) {
                pass(round);
            }
        }
    }

    /** Time passes, the faster the longer somebody waits. */
    private void pass(int round) {
        scene.clock.advance(A_MOMENT.multipliedBy(1 + round / 4));
    }

    boolean isQuiet(ConnectionId id) {
        return ears.ended(id).isEmpty();
    }

    private Optional<SyncOutcome> poll(ConnectionId id, Duration longest) {
        try {
            return Optional.ofNullable(ears.ended(id).poll(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        }
    }

    @Override
    public void close() {
        auto.ifPresent(started -> assertTrue(started.close(AT_ONCE)));
        scene.close();
    }
}
