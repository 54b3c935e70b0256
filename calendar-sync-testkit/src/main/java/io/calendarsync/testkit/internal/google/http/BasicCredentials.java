package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a secret out of the header of a request. */
record BasicCredentials(String name, String secret) {
    private static final String SCHEME = "Basic ";

    static Optional<BasicCredentials> of(WireRequest request) {
        return request.header("authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> read(header.substring(SCHEME.length()).trim()));
    }

    private static BasicCredentials read(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new BasicCredentials(
                        FormText.decode(pair.substring(0, colon)), FormText.decode(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException | Refusal unreadable) {
            throw ApiErrors.INVALID_CLIENT.refusal();
        }
        throw ApiErrors.INVALID_CLIENT.refusal();
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return name;
    }
}
