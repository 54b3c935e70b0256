package io.calendarsync.spi;

import io.calendarsync.event.EventKey;

/** What the host knows of one event key. */
public sealed interface Found permits SourceChange, Found.Unknown {

    /** The key that was asked for. */
    EventKey key();

    /** The host cannot tell; nothing is written or deleted for it. */
    record Unknown(EventKey key) implements Found {}
}
