package io.calendarsync.spi;

import java.net.URI;
import java.time.Duration;

/**
 * A wish to be told whenever a calendar changes.
 *
 * @param id the channel's name, which no other ever had; at most 64 characters
 * @param secret comes back with each message and proves it
 * @param address where the messages go
 * @param length how long the channel should live; the provider may make it shorter
 */
public record ChannelRequest(String id, Secret secret, URI address, Duration length) {}
