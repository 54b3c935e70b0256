package io.calendarsync.testkit;

import java.net.URI;
import java.time.Instant;

/**
 * A channel that an application has opened. Immutable.
 *
 * @param id what the application calls it
 * @param resourceId Google's name of what is watched, the same for all channels that watch it
 * @param resourceUri where what is watched can be read
 * @param address where its messages go
 * @param account the e-mail of the user on whose behalf it was opened
 * @param clientId the application that opened it
 * @param expires when it ends by itself
 */
public record FakeChannel(
        String id,
        String resourceId,
        String resourceUri,
        URI address,
        String account,
        String clientId,
        Instant expires) {}
