package io.calendarsync.google.internal;

import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the headers of a channel's message; anybody may have sent them. */
final class PushHeaders {

    // Google's own limits of what a channel may be named and may carry; its names of resources have some thirty
    // characters.
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TOKEN = 256;
    private static final int LONGEST_RESOURCE = 512;

    private static final Set<String> STATES = Set.of("sync", "exists", "not_exists");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

    private PushHeaders() {}

    static Optional<PushMessage> read(Map<String, List<String>> headers) {
        return only(headers, "X-Goog-Channel-ID", LONGEST_ID)
                .flatMap(channel -> only(headers, "X-Goog-Channel-Token", LONGEST_TOKEN)
                        .flatMap(token -> only(headers, "X-Goog-Resource-ID", LONGEST_RESOURCE)
                                .flatMap(resource -> only(headers, "X-Goog-Resource-State", LONGEST_ID)
                                        .filter(STATES::contains)
                                        .map(state -> new PushMessage(
                                                channel, Secret.of(token), resource, state.equals("sync"))))));
    }

    private static Optional<String> only(Map<String, List<String>> headers, String name, int longest) {
        List<String> values = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> values(header.getValue()))
                .limit(2)
                .toList();
        return values.size() == 1
                ? Optional.of(values.get(0))
                        .filter(value -> value.length() <= longest)
                        .filter(value -> PLAIN.matcher(value).matches())
                : Optional.empty();
    }

    // There are servers that have nulls among the headers.
    private static Stream<String> values(List<String> values) {
        return values == null ? Stream.empty() : values.stream().map(value -> value == null ? "" : value);
    }
}
