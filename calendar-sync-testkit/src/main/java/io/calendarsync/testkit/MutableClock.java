package io.calendarsync.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved.
 *
 * <p>Clocks made from it by {@link #withZone} show the same time for ever. Safe for use by many threads.
 */
public final class MutableClock extends Clock {
    /** Where a clock starts when nothing else is said: an ordinary Monday morning, days from any clock change. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in UTC that shows {@link #START}. */
    public static MutableClock create() {
        return startingAt(START);
    }

    /** A clock in UTC that shows this moment. */
    public static MutableClock startingAt(Instant start) {
        return new MutableClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /** Moves the time on; a negative length moves it back. */
    public void advance(Duration length) {
        now.updateAndGet(time -> time.plus(length));
    }

    /** Moves the time to a moment, before or after the present one. */
    public void set(Instant moment) {
        now.set(moment);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock in another zone that shares this one's time. */
    @Override
    public MutableClock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** The time it shows. */
    @Override
    public String toString() {
        return "MutableClock[" + now + " " + zone + "]";
    }
}
