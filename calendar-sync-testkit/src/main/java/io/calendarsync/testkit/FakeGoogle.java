package io.calendarsync.testkit;

import com.google.api.client.http.HttpTransport;
import io.calendarsync.testkit.internal.google.console.Console;
import io.calendarsync.testkit.internal.google.console.Scene;
import io.calendarsync.testkit.internal.google.http.InProcessTransport;
import io.calendarsync.testkit.internal.google.http.LoopbackServer;
import io.calendarsync.testkit.internal.google.http.WireFront;
import io.calendarsync.testkit.internal.google.http.WireReply;
import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A Google that speaks HTTP: the consent page, tokens, the calendar service and batches, all on one port of this
 * machine, and the same in process without sockets.
 *
 * <p>Paths are Google's own: {@code /o/oauth2/v2/auth}, {@code /token}, {@code /revoke}, {@code /v1/userinfo},
 * {@code /oauth2/v3/certs}, {@code /calendar/v3/…} and {@code /batch/calendar/v3}. What it does not know it refuses with
 * status 501 and remembers, see {@link #verifyNoUnexpectedCalls()}. Its own are a web page at {@code /} and an API for
 * tests in any language under {@code /_fake/}. Safe for use by many threads.
 */
public final class FakeGoogle implements FakeFront, AutoCloseable {
    private final LoopbackServer server;
    private volatile Stage stage;

    private FakeGoogle(Builder builder) {
        stage = stage(builder);
        server = new LoopbackServer(this::answer, new InetSocketAddress(builder.address, builder.port));
    }

    /** Starts on a free port, with a world of its own on the system's clock. */
    public static FakeGoogle start() {
        return builder(FakeWorld::create).start();
    }

    /** Starts on a free port as a front of a world. */
    public static FakeGoogle start(FakeWorld world) {
        return builder(world).start();
    }

    /** Says where a front of this world is to listen. */
    public static Builder builder(FakeWorld world) {
        return new Builder(() -> world, false);
    }

    /** Says where a front is to listen whose worlds come from here: the first now, another at each reset over HTTP. */
    public static Builder builder(Supplier<FakeWorld> worlds) {
        return new Builder(worlds, true);
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** Answers in process, without sockets, whatever host a request names. */
    public HttpTransport transport() {
        return new InProcessTransport(() -> stage.front());
    }

    /** The world behind this front; another one after each reset over HTTP. */
    @Override
    public FakeWorld world() {
        return stage.world();
    }

    /** Stops listening; the world stays as it is. */
    @Override
    public void close() {
        server.close();
    }

    private WireReply answer(WireRequest request) {
        return stage.front().handle(request);
    }

    private Stage stage(Builder builder) {
        FakeWorld world = builder.worlds.get();
        Optional<Runnable> reset = builder.resettable ? Optional.of(() -> reset(builder)) : Optional.empty();
        Console console = new Console(new Scene(world, world.model(), reset), builder.names);
        return new Stage(world, new WireFront(world.model(), console));
    }

    // What the former world still had to send would reach whoever watches the new one.
    private synchronized void reset(Builder builder) {
        world().push().deliversWhenTold();
        stage = stage(builder);
    }

    private record Stage(FakeWorld world, WireFront front) {}

    /** Collects where a front is to listen. Confined to one thread. */
    public static final class Builder {
        private final Supplier<FakeWorld> worlds;
        private final boolean resettable;
        private InetAddress address = InetAddress.getLoopbackAddress();
        private int port;
        private Set<String> names = Set.of();

        private Builder(Supplier<FakeWorld> worlds, boolean resettable) {
            this.worlds = worlds;
            this.resettable = resettable;
        }

        /** The port; any that is free by default. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** The address of this machine; by default the loopback one, which other machines do not reach. */
        public Builder address(InetAddress value) {
            address = value;
            return this;
        }

        /** Names by which the page and the control API may be asked, besides localhost and plain addresses. */
        public Builder hostNames(String... values) {
            names = Set.of(values);
            return this;
        }

        /**
         * Starts to listen.
         *
         * @throws java.io.UncheckedIOException when the port is taken
         */
        public FakeGoogle start() {
            return new FakeGoogle(this);
        }
    }
}
