package io.calendarsync.spi;

import io.calendarsync.event.EventKey;

/**
 * A key that the host said had changed.
 *
 * @param key whose
 * @param sequence which saying of it; a later one of the same key is higher
 */
public record DirtyKey(EventKey key, long sequence) {}
