package io.calendarsync.testkit.google;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A host's endpoint on a port of this machine; answers 200 unless told otherwise. */
final class Receiver implements AutoCloseable {
    private final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private volatile Runnable onArrival = () -> {};

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push";
    }

    void answers(Integer... statuses) {
        synchronized (answers) {
            answers.addAll(List.of(statuses));
        }
    }

    void onArrival(Runnable deed) {
        onArrival = deed;
    }

    /** The next message, or a failure when none comes. */
    Headers next() throws InterruptedException {
        Headers headers = received.poll(20, TimeUnit.SECONDS);
        if (headers == null) {
            throw new AssertionError("no message came");
        }
        return headers;
    }

    int count() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestHeaders());
            onArrival.run();
            int status;
            synchronized (answers) {
                status = answers.isEmpty() ? 200 : answers.remove();
            }
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", address());
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
