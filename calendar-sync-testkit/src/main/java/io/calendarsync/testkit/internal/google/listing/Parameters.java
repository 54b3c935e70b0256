package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.calendar.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a call by their sort; what is of another sort is refused. */
record Parameters(ApiRequest request) {
    private static final Pattern RFC3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    Optional<Boolean> flag(String name) {
        return request.parameter(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name).refusal();
        });
    }

    /** A number of at least one. */
    Optional<Integer> count(String name) {
        return request.parameter(name).map(text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
                throw invalid(name).refusal();
            }
            return Integer.parseInt(text);
        });
    }

    Optional<String> word(String name, Set<String> known) {
        return request.parameter(name).map(word -> known(name, word, known));
    }

    Set<String> words(String name, Set<String> known) {
        List<String> words = request.parameters(name);
        words.forEach(word -> known(name, word, known));
        return Set.copyOf(words);
    }

    Optional<Instant> moment(String name) {
        return request.parameter(name).map(text -> rfc3339(text).orElseThrow(ApiErrors.BAD_REQUEST::refusal));
    }

    Optional<ZoneId> zone() {
        return request.parameter("timeZone").map(name -> Zones.parse(name).orElseThrow(invalid("timeZone")::refusal));
    }

    /** A moment as RFC 3339 has it, with its offset. */
    static Optional<Instant> rfc3339(String text) {
        if (!RFC3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String known(String name, String word, Set<String> known) {
        if (!known.contains(word)) {
            throw invalid(name).refusal();
        }
        return word;
    }

    static ApiError invalid(String name) {
        return ApiErrors.INVALID_PARAMETER.saying("Invalid value for: " + name);
    }
}
