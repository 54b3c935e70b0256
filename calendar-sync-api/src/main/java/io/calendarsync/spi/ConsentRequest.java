package io.calendarsync.spi;

import java.util.Optional;
import java.util.Set;

/**
 * What to ask a person's consent for.
 *
 * @param state comes back in the callback and ties it to this request
 * @param challenge the S256 form of the verifier that the exchange will carry
 * @param access what is needed
 * @param loginHint the account that is expected, an e-mail or the provider's identity
 */
public record ConsentRequest(Secret state, String challenge, Set<Access> access, Optional<String> loginHint) {
    /** Keeps its own copy of the access. */
    public ConsentRequest {
        access = Set.copyOf(access);
    }
}
