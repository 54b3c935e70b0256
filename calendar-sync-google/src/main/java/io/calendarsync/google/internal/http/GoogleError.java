package io.calendarsync.google.internal.http;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer says of its failure, in either of Google's envelopes.
 *
 * @param domain of the Calendar back end's reason, such as {@code usageLimits}
 * @param reason of the Calendar back end, such as {@code rateLimitExceeded}
 * @param infoReason of Google's front end, such as {@code RATE_LIMIT_EXCEEDED}
 * @param quotaLimit which limit the front end means, such as {@code defaultPerMinutePerUser}
 */
record GoogleError(
        Optional<String> domain, Optional<String> reason, Optional<String> infoReason, Optional<String> quotaLimit) {

    static final GoogleError NONE =
            new GoogleError(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The codes as support knows them. */
    String code() {
        String backEnd = Stream.of(domain, reason).flatMap(Optional::stream).collect(Collectors.joining("/"));
        return backEnd.isEmpty() ? infoReason.orElse("") : backEnd;
    }
}
