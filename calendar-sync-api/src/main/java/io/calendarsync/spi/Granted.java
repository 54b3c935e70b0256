package io.calendarsync.spi;

import io.calendarsync.Account;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a person's consent gave us.
 *
 * @param account whose it is, as the provider vouches for
 * @param accessToken good for calls now
 * @param expiresIn how long the access token is good for
 * @param refreshToken good for new access tokens; absent when the provider thinks we have one
 * @param refreshExpiresIn how long the refresh token is good for, where that is limited
 * @param scopes what was granted, in the provider's words
 */
public record Granted(
        Account account,
        Secret accessToken,
        Duration expiresIn,
        Optional<Secret> refreshToken,
        Optional<Duration> refreshExpiresIn,
        Set<String> scopes) {
    /** Keeps its own copy of the scopes. */
    public Granted {
        scopes = Set.copyOf(scopes);
    }
}
