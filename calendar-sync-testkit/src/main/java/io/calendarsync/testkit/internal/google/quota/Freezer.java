package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.testkit.FakeQuota.Made;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who made so much that Google lets them only read for hours. */
public final class Freezer {
    private static final Duration SHORT_PERIOD = Duration.ofDays(1);

    private final Clock clock;
    private final Rules rules;
    private final Map<String, Instant> frozenUntil = new HashMap<>();
    private final Map<Made, Usages> made = new EnumMap<>(Made.class);

    Freezer(Clock clock, Rules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** Lets a user only read for a while. */
    public synchronized void freeze(String email, Duration length) {
        frozenUntil.put(email, clock.instant().plus(length));
    }

    /** Lets a user write again. */
    public synchronized void thaw(String email) {
        frozenUntil.remove(email);
        made.values().forEach(usages -> usages.forget(email));
    }

    /** Whether a user may only read. */
    public synchronized boolean frozen(String email) {
        Instant until = frozenUntil.get(email);
        if (until == null) {
            return false;
        }
        boolean still = clock.instant().isBefore(until);
        if (!still) {
            thaw(email);
        }
        return still;
    }

    /** Whether it makes sense to count. */
    boolean counts(Made what) {
        return rules.freezeAfter(what).isPresent();
    }

    /** Counts what was made on behalf of a user, and freezes who has made as much as there may be. */
    synchronized void count(String email, Made what, long number) {
        rules.freezeAfter(what).ifPresent(most -> {
            Optional<Rules.Rate> rate = Optional.of(new Rules.Rate(most, SHORT_PERIOD));
            Usage usage = made.computeIfAbsent(what, first -> new Usages()).of(email);
            usage.add(rate, clock.instant(), number);
            if (usage.wait(rate, clock.instant(), 1).isPresent()) {
                freeze(email, rules.freezeLength());
            }
        });
    }
}
