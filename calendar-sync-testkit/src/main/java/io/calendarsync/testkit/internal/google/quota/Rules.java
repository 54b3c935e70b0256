package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.testkit.FakeQuota.Made;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The limits that are set. */
public final class Rules {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<Made, Long> freezeAfter = new ConcurrentHashMap<>();
    private volatile Optional<Rate> userMinute = Optional.empty();
    private volatile Optional<Rate> projectMinute = Optional.empty();
    private volatile Optional<Rate> calendar = Optional.empty();
    private volatile Optional<Long> projectDay = Optional.empty();
    private volatile Duration freezeLength = Duration.ofHours(6);

    Rules() {}

    /** So much within any stretch of this length. */
    record Rate(long most, Duration window) {}

    public void clear() {
        userMinute = Optional.empty();
        projectMinute = Optional.empty();
        calendar = Optional.empty();
        projectDay = Optional.empty();
        freezeAfter.clear();
    }

    public void userMinute(long units) {
        userMinute = Optional.of(new Rate(units, MINUTE));
    }

    public void projectMinute(long units) {
        projectMinute = Optional.of(new Rate(units, MINUTE));
    }

    public void projectDay(long units) {
        projectDay = Optional.of(units);
    }

    public void calendar(long writes, Duration window) {
        calendar = Optional.of(new Rate(writes, window));
    }

    public void freezeAfter(Made what, long number) {
        freezeAfter.put(what, number);
    }

    public void freezeLength(Duration length) {
        freezeLength = length;
    }

    Optional<Rate> userMinute() {
        return userMinute;
    }

    Optional<Rate> projectMinute() {
        return projectMinute;
    }

    Optional<Rate> calendar() {
        return calendar;
    }

    Optional<Long> projectDay() {
        return projectDay;
    }

    Optional<Long> freezeAfter(Made what) {
        return Optional.ofNullable(freezeAfter.get(what));
    }

    Duration freezeLength() {
        return freezeLength;
    }
}
