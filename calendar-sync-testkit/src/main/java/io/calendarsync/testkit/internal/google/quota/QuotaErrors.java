package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Surroundings;
import java.time.Duration;
import java.util.Optional;

/** How Google refuses what is too much; nobody knows for certain in which of its ways. */
final class QuotaErrors {
    private static final String DOMAIN = "usageLimits";
    private static final String RATE = "rateLimitExceeded";

    private final Surroundings surroundings;

    QuotaErrors(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    ApiError user(Rules.Rate rate, Duration wait) {
        return frontEnd()
                ? ApiErrors.rateLimit(
                        status(),
                        "Queries per minute per user",
                        "defaultPerMinutePerUser",
                        rate.most(),
                        Kind.RATE_USER,
                        retryAfter(wait))
                : backend("userRateLimitExceeded", wait);
    }

    ApiError project(Rules.Rate rate, Duration wait) {
        return frontEnd()
                ? ApiErrors.rateLimit(
                        status(),
                        "Queries per minute",
                        "defaultPerMinutePerProject",
                        rate.most(),
                        Kind.RATE_PROJECT,
                        retryAfter(wait))
                : backend(RATE, wait);
    }

    /** The front end knows of no calendars. */
    ApiError calendar(Duration wait) {
        return backend(RATE, wait);
    }

    ApiError day() {
        return ApiErrors.named(403, DOMAIN, "dailyLimitExceeded");
    }

    ApiError frozen() {
        return ApiErrors.named(403, DOMAIN, "quotaExceeded");
    }

    private ApiError backend(String reason, Duration wait) {
        return ApiErrors.named(status(), DOMAIN, status() == 429 ? RATE : reason, retryAfter(wait));
    }

    private boolean frontEnd() {
        return surroundings.on(FakeSwitch.RATE_LIMITS_FROM_FRONT_END);
    }

    private int status() {
        return surroundings.on(FakeSwitch.RATE_LIMITS_ANSWER_429) ? 429 : 403;
    }

    private Optional<Duration> retryAfter(Duration wait) {
        return surroundings.on(FakeSwitch.RATE_LIMITS_SAY_RETRY_AFTER)
                ? Optional.of(
                        Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds())))
                : Optional.empty();
    }
}
