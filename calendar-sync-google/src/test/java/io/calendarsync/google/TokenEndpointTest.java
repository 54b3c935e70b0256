package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.calendarsync.Account;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @ParameterizedTest
    @ValueSource(strings = {"line\\r\\nX-Injected: 1", "two words", ""})
    void aTokenThatNoHeaderCarriesIsNone(String token) {
        GOOGLE.answers(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3599}");
        assertEquals(
                Kind.TRANSIENT,
                GoogleServer.fault(GOOGLE.provider().refresh(Secret.of("rt-1"))).kind());
    }

    @Test
    void aTokenOfAbsurdLengthIsNone() {
        GOOGLE.answers(200, "{\"access_token\":\"" + "a".repeat(70_000) + "\",\"expires_in\":3599}");
        assertEquals(
                Kind.TRANSIENT,
                GoogleServer.fault(GOOGLE.provider().refresh(Secret.of("rt-1"))).kind());
    }

    @Test
    void aCodeIsRedeemedWithItsVerifier() {
        GOOGLE.answers(200, """
                {"access_token":"at-1","expires_in":3599,"refresh_token":"rt-1","refresh_token_expires_in":604799,
                 "scope":"openid https://www.googleapis.com/auth/userinfo.email","token_type":"Bearer","id_token":"%s"}""".formatted(Jwts.token(Jwts.claims())));
        Granted granted = GoogleServer.value(exchange());
        assertEquals(
                new Granted(
                        Account.of("10769150350006150715113082367", "anna@shop.example"),
                        Secret.of("at-1"),
                        Duration.ofSeconds(3599),
                        Optional.of(Secret.of("rt-1")),
                        Optional.of(Duration.ofSeconds(604799)),
                        Set.of("openid", "https://www.googleapis.com/auth/userinfo.email")),
                granted);
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("POST /token", sent.getMethod() + " " + sent.getUrl());
        assertEquals(
                "application/x-www-form-urlencoded", sent.header("Content-Type").firstValue());
        assertEquals(
                "grant_type=authorization_code&code=4%2F0Ab%20c&code_verifier=ver-ifier&redirect_uri="
                        + "https%3A%2F%2Fshop.example%2Fgoogle%2Fcallback&client_id=client-1"
                        + "&client_secret=client-secret-1",
                sent.getBodyAsString());
    }

    @Test
    void accessIsRefreshed() {
        GOOGLE.answers(200, "{\"access_token\":\"at-2\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");
        assertEquals(
                new Refreshed(Secret.of("at-2"), Duration.ofSeconds(3599), Optional.empty()),
                GoogleServer.value(refresh()));
        assertEquals(
                "grant_type=refresh_token&refresh_token=1%2F%2Frt&client_id=client-1&client_secret=client-secret-1",
                GOOGLE.onlyRequest().getBodyAsString());
    }

    @Test
    void aRotatedRefreshTokenIsHandedOn() {
        GOOGLE.answers(200, "{\"access_token\":\"at-2\",\"expires_in\":\"10\",\"refresh_token\":\"rt-2\",\"x\":[1]}");
        assertEquals(
                new Refreshed(Secret.of("at-2"), Duration.ofSeconds(10), Optional.of(Secret.of("rt-2"))),
                GoogleServer.value(refresh()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "-1", "0", "1e99", "null", "{}", "99999999999999999999", "864000"})
    void anOddLifetimeIsTakenAsTheUsualHour(String expiresIn) {
        GOOGLE.answers(200, "{\"access_token\":\"at-2\",\"expires_in\":" + expiresIn + "}");
        assertEquals(Duration.ofHours(1), GoogleServer.value(refresh()).expiresIn());
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, GRANT_DEAD",
        "400, admin_policy_enforced, ADMIN_POLICY",
        "401, invalid_client, CLIENT_MISCONFIGURED",
        "400, unauthorized_client, CLIENT_MISCONFIGURED",
        "401, deleted_client, CLIENT_MISCONFIGURED",
        "400, redirect_uri_mismatch, CLIENT_MISCONFIGURED",
        "400, invalid_request, CLIENT_MISCONFIGURED",
        "400, unsupported_grant_type, CLIENT_MISCONFIGURED",
        "400, invalid_scope, CLIENT_MISCONFIGURED",
        "500, internal_failure, TRANSIENT",
        "400, internal_failure, TRANSIENT",
        "429, rate_limit_exceeded, TRANSIENT",
        "503, invalid_grant, TRANSIENT",
        "400, something_new, TRANSIENT",
    })
    void refusalsAreToldByTheirCode(int status, String error, Kind kind) {
        GOOGLE.answers(status, "{\"error\":\"" + error + "\",\"error_description\":\"invalid_grant revoked\"}");
        assertEquals(io.calendarsync.spi.Fault.of(kind, status + " " + error), GoogleServer.fault(refresh()));
        assertEquals(io.calendarsync.spi.Fault.of(kind, status + " " + error), GoogleServer.fault(exchange()));
        assertEquals(2, GOOGLE.requests().size());
    }

    @Test
    void theSubtypeIsKeptForSupport() {
        GOOGLE.answers(400, "{\"error\":\"invalid_grant\",\"error_subtype\":\"invalid_rapt\"}");
        assertEquals(
                "400 invalid_grant/invalid_rapt", GoogleServer.fault(refresh()).code());
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "401", "502"})
    void whatCannotBeReadIsTransient(int status) {
        for (String body : new String[] {"<html>Sorry</html>", "", "{\"error\":\"invalid_gr", "[]", "null"}) {
            GOOGLE.answers(status, body);
            assertEquals(Kind.TRANSIENT, GoogleServer.fault(refresh()).kind(), body);
            assertEquals(Kind.TRANSIENT, GoogleServer.fault(exchange()).kind(), body);
        }
    }

    @Test
    void anAnswerWithoutATokenIsTransient() {
        GOOGLE.answers(200, "{\"expires_in\":3599}");
        assertEquals("unreadable access_token", GoogleServer.fault(refresh()).code());
        assertEquals("unreadable access_token", GoogleServer.fault(exchange()).code());
    }

    @Test
    void withoutAnAnswerACodeMayBeUsedUpAndARefreshMayBeRepeated() {
        GOOGLE.answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertEquals(Kind.UNKNOWN, GoogleServer.fault(exchange()).kind());
        assertEquals(Kind.TRANSIENT, GoogleServer.fault(refresh()).kind());
        assertEquals(2, GOOGLE.requests().size());
    }

    private static Reply<Granted> exchange() {
        return GOOGLE.provider().exchange(Secret.of("4/0Ab c"), Secret.of("ver-ifier"));
    }

    private static Reply<Refreshed> refresh() {
        return GOOGLE.provider().refresh(Secret.of("1//rt"));
    }
}
