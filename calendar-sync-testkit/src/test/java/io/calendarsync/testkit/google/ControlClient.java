package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Steers a fake over HTTP, as a test in another language would. */
final class ControlClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    ControlClient(URI base) {
        this.base = base;
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return ok("GET", path, "");
    }

    /** What an accepted request answers. */
    JsonObject ok(String verb, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(verb, path, body);
        assertEquals(200, response.statusCode(), verb + " " + path + ": " + response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    /** The sentence of a refused one. */
    String error(int status, String verb, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> response = send(verb, path, body, headers);
        assertEquals(status, response.statusCode(), verb + " " + path + ": " + response.body());
        return JsonParser.parseString(response.body())
                .getAsJsonObject()
                .get("error")
                .getAsString();
    }

    HttpResponse<String> send(String verb, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(verb, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
