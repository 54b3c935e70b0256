package io.calendarsync.testkit.internal.google.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A front on a port, of this machine alone unless told otherwise. */
public final class LoopbackServer implements AutoCloseable {
    private static final int THREADS = 8;

    static {
        // Without it each answer waits some 40 ms for the acknowledgement of its own header.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final WireHandler front;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, LoopbackServer::daemon);

    /** Begins to listen; port 0 means any that is free. */
    public LoopbackServer(WireHandler front, InetSocketAddress address) {
        this.front = front;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException noPort) {
            threads.shutdown();
            throw new UncheckedIOException(
                    "cannot listen on " + address.getAddress().getHostAddress() + ":" + address.getPort() + ": "
                            + noPort.getMessage(),
                    noPort);
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
            // Closing an exchange that has no answer yet, or not all of it, ends its connection.
            if (reply instanceof WireReply.Sent sent) {
                byte[] bytes = sent.bytes();
                send(exchange, sent, bytes.length, bytes);
            } else if (reply instanceof WireReply.BrokenOff broken) {
                byte[] bytes = broken.whole().bytes();
                send(exchange, broken.whole(), bytes.length, broken.beginningOf(bytes));
            }
        }
    }

    private static void send(HttpExchange exchange, WireReply.Sent head, int promised, byte[] body) throws IOException {
        head.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(head.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(head.status(), promised == 0 ? -1 : promised);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
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
                exchange.getRequestBody());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-google");
        thread.setDaemon(true);
        return thread;
    }
}
