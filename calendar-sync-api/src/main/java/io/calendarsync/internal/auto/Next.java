package io.calendarsync.internal.auto;

import java.time.Instant;
import java.util.Optional;

/**
 * When a connection has its next turn.
 *
 * @param at when; empty when not until it is woken or found connected
 * @param woken whether it goes before those whose time it only is
 * @param setbacks how many turns in a row came to nothing
 * @param quietUntil until when a turn only looks for news in the stores; empty when none does
 */
public record Next(Optional<Instant> at, boolean woken, int setbacks, Optional<Instant> quietUntil) {
    /** No turn until it is woken, or found connected. */
    public static final Next NONE = new Next(Optional.empty(), false, 0, Optional.empty());

    /** The next turn after one that came to something. */
    static Next at(Instant when) {
        return new Next(Optional.of(when), false, 0, Optional.empty());
    }

    /** The next turn, which only looks for news in the stores if it comes before a moment. */
    static Next quiet(Instant when, Instant until) {
        return new Next(Optional.of(when), false, 0, Optional.of(until));
    }

    /** The next turn after one that came to nothing. */
    static Next again(Turn vain, boolean woken, Instant when) {
        return new Next(Optional.of(when), woken, vain.setbacks() + 1, Optional.empty());
    }
}
