package io.calendarsync.google.internal.http;

import io.calendarsync.spi.Fault.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Google's codes mean: its reasons first, its status where it gives none that is known. */
final class FaultTable {

    private static final Map<String, Kind> REASONS = Map.ofEntries(
            Map.entry("userRateLimitExceeded", Kind.RATE_USER),
            Map.entry("rateLimitExceeded", Kind.RATE_CALENDAR),
            Map.entry("sharingRateLimitExceeded", Kind.RATE_USER),
            Map.entry("dailyLimitExceeded", Kind.RATE_DAY),
            Map.entry("quotaExceeded", Kind.QUOTA_FREEZE),
            Map.entry("authError", Kind.AUTH_EXPIRED),
            Map.entry("accessNotConfigured", Kind.API_DISABLED),
            Map.entry("insufficientPermissions", Kind.SCOPE_MISSING),
            Map.entry("requiredAccessLevel", Kind.CALENDAR_READ_ONLY),
            Map.entry("notACalendarUser", Kind.ADMIN_POLICY),
            Map.entry("domainPolicy", Kind.ADMIN_POLICY),
            Map.entry("forbidden", Kind.FORBIDDEN),
            Map.entry("forbiddenForServiceAccounts", Kind.CLIENT_MISCONFIGURED),
            // Refused for what it carries, guests mostly; the same event without that may be written.
            Map.entry("forbiddenForNonOrganizer", Kind.EVENT_REFUSED),
            Map.entry("cannotChangeOrganizer", Kind.EVENT_REFUSED),
            Map.entry("cannotChangeOrganizerOfInstance", Kind.EVENT_REFUSED),
            Map.entry("duplicate", Kind.DUPLICATE),
            Map.entry("channelIdNotUnique", Kind.DUPLICATE),
            Map.entry("conflict", Kind.CONFLICT),
            Map.entry("deleted", Kind.DELETED),
            Map.entry("conditionNotMet", Kind.PRECONDITION),
            Map.entry("fullSyncRequired", Kind.POSITION_LOST),
            Map.entry("updatedMinTooLongAgo", Kind.PRECONDITION),
            Map.entry("backendError", Kind.TRANSIENT),
            Map.entry("internalError", Kind.TRANSIENT),
            Map.entry("transientError", Kind.TRANSIENT),
            Map.entry("badGateway", Kind.TRANSIENT),
            Map.entry("gatewayTimeout", Kind.TRANSIENT),
            Map.entry("serviceNotAvailable", Kind.TRANSIENT));

    private static final Map<String, Kind> FRONT_END_REASONS = Map.of(
            "SERVICE_DISABLED", Kind.API_DISABLED,
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT", Kind.SCOPE_MISSING,
            "CREDENTIALS_MISSING", Kind.AUTH_EXPIRED,
            "ACCESS_TOKEN_EXPIRED", Kind.AUTH_EXPIRED,
            "CONSUMER_SUSPENDED", Kind.CLIENT_MISCONFIGURED,
            "CONSUMER_INVALID", Kind.CLIENT_MISCONFIGURED);

    private FaultTable() {}

    static Kind kind(int status, GoogleError error) {
        return error.quotaLimit()
                .map(FaultTable::whoseLimit)
                .or(() -> error.infoReason().map(FRONT_END_REASONS::get))
                .or(() -> error.reason().flatMap(FaultTable::reason))
                .or(() ->
                        error.infoReason().filter("RATE_LIMIT_EXCEEDED"::equals).map(unnamed -> Kind.RATE_USER))
                .orElseGet(() -> byStatus(status));
    }

    private static Optional<Kind> reason(String reason) {
        return reason.startsWith("push.")
                ? Optional.of(Kind.CLIENT_MISCONFIGURED)
                : Optional.ofNullable(REASONS.get(reason));
    }

    // The front end says rateLimitExceeded for both; only the limit's name tells them apart.
    private static Kind whoseLimit(String quotaLimit) {
        return quotaLimit.toLowerCase(Locale.ROOT).contains("user") ? Kind.RATE_USER : Kind.RATE_PROJECT;
    }

    private static Kind byStatus(int status) {
        return switch (status) {
            case 400, 413, 414, 422 -> Kind.EVENT_REFUSED;
            case 401 -> Kind.AUTH_EXPIRED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 410 -> Kind.DELETED;
            case 412 -> Kind.PRECONDITION;
            case 429 -> Kind.RATE_USER;
            default -> Kind.TRANSIENT;
        };
    }
}
