package io.calendarsync.spi;

/**
 * The calendar that a connection writes on.
 *
 * @param slot what event ids derive from; kept for ever once chosen, never derived again
 * @param info the calendar as last seen
 * @param made whether it was made for the purpose
 */
public record CalendarSlot(String slot, CalendarInfo info, boolean made) {

    /** A calendar that was there before. */
    public CalendarSlot(String slot, CalendarInfo info) {
        this(slot, info, false);
    }

    /** The same as it is seen now. */
    public CalendarSlot seen(CalendarInfo now) {
        return new CalendarSlot(slot, now, made);
    }
}
