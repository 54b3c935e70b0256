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
    /** A listing ends before it starts, or with its start. */
    public static final ApiError LISTED_RANGE_EMPTY = TIME_RANGE_EMPTY.at("parameter timeMax");
    /** A time is asked for that is longer than Google looks at once. */
    public static final ApiError TIME_RANGE_TOO_LONG =
            backend(400, "calendar", "timeRangeTooLong", "The requested time range is too long.", Kind.EVENT_REFUSED);
    /** A listing cannot be had in this order. */
    public static final ApiError ORDER_UNAVAILABLE = INVALID.saying(
                    "The requested ordering is not available for the particular query.")
            .at("parameter orderBy");
    /** A page token is of another listing, of no listing, or too old. */
    public static final ApiError PAGE_TOKEN =
            INVALID.saying("Invalid page token value.").at("parameter pageToken");
    /** A sync token is none. */
    public static final ApiError SYNC_TOKEN =
            INVALID.saying("Invalid sync token value.").at("parameter syncToken");
    /** A sync token goes with nothing that narrows a listing further. */
    public static final ApiError SYNC_TOKEN_RESTRICTED = backend(
                    400,
                    "calendar",
                    "syncTokenWithRequestRestrictions",
                    "Sync token cannot be used with other request restrictions.",
                    Kind.EVENT_REFUSED)
            .at("parameter syncToken");
    /** A sync token goes with no order. */
    public static final ApiError SYNC_TOKEN_ORDERED = backend(
                    400,
                    "calendar",
                    "syncTokenWithNonDefaultOrdering",
                    "Sync token cannot be used with non-default ordering.",
                    Kind.EVENT_REFUSED)
            .at("parameter syncToken");
    /** Reminders contradict themselves. */
    public static final ApiError REMINDERS = backend(
            400,
            "calendar",
            "cannotUseDefaultRemindersAndSpecifyOverride",
            "Cannot specify both default reminders and overrides at the same time.",
            Kind.EVENT_REFUSED);

    /** An event has a type with which this cannot be done; each use says what. */
    public static final ApiError EVENT_TYPE =
            backend(400, "calendar", "eventTypeRestriction", "Event type restriction", Kind.EVENT_REFUSED);
    /** Focus time that is none. */
    public static final ApiError MALFORMED_FOCUS_TIME =
            backend(400, "calendar", "malformedFocusTimeEvent", "Malformed focus time event.", Kind.EVENT_REFUSED);
    /** Absence that is none. */
    public static final ApiError MALFORMED_OUT_OF_OFFICE =
            backend(400, "calendar", "malformedOutOfOfficeEvent", "Malformed out of office event.", Kind.EVENT_REFUSED);
    /** A working location that is none; each use says why. */
    public static final ApiError MALFORMED_WORKING_LOCATION = backend(
            400, "calendar", "malformedWorkingLocationEvent", "Malformed working location event.", Kind.EVENT_REFUSED);
    /** An imported event is none of the calendar's. */
    public static final ApiError NEITHER_ORGANIZER_NOR_ATTENDEE = backend(
            400,
            "calendar",
            "participantIsNeitherOrganizerNorAttendee",
            "The owner of the calendar must either be the organizer or an attendee of an event that is imported.",
            Kind.EVENT_REFUSED);
    /** A channel's address is not one that messages could go to. */
    public static final ApiError WEBHOOK_NOT_HTTPS = backend(
            400, "global", "push.webhookUrlNotHttps", "WebHook callback must be HTTPS", Kind.CLIENT_MISCONFIGURED);
    /** A channel is of a kind that does not exist. */
    public static final ApiError CHANNEL_TYPE = backend(
            400, "global", "push.channelTypeNotSupported", "Channel type not supported", Kind.CLIENT_MISCONFIGURED);
    /** A channel has the id of another. */
    public static final ApiError CHANNEL_ID =
            backend(400, "global", "channelIdNotUnique", "Channel id not unique", Kind.DUPLICATE);

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
    /** Only an owner may do this to a calendar. */
    public static final ApiError NOT_OWNER = READ_ONLY.saying("You need to have owner access to this calendar.");
    /** A user's own calendar cannot be removed. */
    public static final ApiError PRIMARY_STAYS = backend(
            403,
            "calendar",
            "cannotDeletePrimaryCalendar",
            "The primary calendar of the user cannot be deleted.",
            Kind.FORBIDDEN);
    /** An owner cannot take a calendar off the own list. */
    public static final ApiError OWN_CALENDAR_STAYS = backend(
            403,
            "calendar",
            "cannotUnsubscribeFromOwnedCalendar",
            "The data owner of a calendar cannot remove such a calendar from their calendar list.",
            Kind.FORBIDDEN);
    /** The event was purged, or a policy is in the way. */
    public static final ApiError FORBIDDEN = backend(403, "global", "forbidden", "Forbidden", Kind.FORBIDDEN);
    /** What guests may do is the organizer's to say. */
    public static final ApiError NOT_ORGANIZER = backend(
            403,
            "calendar",
            "forbiddenForNonOrganizer",
            "Shared properties can only be changed by the organizer of the event.",
            Kind.FORBIDDEN);
    /** The event is another calendar's to move. */
    public static final ApiError ORGANIZER = backend(
            403, "calendar", "cannotChangeOrganizer", "Cannot change the organizer of the event.", Kind.FORBIDDEN);
    /** An occurrence cannot be moved away from its series. */
    public static final ApiError ORGANIZER_OF_OCCURRENCE = backend(
            403,
            "calendar",
            "cannotChangeOrganizerOfInstance",
            "Cannot change the organizer of an instance of a recurring event.",
            Kind.FORBIDDEN);
    /** It does not exist, or must not be seen. */
    public static final ApiError NOT_FOUND = backend(404, "global", "notFound", "Not Found", Kind.NOT_FOUND);
    /** The id or the iCalUID was used before. */
    public static final ApiError DUPLICATE =
            backend(409, "global", "duplicate", "The requested identifier already exists.", Kind.DUPLICATE);
    /** The event was deleted. */
    public static final ApiError DELETED = backend(410, "global", "deleted", "Resource has been deleted", Kind.DELETED);
    /** A sync token is good no more. */
    public static final ApiError FULL_SYNC_REQUIRED = backend(
                    410,
                    "calendar",
                    "fullSyncRequired",
                    "Sync token is no longer valid, a full sync is required.",
                    Kind.POSITION_LOST)
            .at("parameter syncToken");
    /** Changes are asked for from so long ago that Google does not tell. */
    public static final ApiError UPDATED_MIN_TOO_LONG_AGO = backend(
                    410,
                    "calendar",
                    "updatedMinTooLongAgo",
                    "The requested minimum modification time lies too far in the past.",
                    Kind.PRECONDITION)
            .at("parameter updatedMin");
    /** The event is another than the one that was meant. */
    public static final ApiError PRECONDITION = backend(
                    412, "global", "conditionNotMet", "Precondition Failed", Kind.PRECONDITION)
            .at("header If-Match");
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
    /** The account's administrator does not allow the application. */
    public static final ApiError ADMIN_POLICY =
            token(400, "admin_policy_enforced", "Access blocked by an administrator", Kind.ADMIN_POLICY);
    /** The account must sign in again, as its administrator wants it from time to time. */
    public static final ApiError SESSION_ENDED = token(
                    400, "invalid_grant", "reauth related error (invalid_rapt)", Kind.GRANT_DEAD)
            .detailed("invalid_rapt");
    /** The refresh token belongs to another application. */
    public static final ApiError UNAUTHORIZED_CLIENT =
            token(400, "unauthorized_client", "Unauthorized", Kind.CLIENT_MISCONFIGURED);
    /** The application was deleted at Google. */
    public static final ApiError DELETED_CLIENT =
            token(401, "deleted_client", "The OAuth client was deleted.", Kind.CLIENT_MISCONFIGURED);
    /** A scope that Google does not know, or that was not granted. */
    public static final ApiError INVALID_SCOPE =
            token(400, "invalid_scope", "Some requested scopes were invalid.", Kind.CLIENT_MISCONFIGURED);
    /** The consent page goes back with a code, and with nothing else. */
    public static final ApiError UNSUPPORTED_RESPONSE_TYPE =
            token(400, "unsupported_response_type", "Invalid response_type", Kind.CLIENT_MISCONFIGURED);
    /** The application is for people of another organisation. */
    public static final ApiError ORG_INTERNAL = token(
            403, "org_internal", "This client is restricted to users within its organization.", Kind.ADMIN_POLICY);
    /** The application is being tested, and by others. */
    public static final ApiError NOT_A_TESTER = token(
            403,
            "access_denied",
            "The application is being tested and can only be accessed by its test users.",
            Kind.CLIENT_MISCONFIGURED);
    /** Who an access token stands for is only told to one that is alive. */
    public static final ApiError NO_IDENTITY = token(401, "invalid_request", "Invalid Credentials", Kind.AUTH_EXPIRED);

    // Never met by the model itself; known so that a fault that a test arms reads and means what Google's would.
    private static final List<ApiError> ON_DEMAND = List.of(
            backend(403, "usageLimits", "userRateLimitExceeded", "User Rate Limit Exceeded", Kind.RATE_USER),
            backend(403, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded", Kind.RATE_CALENDAR),
            backend(429, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded", Kind.RATE_CALENDAR),
            backend(403, "usageLimits", "quotaExceeded", "Calendar usage limits exceeded.", Kind.QUOTA_FREEZE),
            backend(403, "usageLimits", "dailyLimitExceeded", "Daily Limit Exceeded", Kind.RATE_DAY),
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
            token(500, "internal_failure", "Backend Error", Kind.TRANSIENT));

    private static final List<ApiError> OF_THE_MODEL = List.of(
            INVALID,
            REQUIRED,
            INVALID_PARAMETER,
            PARSE_ERROR,
            BAD_REQUEST,
            TIME_RANGE_EMPTY,
            REMINDERS,
            EVENT_TYPE,
            MALFORMED_FOCUS_TIME,
            MALFORMED_OUT_OF_OFFICE,
            MALFORMED_WORKING_LOCATION,
            NEITHER_ORGANIZER_NOR_ATTENDEE,
            WEBHOOK_NOT_HTTPS,
            CHANNEL_TYPE,
            CHANNEL_ID,
            LOGIN_REQUIRED,
            INVALID_CREDENTIALS,
            SCOPE,
            READ_ONLY,
            FORBIDDEN,
            NOT_ORGANIZER,
            ORGANIZER,
            ORGANIZER_OF_OCCURRENCE,
            NOT_FOUND,
            DUPLICATE,
            DELETED,
            PRECONDITION,
            TIME_RANGE_TOO_LONG,
            SYNC_TOKEN_RESTRICTED,
            SYNC_TOKEN_ORDERED,
            FULL_SYNC_REQUIRED,
            UPDATED_MIN_TOO_LONG_AGO,
            INVALID_GRANT,
            INVALID_CLIENT,
            REDIRECT_MISMATCH,
            INVALID_REQUEST,
            UNSUPPORTED_GRANT_TYPE,
            INVALID_TOKEN,
            ADMIN_POLICY,
            UNAUTHORIZED_CLIENT,
            DELETED_CLIENT,
            INVALID_SCOPE,
            ORG_INTERNAL);

    private ApiErrors() {}

    /** A batch carries more calls than it may. */
    public static ApiError batchTooLarge(int most) {
        return frontEnd(
                400,
                "global",
                "badRequest",
                "The batch request exceeds the limit of " + most + " calls.",
                Kind.CLIENT_MISCONFIGURED);
    }

    /** The error of these codes: as Google words it where it is known, else what its status says. */
    public static ApiError named(int status, String domain, String reason, Optional<Duration> retryAfter) {
        return named(status, domain, reason).retryAfter(retryAfter);
    }

    /**
     * A rate limit as the front end tells of it.
     *
     * @param words what the limit is called in the message
     * @param name what it is called in the details
     */
    public static ApiError rateLimit(
            int status, String words, String name, long value, Kind kind, Optional<Duration> retryAfter) {
        String message = "Quota exceeded for quota metric 'Queries' and limit '" + words
                + "' of service 'calendar-json.googleapis.com' for consumer 'project_number:1'.";
        return frontEnd(status, "usageLimits", "rateLimitExceeded", message, kind)
                .detailed(ErrorInfo.rateLimit(name, value))
                .retryAfter(retryAfter);
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
