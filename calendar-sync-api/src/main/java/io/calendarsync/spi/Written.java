package io.calendarsync.spi;

import java.util.Optional;

/**
 * What a write left behind.
 *
 * @param echo the event as the provider says it now is; absent after a delete
 */
public record Written(Optional<RemoteEvent> echo) {}
