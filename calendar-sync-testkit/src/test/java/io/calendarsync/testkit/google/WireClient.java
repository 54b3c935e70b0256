package io.calendarsync.testkit.google;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.FormText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bare HTTP client with a token of Dana's. */
final class WireClient {
    static final String DANA = "dana@example.com";
    static final String REDIRECT = "http://localhost:8080/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    // The example pair of RFC 7636.
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeGoogle google;
    private final String token;

    WireClient(FakeGoogle google, String... scopes) throws IOException, InterruptedException {
        this.google = google;
        token = scopes.length == 0
                ? ""
                : grant(google, scopes).get("access_token").getAsString();
    }

    String token() {
        return token;
    }

    static URI page(FakeGoogle google, String... scopes) {
        return google.baseUri()
                .resolve("/o/oauth2/v2/auth?"
                        + form(
                                "client_id", "app",
                                "redirect_uri", REDIRECT,
                                "response_type", "code",
                                "scope", "openid email " + String.join(" ", scopes),
                                "access_type", "offline",
                                "state", "some state",
                                "code_challenge", CHALLENGE,
                                "code_challenge_method", "S256"));
    }

    JsonObject grant(FakeGoogle from, String... scopes) throws IOException, InterruptedException {
        return redeem(from.consent(page(from, scopes), DANA));
    }

    JsonObject redeem(URI callback) throws IOException, InterruptedException {
        return json(post("/token", exchange(parameter(callback, "code"), VERIFIER)));
    }

    static String exchange(String code, String verifier) {
        return form(
                "grant_type",
                "authorization_code",
                "client_id",
                "app",
                "client_secret",
                "secret",
                "redirect_uri",
                REDIRECT,
                "code",
                code,
                "code_verifier",
                verifier);
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    static String parameter(URI uri, String name) {
        return FormText.parse(uri.getRawQuery()).get(name).get(0);
    }

    static String form(String... pairs) {
        List<String> all = List.of(pairs);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 2)
                .map(i -> all.get(i) + "=" + URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(google.baseUri().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
