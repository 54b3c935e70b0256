package io.calendarsync.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * A new access token.
 *
 * @param accessToken good for calls now
 * @param expiresIn how long it is good for
 * @param refreshToken a new refresh token, where the provider replaced the old one
 */
public record Refreshed(Secret accessToken, Duration expiresIn, Optional<Secret> refreshToken) {}
