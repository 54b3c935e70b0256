package io.calendarsync.spi;

import java.net.URI;
import java.time.Duration;

/**
 * What the engine needs to know of a provider before it asks anything.
 *
 * @param name a short stable name, such as {@code google}
 * @param issuer what {@code iss} must be in a callback that carries one
 * @param clientId the application's identity at the provider; grants of another client are other grants
 * @param redirectUri where the browser comes back to
 * @param quota what the application may do
 * @param maxBatch how many writes one call may carry
 * @param callTimeout the longest that one call can take before it fails
 */
public record ProviderProfile(
        String name,
        String issuer,
        String clientId,
        URI redirectUri,
        Quota quota,
        int maxBatch,
        Duration callTimeout) {}
