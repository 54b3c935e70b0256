package io.calendarsync.testkit.internal.google.oauth;

import java.util.Optional;
import java.util.Set;

/**
 * An application as it is registered at Google.
 *
 * @param secret empty for one that cannot keep any
 */
public record OAuthClient(String id, String secret, Set<String> redirectUris) {
    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException when Google would not take a redirect URI
     */
    public OAuthClient {
        redirectUris = Set.copyOf(redirectUris);
        for (String uri : redirectUris) {
            RedirectUris.objection(uri).ifPresent(objection -> {
                throw new IllegalArgumentException("not a redirect URI, for " + objection + ": " + uri);
            });
        }
    }

    boolean knows(Optional<String> shown) {
        return secret.equals(shown.orElse(""));
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return id;
    }
}
