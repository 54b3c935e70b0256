package io.calendarsync;

/**
 * How far tokens were sealed anew.
 *
 * @param resealed the accounts whose tokens were sealed anew
 * @param current those whose tokens were sealed with the present key already
 * @param unreadable those whose tokens no key opens: their people have to connect again
 */
public record Resealed(long resealed, long current, long unreadable) {
    /** Nothing looked at yet. */
    public static final Resealed NONE = new Resealed(0, 0, 0);
}
