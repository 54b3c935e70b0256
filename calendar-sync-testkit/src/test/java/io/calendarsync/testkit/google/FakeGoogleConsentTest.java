package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.DANA;
import static io.calendarsync.testkit.google.WireClient.form;
import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.oauth.IdToken;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FakeGoogleConsentTest {
    private final MutableClock clock = MutableClock.create();
    private FakeGoogle google;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(FakeWorld.builder().clock(clock).build());
        client = new WireClient(google);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void aProgramCanClickThePage() throws Exception {
        google.account("eve@example.com");
        URI page = WireClient.page(google, Scopes.APP_CREATED, Scopes.EVENTS_OWNED);
        HttpResponse<String> shown = client.get(page);
        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("value=\"eve@example.com\""), shown.body());
        assertFalse(shown.body().contains("checked"), "nothing is ticked at first");
        HttpResponse<String> clicked = client.post(
                page.getRawPath() + "?" + page.getRawQuery(),
                form("account", DANA, "scope", Scopes.APP_CREATED, "decision", "allow"));
        assertEquals(302, clicked.statusCode());
        URI callback = URI.create(clicked.headers().firstValue("Location").orElseThrow());
        assertEquals("some state", WireClient.parameter(callback, "state"));
        JsonObject granted = client.redeem(callback);
        assertEquals(
                "https://www.googleapis.com/auth/userinfo.email " + Scopes.APP_CREATED + " openid",
                granted.get("scope").getAsString());
        JsonObject claims = IdToken.claims(granted.get("id_token").getAsString());
        assertEquals("https://accounts.google.com", claims.get("iss").getAsString());
        assertEquals("app", claims.get("aud").getAsString());
        assertEquals(DANA, claims.get("email").getAsString());
        assertEquals(google.account(DANA).subject(), claims.get("sub").getAsString());
        assertFalse(claims.has("name"));
        HttpResponse<String> declined =
                client.post(page.getRawPath() + "?" + page.getRawQuery(), form("decision", "cancel"));
        assertTrue(declined.headers().firstValue("Location").orElseThrow().contains("error=access_denied"));
    }

    @Test
    void aPageThatAsksWronglyNeverGoesBack() throws Exception {
        google.world().register("app", "secret", "https://shop.example/callback");
        HttpResponse<String> shown = client.get(WireClient.page(google, Scopes.APP_CREATED));
        assertEquals(400, shown.statusCode());
        assertTrue(shown.body().contains("redirect_uri_mismatch"), shown.body());
        URI page = WireClient.page(google, Scopes.APP_CREATED);
        assertThrows(IllegalStateException.class, () -> google.consent(page, DANA));
        assertEquals(
                401,
                client.post("/token", WireClient.exchange("x", "y").replace("=secret", "=other"))
                        .statusCode());
    }

    @Test
    void codesDieAfterTenMinutesAndAccessTokensAfterAnHour() throws Exception {
        URI late = google.consent(WireClient.page(google, Scopes.EVENTS_OWNED), DANA);
        clock.advance(Duration.ofMinutes(10));
        assertEquals("invalid_grant", client.redeem(late).get("error").getAsString());
        WireClient dana = new WireClient(google, Scopes.EVENTS_OWNED);
        String path = "/calendar/v3/calendars/primary/events";
        clock.advance(Duration.ofSeconds(3598));
        assertEquals(200, dana.call("GET", path, "").statusCode());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(401, dana.call("GET", path, "").statusCode());
    }

    @Test
    void refreshTokensComeOnceUnlessConsentIsForced() throws Exception {
        assertTrue(client.grant(google, Scopes.EVENTS_OWNED).has("refresh_token"));
        assertFalse(client.grant(google, Scopes.EVENTS_OWNED).has("refresh_token"));
        URI forced = URI.create(WireClient.page(google, Scopes.EVENTS_OWNED) + "&prompt=consent");
        assertTrue(client.redeem(google.consent(forced, DANA)).has("refresh_token"));
    }

    @Test
    void revokingEndsTheWholeProject() throws Exception {
        WireClient dana = new WireClient(google, Scopes.EVENTS_OWNED);
        String access = dana.token();
        String refresh = client.redeem(google.consent(
                        URI.create(WireClient.page(google, Scopes.APP_CREATED) + "&prompt=consent"), DANA))
                .get("refresh_token")
                .getAsString();
        assertEquals(200, client.post("/revoke", form("token", access)).statusCode());
        assertEquals("invalid_grant", refreshed(refresh));
        HttpResponse<String> again = client.post("/revoke?token=" + access, "");
        assertEquals(400, again.statusCode());
        assertEquals("invalid_token", json(again).get("error").getAsString());
    }

    @Test
    void refreshTokensOfAnApplicationInTestingDie() throws Exception {
        google.world().limits().refreshTokens(Duration.ofDays(7));
        JsonObject granted = client.grant(google, Scopes.EVENTS_OWNED);
        assertEquals(604800, granted.get("refresh_token_expires_in").getAsLong());
        clock.advance(Duration.ofDays(7));
        assertEquals("invalid_grant", refreshed(granted.get("refresh_token").getAsString()));
    }

    private String refreshed(String token) throws Exception {
        return json(client.post(
                        "/token",
                        form(
                                "grant_type", "refresh_token",
                                "client_id", "app",
                                "client_secret", "secret",
                                "refresh_token", token)))
                .get("error")
                .getAsString();
    }
}
