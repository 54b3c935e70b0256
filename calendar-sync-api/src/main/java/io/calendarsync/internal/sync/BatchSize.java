package io.calendarsync.internal.sync;

import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.ProviderProfile;
import java.util.Optional;

/**
 * How many writes go into one batch: halved when one does not go through, then a tenth more with each that does.
 *
 * <p>Where the provider stood in the way the last time, the first batch is a single write.
 */
final class BatchSize {
    private final int most;
    private int now;

    /** No more than the allowance of a minute lets through at once. */
    BatchSize(ProviderProfile profile, Optional<Trouble> trouble) {
        long atOnce = profile.quota().perUserMinute() / profile.quota().patchUnits();
        this.most = (int) Math.max(1, Math.min(profile.maxBatch(), atOnce));
        this.now = trouble.filter(BatchSize::isOfTheProvider).isPresent() ? 1 : most;
    }

    int now() {
        return now;
    }

    private static boolean isOfTheProvider(Trouble trouble) {
        return switch (trouble.problem().code()) {
            case RATE_LIMITED, MORE_TO_DO, INTERRUPTED, TAKEN_OVER, SOURCE_FAILED -> false;
            default -> true;
        };
    }

    void wentThrough() {
        now = Math.min(most, now + Math.max(1, most / 10));
    }

    void didNot() {
        now = Math.max(1, now / 2);
    }
}
