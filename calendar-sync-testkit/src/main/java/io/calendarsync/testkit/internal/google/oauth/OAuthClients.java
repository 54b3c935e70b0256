package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registered applications, all of one project; while there are none, any is good. */
public final class OAuthClients {
    private final Map<String, OAuthClient> byId = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Project project = new Project();

    /** Registers an application; from now on only registered ones are served. */
    public void register(OAuthClient client) {
        byId.put(client.id(), client);
        deleted.remove(client.id());
    }

    /** Deletes an application, registered or not, until it is registered again. */
    public void delete(String clientId) {
        deleted.add(clientId);
    }

    /** What holds for all of them. */
    public Project project() {
        return project;
    }

    void requireKnown(String clientId) {
        if (deleted.contains(clientId)) {
            throw ApiErrors.DELETED_CLIENT.refusal();
        }
        if (!byId.isEmpty() && !byId.containsKey(clientId)) {
            throw ApiErrors.INVALID_CLIENT
                    .saying("The OAuth client was not found.")
                    .refusal();
        }
    }

    void requireRedirect(String clientId, String redirectUri) {
        RedirectUris.objection(redirectUri).ifPresent(objection -> {
            throw ApiErrors.INVALID_REQUEST
                    .saying("This redirect URI is not allowed: " + objection + ".")
                    .refusal();
        });
        OAuthClient client = byId.get(clientId);
        if (client != null && !client.redirectUris().contains(redirectUri)) {
            throw ApiErrors.REDIRECT_MISMATCH
                    .saying("The redirect URI in the request, " + redirectUri + ", is not registered.")
                    .refusal();
        }
    }

    void authenticate(String clientId, Optional<String> secret) {
        requireKnown(clientId);
        OAuthClient client = byId.get(clientId);
        if (client != null && !client.knows(secret)) {
            throw secret.isPresent()
                    ? ApiErrors.INVALID_CLIENT
                            .saying("The provided client secret is invalid.")
                            .refusal()
                    : ApiErrors.INVALID_REQUEST
                            .saying("client_secret is missing.")
                            .refusal();
        }
    }
}
