package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers as told, and a provider that takes it for Google. */
final class GoogleServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Secret TOKEN = Secret.of("ya29.access-token");
    static final CalendarCall CALL = new CalendarCall(TOKEN, "primary");

    final WireMockServer wire = new WireMockServer(options().dynamicPort().gzipDisabled(false));

    private CalendarProvider provider;

    @Override
    public void beforeAll(ExtensionContext context) {
        wire.start();
        provider = builder().build();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        wire.resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        wire.stop();
    }

    GoogleCalendar.Builder builder() {
        return GoogleCalendar.builder()
                .clientId("client-1")
                .clientSecret("client-secret-1")
                .redirectUri(URI.create("https://shop.example/google/callback"))
                .endpoint(URI.create(wire.baseUrl()))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .callTimeout(Duration.ofSeconds(10));
    }

    CalendarProvider provider() {
        return provider;
    }

    /** Answers everything with this. */
    void answers(ResponseDefinitionBuilder response) {
        wire.stubFor(any(anyUrl()).willReturn(response));
    }

    void answers(int status, String json) {
        answers(json(status, json));
    }

    static ResponseDefinitionBuilder json(int status, String json) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody(json);
    }

    List<LoggedRequest> requests() {
        return wire.findAll(anyRequestedFor(anyUrl()));
    }

    LoggedRequest onlyRequest() {
        List<LoggedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all.size());
        }
        return all.get(0);
    }

    Reply<Written> write(EventWrite write) {
        return provider().write(CALL, List.of(write)).get(0);
    }

    static Fault fault(Reply<?> reply) {
        if (reply instanceof Reply.Failed<?> failed) {
            return failed.fault();
        }
        throw new AssertionError("not failed: " + reply);
    }

    static <T> T value(Reply<T> reply) {
        if (reply instanceof Reply.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("failed: " + reply);
    }
}
