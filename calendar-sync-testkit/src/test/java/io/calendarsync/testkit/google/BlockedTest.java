package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.EVE;
import static io.calendarsync.testkit.google.OAuthScene.accessToken;
import static io.calendarsync.testkit.google.OAuthScene.assertError;
import static io.calendarsync.testkit.google.OAuthScene.parameters;
import static io.calendarsync.testkit.google.OAuthScene.refreshToken;
import static io.calendarsync.testkit.google.OAuthScene.target;
import static io.calendarsync.testkit.google.OAuthScene.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeOAuth;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not use an application, and what a change to the account does to it. */
final class BlockedTest {
    private OAuthScene scene;
    private FakeOAuth oauth;

    @BeforeEach
    void start() throws Exception {
        scene = new OAuthScene();
        oauth = scene.google.world().oauth();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void anAdministratorsBlockShowsAtConsentAndAtRefresh() throws Exception {
        JsonObject granted = scene.granted();
        oauth.block(scene.dana());
        assertBlocked(400, "admin_policy_enforced", DANA);
        assertError(400, "admin_policy_enforced", scene.refresh(refreshToken(granted)));
        assertTrue(scene.good(accessToken(granted)), "an access token lives out its hour");
        assertEquals(200, scene.redeem(scene.google.consent(scene.page(), EVE)).statusCode());
        oauth.unblock(scene.dana());
        assertEquals(200, scene.refresh(refreshToken(granted)).statusCode());
        assertEquals(302, allowed(DANA).statusCode());
    }

    @Test
    void anAdministratorsBlockComesBackWhereSwitchedOn() throws Exception {
        oauth.block(scene.dana());
        scene.on(FakeSwitch.BLOCKS_IN_CALLBACK);
        var back = parameters(target(allowed(DANA)));
        assertEquals(List.of("admin_policy_enforced"), back.get("error"));
        assertEquals(List.of("some state"), back.get("state"));
    }

    @Test
    void aProjectMayBeForOneOrganisationAlone() throws Exception {
        oauth.restrictTo("shop.example");
        assertBlocked(403, "org_internal", DANA);
        scene.google.account("kim@shop.example");
        assertEquals(302, allowed("kim@shop.example").statusCode());
        oauth.publish();
        assertEquals(302, allowed(DANA).statusCode());
    }

    @Test
    void aProjectInTestingIsForItsTestUsersAlone() throws Exception {
        scene.google.account(EVE);
        oauth.testWith(EVE);
        assertBlocked(403, "access_denied", DANA);
        assertEquals(302, allowed(EVE).statusCode());
        oauth.publish();
        assertEquals(302, allowed(DANA).statusCode());
    }

    @Test
    void anEndedSessionWantsANewConsent() throws Exception {
        String token = refreshToken(scene.granted());
        oauth.endSession(scene.dana());
        HttpResponse<String> refused = scene.refresh(token);
        assertError(400, "invalid_grant", refused);
        assertEquals("invalid_rapt", word(WireClient.json(refused), "error_subtype"));
        assertEquals(200, scene.shown().statusCode(), "the person must be there");
        scene.granted();
        assertEquals(200, scene.refresh(token).statusCode());
    }

    @Test
    void otherErrorsHaveNoSubtype() throws Exception {
        assertFalse(scene.refreshed("dead").has("error_subtype"));
    }

    @Test
    void nothingIsDoneForADeletedAccount() throws Exception {
        scene.google.account(EVE);
        JsonObject granted = scene.granted();
        scene.dana().deletesAccount();
        assertEquals("The account has been deleted", word(scene.refreshed(refreshToken(granted)), "error_description"));
        assertFalse(scene.good(accessToken(granted)));
        assertEquals(0, scene.dana().liveRefreshTokens());
        assertFalse(scene.shown().body().contains(DANA));
        assertThrows(IllegalStateException.class, () -> scene.google.consent(scene.page(), DANA));
        scene.dana().getsRestored();
        assertFalse(scene.good(accessToken(granted)), "gone is gone");
    }

    @Test
    void nothingIsDoneForASuspendedAccountUntilItIsRestored() throws Exception {
        JsonObject granted = scene.granted();
        scene.dana().getsSuspended();
        assertError(400, "invalid_grant", scene.refresh(refreshToken(granted)));
        assertFalse(scene.good(accessToken(granted)));
        scene.dana().getsRestored();
        assertTrue(scene.good(accessToken(granted)));
        assertEquals(200, scene.refresh(refreshToken(granted)).statusCode());
    }

    @Test
    void aNewPasswordEndsWhatReachesMailAndNothingElse() throws Exception {
        JsonObject calendar = scene.granted();
        JsonObject mail =
                scene.granted("scope", OAuthScene.SCOPE + " " + Scopes.PREFIX + "gmail.send", "prompt", "consent");
        scene.dana().changesPassword();
        assertEquals(200, scene.refresh(refreshToken(calendar)).statusCode());
        assertError(400, "invalid_grant", scene.refresh(refreshToken(mail)));
        assertEquals(1, scene.dana().liveRefreshTokens());
    }

    private HttpResponse<String> allowed(String email) throws Exception {
        return scene.click(scene.page(), "decision", "allow", "account", email, "scope", Scopes.EVENTS_OWNED);
    }

    private void assertBlocked(int status, String error, String email) throws Exception {
        HttpResponse<String> shown = allowed(email);
        assertEquals(status, shown.statusCode(), shown.body());
        assertTrue(shown.body().contains("<code>" + error + "</code>"), shown.body());
        assertTrue(shown.headers().firstValue("Location").isEmpty());
    }
}
