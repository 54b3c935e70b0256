package io.calendarsync.google.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that misbehaves below HTTP, and counts the connections that it was given. */
final class OddServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> requests() {
        return requests;
    }

    int connections() {
        return ports.size();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        on("/echo", OddServer::echo);
        on("/trickle", exchange -> begin(exchange, 200));
        on("/refused-trickle", exchange -> begin(exchange, 503));
        on("/silent", exchange -> hang());
        on("/large", exchange -> send(exchange, 3000, 3000));
        on("/short", exchange -> send(exchange, 100, 10));
        on("/moved", exchange -> header(exchange, 302, "Location", "/echo"));
        on("/odd-type", exchange -> header(exchange, 200, "Content-Type", "a b; c"));
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requests.clear();
        ports.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            ports.add(exchange.getRemoteAddress().getPort());
            handler.handle(exchange);
        });
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int promised, int sent) throws IOException {
        exchange.sendResponseHeaders(200, promised);
        exchange.getResponseBody().write(new byte[sent]);
        exchange.close();
    }

    private static void header(HttpExchange exchange, int status, String name, String value) throws IOException {
        exchange.getResponseHeaders().add(name, value);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Sends the beginning of a body, and never its end. */
    private void begin(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        hang();
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
