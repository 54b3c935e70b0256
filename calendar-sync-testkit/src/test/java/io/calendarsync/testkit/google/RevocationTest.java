package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.EVE;
import static io.calendarsync.testkit.google.OAuthScene.accessToken;
import static io.calendarsync.testkit.google.OAuthScene.assertError;
import static io.calendarsync.testkit.google.OAuthScene.refreshToken;
import static io.calendarsync.testkit.google.WireClient.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How access ends because somebody wants it to. */
final class RevocationTest {
    private OAuthScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new OAuthScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"access_token, true", "access_token, false", "refresh_token, true", "refresh_token, false"})
    void eitherTokenEndsBothFromEitherPlace(String which, boolean inQuery) throws Exception {
        JsonObject granted = scene.granted();
        String token = form("token", granted.get(which).getAsString());
        var answer = inQuery ? scene.wire.post("/revoke?" + token, "") : scene.wire.post("/revoke", token);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(new JsonObject(), WireClient.json(answer));
        assertFalse(scene.good(accessToken(granted)));
        assertError(400, "invalid_grant", scene.refresh(refreshToken(granted)));
        assertEquals(0, scene.dana().liveRefreshTokens());
    }

    @Test
    void aTokenThatNeededNoPageEndsLikeAnyOther() throws Exception {
        String token = scene.dana().accessToken(Scopes.EVENTS);
        assertTrue(scene.good(token));
        scene.dana().revokesAccess();
        assertFalse(scene.good(token));
        assertThrows(IllegalArgumentException.class, () -> scene.dana().accessToken("calendar.nonsense"));
    }

    @Test
    void everyApplicationOfTheProjectLosesTheAccountAndNoOtherAccount() throws Exception {
        JsonObject granted = scene.granted();
        JsonObject other =
                scene.redeemed(scene.google.consent(scene.page("client_id", "other"), DANA), "client_id", "other");
        JsonObject eves = scene.redeemed(scene.google.consent(scene.page(), EVE));
        URI unredeemed = scene.google.consent(scene.page(), DANA);
        Set<String> scopes = Set.of("openid", "email", Scopes.EVENTS_OWNED);
        assertEquals(Map.of("app", scopes, "other", scopes), scene.dana().allowed());
        revoke(accessToken(granted));
        assertEquals(Map.of(), scene.dana().allowed());
        assertFalse(scene.good(accessToken(other)));
        assertError(400, "invalid_grant", scene.refresh(refreshToken(other), "client_id", "other"));
        assertError(400, "invalid_grant", scene.redeem(unredeemed));
        assertTrue(scene.good(accessToken(eves)));
        assertEquals(200, scene.refresh(refreshToken(eves)).statusCode());
    }

    @Test
    void theNextConsentIsTheFirstAgain() throws Exception {
        revoke(refreshToken(scene.granted()));
        assertEquals(200, scene.shown().statusCode(), "everything is asked for again");
        assertTrue(scene.granted().has("refresh_token"));
        scene.dana().revokesAccess();
        assertTrue(scene.granted().has("refresh_token"));
    }

    @Test
    void deadTokensAreInvalidUnlessSwitchedOn() throws Exception {
        String token = refreshToken(scene.granted());
        revoke(token);
        assertError(400, "invalid_token", scene.wire.post("/revoke", form("token", token)));
        assertError(400, "invalid_token", scene.wire.post("/revoke", form("token", "never-was-one")));
        assertError(400, "invalid_request", scene.wire.post("/revoke", ""));
        scene.on(FakeSwitch.DEAD_TOKENS_REVOKE);
        revoke(token);
        revoke("never-was-one");
    }

    @Test
    void anExpiredAccessTokenEndsNothing() throws Exception {
        JsonObject granted = scene.granted();
        scene.clock.advance(Duration.ofSeconds(3599));
        assertError(400, "invalid_token", scene.wire.post("/revoke", form("token", accessToken(granted))));
        assertEquals(200, scene.refresh(refreshToken(granted)).statusCode());
    }

    private void revoke(String token) throws Exception {
        assertEquals(200, scene.wire.post("/revoke", form("token", token)).statusCode());
    }
}
