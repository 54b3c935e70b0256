package io.calendarsync.spi;

/** What became of one blocked time. */
public sealed interface BlockedTimeChange {

    /** Which one. */
    String id();

    /** The time is blocked, from now on in this way; whether it is new or was changed is not told. */
    record Blocked(BlockedTime blocked) implements BlockedTimeChange {
        @Override
        public String id() {
            return blocked.id();
        }
    }

    /** The time is free again: the event was deleted, declined, or no longer keeps anybody busy. */
    record Freed(String id) implements BlockedTimeChange {}
}
