package io.calendarsync.spi;

import java.util.List;

/** What a source answers when asked for its changes. */
public sealed interface Changes {

    /**
     * Some changes, in the order in which they took effect.
     *
     * @param changes at most a few hundred
     * @param next the position after them
     * @param more whether to ask again at once
     */
    record Page(List<SourceChange> changes, Cursor next, boolean more) implements Changes {
        /** Keeps its own copy of the changes. */
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /** The source cannot say what changed: every sync reads everything and compares. */
    record ReadAll() implements Changes {}

    /** The source has no feed: the host says what changed, and everything is read once at the start. */
    record Told() implements Changes {}

    /** The cursor cannot be read: everything is read once, and the feed from its start. */
    record CursorUnreadable() implements Changes {}
}
