package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Window;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretsTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final List<String> SECRETS = List.of(
            "ya29.access-token",
            "client-secret-1",
            "the-code",
            "the-verifier",
            "the-refresh-token",
            "new-access-token",
            "new-refresh-token",
            "the-channel-secret",
            Jwts.token(Jwts.claims()));
    private static final ChannelRequest CHANNEL = new ChannelRequest(
            "channel-1", Secret.of("the-channel-secret"), URI.create("https://shop.example/push"), Duration.ofDays(1));
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("com.google.api.client"), Logger.getLogger("com.google.auth"));

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Recorder(logged);

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        LOGGERS.forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        });
    }

    @AfterEach
    void stopListening() {
        LOGGERS.forEach(logger -> {
            logger.setLevel(null);
            logger.removeHandler(handler);
        });
    }

    @Test
    void theListenerHears() {
        Logger.getLogger("com.google.api.client.http.HttpTransport").config("heard");
        assertTrue(logged.get(0).contains("heard"));
    }

    @Test
    void nothingThatWasSentOrReceivedIsPrinted() {
        String tokens = """
                {"access_token":"new-access-token","expires_in":3599,"refresh_token":"new-refresh-token","id_token":"%s"}""".formatted(Jwts.token(Jwts.claims()));
        GOOGLE.answers(200, tokens);
        assertSilent(everything());
        GOOGLE.answers(200, Samples.ECHO);
        assertSilent(everything());
    }

    @Test
    void aServerThatRepeatsSecretsIsNotRepeated() {
        for (String secret : SECRETS) {
            for (int status : new int[] {200, 400, 401, 403, 500}) {
                GOOGLE.answers(status, "{\"error\":\"" + secret + "\",\"error_description\":\"" + secret + "\"}");
                assertSilent(everything());
                GOOGLE.answers(GoogleServer.json(status, Errors.backEnd(status, secret, secret))
                        .withHeader("Retry-After", secret)
                        .withHeader("Content-Type", secret));
                assertSilent(everything());
            }
        }
    }

    @Test
    void brokenConnectionsPrintNothing() {
        for (Fault fault : new Fault[] {Fault.EMPTY_RESPONSE, Fault.RANDOM_DATA_THEN_CLOSE}) {
            GOOGLE.answers(aResponse().withFault(fault));
            assertSilent(everything());
        }
    }

    @Test
    void theBuilderAndTheProviderPrintNothing() {
        assertSilent(List.of(GOOGLE.builder(), GOOGLE.provider()).toString());
    }

    private static String everything() {
        CalendarProvider google = GOOGLE.provider();
        return List.of(
                        google.exchange(Secret.of("the-code"), Secret.of("the-verifier")),
                        google.refresh(Secret.of("the-refresh-token")),
                        google.revoke(Secret.of("the-refresh-token")),
                        google.describe(GoogleServer.CALL),
                        google.createCalendar(GoogleServer.TOKEN, "Shop", "Europe/Berlin"),
                        google.write(GoogleServer.CALL, List.of(Samples.INSERT)),
                        google.write(GoogleServer.CALL, List.of(Samples.INSERT, Samples.insert("b0b0b0"))),
                        google.read(GoogleServer.CALL, "abc123"),
                        google.list(GoogleServer.CALL, "owner-1", Optional.empty()),
                        google.see(GoogleServer.CALL, Window.ALL, Optional.of("position"), Optional.empty()),
                        google.calendars(GoogleServer.TOKEN, Optional.empty()),
                        google.deleteCalendar(new CalendarCall(GoogleServer.TOKEN, "c1")),
                        google.watch(GoogleServer.CALL, CHANNEL),
                        google.stop(GoogleServer.TOKEN, "channel-1", "resource"),
                        CHANNEL,
                        google.message(Map.of(
                                "X-Goog-Channel-ID", List.of("channel-1"),
                                "X-Goog-Channel-Token", List.of("the-channel-secret"),
                                "X-Goog-Resource-ID", List.of("resource"),
                                "X-Goog-Resource-State", List.of("exists"))))
                .toString();
    }

    private void assertSilent(String printed) {
        for (String secret : SECRETS) {
            assertFalse(printed.contains(secret), printed);
            assertFalse(logged.toString().contains(secret), "a secret was logged");
        }
    }

    private static final class Recorder extends Handler {
        private final List<String> logged;

        Recorder(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
