package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    private static final EventWrite DELETE = new EventWrite.Delete("zzz");

    @Test
    void theBatchIsWrittenAsGoogleReadsIt() {
        multipart("batch_x", Multipart.part(0, 200, Samples.ECHO), Multipart.part(1, 204, ""));
        GOOGLE.provider().write(GoogleServer.CALL, List.of(Samples.INSERT, DELETE));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertEquals("POST", sent.getMethod().value());
        assertEquals("/batch/calendar/v3", sent.getUrl());
        assertEquals(
                "multipart/mixed; boundary=calendar_sync_part",
                sent.header("Content-Type").firstValue());
        assertEquals("Bearer ya29.access-token", sent.header("Authorization").firstValue());
        String json = "{\"end\":{\"dateTime\":\"2026-12-01T09:30:00.000+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                + "\"extendedProperties\":{\"private\":{\"M\":0}},\"id\":\"abc123\","
                + "\"start\":{\"dateTime\":\"2026-12-01T09:00:00.000+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                + "\"summary\":\"Ring fitting\"}";
        String body = sent.getBodyAsString();
        String expected = """
                --calendar_sync_part
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: <item-0>

                POST /calendar/v3/calendars/primary/events?FIELDS&sendUpdates=none HTTP/1.1
                Content-Type: application/json; charset=UTF-8
                Content-Length: LENGTH

                JSON
                --calendar_sync_part
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: <item-1>

                DELETE /calendar/v3/calendars/primary/events/zzz?sendUpdates=none HTTP/1.1


                --calendar_sync_part--
                """.replace("\n", "\r\n").replace("JSON", json);
        assertEquals(
                expected,
                body.replaceFirst("\\?prettyPrint=false&fields=[^& ]+", "?FIELDS")
                        .replaceFirst("Content-Length: \\d+", "Content-Length: LENGTH")
                        .replaceFirst("\"private\":\\{[^}]*}", "\"private\":{\"M\":0}"));
        assertFalse(body.contains("ya29"), "the token stands in the outer request alone");
    }

    @Test
    void eachPartIsJudgedByItself() {
        multipart(
                "b",
                Multipart.part(0, 200, Samples.ECHO),
                Multipart.part(1, 409, Errors.backEnd(409, "global", "duplicate")),
                Multipart.part(2, 204, ""),
                Multipart.part(3, 403, Errors.backEnd(403, "usageLimits", "rateLimitExceeded"))
                        .replace("HTTP/1.1 403 X\n", "HTTP/1.1 403 X\nRetry-After: 9\n"),
                Multipart.part(4, 410, Errors.backEnd(410, "global", "deleted")));
        List<Reply<Written>> replies = GOOGLE.provider()
                .write(
                        GoogleServer.CALL,
                        List.of(Samples.INSERT, Samples.insert("b0"), DELETE, Samples.insert("c0"), DELETE));
        assertEquals(
                "abc123",
                GoogleServer.value(replies.get(0)).echo().orElseThrow().id());
        assertEquals(Fault.of(Kind.DUPLICATE, "409 global/duplicate"), GoogleServer.fault(replies.get(1)));
        assertEquals(new Written(Optional.empty()), GoogleServer.value(replies.get(2)));
        assertEquals(
                new Fault(Kind.RATE_CALENDAR, "403 usageLimits/rateLimitExceeded", Optional.of(Duration.ofSeconds(9))),
                GoogleServer.fault(replies.get(3)));
        assertEquals(Kind.DELETED, GoogleServer.fault(replies.get(4)).kind());
        assertEquals(1, GOOGLE.requests().size());
    }

    @Test
    void answersAreMatchedByTheirIdsNotTheirOrder() {
        multipart("b", Multipart.part(1, 200, echo("two2222")), Multipart.part(0, 200, echo("one1111")));
        assertEquals(List.of("one1111", "two2222"), ids(writeTwo()));
    }

    @Test
    void aPartWithoutAnAnswerIsUnknown() {
        multipart("b", Multipart.part(1, 200, echo("two2222")));
        assertEquals(List.of("UNKNOWN", "two2222"), ids(writeTwo()));
    }

    @Test
    void aPartThatIsAnsweredTwiceIsUnknown() {
        multipart(
                "b",
                Multipart.part(0, 200, echo("one1111")),
                Multipart.part(1, 200, echo("two2222")),
                Multipart.part(0, 500, ""));
        assertEquals(List.of("UNKNOWN", "two2222"), ids(writeTwo()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/html\nContent-ID: <response-item-0>\n\n<html>Error</html>\n",
                "Content-Type: application/http\nContent-ID: <response-item-0>\n\n\n",
                "Content-Type: application/http\nContent-ID: <response-item-0>\n",
                "Content-Type: application/http\nContent-ID: <response-item-0>\n\nHTTP/1.1 20\n",
                "Content-Type: application/http\nContent-ID: <response-item-0>\n\nHTTP/1.1 200 OK\n\n<html>\n",
                "Content-Type: application/http\nContent-ID: <response-item-0>\n\nHTTP/1.1 200 OK\n\n{\"id\":\"o\n",
                "Content-Type: application/http\n\nHTTP/1.1 500 X\n\n{}\n",
                "Content-Type: application/http\nContent-ID: <response-item-999999>\n\nHTTP/1.1 500 X\n\n{}\n",
                "Content-Type: application/http\nContent-ID: nonsense\n\nHTTP/1.1 500 X\n\n{}\n",
                "\n",
                ""
            })
    void anOddPartIsUnknownAndHarmsNoOther(String odd) {
        multipart("b", odd, Multipart.part(1, 200, echo("two2222")));
        assertEquals(List.of("UNKNOWN", "two2222"), ids(writeTwo()));
    }

    @Test
    void aRefusedPartWithAnOddBodyIsJudgedByItsStatus() {
        multipart("b", Multipart.part(0, 404, "{"), Multipart.part(1, 409, "{\"error\":{\"errors\":[{"));
        assertEquals(List.of("TRANSIENT", "CONFLICT"), ids(writeTwo()));
    }

    @Test
    void aBodyThatWasCutOffLosesOnlyWhatIsMissing() {
        String whole =
                Multipart.body("b", Multipart.part(0, 200, echo("one1111")), Multipart.part(1, 200, echo("two2222")));
        String cut = whole.substring(0, whole.lastIndexOf("calendarSyncEvent"));
        GOOGLE.answers(Multipart.response("multipart/mixed; boundary=b", cut));
        assertEquals(List.of("one1111", "UNKNOWN"), ids(writeTwo()));
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/mixed; boundary=batch_a-b, batch_a-b",
        "multipart/mixed; boundary=\"batch a:b\", batch a:b",
        "Multipart/Mixed;boundary=b.*+;charset=UTF-8, b.*+",
        "multipart/mixed; charset=UTF-8; BOUNDARY=\"b\", b",
    })
    void boundariesMayBeQuoted(String contentType, String boundary) {
        GOOGLE.answers(Multipart.response(
                contentType,
                Multipart.body(
                        boundary, Multipart.part(0, 200, echo("one1111")), Multipart.part(1, 200, echo("two2222")))));
        assertEquals(List.of("one1111", "two2222"), ids(writeTwo()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesMayEndEitherWay(String lineEnd) {
        String body = "a preamble\n"
                + Multipart.body("b", Multipart.part(0, 200, echo("one1111")), Multipart.part(1, 200, echo("two2222")))
                + "an epilogue\n";
        GOOGLE.answers(Multipart.response("multipart/mixed; boundary=b", body.replace("\n", lineEnd)));
        assertEquals(List.of("one1111", "two2222"), ids(writeTwo()));
    }

    @Test
    void textsOfAnyScriptComeBackWhole() {
        multipart(
                "b",
                Multipart.part(0, 200, echo("one1111").replace("Ring", "Ring 結婚 ✓ --b")),
                Multipart.part(1, 204, ""));
        Reply<Written> reply = writeTwo().get(0);
        assertEquals(
                "Ring 結婚 ✓ --b fitting",
                GoogleServer.value(reply)
                        .echo()
                        .orElseThrow()
                        .details()
                        .orElseThrow()
                        .title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed; boundary=", "application/json", "text/html", ""})
    void aBatchThatCannotBeReadIsUnknownForAll(String contentType) {
        GOOGLE.answers(Multipart.response(contentType, Multipart.body("b", Multipart.part(0, 200, Samples.ECHO))));
        assertEquals(List.of("UNKNOWN", "UNKNOWN"), ids(writeTwo()));
    }

    @Test
    void withoutAnAnswerAllAreUnknown() {
        GOOGLE.answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        assertEquals(List.of("UNKNOWN", "UNKNOWN"), ids(writeTwo()));
        assertEquals(1, GOOGLE.requests().size());
    }

    @ParameterizedTest
    @CsvSource({
        "401, global, authError, AUTH_EXPIRED",
        "403, usageLimits, rateLimitExceeded, RATE_CALENDAR",
        "403, usageLimits, quotaExceeded, QUOTA_FREEZE",
        "403, global, insufficientPermissions, SCOPE_MISSING",
        "403, usageLimits, accessNotConfigured, API_DISABLED",
        "429, usageLimits, rateLimitExceeded, RATE_CALENDAR",
        "503, global, backendError, TRANSIENT",
        // These would blame an event or a calendar, of which a refused batch says nothing.
        "400, global, badRequest, TRANSIENT",
        "403, global, forbidden, TRANSIENT",
        "404, global, notFound, TRANSIENT",
        "410, global, deleted, TRANSIENT",
        "413, global, uploadTooLarge, TRANSIENT",
    })
    void aRefusedBatchIsRefusedForAll(int status, String domain, String reason, String kind) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(List.of(kind, kind), ids(writeTwo()));
        assertEquals(1, GOOGLE.requests().size());
    }

    @Test
    void oneWriteIsNoBatchAndNoneIsNoRequest() {
        assertEquals(List.of(), GOOGLE.provider().write(GoogleServer.CALL, List.of()));
        assertEquals(List.of(), GOOGLE.requests());
        GOOGLE.answers(200, Samples.ECHO);
        GOOGLE.write(Samples.INSERT);
        assertTrue(GOOGLE.onlyRequest().getUrl().startsWith("/calendar/v3/calendars/primary/events?"));
    }

    @Test
    void moreThanABatchIsRefused() {
        List<EventWrite> tooMany = Collections.nCopies(51, DELETE);
        assertThrows(IllegalArgumentException.class, () -> GOOGLE.provider().write(GoogleServer.CALL, tooMany));
    }

    private static List<Reply<Written>> writeTwo() {
        return GOOGLE.provider().write(GoogleServer.CALL, List.of(Samples.INSERT, Samples.insert("two2222")));
    }

    private static List<String> ids(List<Reply<Written>> replies) {
        return replies.stream()
                .map(reply -> reply instanceof Reply.Done<Written> done
                        ? done.value().echo().map(echo -> echo.id()).orElse("done")
                        : GoogleServer.fault(reply).kind().name())
                .toList();
    }

    private static String echo(String id) {
        return Samples.ECHO.replace("abc123", id);
    }

    private static void multipart(String boundary, String... parts) {
        GOOGLE.answers(Multipart.response("multipart/mixed; boundary=" + boundary, Multipart.body(boundary, parts)));
    }
}
