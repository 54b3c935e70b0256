package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser at the fake's consent page, and an application at its token endpoint. */
final class OAuthScene implements AutoCloseable {
    static final String DANA = WireClient.DANA;
    static final String EVE = "eve@example.com";
    static final String SCOPE = "openid email " + Scopes.EVENTS_OWNED;

    final MutableClock clock = MutableClock.create();
    final FakeGoogle google = FakeGoogle.start(FakeWorld.builder().clock(clock).build());
    final WireClient wire;

    OAuthScene() throws Exception {
        wire = new WireClient(google);
    }

    FakeAccount dana() {
        return google.account(DANA);
    }

    void on(FakeSwitch behaviour) {
        google.world().switches().turnOn(behaviour);
    }

    /** The consent page with what applications usually ask, but for these names and values; an empty value leaves out. */
    URI page(String... changes) {
        Map<String, String> query = new LinkedHashMap<>();
        put(
                query,
                "client_id",
                "app",
                "redirect_uri",
                WireClient.REDIRECT,
                "response_type",
                "code",
                "scope",
                SCOPE,
                "access_type",
                "offline",
                "state",
                "some state",
                "code_challenge",
                WireClient.CHALLENGE,
                "code_challenge_method",
                "S256");
        put(query, changes);
        return google.baseUri().resolve("/o/oauth2/v2/auth?" + form(query));
    }

    HttpResponse<String> shown(String... changes) throws Exception {
        return wire.get(page(changes));
    }

    HttpResponse<String> click(URI page, String... form) throws Exception {
        return wire.post(page.getRawPath() + "?" + page.getRawQuery(), WireClient.form(form));
    }

    /** What is granted when Dana allows everything. */
    JsonObject granted(String... changes) throws Exception {
        return redeemed(google.consent(page(changes), DANA));
    }

    JsonObject redeemed(URI callback, String... changes) throws Exception {
        return WireClient.json(redeem(callback, changes));
    }

    HttpResponse<String> redeem(URI callback, String... changes) throws Exception {
        return token(
                List.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "app",
                        "client_secret",
                        "secret",
                        "redirect_uri",
                        WireClient.REDIRECT,
                        "code",
                        WireClient.parameter(callback, "code"),
                        "code_verifier",
                        WireClient.VERIFIER),
                changes);
    }

    JsonObject refreshed(String token, String... changes) throws Exception {
        return WireClient.json(refresh(token, changes));
    }

    HttpResponse<String> refresh(String token, String... changes) throws Exception {
        return token(
                List.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "app",
                        "client_secret",
                        "secret",
                        "refresh_token",
                        token),
                changes);
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return wire.call("GET", path, "", "Authorization", "Bearer " + token);
    }

    boolean good(String accessToken) throws Exception {
        return get("/calendar/v3/calendars/primary/events", accessToken).statusCode() == 200;
    }

    static String refreshToken(JsonObject answer) {
        return answer.get("refresh_token").getAsString();
    }

    static String accessToken(JsonObject answer) {
        return answer.get("access_token").getAsString();
    }

    static String word(JsonObject answer, String name) {
        return answer.has(name) ? answer.get(name).getAsString() : "";
    }

    static URI target(HttpResponse<String> redirect) {
        assertEquals(302, redirect.statusCode(), redirect.body());
        return URI.create(redirect.headers().firstValue("Location").orElseThrow());
    }

    static Map<String, List<String>> parameters(URI callback) {
        return FormText.parse(callback.getRawQuery());
    }

    static void assertError(int status, String error, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(error, WireClient.json(response).get("error").getAsString());
    }

    @Override
    public void close() {
        google.close();
    }

    private HttpResponse<String> token(List<String> usual, String... changes) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, usual.toArray(String[]::new));
        put(form, changes);
        return wire.post("/token", form(form));
    }

    private static String form(Map<String, String> fields) {
        return WireClient.form(fields.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }

    private static void put(Map<String, String> all, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
    }
}
