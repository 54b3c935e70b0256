package io.calendarsync;

import java.util.List;

/** What came of naming the further calendars whose events block time. */
public sealed interface BlockedByOutcome {

    /**
     * These are read from the next sync on, besides the one that is written; what others blocked before is free.
     *
     * @param calendars their addresses, each once
     */
    record Accepted(List<String> calendars) implements BlockedByOutcome {
        /** Keeps its own copy of the calendars. */
        public Accepted {
            calendars = List.copyOf(calendars);
        }
    }

    /** They cannot be read with the consent that there is; those of before are read as they were. */
    record Unavailable(Problem problem) implements BlockedByOutcome {}

    /** No account is connected. */
    record NotConnected() implements BlockedByOutcome {}
}
