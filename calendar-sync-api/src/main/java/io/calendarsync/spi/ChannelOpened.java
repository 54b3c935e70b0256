package io.calendarsync.spi;

import java.time.Instant;

/**
 * A channel that was opened.
 *
 * @param resourceId the provider's name of what is watched; needed to stop the channel
 * @param endsAt when it ends by itself
 */
public record ChannelOpened(String resourceId, Instant endsAt) {}
