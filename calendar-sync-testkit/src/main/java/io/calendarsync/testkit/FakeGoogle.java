package io.calendarsync.testkit;

import com.google.api.client.http.HttpTransport;
import io.calendarsync.testkit.internal.google.http.InProcessTransport;
import io.calendarsync.testkit.internal.google.http.LoopbackServer;
import io.calendarsync.testkit.internal.google.http.WireFront;
import java.net.URI;
import java.time.Clock;

/**
 * A Google that speaks HTTP: the consent page, tokens, the calendar service and batches, all on one port of this
 * machine, and the same in process without sockets.
 *
 * <p>Paths are Google's own: {@code /o/oauth2/v2/auth}, {@code /token}, {@code /revoke}, {@code /calendar/v3/…} and
 * {@code /batch/calendar/v3}. What it does not know it refuses with status 501 and remembers, see
 * {@link #verifyNoUnexpectedCalls()}. Safe for use by many threads.
 */
public final class FakeGoogle implements FakeFront, AutoCloseable {
    private final FakeWorld world;
    private final WireFront front;
    private final LoopbackServer server;

    private FakeGoogle(FakeWorld world) {
        this.world = world;
        front = new WireFront(world.model());
        server = new LoopbackServer(front);
    }

    /** Starts on a free port, with a world of its own on the system's clock. */
    public static FakeGoogle start() {
        return start(FakeWorld.create());
    }

    /** Starts on a free port as a front of a world. */
    public static FakeGoogle start(FakeWorld world) {
        return new FakeGoogle(world);
    }

    /** Starts with a world of a certain kind. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** Answers in process, without sockets, whatever host a request names. */
    public HttpTransport transport() {
        return new InProcessTransport(front);
    }

    @Override
    public FakeWorld world() {
        return world;
    }

    /** Stops listening; the world stays as it is. */
    @Override
    public void close() {
        server.close();
    }

    /** Collects what the world is like. Confined to one thread. */
    public static final class Builder {
        private final FakeWorld.Builder world = FakeWorld.builder();

        private Builder() {}

        /** The time; the system's by default. */
        public Builder clock(Clock value) {
            world.clock(value);
            return this;
        }

        /** Where ids and tokens come from; 1 by default. */
        public Builder seed(long value) {
            world.seed(value);
            return this;
        }

        /** Starts on a free port. */
        public FakeGoogle start() {
            return FakeGoogle.start(world.build());
        }
    }
}
