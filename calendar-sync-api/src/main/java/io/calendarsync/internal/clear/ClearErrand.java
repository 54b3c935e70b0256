package io.calendarsync.internal.clear;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.sync.Errand;
import io.calendarsync.internal.sync.LeaseGuard;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A clearing as what its calls are made for: under a lease, and up to a deadline. */
final class ClearErrand implements Errand {
    private final EngineParts parts;
    private final CalendarSlot calendar;
    private final LeaseGuard lease;
    private final Instant deadline;
    private Duration waitLeft;

    ClearErrand(EngineParts parts, CalendarSlot calendar, LeaseGuard lease, Instant deadline) {
        this.parts = parts;
        this.calendar = calendar;
        this.lease = lease;
        this.deadline = deadline;
        this.waitLeft = parts.waitBudget();
    }

    @Override
    public EngineParts parts() {
        return parts;
    }

    @Override
    public CalendarSlot calendar() {
        return calendar;
    }

    @Override
    public String title() {
        return calendar.info().title().orElse(calendar.info().address());
    }

    @Override
    public Optional<Trouble> trouble() {
        return Optional.empty();
    }

    @Override
    public void mayGoOn() {
        if (!parts.now().isBefore(deadline)) {
            throw Stop.until(Problem.of(ProblemCode.MORE_TO_DO), Duration.ZERO);
        }
    }

    @Override
    public void beforeCall() {
        mayGoOn();
        lease.beforeCall();
    }

    @Override
    public void await(Duration length, Stop otherwise) {
        if (length.compareTo(waitLeft) > 0 || !parts.now().plus(length).isBefore(deadline)) {
            throw otherwise;
        }
        waitLeft = waitLeft.minus(length);
        Pauses.sleep(parts, length);
    }

    @Override
    public void contacted() {
        // Nobody asks when the provider was last heard of.
    }

    @Override
    public void wrote() {
        // Each event is counted where it is recorded.
    }
}
