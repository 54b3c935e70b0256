package io.calendarsync.testkit.internal.junit;

import io.calendarsync.SyncEngine;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.RecordingListener;
import io.calendarsync.testkit.RecordingPause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that one test is given, made to fit together. */
final class TestScene {
    private static final Map<Class<?>, Function<TestScene, Object>> PARTS = Map.of(
            MutableClock.class, scene -> scene.clock,
            RecordingPause.class, scene -> scene.pause,
            FakeWorld.class, scene -> scene.world,
            FakeGoogle.class, TestScene::google,
            InMemoryEventSource.class, scene -> scene.source,
            InMemorySyncStore.class, scene -> scene.store,
            InMemoryTokenStore.class, scene -> scene.tokens,
            RecordingListener.class, scene -> scene.listener,
            SyncEngine.class, TestScene::engine,
            SyncEngine.Builder.class, TestScene::builder);

    // A key for tests alone; it seals tokens that open nothing.
    private static final String KEY = "ZmFrZS1nb29nbGUtdGVzdC1mYWtlLWdvb2dsZS10ZXM=";

    private final MutableClock clock = MutableClock.create();
    private final RecordingPause pause = RecordingPause.on(clock);
    private final FakeWorld world = FakeWorld.builder().clock(clock).build();
    private final InMemoryEventSource source = InMemoryEventSource.feed();
    private final InMemorySyncStore store = InMemorySyncStore.create(clock);
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final RecordingListener listener = new RecordingListener();
    private final LeftThreads threads;
    private @Nullable FakeGoogle google;
    private @Nullable SyncEngine engine;

    TestScene(LeftThreads threads) {
        this.threads = threads;
    }

    static boolean gives(Class<?> type) {
        return PARTS.containsKey(type);
    }

    Object give(Class<?> type) {
        Function<TestScene, Object> part = PARTS.get(type);
        if (part == null) {
            throw new IllegalArgumentException("no test is given a " + type.getName());
        }
        return part.apply(this);
    }

    /** Closes what was started, and fails when the test left something behind. */
    void clearAway() {
        if (google != null) {
            google.close();
        }
        List<String> left = new ArrayList<>();
        try {
            world.verifyNoUnexpectedCalls();
        } catch (AssertionError unexpected) {
            left.add(String.valueOf(unexpected.getMessage()));
        }
        world.faults().armed().stream()
                .filter(fault -> fault.strikes() == 0)
                .forEach(fault -> left.add("a fault that was armed and never struck: " + fault));
        left.addAll(threads.left());
        if (!left.isEmpty()) {
            throw new AssertionError("the test left something behind:\n  " + String.join("\n  ", left));
        }
    }

    private FakeGoogle google() {
        if (google == null) {
            google = FakeGoogle.start(world);
        }
        return google;
    }

    private SyncEngine engine() {
        if (engine == null) {
            engine = builder().build();
        }
        return engine;
    }

    private SyncEngine.Builder builder() {
        return SyncEngine.builder()
                .namespace("test")
                .provider(new FakeCalendar(world))
                .source(source)
                .tokenStore(tokens)
                .syncStore(store)
                .cipher(TokenCipher.aes(KeyRing.of("test", KEY)))
                .listener(listener)
                .clock(clock)
                .pause(pause)
                .random(new Random(1));
    }
}
