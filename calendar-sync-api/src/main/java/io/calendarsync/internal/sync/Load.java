package io.calendarsync.internal.sync;

import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Quota;
import java.util.List;

/** What a call weighs: how many events it writes, and what the provider counts it as. */
record Load(int writes, long units) {
    /** One call that changes nothing. */
    static final Load READ = new Load(0, 1);

    static Load of(List<EventWrite> writes, Quota quota) {
        return new Load(
                writes.size(),
                writes.stream()
                        .mapToLong(write ->
                                write instanceof EventWrite.Patch || write instanceof EventWrite.ChangeOccurrence
                                        ? quota.patchUnits()
                                        : 1)
                        .sum());
    }
}
