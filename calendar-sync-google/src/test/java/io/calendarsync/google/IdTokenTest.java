package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.Account;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final long NOW = GoogleServer.NOW.getEpochSecond();

    @Test
    void nameAndPictureAreReadWhenThere() {
        assertEquals(
                new Account(
                        "10769150350006150715113082367",
                        "anna@shop.example",
                        Optional.of("Anna Ä"),
                        Optional.of("https://lh3.example/a")),
                account(Map.of("name", "Anna Ä", "picture", "https://lh3.example/a", "at_hash", "x")));
    }

    @Test
    void bothIssuersAreGoogles() {
        assertEquals(
                "anna@shop.example",
                account(Map.of("iss", "accounts.google.com")).email());
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        account(Map.of("iat", NOW + 290));
        account(Map.of("iat", NOW - 4000, "exp", NOW - 290));
    }

    @Test
    void failedChecksBlameTheApplication() {
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token audience", Map.of("aud", "client-2"));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token audience", Map.of("aud", List.of("client-1", "client-2")));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token audience", Map.of("aud", 7));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token issuer", Map.of("iss", "https://accounts.google.com.evil"));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token expired", Map.of("iat", NOW - 4000, "exp", NOW - 310));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token issued later", Map.of("iat", NOW + 310));
        assertFault(Kind.CLIENT_MISCONFIGURED, "id_token issued later", Map.of("iat", NOW + 200, "exp", NOW + 100));
    }

    @Test
    void whatIsNoTokenIsTransient() {
        assertFault(Kind.TRANSIENT, "id_token unreadable", Map.of("sub", ""));
        assertFault(Kind.TRANSIENT, "id_token unreadable", Map.of("sub", 7));
        assertFault(Kind.TRANSIENT, "id_token unreadable", Map.of("exp", "soon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "....", "e30.e30.e30", "bnVsbA.bnVsbA.eA"})
    void whatCannotBeParsedIsTransient(String token) {
        assertEquals(
                Fault.of(Kind.TRANSIENT, "id_token unreadable"), GoogleServer.fault(exchange("\"" + token + "\"")));
    }

    @Test
    void anAbsentTokenIsTransient() {
        assertEquals(Fault.of(Kind.TRANSIENT, "id_token unreadable"), GoogleServer.fault(exchange("null")));
    }

    private static Account account(Map<String, Object> changes) {
        return GoogleServer.value(exchangeWith(changes)).account();
    }

    private static void assertFault(Kind kind, String code, Map<String, Object> changes) {
        assertEquals(Fault.of(kind, code), GoogleServer.fault(exchangeWith(changes)));
    }

    private static Reply<Granted> exchangeWith(Map<String, Object> changes) {
        Map<String, Object> claims = Jwts.claims();
        claims.putAll(changes);
        return exchange("\"" + Jwts.token(claims) + "\"");
    }

    private static Reply<Granted> exchange(String idToken) {
        GOOGLE.answers(200, "{\"access_token\":\"at-1\",\"expires_in\":3599,\"id_token\":" + idToken + "}");
        return GOOGLE.provider().exchange(Secret.of("c"), Secret.of("v"));
    }
}
