package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final ChannelRequest WISH = new ChannelRequest(
            "channel-1",
            Secret.of("the-channel-secret"),
            URI.create("https://shop.example/push?a=1&b=2"),
            Duration.ofDays(3));
    private static final String ANSWER =
            "{\"kind\":\"api#channel\",\"id\":\"channel-1\",\"resourceId\":\"res/1=\",\"expiration\":%s}";

    @Test
    void aChannelIsAskedForOnTheEventsOfTheCalendar() {
        GOOGLE.answers(200, ANSWER.formatted("\"1779300000123\""));
        assertEquals(Reply.done(new ChannelOpened("res/1=", Instant.ofEpochMilli(1_779_300_000_123L))), watch());
        assertEquals("POST", GOOGLE.onlyRequest().getMethod().value());
        assertEquals(
                "/calendar/v3/calendars/primary/events/watch?prettyPrint=false&fields=resourceId,expiration",
                GOOGLE.onlyRequest().getUrl());
        assertEquals(
                "{\"address\":\"https://shop.example/push?a=1&b=2\",\"id\":\"channel-1\",\"params\":{\"ttl\":\"259200\"},"
                        + "\"token\":\"the-channel-secret\",\"type\":\"web_hook\"}",
                GOOGLE.onlyRequest().getBodyAsString());
    }

    @Test
    void theEndIsReadAsATextOrANumber() {
        for (String json : new String[] {"\"1779300000123\"", "1779300000123"}) {
            GOOGLE.answers(200, ANSWER.formatted(json));
            assertEquals(
                    Instant.ofEpochMilli(1_779_300_000_123L),
                    GoogleServer.value(watch()).endsAt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"soon\"", "0", "-1", "1.5e400", "99999999999999999999", "{}", "true"})
    void withoutAnEndTheOneThatWasAskedForCounts(String json) {
        GOOGLE.answers(200, ANSWER.formatted(json));
        assertEquals(
                GoogleServer.NOW.plus(Duration.ofDays(3)),
                GoogleServer.value(watch()).endsAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "[]",
                "<html>",
                "{\"resourceId\":null}",
                "{\"resourceId\":\"\",\"expiration\":\"1779300000123\"}",
                "{\"resourceId\":7,\"expiration\":\"1779300000123\"}"
            })
    void oneThatCannotBeStoppedIsUnknown(String json) {
        GOOGLE.answers(200, json);
        assertEquals(Fault.of(Kind.UNKNOWN, "200 unreadable answer"), GoogleServer.fault(watch()));
    }

    @Test
    void withoutAnAnswerItMayBeOpen() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        assertEquals(Kind.UNKNOWN, GoogleServer.fault(watch()).kind());
        assertEquals(1, GOOGLE.requests().size());
    }

    @ParameterizedTest
    @CsvSource({
        "400, global, channelIdNotUnique, DUPLICATE",
        "400, global, push.webhookUrlNotHttps, CLIENT_MISCONFIGURED",
        "401, global, push.webhookUrlUnauthorized, CLIENT_MISCONFIGURED",
        "400, global, push.channelTypeNotSupported, CLIENT_MISCONFIGURED",
        "403, global, insufficientPermissions, SCOPE_MISSING",
        "404, global, notFound, NOT_FOUND",
        "429, usageLimits, rateLimitExceeded, RATE_CALENDAR",
        "503, global, backendError, TRANSIENT"
    })
    void refusalsAreToldApart(int status, String domain, String reason, Kind kind) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(Fault.of(kind, status + " " + domain + "/" + reason), GoogleServer.fault(watch()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void aChannelIsStoppedByItsIdAndItsResource(int status) {
        GOOGLE.answers(aResponse().withStatus(status));
        assertEquals(Optional.empty(), stop());
        assertEquals("POST", GOOGLE.onlyRequest().getMethod().value());
        assertEquals("/calendar/v3/channels/stop", GOOGLE.onlyRequest().getUrl());
        assertEquals(
                "{\"id\":\"channel-1\",\"resourceId\":\"res/1=\"}",
                GOOGLE.onlyRequest().getBodyAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "404, global, notFound, ",
        "410, global, deleted, ",
        "401, global, authError, AUTH_EXPIRED",
        "403, global, insufficientPermissions, SCOPE_MISSING",
        "400, global, required, EVENT_REFUSED",
        "503, global, backendError, TRANSIENT"
    })
    void whatIsStoppedIsStoppedAndAllElseIsTold(int status, String domain, String reason, Kind kind) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(Optional.ofNullable(kind), stop().map(Fault::kind));
    }

    @ParameterizedTest
    @CsvSource({"404, TRANSIENT", "200, UNKNOWN"})
    void aPageForPeopleStopsNothing(int status, Kind kind) {
        GOOGLE.answers(status, "<html>welcome</html>");
        assertEquals(Optional.of(kind), stop().map(Fault::kind));
    }

    @Test
    void withoutAnAnswerItMayBeStopped() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        assertEquals(Optional.of(Kind.UNKNOWN), stop().map(Fault::kind));
    }

    private static Reply<ChannelOpened> watch() {
        return GOOGLE.provider().watch(GoogleServer.CALL, WISH);
    }

    private static Optional<Fault> stop() {
        return GOOGLE.provider().stop(GoogleServer.TOKEN, "channel-1", "res/1=");
    }
}
