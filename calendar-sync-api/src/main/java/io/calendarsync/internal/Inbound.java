package io.calendarsync.internal;

import io.calendarsync.BlockingRules;
import io.calendarsync.ConnectionId;
import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.Problem;
import io.calendarsync.spi.BlockedTimeSink;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the host wants to know of its calendars.
 *
 * @param push where the provider's messages go
 */
public record Inbound(
        Optional<BlockedTimeSink> sink,
        Function<ConnectionId, BlockingRules> rules,
        EditPolicy edits,
        DeletionPolicy deletions,
        Optional<URI> push) {
    /** Nothing: calendars are written and not read. */
    public static final Inbound NONE = new Inbound(
            Optional.empty(),
            connection -> BlockingRules.DEFAULT,
            EditPolicy.OVERWRITE,
            DeletionPolicy.RESTORE,
            Optional.empty());

    /** Whether calendars are read at all. */
    public boolean reads() {
        return sink.isPresent() || edits != EditPolicy.OVERWRITE || deletions != DeletionPolicy.RESTORE;
    }

    /** Whether reading goes on while this stands in the way of writing. */
    public static boolean goesOnDespite(Problem problem) {
        return switch (problem.code()) {
            case WRITES_FROZEN, CALENDAR_READ_ONLY, SOURCE_FAILED -> true;
            default -> false;
        };
    }
}
