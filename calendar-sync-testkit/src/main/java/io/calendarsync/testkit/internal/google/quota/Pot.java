package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.quota.Rules.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One of the limits that a call must be within.
 *
 * @param amount how much of it the call takes
 * @param refusal what Google says when there is not so much left, and when there will be
 */
record Pot(Usage usage, Optional<Rate> rate, long amount, BiFunction<Rate, Duration, ApiError> refusal) {

    Optional<ApiError> tooMuch(Instant now) {
        return usage.wait(rate, now, amount).map(wait -> refusal.apply(rate.orElseThrow(), wait));
    }

    void take(Instant now) {
        usage.add(rate, now, amount);
    }
}
