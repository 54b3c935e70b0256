package io.calendarsync.testkit.internal.google.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A front on a free port of this machine. */
public final class LoopbackServer implements AutoCloseable {
    private static final int THREADS = 8;

    static {
        // Without it each answer waits some 40 ms for the acknowledgement of its own header.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final WireFront front;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, LoopbackServer::daemon);

    /** Begins to listen. */
    public LoopbackServer(WireFront front) {
        this.front = front;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            threads.shutdown();
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public URI baseUri() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress() instanceof Inet6Address
                ? "[" + address.getAddress().getHostAddress() + "]"
                : address.getAddress().getHostAddress();
        return URI.create("http://" + host + ":" + address.getPort());
    }

    /** Ends every connection. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            WireReply reply = front.handle(request(exchange));
            // Closing an exchange that has no answer yet ends its connection.
            if (reply instanceof WireReply.Sent sent) {
                sent.headers().forEach(exchange.getResponseHeaders()::set);
                byte[] body = sent.bytes();
                exchange.sendResponseHeaders(sent.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static WireRequest request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        URI uri = exchange.getRequestURI();
        return WireRequest.received(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-google");
        thread.setDaemon(true);
        return thread;
    }
}
