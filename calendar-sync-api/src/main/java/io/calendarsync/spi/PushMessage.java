package io.calendarsync.spi;

/**
 * What the headers of a message say that the provider sent, or somebody who pretends to be it.
 *
 * @param channelId through which channel it came
 * @param secret what proves it
 * @param resourceId what is watched
 * @param first whether it only says that the channel is open, and of no change
 */
public record PushMessage(String channelId, Secret secret, String resourceId, boolean first) {}
