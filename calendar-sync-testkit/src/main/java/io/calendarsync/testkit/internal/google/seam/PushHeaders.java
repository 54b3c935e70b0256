package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the headers of a channel's message, which anybody may have sent. */
public final class PushHeaders {
    private static final Set<String> STATES = Set.of("sync", "exists", "not_exists");
    private static final Pattern PLAIN = Pattern.compile("[!-~]+");

    private PushHeaders() {}

    /** The message, if the headers are such as Google sends. */
    public static Optional<PushMessage> read(Map<String, List<String>> headers) {
        Optional<String> channel = only(headers, "X-Goog-Channel-ID", 64);
        Optional<String> token = only(headers, "X-Goog-Channel-Token", 256);
        Optional<String> resource = only(headers, "X-Goog-Resource-ID", 512);
        Optional<String> state = only(headers, "X-Goog-Resource-State", 16).filter(STATES::contains);
        return channel.flatMap(id -> token.flatMap(secret -> resource.flatMap(
                watched -> state.map(word -> new PushMessage(id, Secret.of(secret), watched, word.equals("sync"))))));
    }

    private static Optional<String> only(Map<String, List<String>> headers, String name, int longest) {
        // Servers have been seen that keep the status line among the headers, under no name.
        List<String> values = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue() == null ? Stream.empty() : header.getValue().stream())
                .limit(2)
                .map(value -> value == null ? "" : value)
                .toList();
        return values.size() == 1
                ? Optional.of(values.get(0))
                        .filter(value -> value.length() <= longest)
                        .filter(value -> PLAIN.matcher(value).matches())
                : Optional.empty();
    }
}
