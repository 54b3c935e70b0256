package io.calendarsync.testkit.internal.google;

import static io.calendarsync.testkit.internal.google.ApiError.backend;
import static io.calendarsync.testkit.internal.google.ApiError.frontEnd;
import static io.calendarsync.testkit.internal.google.ApiError.token;

import io.calendarsync.spi.Fault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every error that the fake can answer: for the wire and for the seam from this one place. */
public final class ApiErrors {
    /** What is shown is refused; each use says which part. */
    public static final ApiError INVALID = backend(400, "global", "invalid", "Invalid Value", Kind.EVENT_REFUSED);
    /** Something needed is missing; each use says what. */
    public static final ApiError REQUIRED = backend(400, "global", "required", "Required", Kind.EVENT_REFUSED);
    /** A parameter has a value that it cannot have. */
    public static final ApiError INVALID_PARAMETER =
            backend(400, "global", "invalidParameter", "Invalid parameter value.", Kind.EVENT_REFUSED);
    /** The body is not the JSON that it should be. */
    public static final ApiError PARSE_ERROR = backend(400, "global", "parseError", "Parse Error", Kind.EVENT_REFUSED);
    /** The request makes no sense. */
    public static final ApiError BAD_REQUEST = backend(400, "global", "badRequest", "Bad Request", Kind.EVENT_REFUSED);
    /** An event ends before it starts, or with its start. */
    public static final ApiError TIME_RANGE_EMPTY =
            backend(400, "calendar", "timeRangeEmpty", "The specified time range is empty.", Kind.EVENT_REFUSED);
    /** Reminders contradict themselves. */
    public static final ApiError REMINDERS = backend(
            400,
            "calendar",
            "cannotUseDefaultRemindersAndSpecifyOverride",
            "Cannot specify both default reminders and overrides at the same time.",
            Kind.EVENT_REFUSED);

    /** No access token was sent. */
    public static final ApiError LOGIN_REQUIRED = frontEnd(
                    401, "global", "required", "Login Required.", Kind.AUTH_EXPIRED)
            .at("header Authorization")
            .detailed("CREDENTIALS_MISSING");
    /** The access token is unknown, expired or revoked. */
    public static final ApiError INVALID_CREDENTIALS = frontEnd(
                    401,
                    "global",
                    "authError",
                    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or"
                            + " other valid authentication credential.",
                    Kind.AUTH_EXPIRED)
            .at("header Authorization");

    /** The consent does not cover the method, or not on this calendar. */
    public static final ApiError SCOPE = frontEnd(
                    403,
                    "global",
                    "insufficientPermissions",
                    "Request had insufficient authentication scopes.",
                    Kind.SCOPE_MISSING)
            .detailed("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    /** The calendar may only be read. */
    public static final ApiError READ_ONLY = backend(
            403,
            "calendar",
            "requiredAccessLevel",
            "You need to have writer access to this calendar.",
            Kind.CALENDAR_READ_ONLY);
    /** The event was purged, or a policy is in the way. */
    public static final ApiError FORBIDDEN = backend(403, "global", "forbidden", "Forbidden", Kind.FORBIDDEN);
    /** It does not exist, or must not be seen. */
    public static final ApiError NOT_FOUND = backend(404, "global", "notFound", "Not Found", Kind.NOT_FOUND);
    /** The id or the iCalUID was used before. */
    public static final ApiError DUPLICATE =
            backend(409, "global", "duplicate", "The requested identifier already exists.", Kind.DUPLICATE);
    /** The event was deleted. */
    public static final ApiError DELETED = backend(410, "global", "deleted", "Resource has been deleted", Kind.DELETED);
    /** The event is another than the one that was meant. */
    public static final ApiError PRECONDITION = backend(
                    412, "global", "conditionNotMet", "Precondition Failed", Kind.PRECONDITION)
            .at("header If-Match");
    /** A batch carries too many calls. */
    public static final ApiError BATCH_TOO_LARGE = frontEnd(
            400,
            "global",
            "badRequest",
            "The batch request exceeds the limit of 1000 calls.",
            Kind.CLIENT_MISCONFIGURED);
    /** The fake does not know this call, and will not pretend. */
    public static final ApiError UNEXPECTED =
            backend(501, "fake", "unexpectedCall", "The fake does not know this call.", Kind.CLIENT_MISCONFIGURED);

    /** A code or refresh token is dead. */
    public static final ApiError INVALID_GRANT = token(400, "invalid_grant", "Bad Request", Kind.GRANT_DEAD);
    /** The client is unknown, or its secret is another. */
    public static final ApiError INVALID_CLIENT =
            token(401, "invalid_client", "Unauthorized", Kind.CLIENT_MISCONFIGURED);
    /** The redirect URI is not the one of the code, or not registered. */
    public static final ApiError REDIRECT_MISMATCH =
            token(400, "redirect_uri_mismatch", "Bad Request", Kind.CLIENT_MISCONFIGURED);
    /** A parameter is missing. */
    public static final ApiError INVALID_REQUEST =
            token(400, "invalid_request", "Bad Request", Kind.CLIENT_MISCONFIGURED);
    /** The token endpoint does not know this sort of grant. */
    public static final ApiError UNSUPPORTED_GRANT_TYPE =
            token(400, "unsupported_grant_type", "Invalid grant_type", Kind.CLIENT_MISCONFIGURED);
    /** The token to revoke is dead already. */
    public static final ApiError INVALID_TOKEN =
            token(400, "invalid_token", "Token expired or revoked", Kind.GRANT_DEAD);

    // Never met by the model itself; known so that a fault that a test arms reads and means what Google's would.
    private static final List<ApiError> ON_DEMAND = List.of(
            backend(403, "usageLimits", "userRateLimitExceeded", "User Rate Limit Exceeded", Kind.RATE_USER),
            backend(403, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded", Kind.RATE_USER),
            backend(429, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded", Kind.RATE_USER),
            backend(403, "usageLimits", "quotaExceeded", "Calendar usage limits exceeded.", Kind.QUOTA_FREEZE),
            backend(403, "usageLimits", "dailyLimitExceeded", "Daily Limit Exceeded", Kind.RATE_PROJECT),
            frontEnd(
                            403,
                            "usageLimits",
                            "accessNotConfigured",
                            "Google Calendar API has not been used in project 1 before or it is disabled.",
                            Kind.API_DISABLED)
                    .detailed("SERVICE_DISABLED"),
            backend(409, "global", "conflict", "Conflict", Kind.CONFLICT),
            backend(500, "global", "backendError", "Backend Error", Kind.TRANSIENT),
            backend(503, "global", "backendError", "Backend Error", Kind.TRANSIENT),
            token(400, "admin_policy_enforced", "Access blocked by an administrator", Kind.ADMIN_POLICY),
            token(400, "unauthorized_client", "Unauthorized", Kind.CLIENT_MISCONFIGURED),
            token(401, "deleted_client", "The OAuth client was deleted.", Kind.CLIENT_MISCONFIGURED),
            token(500, "internal_failure", "Backend Error", Kind.TRANSIENT));

    private static final List<ApiError> OF_THE_MODEL = List.of(
            INVALID,
            REQUIRED,
            INVALID_PARAMETER,
            PARSE_ERROR,
            BAD_REQUEST,
            TIME_RANGE_EMPTY,
            REMINDERS,
            LOGIN_REQUIRED,
            INVALID_CREDENTIALS,
            SCOPE,
            READ_ONLY,
            FORBIDDEN,
            NOT_FOUND,
            DUPLICATE,
            DELETED,
            PRECONDITION,
            INVALID_GRANT,
            INVALID_CLIENT,
            REDIRECT_MISMATCH,
            INVALID_REQUEST,
            UNSUPPORTED_GRANT_TYPE,
            INVALID_TOKEN);

    private ApiErrors() {}

    /** The error of these codes: as Google words it where it is known, else what its status says. */
    public static ApiError named(int status, String domain, String reason, Optional<Duration> retryAfter) {
        return named(status, domain, reason).retryAfter(retryAfter);
    }

    /** The same without a wish for how long to wait. */
    public static ApiError named(int status, String domain, String reason) {
        for (List<ApiError> known : List.of(OF_THE_MODEL, ON_DEMAND)) {
            for (ApiError error : known) {
                if (error.status() == status
                        && error.domain().equals(domain)
                        && error.reason().equals(reason)) {
                    return error;
                }
            }
        }
        return domain.equals("oauth")
                ? token(status, reason, reason, StatusMeaning.atTokenEndpoint(status))
                : backend(status, domain, reason, reason, StatusMeaning.atCalendar(status));
    }
}
