package io.calendarsync.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.BlockingRules;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.PushOutcome;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakeDelivery;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.FakePush;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A scene whose host reads calendars, and has an endpoint that is told of changes. */
final class Pushed implements AutoCloseable {
    static final URI ADDRESS = URI.create("https://shop.example/push");

    final Scene scene;
    final FakePush push;
    final BlockedTimes sink = BlockedTimes.inMemory(Scene.BERLIN);

    /** What came of each message that reached the endpoint. */
    final List<PushOutcome> outcomes = new ArrayList<>();

    SyncEngine engine;

    private int engines;

    private Pushed(Scene scene) {
        this.scene = scene;
        push = scene.world.push();
        engine = builder().build();
    }

    static Pushed on(Front front) {
        return new Pushed(Scene.on(front)).inProcess();
    }

    static Pushed on(Front front, Quota quota) {
        return new Pushed(Scene.on(front, quota)).inProcess();
    }

    /** One whose messages go to the address that its engine names. */
    static Pushed overHttp(Front front) {
        return new Pushed(Scene.on(front));
    }

    private Pushed inProcess() {
        push.deliversTo(message -> receive(message).status());
        return this;
    }

    SyncEngine.Builder builder() {
        return scene.engine()
                .blockedTime(sink, connection -> BlockingRules.DEFAULT)
                .push(ADDRESS)
                .random(new Random(++engines));
    }

    /** Another engine over the same stores, of another kind. */
    Pushed becomes(UnaryOperator<SyncEngine.Builder> how) {
        engine = how.apply(builder()).build();
        return this;
    }

    Connection dana() {
        return engine.connection(Scene.DANA);
    }

    /** Connected and synced once, so that a channel is open of which nothing has come yet; nothing counted. */
    Pushed watching() {
        connects();
        synced();
        scene.counts().reset();
        return this;
    }

    /** As {@link #watching}, and the first message has come, and all was read since. */
    Pushed told() {
        watching();
        push.deliver();
        scene.clock.advance(Duration.ofMinutes(1));
        synced();
        scene.counts().reset();
        outcomes.clear();
        return this;
    }

    void connects(String... further) {
        connects(Scene.DANA, Scene.EMAIL, further);
    }

    void connects(ConnectionId id, String email, String... further) {
        ConnectRequest request = ConnectRequest.of(Scene.SESSION, CalendarChoice.primary());
        URI page = engine.connect(id, further.length == 0 ? request : request.alsoBlockedBy(further))
                .location();
        assertInstanceOf(
                ConnectOutcome.Connected.class, engine.complete(Scene.SESSION, scene.world.consent(page, email)));
    }

    SyncOutcome sync() {
        return dana().sync();
    }

    void synced() {
        assertInstanceOf(SyncOutcome.Synced.class, sync());
    }

    ConnectionStatus status() {
        return dana().status();
    }

    // --- messages

    PushOutcome receive(FakeMessage message) {
        return receive(headers(message));
    }

    PushOutcome receive(Map<String, List<String>> headers) {
        PushOutcome outcome = engine.receive(headers);
        outcomes.add(outcome);
        return outcome;
    }

    static Map<String, List<String>> headers(FakeMessage message) {
        Map<String, List<String>> headers = new HashMap<>();
        message.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    /** The headers of a message that says the same but for one header. */
    static Map<String, List<String>> headers(FakeMessage message, String name, String value) {
        Map<String, List<String>> headers = headers(message);
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, List.of(value));
        return headers;
    }

    /** A message of a change that a person just made, before anybody delivers it. */
    FakeMessage changed() {
        adds("Dentist", 14, 15);
        List<FakeMessage> messages = push.take();
        return messages.get(messages.size() - 1);
    }

    void adds(String title, int from, int until) {
        scene.calendar().adds(title, at(from, until));
    }

    boolean isFree(int from, int until) {
        return sink.isFree(Scene.DANA, at(from, until));
    }

    private static EventTime at(int from, int until) {
        return EventTime.timed(Scene.DAY.atTime(from, 0), Scene.DAY.atTime(until, 0), Scene.BERLIN);
    }

    List<FakeDelivery.Result> deliver() {
        return push.deliver().stream().map(FakeDelivery::result).toList();
    }

    // --- looking

    /** The store, not to be counted. */
    SyncStore.Namespace store() {
        return scene.store.namespace(Scene.NAMESPACE);
    }

    List<PushChannel> rows() {
        return store().channels().of(Scene.DANA);
    }

    PushChannel row() {
        assertEquals(1, rows().size(), () -> rows().toString());
        return rows().get(0);
    }

    long messages() {
        return store().channels().told(Scene.DANA).messages();
    }

    FakeChannel open() {
        assertEquals(1, push.channels().size(), () -> push.channels().toString());
        return push.channels().get(0);
    }

    /** One channel is open, and it is the one that is known. */
    void assertOneChannel() {
        assertEquals(open().id(), row().id());
        assertEquals(open().expires(), row().endsAt().orElseThrow());
    }

    long watches() {
        return scene.counts().of("events.watch");
    }

    long stops() {
        return scene.counts().of("channels.stop");
    }

    @Override
    public void close() {
        scene.close();
    }
}
