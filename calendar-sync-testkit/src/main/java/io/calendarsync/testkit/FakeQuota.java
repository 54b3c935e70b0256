package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.quota.Meter;
import io.calendarsync.testkit.internal.google.quota.Rules;
import java.time.Duration;

/**
 * How much applications may ask of Google, and how much they did.
 *
 * <p>Nothing is refused until a limit is set. Every limit may change at any time and counts from its own beginning; what
 * is refused uses up nothing. A call costs one unit, a PATCH three, and a batch what its parts cost. Minutes and windows
 * slide with the clock, to the sixtieth of their length; days end at midnight in California. Safe for use by many
 * threads.
 */
public final class FakeQuota {
    private final Meter meter;
    private final Rules rules;

    FakeQuota(Meter meter) {
        this.meter = meter;
        rules = meter.rules();
    }

    /**
     * Sets the limits that Google documents, and a careful one where it documents only that there is one.
     *
     * <p>600 units a minute for one user, 10,000 a minute and 1,000,000 a day for the project; 100,000 events, 60
     * calendars or 10,000 invitations of outsiders within a day freeze a user; 50 writes to one calendar in ten seconds
     * is the careful one.
     */
    public void asDocumented() {
        perUserMinute(600);
        perProjectMinute(10_000);
        perProjectDay(1_000_000);
        perCalendar(50, Duration.ofSeconds(10));
        freezesAfter(100_000, Made.EVENTS);
        freezesAfter(60, Made.CALENDARS);
        freezesAfter(10_000, Made.INVITATIONS);
    }

    /** Takes away all limits; whoever is frozen stays frozen. */
    public void unlimited() {
        rules.clear();
    }

    /** Allows so many units a minute for each user. */
    public void perUserMinute(long units) {
        rules.userMinute(positive(units));
    }

    /** Allows so many units a minute for all applications together. */
    public void perProjectMinute(long units) {
        rules.projectMinute(positive(units));
    }

    /** Allows so many units a day for all applications together. */
    public void perProjectDay(long units) {
        rules.projectDay(positive(units));
    }

    /** Allows so many writes within any stretch of this length to each calendar, whatever they cost. */
    public void perCalendar(long writes, Duration window) {
        if (window.toMillis() < 1) {
            throw new IllegalArgumentException("a window must have a length");
        }
        rules.calendar(positive(writes), window);
    }

    /** Freezes every user on whose behalf applications make so many of something within a day. */
    public void freezesAfter(long number, Made what) {
        rules.freezeAfter(what, positive(number));
    }

    /** How long a freeze lasts that comes by itself; six hours by default. */
    public void freezesFor(Duration length) {
        rules.freezeLength(length);
    }

    /** Lets a user only read for a while, as Google does to whom it takes for an abuser. */
    public void freezes(String email, Duration length) {
        meter.freezer().freeze(email, length);
    }

    /** Ends a user's freeze. */
    public void thaws(String email) {
        meter.freezer().thaw(email);
    }

    /** Whether a user may only read. */
    public boolean frozen(String email) {
        return meter.freezer().frozen(email);
    }

    /** All units that were used. */
    public long units() {
        return meter.units();
    }

    /** The units that were used on behalf of a user. */
    public long unitsOf(String email) {
        return meter.unitsOf(email);
    }

    /** The units that were used on the calendar of this address, and on its events. */
    public long unitsOn(String calendarId) {
        return meter.unitsOn(calendarId);
    }

    /** How many calls were refused for a limit or a freeze. */
    public long refusals() {
        return meter.refusals();
    }

    /** Forgets what was used and refused; limits and freezes stay. */
    public void reset() {
        meter.reset();
    }

    private static long positive(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
        return value;
    }

    /** What applications can make too many of. */
    public enum Made {
        /** Events. */
        EVENTS,
        /** Secondary calendars. */
        CALENDARS,
        /** Guests of an event whose e-mail is of another domain than the user's. */
        INVITATIONS
    }
}
