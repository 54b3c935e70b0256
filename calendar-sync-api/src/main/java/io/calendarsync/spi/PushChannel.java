package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A channel through which the provider tells of changes, or the wish for one.
 *
 * @param id its name, made by the engine; at most 64 characters
 * @param connection for whom it was opened
 * @param calendar the address of the calendar that it watches, at most 1,024 characters
 * @param endpoint where its messages go
 * @param secretHash the hash of what its messages carry
 * @param resourceId the provider's name of what is watched; absent until the provider has said so
 * @param createdAt when it was asked for
 * @param endsAt when it ends by itself; absent until the provider has said so
 * @param refusal why it was not opened, where the provider would not
 */
public record PushChannel(
        String id,
        ConnectionId connection,
        String calendar,
        URI endpoint,
        String secretHash,
        Optional<String> resourceId,
        Instant createdAt,
        Optional<Instant> endsAt,
        Optional<Refusal> refusal) {

    /** The wish for a channel, before the provider hears of it. */
    public static PushChannel wished(
            String id, ConnectionId connection, String calendar, URI endpoint, String secretHash, Instant at) {
        return new PushChannel(
                id,
                connection,
                calendar,
                endpoint,
                secretHash,
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** The same as the provider opened it. */
    public PushChannel opened(String resource, Instant end) {
        return new PushChannel(
                id,
                connection,
                calendar,
                endpoint,
                secretHash,
                Optional.of(resource),
                createdAt,
                Optional.of(end),
                Optional.empty());
    }

    /** The same as the provider refused it. */
    public PushChannel refused(Refusal why) {
        return new PushChannel(
                id,
                connection,
                calendar,
                endpoint,
                secretHash,
                Optional.empty(),
                createdAt,
                Optional.empty(),
                Optional.of(why));
    }

    /**
     * Why a channel was not opened.
     *
     * @param problem what it is
     * @param attempts how often it was met in a row
     * @param notBefore when another is asked for
     */
    public record Refusal(Problem problem, int attempts, Instant notBefore) {}
}
