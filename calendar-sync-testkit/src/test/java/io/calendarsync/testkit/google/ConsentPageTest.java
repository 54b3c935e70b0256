package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.EVE;
import static io.calendarsync.testkit.google.OAuthScene.parameters;
import static io.calendarsync.testkit.google.OAuthScene.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConsentPageTest {
    private static final Pattern CONTINUE = Pattern.compile("<a class=\"button\" href=\"([^\"]+)\"");

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
    void scopesAreShownInWordsBesideTheirNames() throws Exception {
        String page = scene.shown().body();
        assertTrue(page.contains("See and change events on calendars that you own"), page);
        assertTrue(page.contains("<code>" + Scopes.EVENTS_OWNED + "</code>"), page);
        assertTrue(page.contains("your e-mail address"), page);
        assertFalse(page.contains("value=\"email\""), "who somebody is cannot be unticked");
    }

    @Test
    void boxesStayWhateverApplicationsSayAboutThem() throws Exception {
        for (String granular : List.of("true", "false")) {
            assertTrue(scene.shown("enable_granular_consent", granular).body().contains("type=\"checkbox\""));
        }
    }

    @Test
    void whatApplicationsSendIsTextAndNeverMarkup() throws Exception {
        String nasty = "\"'><script>alert(1)</script>";
        for (String name : List.of("client_id", "state", "login_hint", "nonce", "scope", "prompt", "redirect_uri")) {
            String page = scene.shown(name, nasty).body();
            assertFalse(page.contains("<script"), name + ": " + page);
        }
        assertTrue(scene.shown("client_id", nasty).body().contains("&quot;&#39;&gt;&lt;script&gt;"));
    }

    @Test
    void pagesMayNotLoadOrRunAnything() throws Exception {
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
                scene.shown().headers().firstValue("Content-Security-Policy").orElseThrow());
    }

    @Test
    void theAccountThatIsMeantIsChosenAlready() throws Exception {
        scene.google.account(EVE);
        assertTrue(scene.shown("login_hint", "Eve@example.com").body().contains("value=\"" + EVE + "\" checked"));
        assertTrue(scene.shown("login_hint", scene.google.account(EVE).subject())
                .body()
                .contains("value=\"" + EVE + "\" checked"));
        assertFalse(scene.shown().body().contains("checked"));
    }

    @Test
    void onlyAccountsOfTheOrganisationThatIsMeantAreOffered() throws Exception {
        scene.google.account("kim@shop.example");
        scene.google.account("lee@gmail.com");
        assertFalse(scene.shown("hd", "shop.example").body().contains(DANA));
        assertTrue(scene.shown("hd", "shop.example").body().contains("kim@shop.example"));
        assertFalse(scene.shown("hd", "*").body().contains("lee@gmail.com"));
        assertTrue(scene.shown("hd", "nobody.example").body().contains(DANA), "it is no more than a hint");
    }

    @Test
    void whoChoosesNoAccountIsAskedAgain() throws Exception {
        var again = scene.click(scene.page(), "decision", "allow", "account", "nobody@example.com");
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains("role=\"alert\""), again.body());
    }

    @Test
    void theWayBackTellsWhatWasAllowed() {
        var back = parameters(scene.google.consentOnly(
                scene.page("scope", "email " + Scopes.EVENTS_OWNED + " " + Scopes.APP_CREATED),
                DANA,
                Set.of(Scopes.APP_CREATED)));
        assertEquals(List.of("some state"), back.get("state"));
        assertEquals(
                List.of("email " + Scopes.PREFIX + "userinfo.email " + Scopes.APP_CREATED + " openid"),
                back.get("scope"));
        assertEquals(List.of("0"), back.get("authuser"));
        assertEquals(List.of("example.com"), back.get("hd"));
        assertEquals(List.of("consent"), back.get("prompt"));
    }

    @Test
    void allowingNothingIsDeclining() throws Exception {
        URI page = scene.page("scope", Scopes.EVENTS_OWNED);
        var back = parameters(target(scene.click(page, "decision", "allow", "account", DANA)));
        assertEquals(List.of("access_denied"), back.get("error"));
        assertEquals(List.of("some state"), back.get("state"));
        assertNull(back.get("code"));
    }

    @Test
    void theIssuerIsNamedOnTheWayBackWhereSwitchedOn() {
        assertNull(parameters(scene.google.consent(scene.page(), DANA)).get("iss"));
        scene.on(FakeSwitch.ISSUER_IN_CALLBACK);
        List<String> issuer = List.of("https://accounts.google.com");
        assertEquals(
                issuer, parameters(scene.google.consent(scene.page(), DANA)).get("iss"));
        assertEquals(issuer, parameters(scene.google.decline(scene.page())).get("iss"));
    }

    @Test
    void aRedirectUriKeepsItsOwnQuery() {
        URI back = scene.google.consent(scene.page("redirect_uri", "https://shop.example/back?tenant=7"), DANA);
        assertTrue(back.toString().startsWith("https://shop.example/back?tenant=7&state=some+state&code="));
    }

    @Test
    void unverifiedApplicationsWarnFirst() throws Exception {
        scene.google.world().oauth().unverify();
        String warning = scene.shown().body();
        assertTrue(warning.contains("hasn’t verified"), warning);
        assertFalse(warning.contains("name=\"scope\""), warning);
        Matcher link = CONTINUE.matcher(warning);
        assertTrue(link.find(), warning);
        URI onwards = scene.google.baseUri().resolve(link.group(1).replace("&amp;", "&"));
        assertTrue(scene.wire.get(onwards).body().contains("name=\"scope\""));
        URI back = target(scene.click(onwards, "decision", "allow", "account", DANA, "scope", Scopes.EVENTS_OWNED));
        assertTrue(scene.redeemed(back).has("access_token"));
        assertEquals(
                List.of("access_denied"),
                parameters(target(scene.click(onwards, "decision", "cancel"))).get("error"));
        scene.google.world().oauth().verify();
        assertFalse(scene.shown("prompt", "consent").body().contains("hasn’t verified"));
    }

    @Test
    void scopesThatAreNotSensitiveNeedNoVerification() throws Exception {
        scene.google.world().oauth().unverify();
        assertFalse(scene.shown("scope", "openid email profile " + Scopes.APP_CREATED)
                .body()
                .contains("hasn’t verified"));
    }

    @Test
    void olderLibrariesFindThePageToo() throws Exception {
        URI older = URI.create(scene.page().toString().replace("/v2/auth", "/auth") + "&approval_prompt=force");
        assertEquals(200, scene.wire.get(older).statusCode());
        scene.google.consent(older, DANA);
        assertEquals(200, scene.wire.get(older).statusCode(), "force asks again");
    }
}
