package io.calendarsync;

import java.time.Instant;

/** What came of taking back everything that a connection wrote. */
public sealed interface UndoOutcome {

    /** Nothing of it stands any more, but what the report sets aside with its reason; the connection rests. */
    record Undone(SyncReport report) implements UndoOutcome {}

    /** It would be other events by now, and nothing was deleted: look at these. */
    record Changed(UndoPlan plan) implements UndoOutcome {}

    /**
     * Some of it is left: a later undo, with a new plan, goes on where this one stopped.
     *
     * @param until when it makes sense to try again
     */
    record Paused(Instant until, Problem problem, SyncReport report) implements UndoOutcome {}

    /** Some of it is left, and nothing goes on until somebody acts. */
    record Blocked(Problem problem, SyncReport report) implements UndoOutcome {}

    /** The connection is being synced just now: pause it, and try again. */
    record Busy() implements UndoOutcome {}

    /** The connection is not connected, so that nothing can be deleted. */
    record NotConnected() implements UndoOutcome {}
}
