package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.EVE;
import static io.calendarsync.testkit.google.OAuthScene.parameters;
import static io.calendarsync.testkit.google.OAuthScene.target;
import static io.calendarsync.testkit.google.OAuthScene.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.calendarsync.testkit.internal.google.Scopes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom Google asks, what, and when it does not ask at all. */
final class PromptTest {
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
    void whoAllowedEverythingBeforeIsNotAskedAgain() throws Exception {
        scene.granted();
        var back = target(scene.shown());
        assertEquals(List.of("none"), parameters(back).get("prompt"));
        assertFalse(scene.redeemed(back).has("refresh_token"));
        assertEquals(200, scene.shown("prompt", "consent").statusCode());
        assertEquals(200, scene.shown("prompt", "select_account").statusCode());
        assertEquals(200, scene.shown("prompt", "consent select_account").statusCode());
    }

    @Test
    void whoAllowedLessIsAsked() throws Exception {
        scene.granted();
        assertEquals(
                200,
                scene.shown("scope", OAuthScene.SCOPE + " " + Scopes.APP_CREATED)
                        .statusCode());
        scene.dana().revokesAccess();
        assertEquals(200, scene.shown().statusCode());
    }

    @Test
    void whoAllowedOnlyWhileBeingThereIsAsked() throws Exception {
        scene.granted("access_type", "online");
        assertEquals(302, scene.shown("access_type", "online").statusCode());
        assertEquals(200, scene.shown().statusCode());
    }

    @Test
    void ofSeveralAccountsOneMustBeMeant() throws Exception {
        scene.google.account(EVE);
        scene.granted();
        assertEquals(200, scene.shown().statusCode());
        assertEquals(302, scene.shown("login_hint", DANA).statusCode());
        assertEquals(200, scene.shown("login_hint", EVE).statusCode());
    }

    @Test
    void noneNeverShowsAPage() throws Exception {
        assertEquals("consent_required", failed("prompt", "none"));
        scene.granted();
        assertEquals(
                "openid",
                word(scene.redeemed(target(scene.shown("prompt", "none"))), "scope")
                        .replaceAll(".* ", ""));
        assertEquals("login_required", failed("prompt", "none", "login_hint", "nobody@example.com"));
        scene.google.account(EVE);
        assertEquals("interaction_required", failed("prompt", "none"));
        assertEquals("consent_required", failed("prompt", "none", "login_hint", EVE));
        assertEquals(302, scene.shown("prompt", "none", "login_hint", DANA).statusCode());
        scene.google.world().oauth().endSession(scene.dana());
        assertEquals("login_required", failed("prompt", "none", "login_hint", DANA));
    }

    @Test
    void noneMeetsWhoeverIsSignedIn() {
        scene.google.account(EVE);
        var page = scene.page("prompt", "none");
        assertEquals(
                List.of("consent_required"),
                parameters(scene.google.consent(page, DANA)).get("error"));
        scene.google.consent(scene.page(), DANA);
        assertEquals(1, parameters(scene.google.consent(page, DANA)).get("code").size());
        assertEquals(
                List.of("consent_required"),
                parameters(scene.google.consent(page, EVE)).get("error"));
    }

    @Test
    void earlierScopesComeAlongWhereAskedFor() throws Exception {
        scene.granted();
        String wider = "openid " + Scopes.APP_CREATED;
        assertEquals(Scopes.APP_CREATED + " openid", word(scene.granted("scope", wider), "scope"));
        assertEquals(
                Scopes.PREFIX + "userinfo.email " + Scopes.APP_CREATED + " " + Scopes.EVENTS_OWNED + " openid",
                word(scene.granted("scope", wider, "include_granted_scopes", "true"), "scope"));
    }

    @Test
    void earlierScopesAreTheProjectsAndNotOneApplications() throws Exception {
        scene.granted();
        var back = scene.google.consent(
                scene.page("client_id", "other", "scope", "openid", "include_granted_scopes", "true"), DANA);
        assertEquals(
                List.of("email " + Scopes.PREFIX + "userinfo.email " + Scopes.EVENTS_OWNED + " openid"),
                parameters(back).get("scope"));
    }

    @Test
    void askingForTheEmailIsAskingForOpenid() throws Exception {
        var granted = scene.granted("scope", Scopes.PREFIX + "userinfo.email");
        assertEquals(Scopes.PREFIX + "userinfo.email openid", word(granted, "scope"));
        assertEquals(false, word(granted, "id_token").isEmpty());
    }

    private String failed(String... changes) throws Exception {
        Map<String, List<String>> back = parameters(target(scene.shown(changes)));
        assertEquals(List.of("some state"), back.get("state"));
        assertFalse(back.containsKey("code"));
        return back.get("error").get(0);
    }
}
