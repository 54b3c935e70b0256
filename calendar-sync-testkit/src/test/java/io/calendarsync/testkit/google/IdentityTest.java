package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.OAuthScene.DANA;
import static io.calendarsync.testkit.google.OAuthScene.accessToken;
import static io.calendarsync.testkit.google.OAuthScene.assertError;
import static io.calendarsync.testkit.google.OAuthScene.refreshToken;
import static io.calendarsync.testkit.google.OAuthScene.word;
import static io.calendarsync.testkit.google.WireClient.form;
import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.GenericUrl;
import com.google.auth.oauth2.TokenVerifier;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google tells about people, and how that can be checked. */
final class IdentityTest {
    private static final String ALL = "openid email profile " + Scopes.EVENTS_OWNED;

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
    void idTokensAreSignedWithThePublishedKey() throws Exception {
        String token = word(scene.granted(), "id_token");
        JsonObject key = json(scene.get("/oauth2/v3/certs", ""))
                .getAsJsonArray("keys")
                .get(0)
                .getAsJsonObject();
        assertEquals(key.get("kid"), part(token, 0).get("kid"));
        assertEquals("RS256", word(part(token, 0), "alg"));
        PublicKey published = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(word(key, "n")), number(word(key, "e"))));
        assertTrue(signed(token, published));
        String other = word(scene.granted("scope", ALL, "prompt", "consent"), "id_token");
        String mixed = other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
        assertFalse(signed(mixed, published));
    }

    @Test
    void olderLibrariesFindTheKeyAsACertificate() throws Exception {
        String token = word(scene.granted(), "id_token");
        String pem = word(json(scene.get("/oauth2/v1/certs", "")), word(part(token, 0), "kid"));
        PublicKey published = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey();
        assertTrue(signed(token, published));
    }

    @Test
    void googlesOwnLibraryAcceptsTheToken() throws Exception {
        TokenVerifier.Builder verifier = TokenVerifier.newBuilder()
                .setHttpTransportFactory(scene.google::transport)
                .setClock(() -> scene.clock.instant().toEpochMilli())
                .setIssuer("https://accounts.google.com");
        String token = word(scene.granted(), "id_token");
        var verified = verifier.setAudience("app").build().verify(token);
        assertEquals(scene.dana().subject(), verified.getPayload().getSubject());
        TokenVerifier other = verifier.setAudience("other").build();
        assertThrows(TokenVerifier.VerificationException.class, () -> other.verify(token));
    }

    @Test
    void idTokensSayWhoAndForWhom() throws Exception {
        JsonObject granted = scene.granted("scope", ALL, "nonce", "n-1");
        JsonObject claims = part(word(granted, "id_token"), 1);
        assertEquals(
                Set.of(
                        "iss",
                        "azp",
                        "aud",
                        "sub",
                        "email",
                        "email_verified",
                        "hd",
                        "name",
                        "picture",
                        "given_name",
                        "family_name",
                        "at_hash",
                        "nonce",
                        "iat",
                        "exp"),
                claims.keySet());
        assertEquals("Dana", word(claims, "given_name"));
        assertEquals("n-1", word(claims, "nonce"));
        assertEquals("example.com", word(claims, "hd"));
        assertEquals(scene.clock.instant().getEpochSecond(), claims.get("iat").getAsLong());
        assertEquals(
                scene.clock.instant().getEpochSecond() + 3600, claims.get("exp").getAsLong());
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(accessToken(granted).getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)),
                word(claims, "at_hash"));
        JsonObject again = part(word(scene.refreshed(refreshToken(granted)), "id_token"), 1);
        assertFalse(again.has("nonce"), "it was for the first one");
        assertEquals(word(claims, "sub"), word(again, "sub"));
    }

    @Test
    void accountsOfGmailBelongToNoOrganisation() throws Exception {
        String lee = "lee@gmail.com";
        var back = scene.google.consent(scene.page(), lee);
        assertFalse(OAuthScene.parameters(back).containsKey("hd"));
        assertFalse(part(word(scene.redeemed(back), "id_token"), 1).has("hd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/userinfo", "/oauth2/v3/userinfo"})
    void userinfoTellsWhatTheScopesAllow(String path) throws Exception {
        JsonObject everything = json(scene.get(path, accessToken(scene.granted("scope", ALL))));
        assertEquals(
                Set.of("sub", "email", "email_verified", "hd", "name", "picture", "given_name", "family_name"),
                everything.keySet());
        assertEquals(DANA, word(everything, "email"));
        JsonObject little = json(scene.get(path, accessToken(scene.granted("scope", "openid"))));
        assertEquals(Set.of("sub"), little.keySet());
        assertEquals(scene.dana().subject(), word(little, "sub"));
        assertEquals(2, scene.google.counts().of("oauth.userinfo"));
    }

    @Test
    void userinfoTellsNothingToOthers() throws Exception {
        assertError(401, "invalid_request", scene.get("/v1/userinfo", "nonsense"));
        assertError(401, "invalid_request", scene.wire.call("GET", "/v1/userinfo", ""));
        String calendarOnly = accessToken(scene.granted("scope", Scopes.EVENTS_OWNED));
        assertEquals(403, scene.get("/v1/userinfo", calendarOnly).statusCode());
        String posted = accessToken(scene.granted("scope", "openid"));
        assertEquals(
                200,
                scene.wire.post("/v1/userinfo", form("access_token", posted)).statusCode());
        scene.dana().revokesAccess();
        assertError(401, "invalid_request", scene.get("/v1/userinfo", posted));
    }

    @Test
    void tokeninfoTellsWhatATokenIsGoodFor() throws Exception {
        String token = accessToken(scene.granted());
        JsonObject info = json(scene.wire.call("GET", "/tokeninfo?" + form("access_token", token), ""));
        assertEquals("app", word(info, "aud"));
        assertEquals(scene.dana().subject(), word(info, "sub"));
        assertEquals("3599", word(info, "expires_in"));
        assertEquals(DANA, word(info, "email"));
        assertEquals(Scopes.PREFIX + "userinfo.email " + Scopes.EVENTS_OWNED + " openid", word(info, "scope"));
        assertError(400, "invalid_token", scene.wire.call("GET", "/tokeninfo?access_token=dead", ""));
    }

    @Test
    void discoveryLeadsToTheFakeItself() throws Exception {
        JsonObject document = json(scene.get("/.well-known/openid-configuration", ""));
        assertEquals("https://accounts.google.com", word(document, "issuer"));
        String base = scene.google.baseUri().toString();
        assertEquals(base + "/o/oauth2/v2/auth", word(document, "authorization_endpoint"));
        assertEquals(base + "/token", word(document, "token_endpoint"));
        assertEquals(base + "/revoke", word(document, "revocation_endpoint"));
        assertEquals(base + "/v1/userinfo", word(document, "userinfo_endpoint"));
        assertEquals(base + "/oauth2/v3/certs", word(document, "jwks_uri"));
        var inProcess = scene.google
                .transport()
                .createRequestFactory()
                .buildGetRequest(new GenericUrl("https://accounts.google.com/.well-known/openid-configuration"))
                .execute();
        assertEquals(
                "https://oauth2.googleapis.com/token",
                word(JsonParser.parseString(inProcess.parseAsString()).getAsJsonObject(), "token_endpoint"));
    }

    private static boolean signed(String token, PublicKey key) throws Exception {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static JsonObject part(String token, int index) {
        byte[] decoded = Base64.getUrlDecoder().decode(token.split("\\.", 3)[index]);
        return JsonParser.parseString(new String(decoded, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }
}
