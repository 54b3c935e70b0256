package io.calendarsync.samples.quickstart;

import com.sun.net.httpserver.HttpServer;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.CalendarProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Google itself: prints the consent page's address, and waits on port 8080 for the browser to come back. */
final class RealGoogle implements Google {
    private static final URI REDIRECT = URI.create("http://localhost:8080/callback");

    private final String clientId;
    private final String clientSecret;
    private final HttpServer server;
    private final CompletableFuture<URI> callback = new CompletableFuture<>();

    RealGoogle(String clientId, String clientSecret) throws IOException {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), REDIRECT.getPort()), 0);
        server.createContext(REDIRECT.getPath(), exchange -> {
            byte[] page = "Thank you. You can close this page.".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
            callback.complete(REDIRECT.resolve(exchange.getRequestURI()));
        });
        server.start();
    }

    @Override
    public CalendarProvider provider() {
        return GoogleCalendar.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri(REDIRECT)
                .build();
    }

    @Override
    public URI consent(URI page) throws InterruptedException, ExecutionException {
        System.out.println("Open this page in a browser:\n" + page);
        return callback.get();
    }

    @Override
    public String calendar() {
        return "see https://calendar.google.com";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
