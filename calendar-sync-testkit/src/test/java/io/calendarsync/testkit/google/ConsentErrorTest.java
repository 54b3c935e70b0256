package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google shows as a page of its own, without ever going back to the application. */
final class ConsentErrorTest {
    private OAuthScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new OAuthScene();
        scene.google.world().register("app", "secret", WireClient.REDIRECT, "https://shop.example/back");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, '', 400, invalid_request",
        "client_id, stranger, 401, invalid_client",
        "redirect_uri, '', 400, invalid_request",
        "redirect_uri, https://shop.example/back/, 400, redirect_uri_mismatch",
        "redirect_uri, https://shop.example/Back, 400, redirect_uri_mismatch",
        "redirect_uri, http://localhost:8081/callback, 400, redirect_uri_mismatch",
        "scope, '', 400, invalid_request",
        "scope, openid calendar, 400, invalid_scope",
        "scope, https://www.googleapis.com/auth/calender, 400, invalid_scope",
        "response_type, '', 400, invalid_request",
        "response_type, codes, 400, unsupported_response_type",
        "response_type, token, 501, unexpectedCall",
        "response_mode, form_post, 501, unexpectedCall",
        "colour, red, 501, unexpectedCall",
        "access_type, sometimes, 400, invalid_request",
        "include_granted_scopes, yes, 400, invalid_request",
        "enable_granular_consent, perhaps, 400, invalid_request",
        "prompt, login, 400, invalid_request",
        "prompt, Consent, 400, invalid_request",
        "prompt, none consent, 400, invalid_request",
        "approval_prompt, often, 400, invalid_request",
        "code_challenge, short, 400, invalid_request",
        "code_challenge, '', 400, invalid_request",
        "code_challenge_method, S512, 400, invalid_request"
    })
    void wrongQuestionsEndOnAnErrorPage(String name, String value, int status, String error) throws Exception {
        assertErrorPage(status, error, scene.shown(name, value));
        URI page = scene.page(name, value);
        assertThrows(IllegalStateException.class, () -> scene.google.consent(page, DANA));
    }

    @Test
    void aParameterThatComesTwiceIsRefused() throws Exception {
        URI twice = URI.create(scene.page() + "&state=other");
        assertErrorPage(400, "invalid_request", scene.wire.get(twice));
    }

    @Test
    void aFormThatCannotBeReadIsRefused() throws Exception {
        URI page = scene.page();
        assertErrorPage(
                400, "badRequest", scene.wire.post(page.getRawPath() + "?" + page.getRawQuery(), "decision=%ZZ"));
    }

    @Test
    void deletedApplicationsAreBlocked() throws Exception {
        scene.google.world().oauth().deleteClient("app");
        assertErrorPage(401, "deleted_client", scene.shown());
        scene.google.world().register("app", "secret", WireClient.REDIRECT);
        assertEquals(200, scene.shown().statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/back",
                "https://shop.example/back#part",
                "https://shop.example/back#",
                "https://user@shop.example/back",
                "https://*.shop.example/back",
                "https://shop.example/*",
                "https://192.168.0.7/back",
                "https://[2001:db8::1]/back",
                "https://shop.example/a/../back",
                "https://shop.example/a/%2e%2e/back",
                "com.example.app:/back",
                "urn:ietf:wg:oauth:2.0:oob",
                "not a uri"
            })
    void someRedirectUrisAreNeverAllowed(String uri) throws Exception {
        assertErrorPage(400, "invalid_request", scene.shown("redirect_uri", uri));
        var world = scene.google.world();
        assertThrows(IllegalArgumentException.class, () -> world.register("other", "secret", uri));
    }

    @Test
    void thisMachineNeedsNoHttps() {
        for (String uri : List.of(
                "http://localhost:8080/back", "http://127.0.0.1/back", "http://[::1]:9000/back", "https://a.example")) {
            scene.google.world().register("other", "secret", uri);
            assertTrue(scene.google
                    .consent(scene.page("client_id", "other", "redirect_uri", uri), DANA)
                    .toString()
                    .startsWith(uri + "?"));
        }
    }

    private static void assertErrorPage(int status, String error, HttpResponse<String> shown) {
        assertEquals(status, shown.statusCode(), shown.body());
        assertTrue(shown.body().contains("<code>" + error + "</code>"), shown.body());
        assertTrue(shown.headers().firstValue("Location").isEmpty());
    }
}
