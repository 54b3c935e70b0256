package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.FakeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;

/** The address that a message names, over HTTP; certificates must be good, and redirects lead nowhere. */
final class HttpEndpoint implements Endpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Override
    public OptionalInt post(FakeMessage message) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(message.address())
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.noBody());
            // The client counts the body itself.
            message.headers().forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Length")) {
                    request.header(name, value);
                }
            });
            return OptionalInt.of(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException | IllegalArgumentException unreachable) {
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
