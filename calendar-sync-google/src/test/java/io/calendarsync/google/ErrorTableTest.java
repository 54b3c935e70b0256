package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTableTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @ParameterizedTest
    @CsvSource({
        "400, calendar, timeRangeEmpty, EVENT_REFUSED",
        "400, global, required, EVENT_REFUSED",
        "400, global, invalid, EVENT_REFUSED",
        "400, global, badRequest, EVENT_REFUSED",
        "400, global, parseError, EVENT_REFUSED",
        "400, global, invalidParameter, EVENT_REFUSED",
        "400, calendar, eventDurationExceedsLimit, EVENT_REFUSED",
        "400, calendar, participantIsNeitherOrganizerNorAttendee, EVENT_REFUSED",
        "400, global, push.webhookUrlNotHttps, CLIENT_MISCONFIGURED",
        "401, global, push.webhookUrlUnauthorized, CLIENT_MISCONFIGURED",
        "400, global, push.channelTypeNotSupported, CLIENT_MISCONFIGURED",
        "400, global, channelIdNotUnique, DUPLICATE",
        "401, global, authError, AUTH_EXPIRED",
        "401, global, required, AUTH_EXPIRED",
        "403, usageLimits, userRateLimitExceeded, RATE_USER",
        "403, usageLimits, rateLimitExceeded, RATE_CALENDAR",
        "429, usageLimits, rateLimitExceeded, RATE_CALENDAR",
        "403, usageLimits, quotaExceeded, QUOTA_FREEZE",
        "429, usageLimits, quotaExceeded, QUOTA_FREEZE",
        "403, usageLimits, dailyLimitExceeded, RATE_DAY",
        "403, usageLimits, accessNotConfigured, API_DISABLED",
        "403, global, insufficientPermissions, SCOPE_MISSING",
        "403, calendar, requiredAccessLevel, CALENDAR_READ_ONLY",
        "403, calendar, forbiddenForNonOrganizer, EVENT_REFUSED",
        "403, calendar, forbiddenForServiceAccounts, CLIENT_MISCONFIGURED",
        "403, global, forbidden, FORBIDDEN",
        "403, calendar, cannotChangeOrganizer, EVENT_REFUSED",
        "403, calendar, cannotChangeOrganizerOfInstance, EVENT_REFUSED",
        "403, calendar, cannotDeletePrimaryCalendar, FORBIDDEN",
        "403, calendar, notACalendarUser, ADMIN_POLICY",
        "404, global, notFound, NOT_FOUND",
        "409, global, duplicate, DUPLICATE",
        "409, global, conflict, CONFLICT",
        "410, global, deleted, DELETED",
        "410, calendar, fullSyncRequired, POSITION_LOST",
        "410, calendar, updatedMinTooLongAgo, PRECONDITION",
        "412, global, conditionNotMet, PRECONDITION",
        "500, global, backendError, TRANSIENT",
        "503, global, backendError, TRANSIENT",
        "400, global, transientError, TRANSIENT",
    })
    void theBackEndsReasons(int status, String domain, String reason, Kind kind) {
        GOOGLE.answers(status, Errors.backEnd(status, domain, reason));
        assertEquals(Fault.of(kind, status + " " + domain + "/" + reason), fault());
        assertEquals(1, GOOGLE.requests().size());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "403, RATE_LIMIT_EXCEEDED, `\"quota_limit\":\"defaultPerMinutePerUser\"`, RATE_USER",
                "429, RATE_LIMIT_EXCEEDED, `\"quota_limit\":\"defaultPerMinutePerProject\"`, RATE_PROJECT",
                "429, RATE_LIMIT_EXCEEDED, `\"quota_limit\":\"defaultPerDayPerProject\"`, RATE_PROJECT",
                "429, RATE_LIMIT_EXCEEDED, ``, RATE_USER",
                "403, RATE_LIMIT_EXCEEDED, ``, RATE_USER",
                "403, SERVICE_DISABLED, `\"service\":\"calendar-json.googleapis.com\"`, API_DISABLED",
                "403, ACCESS_TOKEN_SCOPE_INSUFFICIENT, `\"method\":\"calendar.v3.Events.Insert\"`, SCOPE_MISSING",
                "401, CREDENTIALS_MISSING, ``, AUTH_EXPIRED",
                "401, ACCESS_TOKEN_EXPIRED, ``, AUTH_EXPIRED",
                "403, CONSUMER_SUSPENDED, ``, CLIENT_MISCONFIGURED",
                "403, SOMETHING_NEW, ``, FORBIDDEN",
                "503, SOMETHING_NEW, ``, TRANSIENT",
            })
    void theFrontEndsReasons(int status, String reason, String metadata, Kind kind) {
        GOOGLE.answers(status, Errors.frontEnd(status, "PERMISSION_DENIED", reason, metadata));
        assertEquals(Fault.of(kind, status + " " + reason), fault());
    }

    @Test
    void bothEnvelopesInOneAreReadTogether() {
        GOOGLE.answers(403, """
                {"error":{"code":403,"message":"Quota exceeded for quota metric 'Queries'","status":"PERMISSION_DENIED",
                 "errors":[{"message":"x","domain":"usageLimits","reason":"rateLimitExceeded"}],
                 "details":[{"@type":"type.googleapis.com/google.rpc.Help","links":[]},
                  {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com",
                   "metadata":{"quota_limit":"defaultPerMinutePerProject","quota_limit_value":"10000"}}]}}""");
        assertEquals(Fault.of(Kind.RATE_PROJECT, "403 usageLimits/rateLimitExceeded"), fault());
    }

    /** A status alone never says that an event or calendar is gone or forbidden: it may be that of a proxy. */
    @ParameterizedTest
    @CsvSource({
        "302, TRANSIENT",
        "400, EVENT_REFUSED",
        "401, AUTH_EXPIRED",
        "403, TRANSIENT",
        "404, TRANSIENT",
        "408, TRANSIENT",
        "409, CONFLICT",
        "410, TRANSIENT",
        "412, PRECONDITION",
        "413, EVENT_REFUSED",
        "429, RATE_USER",
        "500, TRANSIENT",
        "502, TRANSIENT",
        "503, TRANSIENT",
        "504, TRANSIENT",
    })
    void withoutAReasonTheStatusCounts(int status, Kind kind) {
        for (String body : new String[] {
            "",
            "{\"error\":{\"errors\":[{\"rea",
            "{\"error\":\"x\"}",
            "{\"error\":{\"errors\":7}}",
            "{\"error\":{\"errors\":[{\"reason\":null}],\"details\":[null,{}]}}"
        }) {
            GOOGLE.answers(status, body);
            assertEquals(Fault.of(kind, String.valueOf(status)), fault(), body);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, TRANSIENT",
        "401, AUTH_EXPIRED",
        "403, TRANSIENT",
        "404, TRANSIENT",
        "410, TRANSIENT",
        "429, RATE_USER",
        "502, TRANSIENT"
    })
    void aPageForPeopleSaysNothingOfAnEventOrACalendar(int status, Kind kind) {
        GOOGLE.answers(status, "\n <!DOCTYPE html><title>Error</title>");
        assertEquals(Fault.of(kind, String.valueOf(status)), fault());
    }

    @Test
    void aReasonThatIsNoWordIsNotRepeated() {
        GOOGLE.answers(403, Errors.backEnd(403, "global", "ya29.a0AfH6SMC"));
        assertEquals(Fault.of(Kind.FORBIDDEN, "403 global"), fault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | PT7S",
                " 0 | PT0S",
                "Fri, 20 Nov 2026 10:02:00 GMT | PT2M",
                "Fri, 20 Nov 2026 09:00:00 GMT | PT0S",
                "999999999 | PT24H",
                "99999999999999999999 | ",
                "-3 | ",
                "soon | ",
            })
    void aWishToWaitIsRead(String header, Duration expected) {
        GOOGLE.answers(response(503).withHeader("Retry-After", header));
        assertEquals(Optional.ofNullable(expected), fault().retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json; charset=nowhere", "application", ";;;", "a b/c d", ""})
    void theContentTypeIsNotTrusted(String type) {
        GOOGLE.answers(
                response(409).withHeader("Content-Type", type).withBody(Errors.backEnd(409, "global", "duplicate")));
        assertEquals(Fault.of(Kind.DUPLICATE, "409 global/duplicate"), fault());
    }

    private static ResponseDefinitionBuilder response(int status) {
        return com.github.tomakehurst.wiremock.client.WireMock.aResponse().withStatus(status);
    }

    private static Fault fault() {
        return GoogleServer.fault(GOOGLE.write(Samples.INSERT));
    }
}
