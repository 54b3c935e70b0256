package io.calendarsync;

import java.net.URI;
import java.time.Instant;

/**
 * Where to send the browser for consent.
 *
 * @param location the provider's consent page
 * @param expiresAt until when the callback is taken
 */
public record ConsentLink(URI location, Instant expiresAt) {

    /** When it expires, and nothing of the address, which carries the state. */
    @Override
    public String toString() {
        return "ConsentLink[expiresAt=" + expiresAt + "]";
    }
}
