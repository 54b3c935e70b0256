package io.calendarsync.testkit.internal.google.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What the project has used since midnight in California, where Google's days begin. */
final class DayUsage {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private LocalDate day = LocalDate.MIN;
    private long used;

    boolean exceeds(Optional<Long> most, Instant now, long more) {
        return most.filter(limit -> used(now) + more > limit).isPresent();
    }

    void add(Optional<Long> most, Instant now, long more) {
        if (most.isPresent()) {
            used = used(now) + more;
        } else {
            used = 0;
        }
    }

    void clear() {
        used = 0;
    }

    private long used(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CALIFORNIA);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        return used;
    }
}
