package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import java.time.Instant;

/**
 * The revocation of a grant that is still to be done.
 *
 * @param connection whose disconnect it was
 * @param grantId which grant
 * @param sealedToken the token to revoke, sealed so that it is good for nothing else
 * @param since when it was first owed
 * @param notBefore when to try again
 * @param attempts how often it was tried in vain
 */
public record Debt(
        ConnectionId connection, String grantId, String sealedToken, Instant since, Instant notBefore, int attempts) {}
