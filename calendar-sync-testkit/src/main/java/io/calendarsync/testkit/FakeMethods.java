package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.ApiMethod;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that calls are counted and disturbed by; a misspelt one must not pass for one that was never called. */
final class FakeMethods {
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(ApiMethod.values()).map(ApiMethod::title),
                    Stream.of(
                            "batch",
                            "oauth.token",
                            "oauth.refresh",
                            "oauth.revoke",
                            "oauth.userinfo",
                            "oauth.tokeninfo",
                            "oauth.certs",
                            "oauth.discovery"))
            .collect(Collectors.toUnmodifiableSet());

    private FakeMethods() {}

    static void require(String method) {
        if (!NAMES.contains(method)) {
            throw new IllegalArgumentException("no method is called '" + method + "'; known are "
                    + NAMES.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
