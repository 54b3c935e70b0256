package io.calendarsync.jdbc.internal.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was taken of a budget within the last window, as text in one row.
 *
 * @param steps the earliest first; in steps of a hundredth of the window, so that they stay few
 */
record Taken(List<Step> steps) {
    static final Taken NONE = new Taken(List.of());

    private static final int STEPS = 100;

    /** Units that were taken from one moment to another; all count as taken at the last. */
    record Step(Instant from, Instant last, long units) {}

    static Taken parse(String text) {
        return new Taken(Arrays.stream(text.split(" "))
                .filter(step -> !step.isEmpty())
                .map(Taken::step)
                .toList());
    }

    /** What of it still counts. */
    Taken within(Instant now, Duration window) {
        // What was taken later than now was taken before the clock was set back: nobody waits for it.
        return new Taken(steps.stream()
                .filter(step ->
                        step.last().plus(window).isAfter(now) && !step.last().isAfter(now))
                .toList());
    }

    long units() {
        return steps.stream().mapToLong(Step::units).sum();
    }

    /** How long until so many are left; nothing when they are. */
    Duration wait(Instant now, long asked, long limit, Duration window) {
        long left = limit - units();
        if (asked <= left) {
            return Duration.ZERO;
        }
        for (Step step : steps) {
            left += step.units();
            if (asked <= left) {
                return Duration.between(now, step.last().plus(window));
            }
        }
        return window;
    }

    /** The same with more taken now. */
    Taken with(Instant now, long asked, Duration window) {
        List<Step> next = new ArrayList<>(steps);
        if (!next.isEmpty() && now.isBefore(next.get(next.size() - 1).from().plus(window.dividedBy(STEPS)))) {
            Step last = next.remove(next.size() - 1);
            next.add(new Step(last.from(), now, last.units() + asked));
        } else {
            next.add(new Step(now, now, asked));
        }
        return new Taken(next);
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> micros(step.from()) + ":" + micros(step.last()) + ":" + step.units())
                .collect(Collectors.joining(" "));
    }

    private static Step step(String text) {
        String[] parts = text.split(":", -1);
        return new Step(moment(parts[0]), moment(parts[1]), Long.parseLong(parts[2]));
    }

    private static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    private static Instant moment(String micros) {
        long value = Long.parseLong(micros);
        return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000), Math.floorMod(value, 1_000_000) * 1_000L);
    }
}
