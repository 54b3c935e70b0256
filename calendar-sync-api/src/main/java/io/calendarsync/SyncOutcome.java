package io.calendarsync;

import java.time.Instant;

/** What came of a sync. */
public sealed interface SyncOutcome {

    /** Everything that was due is done, or set aside with its reason. */
    record Synced(SyncReport report) implements SyncOutcome {}

    /**
     * The rest waits; a later sync goes on where this one stopped.
     *
     * @param until when it makes sense to try again
     */
    record Paused(Instant until, Problem problem, SyncReport report) implements SyncOutcome {}

    /** All is done but deletions that look like too many: they wait for {@link Connection#approve}. */
    record Held(Hold hold, SyncReport report) implements SyncOutcome {}

    /** Nothing goes on until somebody acts; where that can be elsewhere, later syncs try again now and then. */
    record Blocked(Problem problem, SyncReport report) implements SyncOutcome {}

    /** There was nothing for this call to do. */
    record Skipped(Reason reason) implements SyncOutcome {}

    /** Why a sync did nothing. */
    enum Reason {
        /** The connection is not connected. */
        NOT_CONNECTED,
        /** The host has it rest. */
        PAUSED,
        /** It is being synced elsewhere just now. */
        ALREADY_RUNNING,
        /** A node with a newer version of the host's rendering has taken over. */
        OLDER_VERSION
    }
}
