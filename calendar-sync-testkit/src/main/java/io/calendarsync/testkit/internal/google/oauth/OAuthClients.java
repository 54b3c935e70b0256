package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The registered applications, all of one project; while there are none, any is good. */
public final class OAuthClients {
    private final Map<String, OAuthClient> byId = new LinkedHashMap<>();

    /** Registers an application; from now on only registered ones are served. */
    public void register(OAuthClient client) {
        byId.put(client.id(), client);
    }

    void requireRedirect(String clientId, String redirectUri) {
        find(clientId).ifPresent(client -> {
            if (!client.redirectUris().contains(redirectUri)) {
                throw ApiErrors.REDIRECT_MISMATCH.refusal();
            }
        });
    }

    void requireSecret(String clientId, String secret) {
        find(clientId).ifPresent(client -> {
            if (!client.secret().equals(secret)) {
                throw ApiErrors.INVALID_CLIENT.refusal();
            }
        });
    }

    private Optional<OAuthClient> find(String clientId) {
        if (byId.isEmpty()) {
            return Optional.empty();
        }
        OAuthClient client = byId.get(clientId);
        if (client == null) {
            throw ApiErrors.INVALID_CLIENT
                    .saying("The OAuth client was not found.")
                    .refusal();
        }
        return Optional.of(client);
    }
}
