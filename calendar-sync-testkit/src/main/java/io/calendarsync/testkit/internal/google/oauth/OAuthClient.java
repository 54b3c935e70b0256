package io.calendarsync.testkit.internal.google.oauth;

import java.util.Set;

/** An application as it is registered at Google. */
public record OAuthClient(String id, String secret, Set<String> redirectUris) {
    /** Keeps its own copy. */
    public OAuthClient {
        redirectUris = Set.copyOf(redirectUris);
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return id;
    }
}
