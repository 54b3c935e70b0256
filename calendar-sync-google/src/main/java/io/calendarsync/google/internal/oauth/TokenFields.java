package io.calendarsync.google.internal.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a token answer. */
final class TokenFields {

    // Google's tokens live an hour; what says nothing or nonsense is taken as that, and a 401 corrects it.
    private static final Duration USUAL = Duration.ofHours(1);
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long LONGEST_GRANT_SECONDS = Duration.ofDays(3650).toSeconds();

    // What a header can carry, and twice what Google's longest have.
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    private final JsonObject json;

    TokenFields(JsonObject json) {
        this.json = json;
    }

    Optional<Secret> secret(String name) {
        return JsonTree.text(json, name)
                .filter(text -> TOKEN.matcher(text).matches())
                .map(Secret::of);
    }

    Duration expiresIn() {
        return seconds("expires_in", LONGEST_SECONDS).orElse(USUAL);
    }

    Optional<Duration> refreshExpiresIn() {
        return seconds("refresh_token_expires_in", LONGEST_GRANT_SECONDS);
    }

    Set<String> scopes() {
        return JsonTree.text(json, "scope").stream()
                .flatMap(text -> Stream.of(text.trim().split("\\s+")))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<Duration> seconds(String name, long longest) {
        OptionalLong value = JsonTree.number(json, name);
        return value.isPresent() && value.getAsLong() > 0 && value.getAsLong() <= longest
                ? Optional.of(Duration.ofSeconds(value.getAsLong()))
                : Optional.empty();
    }
}
