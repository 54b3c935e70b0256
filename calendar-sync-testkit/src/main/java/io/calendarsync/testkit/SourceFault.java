package io.calendarsync.testkit;

/** The ways in which an {@link InMemoryEventSource} can be told to misbehave. Immutable. */
public enum SourceFault {
    /** {@code find} throws. */
    FIND_THROWS,
    /** {@code find} answers that it cannot tell. */
    FIND_UNKNOWN,
    /** {@code all} throws. */
    ALL_THROWS,
    /** {@code all} ends with a mark that something may have been left out. */
    ALL_PARTIAL,
    /** {@code all} hands out no event at all and calls that complete. */
    ALL_EMPTY,
    /** {@code changesSince} throws. */
    CHANGES_THROW,
    /** {@code changesSince} cannot read any cursor but the very first. */
    CURSOR_UNREADABLE
}
