package io.calendarsync;

/** What came of approving deletions. */
public sealed interface ApproveOutcome {

    /** They go with the next sync. */
    record Approved(long count) implements ApproveOutcome {}

    /** Other deletions are held by now: look at these. */
    record Changed(Hold hold) implements ApproveOutcome {}

    /** Nothing is held. */
    record NothingHeld() implements ApproveOutcome {}

    /** The connection is being synced just now: try again. */
    record Busy() implements ApproveOutcome {}
}
