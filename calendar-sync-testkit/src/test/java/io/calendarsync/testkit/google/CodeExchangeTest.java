package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.accessToken;
import static io.calendarsync.testkit.google.OAuthScene.assertError;
import static io.calendarsync.testkit.google.OAuthScene.refreshToken;
import static io.calendarsync.testkit.google.OAuthScene.word;
import static io.calendarsync.testkit.google.WireClient.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeSwitch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint wants to see before it gives anything. */
final class CodeExchangeTest {
    private static final String OTHER_VERIFIER = "another-0123456789-0123456789-0123456789-abc";

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
    void aSecondTryIsRefusedAndEndsNothing() throws Exception {
        URI callback = consent();
        var granted = scene.redeemed(callback);
        assertError(400, "invalid_grant", scene.redeem(callback));
        assertTrue(scene.good(accessToken(granted)));
        assertEquals(200, scene.refresh(refreshToken(granted)).statusCode());
    }

    @Test
    void aWrongVerifierUsesTheCodeUp() throws Exception {
        URI callback = consent();
        var wrong = scene.redeem(callback, "code_verifier", OTHER_VERIFIER);
        assertError(400, "invalid_grant", wrong);
        assertError(400, "invalid_grant", scene.redeem(callback));
    }

    @Test
    void aWrongVerifierLeavesTheCodeWhereSwitchedOn() throws Exception {
        scene.on(FakeSwitch.WRONG_VERIFIER_KEEPS_CODE);
        URI callback = consent();
        assertError(400, "invalid_grant", scene.redeem(callback, "code_verifier", OTHER_VERIFIER));
        assertEquals(200, scene.redeem(callback).statusCode());
        assertError(400, "invalid_grant", scene.redeem(callback));
    }

    @Test
    void aMissingVerifierIsAWrongOne() throws Exception {
        assertError(400, "invalid_grant", scene.redeem(consent(), "code_verifier", ""));
        URI open = consent("code_challenge", "", "code_challenge_method", "");
        assertError(400, "invalid_grant", scene.redeem(open));
        URI alsoOpen = consent("code_challenge", "", "code_challenge_method", "");
        assertEquals(200, scene.redeem(alsoOpen, "code_verifier", "").statusCode(), "nobody has to lock a code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", ""})
    void aPlainChallengeIsItsOwnVerifier(String method) throws Exception {
        String[] page = {"code_challenge", OTHER_VERIFIER, "code_challenge_method", method};
        assertEquals(
                200,
                scene.redeem(consent(page), "code_verifier", OTHER_VERIFIER).statusCode());
        assertError(400, "invalid_grant", scene.redeem(consent(page)));
    }

    @Test
    void theRedirectUriMustBeTheOneOfTheCode() throws Exception {
        assertError(
                400,
                "redirect_uri_mismatch",
                scene.redeem(consent(), "redirect_uri", "http://localhost:8080/callback/"));
        assertError(400, "invalid_request", scene.redeem(consent(), "redirect_uri", ""));
    }

    @Test
    void whatBelongsToOneApplicationIsOfNoUseToAnother() throws Exception {
        assertError(400, "invalid_grant", scene.redeem(consent(), "client_id", "other"));
        String token = refreshToken(scene.granted("prompt", "consent"));
        assertError(400, "unauthorized_client", scene.refresh(token, "client_id", "other"));
        assertEquals(200, scene.refresh(token).statusCode());
    }

    @Test
    void whatNeverWasACodeIsToldApartByItsWordsAlone() throws Exception {
        assertEquals("Malformed auth code.", word(scene.redeemed(consent(), "code", "nonsense"), "error_description"));
        assertEquals("Bad Request", word(scene.redeemed(consent(), "code", "4/0A"), "error_description"));
    }

    @Test
    void registeredApplicationsShowTheirSecret() throws Exception {
        scene.google.world().register("app", "secret", WireClient.REDIRECT);
        scene.google.world().register("public", "", WireClient.REDIRECT);
        assertError(401, "invalid_client", scene.redeem(consent(), "client_secret", "guess"));
        assertError(400, "invalid_request", scene.redeem(consent(), "client_secret", ""));
        assertError(401, "invalid_client", scene.redeem(consent(), "client_id", "stranger"));
        assertError(400, "invalid_request", scene.redeem(consent(), "client_id", ""));
        URI open = consent("client_id", "public");
        assertEquals(
                200,
                scene.redeem(open, "client_id", "public", "client_secret", "").statusCode());
        assertError(401, "invalid_client", scene.redeem(open, "client_id", "public"));
        scene.google.world().oauth().deleteClient("app");
        assertError(401, "deleted_client", scene.refresh("any"));
    }

    @Test
    void theSecretMayComeInAHeader() throws Exception {
        scene.google.world().register("app one", "s:e%c ret", WireClient.REDIRECT);
        String token = refreshToken(
                scene.redeemed(consent("client_id", "app one"), "client_id", "app one", "client_secret", "s:e%c ret"));
        String pair = Base64.getEncoder().encodeToString("app+one:s%3Ae%25c+ret".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, refreshedWith("Basic " + pair, token).statusCode());
        assertEquals(200, refreshedWith("basic " + pair, token).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ***", "Basic YXBw", "Basic OnNlY3JldA==", "Basic YXBwOiVaWg=="})
    void aHeaderThatCannotBeReadIsNoApplication(String header) throws Exception {
        assertError(401, "invalid_client", refreshedWith(header, "any"));
    }

    @Test
    void otherGrantsAreRefusedByName() throws Exception {
        assertError(400, "invalid_request", scene.refresh("any", "grant_type", ""));
        var password = scene.refresh("any", "grant_type", "password");
        assertError(400, "unsupported_grant_type", password);
        assertEquals("Invalid grant_type: password", word(WireClient.json(password), "error_description"));
        var service = scene.refresh("any", "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        assertEquals(501, service.statusCode());
        assertEquals(1, scene.google.world().unexpectedCalls().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grant_type", "%ZZ", "grant_type=refresh_token&grant_type=refresh_token", "{}"})
    void whatIsNoFormIsRefused(String body) throws Exception {
        assertError(400, "invalid_request", scene.wire.post("/token", body));
    }

    @Test
    void tokensAreNotToBeKept() throws Exception {
        assertTrue(scene.redeem(consent())
                .headers()
                .firstValue("Cache-Control")
                .orElseThrow()
                .contains("no-store"));
    }

    private URI consent(String... changes) {
        return scene.google.consent(scene.page(changes), DANA);
    }

    private HttpResponse<String> refreshedWith(String header, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(scene.google.baseUri().resolve("/token"))
                                .header("Authorization", header)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        form("grant_type", "refresh_token", "refresh_token", token)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
