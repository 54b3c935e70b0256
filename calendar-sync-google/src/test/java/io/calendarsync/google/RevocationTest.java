package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevocationTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @Test
    void aGrantIsEnded() {
        GOOGLE.answers(200, "{}");
        assertEquals(Optional.empty(), revoke());
        assertEquals("POST", GOOGLE.onlyRequest().getMethod().value());
        assertEquals("/revoke", GOOGLE.onlyRequest().getUrl());
        assertEquals("token=1%2F%2Frt", GOOGLE.onlyRequest().getBodyAsString());
    }

    @Test
    void aDeadTokenIsDone() {
        GOOGLE.answers(400, "{\"error\":\"invalid_token\",\"error_description\":\"Token expired or revoked\"}");
        assertEquals(Optional.empty(), revoke());
    }

    @Test
    void otherRefusalsAreNot() {
        GOOGLE.answers(400, "{\"error\":\"invalid_request\"}");
        assertEquals(Optional.of(Fault.of(Kind.CLIENT_MISCONFIGURED, "400 invalid_request")), revoke());
        GOOGLE.answers(400, "<html>");
        assertEquals(Optional.of(Fault.of(Kind.TRANSIENT, "400")), revoke());
        GOOGLE.answers(503, "{\"error\":\"invalid_token\"}");
        assertEquals(Optional.of(Fault.of(Kind.TRANSIENT, "503 invalid_token")), revoke());
    }

    @Test
    void withoutAnAnswerItMayBeRepeated() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER));
        assertEquals(Kind.TRANSIENT, revoke().orElseThrow().kind());
    }

    private static Optional<Fault> revoke() {
        return GOOGLE.provider().revoke(Secret.of("1//rt"));
    }
}
