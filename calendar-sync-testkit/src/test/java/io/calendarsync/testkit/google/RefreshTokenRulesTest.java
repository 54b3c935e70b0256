package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.EVE;
import static io.calendarsync.testkit.google.OAuthScene.accessToken;
import static io.calendarsync.testkit.google.OAuthScene.assertError;
import static io.calendarsync.testkit.google.OAuthScene.refreshToken;
import static io.calendarsync.testkit.google.OAuthScene.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When refresh tokens come, how long they live, and what they are good for. */
final class RefreshTokenRulesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private OAuthScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new OAuthScene();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whoeverIsOnlyThereForNowGetsNone() throws Exception {
        assertFalse(scene.granted("access_type", "online").has("refresh_token"));
        assertFalse(scene.granted("access_type", "").has("refresh_token"));
        assertTrue(scene.granted().has("refresh_token"), "the first one that may act later");
    }

    @Test
    void theFirstConsentCountsEvenWhereItsCodeIsLost() throws Exception {
        scene.google.consent(scene.page(), DANA);
        assertFalse(scene.granted().has("refresh_token"));
        assertTrue(scene.granted("prompt", "consent").has("refresh_token"));
    }

    @Test
    void eachApplicationAndEachPersonHasAFirstConsent() throws Exception {
        scene.granted();
        var other = scene.google.consent(scene.page("client_id", "other"), DANA);
        assertTrue(scene.redeemed(other, "client_id", "other").has("refresh_token"));
        assertTrue(scene.redeemed(scene.google.consent(scene.page(), EVE)).has("refresh_token"));
    }

    @Test
    void widerScopesBringOneWhereSwitchedOn() throws Exception {
        String wider = OAuthScene.SCOPE + " " + Scopes.APP_CREATED;
        scene.granted();
        assertFalse(scene.granted("scope", wider).has("refresh_token"));
        scene.dana().revokesAccess();
        scene.on(FakeSwitch.WIDER_SCOPES_GIVE_REFRESH_TOKEN);
        scene.granted();
        assertFalse(scene.granted().has("refresh_token"));
        assertTrue(scene.granted("scope", wider).has("refresh_token"));
    }

    @Test
    void oneMoreThanAHundredEndsTheOldest() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            tokens.add(refreshToken(scene.granted("prompt", "consent", "scope", Scopes.EVENTS_OWNED)));
        }
        assertEquals(100, scene.dana().liveRefreshTokens());
        assertError(400, "invalid_grant", scene.refresh(tokens.get(0)));
        assertEquals(200, scene.refresh(tokens.get(1)).statusCode());
        assertEquals(200, scene.refresh(tokens.get(100)).statusCode());
    }

    @Test
    void theHundredAreOfOneAccountWithOneApplication() throws Exception {
        scene.google.world().limits().liveRefreshTokens(1);
        String first = refreshToken(scene.granted("prompt", "consent"));
        scene.redeemed(scene.google.consent(scene.page(), EVE));
        scene.redeemed(scene.google.consent(scene.page("client_id", "other"), DANA), "client_id", "other");
        assertEquals(200, scene.refresh(first).statusCode());
        scene.granted("prompt", "consent");
        assertError(400, "invalid_grant", scene.refresh(first));
        assertThrows(
                IllegalArgumentException.class,
                () -> scene.google.world().limits().liveRefreshTokens(0));
    }

    @Test
    void halfAYearUnusedIsTheEnd() throws Exception {
        String token = refreshToken(scene.granted());
        scene.clock.advance(DAY.multipliedBy(180));
        assertEquals(200, scene.refresh(token).statusCode());
        scene.clock.advance(DAY.multipliedBy(180));
        assertEquals(200, scene.refresh(token).statusCode(), "each use counts");
        scene.clock.advance(DAY.multipliedBy(185));
        assertError(400, "invalid_grant", scene.refresh(token));
        assertEquals(0, scene.dana().liveRefreshTokens());
    }

    @Test
    void inTestingTheyLiveSevenDaysUnlessForIdentityAlone() throws Exception {
        scene.google.world().oauth().testWith(DANA);
        JsonObject granted = scene.granted();
        assertEquals("604800", word(granted, "refresh_token_expires_in"));
        JsonObject identity = scene.granted("scope", "openid email", "prompt", "consent");
        assertFalse(identity.has("refresh_token_expires_in"));
        scene.clock.advance(DAY);
        assertEquals("518400", word(scene.refreshed(refreshToken(granted)), "refresh_token_expires_in"));
        scene.clock.advance(DAY.multipliedBy(6));
        assertError(400, "invalid_grant", scene.refresh(refreshToken(granted)));
        assertEquals(200, scene.refresh(refreshToken(identity)).statusCode());
    }

    @Test
    void refreshingAnswersTheSameAgainButForTheRefreshToken() throws Exception {
        JsonObject granted = scene.granted();
        JsonObject refreshed = scene.refreshed(refreshToken(granted));
        assertEquals("3599", word(refreshed, "expires_in"));
        assertEquals("Bearer", word(refreshed, "token_type"));
        assertEquals(word(granted, "scope"), word(refreshed, "scope"));
        assertTrue(refreshed.has("id_token"));
        assertFalse(refreshed.has("refresh_token"));
        assertNotEquals(accessToken(granted), accessToken(refreshed));
        assertTrue(scene.good(accessToken(refreshed)));
        assertTrue(scene.good(accessToken(granted)), "the older one is good for its hour");
    }

    @Test
    void aRefreshMayAskForLessButNotForMore() throws Exception {
        String token = refreshToken(scene.granted());
        JsonObject less = scene.refreshed(token, "scope", "openid");
        assertEquals("openid", word(less, "scope"));
        assertFalse(scene.good(accessToken(less)));
        assertError(400, "invalid_scope", scene.refresh(token, "scope", Scopes.CALENDAR));
        assertTrue(scene.good(accessToken(scene.refreshed(token))));
    }

    @Test
    void anotherTokenMayComeBesideTheOld() throws Exception {
        scene.google.world().oauth().addRefreshTokens();
        String first = refreshToken(scene.granted());
        String second = refreshToken(scene.refreshed(first));
        assertNotEquals(first, second);
        assertEquals(200, scene.refresh(first).statusCode());
        assertEquals(200, scene.refresh(second).statusCode());
    }

    @Test
    void anotherTokenMayTakeThePlaceOfTheOld() throws Exception {
        scene.google.world().oauth().replaceRefreshTokens();
        String first = refreshToken(scene.granted());
        String second = refreshToken(scene.refreshed(first));
        assertError(400, "invalid_grant", scene.refresh(first));
        scene.google.world().oauth().keepRefreshTokens();
        assertFalse(scene.refreshed(second).has("refresh_token"));
        assertEquals(200, scene.refresh(second).statusCode());
        assertEquals(1, scene.dana().liveRefreshTokens());
    }

    @Test
    void whatNeverWasATokenIsToldApartByItsWordsAlone() throws Exception {
        assertEquals("Bad Request", word(scene.refreshed("nonsense"), "error_description"));
        assertEquals("Token has been expired or revoked.", word(scene.refreshed("1//0nonsense"), "error_description"));
    }
}
