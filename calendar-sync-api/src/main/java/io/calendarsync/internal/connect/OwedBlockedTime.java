package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Debt;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the host's sink forget a connection; that the sink fails stops nothing. */
final class OwedBlockedTime {
    private static final Logger LOG = LoggerFactory.getLogger(OwedBlockedTime.class);

    private final EngineParts parts;

    OwedBlockedTime(EngineParts parts) {
        this.parts = parts;
    }

    /** Whether it is still to be done. */
    boolean forget(Debt debt, Optional<Fence.Held> fence, boolean last, Letting letting) {
        Optional<BlockedTimeSink> sink = parts.inbound().sink();
        if (!debt.blockedTime() || sink.isEmpty()) {
            return false;
        }
        // A run that was ended may be about to tell the sink something more.
        boolean alone = fence.filter(held -> !held.seized()).isPresent();
        if (fence.isPresent() && forgets(sink.get(), debt) && alone) {
            letting.done(Step.BLOCKED_TIME_FORGOTTEN);
            return false;
        }
        if (last && alone) {
            letting.done(Step.BLOCKED_TIME_GIVEN_UP);
            return false;
        }
        letting.owed(Step.BLOCKED_TIME_FORGOTTEN);
        return true;
    }

    private static boolean forgets(BlockedTimeSink sink, Debt debt) {
        try {
            sink.forget(debt.connection());
            return true;
        } catch (RuntimeException fault) {
            LOG.warn("the sink for blocked time failed; it is told again to forget {}", debt.connection(), fault);
            return false;
        }
    }
}
